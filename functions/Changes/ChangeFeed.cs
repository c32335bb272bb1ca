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
        return (await ItemsAsync(view, changes, cancellationToken), next);
    }

    /// <summary>The latest changes, the last one first.</summary>
    public async Task<IReadOnlyList<JObject>> LatestAsync(RegistryView view, int count, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(view);
        var changes = await history.ChangesAsync(Math.Max(1, view.Version - count + 1), view.Version, cancellationToken);
        return [.. (await ItemsAsync(view, changes, cancellationToken)).Reverse()];
    }

    private async Task<IReadOnlyList<JObject>> ItemsAsync(RegistryView view, IReadOnlyList<Change> changes, CancellationToken cancellationToken)
    {
        var items = new List<JObject>();
        foreach (var change in changes)
        {
            // What was deleted may be told to whoever could see it.
            var seen = change.Body is not null ? change : await history.FindAsync(change.Previous, cancellationToken);
            if (seen is not null && view.Sees(seen))
                items.Add(Item(change));
        }
        return items;
    }

    private static JObject Item(Change change) => new()
    {
        ["version"] = change.Version,
        ["collection"] = change.Key.Collection,
        ["id"] = change.Key.Id,
        ["operation"] = CodeName.Of(change.Operation),
        ["by"] = change.By,
        ["at"] = Instant.Text(change.At),
        ["requestId"] = change.RequestId,
    };
}
