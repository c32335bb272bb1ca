using System.Security.Cryptography;
using System.Text;
using BangGiao.Notices.Assignments;
using BangGiao.Notices.Comments;
using BangGiao.Records.Collections;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Dates;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;

namespace BangGiao.Notices.Bell;

/// <summary>Finds what others addressed to somebody, in the view of that person: what became hidden since is not told, and not counted.</summary>
public sealed class BellBody(CollectionRegistry collections)
{
    /// <summary>The maximum number of items.</summary>
    public const int MostItems = 50;

    private const int Days = 90;
    private const int MostOfAText = 200;
    private const int HashBytes = 8;

    /// <summary>The answer.</summary>
    /// <param name="view">The caller's view.</param>
    /// <param name="credential">What identifies the caller.</param>
    /// <param name="read">The ids of what he or she has read.</param>
    /// <param name="now">The current instant.</param>
    /// <param name="language">The language of the answer.</param>
    public BellAnswer Of(RegistryView view, string credential, IEnumerable<string> read, DateTimeOffset now, Language language)
    {
        ArgumentNullException.ThrowIfNull(view);
        var known = read.ToHashSet(StringComparer.Ordinal);
        var since = now.AddDays(-Days);
        // Whether somebody may see a thing takes time to find out, so that it is asked of the newest only, until there are enough.
        var items = Comments(view, credential, language).Concat(Assignments(view, credential, language))
            .Where(told => told.At > since)
            .OrderByDescending(told => told.At).ThenBy(told => told.Id, StringComparer.Ordinal)
            .Select(told => told.Item()).OfType<BellItem>()
            .Take(MostItems).Select(item => item with { Read = known.Contains(item.Id) }).ToList();
        return new(items, items.Count(item => !item.Read), language, language.Direction());
    }

    private IEnumerable<Told> Comments(RegistryView view, string credential, Language language) =>
        from comment in CommentCollection.To(credential, view.Snapshot)
        let id = IdOf("comment", comment.Id)
        let at = CommentCollection.AddressedAt(comment, credential)
        select new Told(id, at, () => view.Find(new(CommentCollection.PathName, comment.Id)) is null || view.Find(CommentCollection.KeyOf(comment)) is not { } record ? null : new(
            id, comment.Mentioned.Contains(credential) ? BellKind.Mention : BellKind.Reply, at, comment.CreatedBy, comment.About, TitleOf(record, language), comment.Id,
            CommentCollection.Excerpt(comment.Body, MostOfAText), null, false));

    private IEnumerable<Told> Assignments(RegistryView view, string credential, Language language) =>
        from given in AssignmentCollection.To(credential, view.Snapshot)
        where given.Assigner != credential && given.AssignedAt is not null
        let id = IdOf(CodeName.Of(BellKind.Assignment), $"{given.Id} {Instant.Text(given.AssignedAt!.Value)}")
        select new Told(id, given.AssignedAt!.Value, () => view.Find(new(AssignmentCollection.PathName, given.Id)) is null || view.Find(AssignmentCollection.KeyOf(given)) is not { } record ? null : new(
            id, BellKind.Assignment, given.AssignedAt!.Value, given.AssignedBy ?? "", given.About, TitleOf(record, language), null, null, given.DueOn, false));

    private string? TitleOf(StoredRecord record, Language language) => collections.Of(record).TitleOf(record)?.In(language);

    private static string IdOf(string what, string occasion) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{what} {occasion}")).AsSpan(0, HashBytes));

    // What may be told: its place in the order, and how it is found in the view; null where it is hidden.
    private sealed record Told(string Id, DateTimeOffset At, Func<BellItem?> Item);
}
