using BangGiao.Access;
using BangGiao.Dates;
using BangGiao.Json;
using BangGiao.Records;
using BangGiao.Registry;
using Newtonsoft.Json.Linq;

namespace BangGiao.Changes;

/// <summary>The log as a feed: every change once, in order, as far as a view sees it.</summary>
public sealed class ChangeFeed(RegistryHistory history)
{
    /// <summary>The changes after a version, and the version up to which they were looked through.</summary>
    /// <param name="view">Who asks.</param>
    /// <param name="since">The version after which to begin.</param>
    /// <param name="limit">At most how many changes of the log to look through.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<(IReadOnlyList<JObject> Items, long Next)> SinceAsync(RegistryView view, long since, int limit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(view);
        var next = Math.Min(view.Version, since + limit);
        var changes = await history.ChangesAsync(since + 1, next, cancellationToken);
        return (await ItemsAsync(view, changes, since, cancellationToken), next);
    }

    /// <summary>The latest changes, the last one first.</summary>
    public async Task<IReadOnlyList<JObject>> LatestAsync(RegistryView view, int count, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(view);
        // Changes that are hidden are passed over, and as many others are told.
        var latest = new List<JObject>();
        for (var last = view.Version; last > 0 && latest.Count < count; last -= count)
        {
            var changes = await history.ChangesAsync(Math.Max(1, last - count + 1), last, cancellationToken);
            latest.AddRange((await ItemsAsync(view, changes, since: null, cancellationToken)).Reverse());
        }
        return [.. latest.Take(count)];
    }

    private async Task<IReadOnlyList<JObject>> ItemsAsync(RegistryView view, IReadOnlyList<Change> changes, long? since, CancellationToken cancellationToken)
    {
        var items = new List<JObject>();
        var read = changes.ToDictionary(change => change.Version);
        foreach (var change in changes)
        {
            if (await TransitionAsync(view, change, since, read, cancellationToken) is { } operation)
                items.Add(Item(change, operation));
        }
        return items;
    }

    // What a change is for who sees one side of it only: a record that is published comes from nothing, one that is hidden goes.
    private async Task<Operation?> TransitionAsync(
        RegistryView view, Change change, long? since, Dictionary<long, Change> read, CancellationToken cancellationToken)
    {
        if (view.Clearance == Classification.Confidential && view.Role == Role.Admin)
            return change.Operation;
        var isSeen = view.Sees(change);
        if (isSeen && change.Previous == 0)
            return change.Operation;
        if (!isSeen && change.Body is not null && (since is null || change.Previous == 0))
            return null;
        var before = await FindAsync(change.Previous, read, cancellationToken);
        if (isSeen)
            return change.Operation == Operation.Update && before is { Body: not null } && !view.Sees(before) ? Operation.Create : change.Operation;
        if (change.Body is null)
            return before is not null && view.Sees(before) ? Operation.Delete : null;
        // Only who may have had it, by what he says that he has read, is told to drop it: of all others it stays hidden that it was there.
        while (before is not null && before.Version > since)
            before = await FindAsync(before.Previous, read, cancellationToken);
        return before is not null && view.SawThen(before) ? Operation.Delete : null;
    }

    private async Task<Change?> FindAsync(long version, Dictionary<long, Change> read, CancellationToken cancellationToken) =>
        read.TryGetValue(version, out var change) ? change : await history.FindAsync(version, cancellationToken);

    private static JObject Item(Change change, Operation operation)
    {
        var item = new JObject
        {
            ["version"] = change.Version,
            ["collection"] = change.Key.Collection,
            ["id"] = change.Key.Id,
            ["operation"] = CodeName.Of(operation),
        };
        // Who hid a record, and by which request, is not for those from whom it is hidden.
        if (operation != Operation.Delete || change.Body is null)
            item["by"] = change.By;
        item["at"] = Instant.Text(change.At);
        if (operation != Operation.Delete || change.Body is null)
            item["requestId"] = change.RequestId;
        return item;
    }
}
