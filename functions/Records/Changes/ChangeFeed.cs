using BangGiao.Records.Collections;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Log;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Roles;

namespace BangGiao.Records.Changes;

/// <summary>The change log as a feed: every change once, in order, redacted for the caller.</summary>
public sealed class ChangeFeed(RegistryHistory history, CollectionRegistry collections)
{
    // A request reads at most this many changes, and as many earlier states of their records as EarlierStates allows, because anybody may ask.
    // Its "next" lets the client continue from there.
    private const int MostScanned = 2000;
    private const int ScannedAtOnce = 500;

    private readonly LogPages _log = new(history);

    /// <summary>Reads a page of changes.</summary>
    /// <param name="view">The caller's view of the registry.</param>
    /// <param name="query">The range and filters.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    public async Task<ChangePage> ReadAsync(RegistryView view, ChangeQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(query);
        var (items, next, earlier) = (new List<Change>(), query.Since, new EarlierStates(history));
        var end = Math.Min(view.Version, query.Since + MostScanned);
        while (next < end && items.Count < query.Limit && !earlier.IsSpent)
        {
            var last = Math.Min(end, next + (query.IsFiltered ? ScannedAtOnce : query.Limit - items.Count));
            var changes = await _log.GetAsync(view.Snapshot.Lineage, next + 1, last, cancellationToken);
            earlier.Add(changes);
            foreach (var change in changes.TakeWhile(_ => items.Count < query.Limit && !earlier.IsSpent))
            {
                next = change.Version;
                if (await MatchAsync(change, earlier, view, query, cancellationToken) is { } match)
                    items.Add(match);
            }

            if (changes.Count == 0)
                break;
        }

        return new(items, next, await EpochAsync(view, next, cancellationToken));
    }

    /// <summary>Whether the registry still has the history that a client has read.</summary>
    public async Task<bool> HasReadAsync(RegistryView view, FeedEpoch epoch, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(epoch);
        return epoch == FeedEpoch.None || (epoch.Version <= view.Version && epoch.Agrees(await EpochAsync(view, epoch.Version, cancellationToken)));
    }

    private async Task<FeedEpoch> EpochAsync(RegistryView view, long version, CancellationToken cancellationToken) =>
        FeedEpoch.Of(view.Snapshot.Head.Epoch, version, await history.HashOfAsync(view.Snapshot, version, cancellationToken));

    /// <summary>The latest visible changes, newest first; fewer where many of the last ones are hidden.</summary>
    public async Task<IReadOnlyList<LatestChange>> LatestAsync(RegistryView view, int count, CancellationToken cancellationToken) =>
        (await LatestAsync(view, new(long.MaxValue, count, [.. collections.All.Where(collection => !collection.IsOfPeople).Select(collection => collection.Name)], new HashSet<string>()), count, cancellationToken)).Items;

    /// <summary>The latest visible changes before a version that match a query, newest first.</summary>
    public Task<LatestPage> LatestAsync(RegistryView view, LatestQuery query, CancellationToken cancellationToken) =>
        LatestAsync(view, query, ScannedAtOnce, cancellationToken);

    private async Task<LatestPage> LatestAsync(RegistryView view, LatestQuery query, int atOnce, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(query);
        var (items, last, earlier) = (new List<LatestChange>(), Math.Min(view.Version, query.Before - 1), new EarlierStates(history));
        var end = Math.Max(query.Since, last - MostScanned);
        for (; last > end && items.Count < query.Limit && !earlier.IsSpent; atOnce = Math.Min(ScannedAtOnce, atOnce * 2))
        {
            var changes = await history.ChangesAsync(Math.Max(end + 1, last - atOnce + 1), last, cancellationToken);
            earlier.Add(changes);
            foreach (var change in changes.Reverse().TakeWhile(_ => items.Count < query.Limit && !earlier.IsSpent))
            {
                last = change.Version - 1;
                if (await LatestAsync(change, earlier, view, query, cancellationToken) is { } latest)
                    items.Add(latest);
            }
            if (changes.Count == 0)
                break;
        }
        return new(items, last > query.Since ? last + 1 : null);
    }

    // Filtered and hidden changes are recognised first, because the previous state may cost a read of storage.
    private async Task<LatestChange?> LatestAsync(Change change, EarlierStates earlier, RegistryView view, LatestQuery query, CancellationToken cancellationToken)
    {
        if (!query.Collections.Contains(change.Key.Collection) || (change.Body is not null && !IsFor(view.Seen(change))))
            return null;
        return await SeenAsync(change, earlier, view, since: null, cancellationToken) is { } seen && IsFor(seen.State) ? Latest(seen.Shown, seen.State) : null;

        bool IsFor(Change? state) => state is not null && (query.CountryIds.Count == 0 || IsAbout(state, query.CountryIds));
    }

    private async Task<Change?> MatchAsync(Change change, EarlierStates earlier, RegistryView view, ChangeQuery query, CancellationToken cancellationToken)
    {
        if (query.Collections.Count > 0 && !query.Collections.Contains(change.Key.Collection))
            return null;
        if (await SeenAsync(change, earlier, view, query.Since, cancellationToken) is not { } seen)
            return null;
        if (query.CountryIds.Count == 0 || IsAbout(seen.State, query.CountryIds))
            return seen.Shown;
        // A change that removes a country from a record also matches that country.
        return change.Body is not null
            && await earlier.BeforeAsync(change, cancellationToken) is { } before
            && view.Sees(before)
            && IsAbout(before, query.CountryIds) ? seen.Shown : null;
    }

    // The change as shown to the caller, and a visible state of its record. If only the new state is visible, an update is shown as a
    // create. If only the old state is visible, it is shown as a delete.
    private async Task<(Change Shown, Change State)?> SeenAsync(
        Change change, EarlierStates earlier, RegistryView view, long? since, CancellationToken cancellationToken)
    {
        if (view.Seen(change) is { } seen)
        {
            var mayBePublished = view.Clearance < Classification.Confidential && change is { Operation: Operation.Update, Previous: > 0 };
            var isPublished = mayBePublished && await earlier.BeforeAsync(change, cancellationToken) is { Body: not null } hidden && !view.Sees(hidden)
                && !await HidesWhatWasReadAsync(change, earlier, since, cancellationToken);
            return (isPublished ? change with { Operation = Operation.Create } : change, seen);
        }
        if (change.Body is null)
            return await earlier.BeforeAsync(change, cancellationToken) is { } before && view.Seen(before) is { } last ? (change, last) : null;
        // The delete is shown only to a client that may have read the visible state, according to "since".
        return since is not null && await earlier.OfThoseReadAsync(change, cancellationToken) is { } read && view.SawThen(read)
            ? (change with { Operation = Operation.Delete, By = "", RequestId = "" }, read)
            : null;
    }

    private async Task<bool> HidesWhatWasReadAsync(Change change, EarlierStates earlier, long? since, CancellationToken cancellationToken) =>
        since is not null && RecordAfter(change) is var record && collections.Of(record).HidesItsPast(record)
        && await earlier.OfThoseReadAsync(change, cancellationToken) is { Body: not null };

    private bool IsAbout(Change change, IReadOnlySet<string> countryIds) => collections.CountriesOf(RecordAfter(change)).Any(countryIds.Contains);

    private LatestChange Latest(Change shown, Change state)
    {
        var record = RecordAfter(state);
        return new(shown, collections.Of(record).TitleOf(record), collections.CountriesOf(record));
    }

    private static StoredRecord RecordAfter(Change change) => new(change.Key, change.Version, 0, change.Body!);
}
