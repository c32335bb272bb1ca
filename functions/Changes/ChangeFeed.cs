using BangGiao.Dates;
using BangGiao.Json;
using BangGiao.Records;
using BangGiao.Registry;
using Newtonsoft.Json.Linq;

namespace BangGiao.Changes;

/// <summary>The log as a feed: every change once, in order, as far as a view sees it.</summary>
public sealed class ChangeFeed(RegistryHistory history, Catalogue catalogue)
{
    // Who wants few of many changes is told after so many how far was looked, and asks again from there.
    private const int MostLookedThrough = 5000;
    private const int LookedThroughAtOnce = 500;

    private readonly LogPages _log = new(history);

    /// <summary>The changes that a query asks for.</summary>
    /// <param name="view">Who asks.</param>
    /// <param name="query">What is asked.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<ChangePage> ReadAsync(RegistryView view, ChangeQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(query);
        var (items, next) = (new List<Change>(), query.Since);
        var end = Math.Min(view.Version, query.Since + MostLookedThrough);
        while (next < end && items.Count < query.Limit)
        {
            var last = Math.Min(end, next + (query.IsFiltered ? LookedThroughAtOnce : query.Limit - items.Count));
            var changes = await _log.GetAsync(view.Snapshot.Head.Epoch, next + 1, last, cancellationToken);
            foreach (var change in changes.TakeWhile(_ => items.Count < query.Limit))
            {
                next = change.Version;
                if (await IsWantedAsync(change, changes, view, query, cancellationToken))
                    items.Add(change);
            }

            if (changes.Count == 0)
                break;
        }

        return new(items, next);
    }

    /// <summary>The latest changes, the last one first.</summary>
    public async Task<IReadOnlyList<JObject>> LatestAsync(RegistryView view, int count, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(view);
        var changes = await history.ChangesAsync(Math.Max(1, view.Version - count + 1), view.Version, cancellationToken);
        var items = new List<JObject>();
        foreach (var change in changes.Reverse())
        {
            if (await SeenAsync(change, changes, view, cancellationToken) is not null)
                items.Add(Item(change));
        }
        return items;
    }

    /// <summary>A change as the feed tells it: what was done to which record, not what it became.</summary>
    public static JObject Item(Change change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return new()
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

    private async Task<bool> IsWantedAsync(
        Change change, IReadOnlyList<Change> around, RegistryView view, ChangeQuery query, CancellationToken cancellationToken)
    {
        if (query.Collections.Count > 0 && !query.Collections.Contains(change.Key.Collection))
            return false;
        if (await SeenAsync(change, around, view, cancellationToken) is not { } seen)
            return false;
        if (query.CountryIds.Count == 0 || IsAbout(seen, query.CountryIds))
            return true;
        // A record that leaves a country is a change for who follows that country.
        return change.Body is not null
            && await BeforeAsync(change, around, cancellationToken) is { } before
            && view.Sees(before)
            && IsAbout(before, query.CountryIds);
    }

    // What was deleted may be told to whoever could see it.
    private async Task<Change?> SeenAsync(Change change, IReadOnlyList<Change> around, RegistryView view, CancellationToken cancellationToken)
    {
        var seen = change.Body is not null ? change : await BeforeAsync(change, around, cancellationToken);
        return seen is not null && view.Sees(seen) ? seen : null;
    }

    private async Task<Change?> BeforeAsync(Change change, IReadOnlyList<Change> around, CancellationToken cancellationToken) =>
        around.FirstOrDefault(other => other.Version == change.Previous) ?? await history.FindAsync(change.Previous, cancellationToken);

    private bool IsAbout(Change change, IReadOnlySet<string> countryIds) =>
        catalogue.CountriesOf(new(change.Key, change.Version, 0, change.Body!)).Any(countryIds.Contains);
}
