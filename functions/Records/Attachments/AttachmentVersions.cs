using BangGiao.Records.Model;
using BangGiao.Registry.Decisions;

namespace BangGiao.Records.Attachments;

/// <summary>
/// Versions of attachments. Each attachment may replace one older attachment, and at most one newer attachment replaces it.
/// </summary>
public static class AttachmentVersions
{
    /// <summary>The attachments that no other one replaces.</summary>
    public static IReadOnlyList<Attachment> Current(IReadOnlyList<Attachment> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var replaced = files.Select(file => file.Replaces).ToHashSet();
        return [.. files.Where(file => !replaced.Contains(file.Id))];
    }

    /// <summary>The refusal when an attachment cannot be replaced; null when it can.</summary>
    /// <param name="files">The attachments of the record.</param>
    /// <param name="replaced">The attachment to replace.</param>
    public static Refusal? Fault(IReadOnlyList<Attachment> files, ReplacedFile replaced)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(replaced);
        if (files.All(file => file.Id != replaced.Id))
            return replaced.WhenUnknown;
        var newest = Newest(files, replaced.Id);
        return newest == replaced.Id ? null : new(
            RefusalKind.Conflict, $"The attachment {replaced.Id} already has a next version. Replace the newest version, {newest}, instead.");
    }

    private static string Newest(IReadOnlyList<Attachment> files, string id)
    {
        // An attachment comes after the one that it replaces, so one pass over the list finds the newest version.
        foreach (var file in files)
        {
            if (file.Replaces == id)
                id = file.Id;
        }
        return id;
    }
}
