using BangGiao.Records.Model;
using BangGiao.Registry.Decisions;

namespace BangGiao.Records.Attachments;

/// <summary>The versions of files: each names the one that it replaces, and at most one replaces it. Older ones stay as they are.</summary>
public static class AttachmentVersions
{
    /// <summary>The files that none of the others replaces.</summary>
    public static IReadOnlyList<Attachment> Current(IReadOnlyList<Attachment> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var replaced = files.Select(file => file.Replaces).ToHashSet();
        return [.. files.Where(file => !replaced.Contains(file.Id))];
    }

    /// <summary>Why a file cannot be given a next version; null when it can.</summary>
    /// <param name="files">The files of its record.</param>
    /// <param name="replaced">The file that is to be replaced.</param>
    public static Refusal? Fault(IReadOnlyList<Attachment> files, ReplacedFile replaced)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(replaced);
        if (files.All(file => file.Id != replaced.Id))
            return replaced.WhenUnknown;
        var newest = Newest(files, replaced.Id);
        return newest == replaced.Id ? null : new(
            RefusalKind.Conflict, $"The attachment {replaced.Id} has a next version already; the newest is {newest}. Replace that one.");
    }

    private static string Newest(IReadOnlyList<Attachment> files, string id)
    {
        // A file is added after the one that it replaces, so this walks once along the list.
        foreach (var file in files)
        {
            if (file.Replaces == id)
                id = file.Id;
        }
        return id;
    }
}
