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

/// <summary>Finds the items that others addressed to a person, in the view of that person: items that have become hidden are neither listed nor counted.</summary>
public sealed class BellBody(CollectionRegistry collections)
{
    /// <summary>The maximum number of items.</summary>
    public const int MostItems = 50;

    private const int Days = 90;
    private const int MostOfAText = 200;
    private const int HashBytes = 8;

    /// <summary>The answer.</summary>
    /// <param name="view">The caller's view.</param>
    /// <param name="credential">The credential of the caller.</param>
    /// <param name="read">The ids of the items that the caller has read.</param>
    /// <param name="now">The current instant.</param>
    /// <param name="language">The language of the answer.</param>
    public BellAnswer Of(RegistryView view, string credential, IEnumerable<string> read, DateTimeOffset now, Language language)
    {
        ArgumentNullException.ThrowIfNull(view);
        var known = read.ToHashSet(StringComparer.Ordinal);
        var since = now.AddDays(-Days);
        // Each check of visibility takes time, so only the newest items are checked, until there are enough.
        var items = Comments(view, credential, since, language).Concat(Assignments(view, credential, since, language))
            .OrderByDescending(told => told.At).ThenBy(told => told.Id, StringComparer.Ordinal)
            .Select(told => told.Item()).OfType<BellItem>()
            .Take(MostItems).Select(item => item with { Read = known.Contains(item.Id) }).ToList();
        return new(items, items.Count(item => !item.Read), language, language.Direction());
    }

    private IEnumerable<Told> Comments(RegistryView view, string credential, DateTimeOffset since, Language language) =>
        from comment in CommentCollection.To(credential, view.Snapshot)
        let at = CommentCollection.AddressedAt(comment, credential)
        where at > since
        let id = IdOf("comment", comment.Id)
        select new Told(id, at, () => view.Find(new(CommentCollection.PathName, comment.Id)) is null || view.Find(CommentCollection.KeyOf(comment)) is not { } record ? null : new(
            id, comment.Mentioned.Contains(credential) ? BellKind.Mention : BellKind.Reply, at, comment.CreatedBy, comment.About, TitleOf(record, language), comment.Id,
            CommentCollection.Excerpt(comment.Body, MostOfAText), null, false));

    private IEnumerable<Told> Assignments(RegistryView view, string credential, DateTimeOffset since, Language language) =>
        from given in AssignmentCollection.To(credential, view.Snapshot)
        where given.Assigner != credential && given.AssignedAt > since
        let id = IdOf(CodeName.Of(BellKind.Assignment), $"{given.Id} {Instant.Text(given.AssignedAt!.Value)}")
        select new Told(id, given.AssignedAt!.Value, () => view.Find(new(AssignmentCollection.PathName, given.Id)) is null || view.Find(AssignmentCollection.KeyOf(given)) is not { } record ? null : new(
            id, BellKind.Assignment, given.AssignedAt!.Value, given.AssignedBy ?? "", given.About, TitleOf(record, language), null, null, given.DueOn, false));

    private string? TitleOf(StoredRecord record, Language language) => collections.Of(record).TitleOf(record)?.In(language);

    private static string IdOf(string what, string occasion) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{what} {occasion}")).AsSpan(0, HashBytes));

    // A candidate: its place in the order, and a function that finds it in the view and gives null if it is hidden.
    private sealed record Told(string Id, DateTimeOffset At, Func<BellItem?> Item);
}
