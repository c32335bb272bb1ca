using BangGiao.Records.Collections;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Log;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Roles;

namespace BangGiao.Records.Changes;

/// <summary>The change log as a feed: every change once, in order, redacted for the caller.</summary>
public sealed class ChangeFeed(RegistryHistory history, CollectionRegistry collections)
{
    // A filtered request reads at most this many changes. Its "next" lets the client continue from there.
    private const int MostScanned = 5000;
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
        var (items, next) = (new List<Change>(), query.Since);
        var end = Math.Min(view.Version, query.Since + MostScanned);
        while (next < end && items.Count < query.Limit)
        {
            var last = Math.Min(end, next + (query.IsFiltered ? ScannedAtOnce : query.Limit - items.Count));
            var changes = await _log.GetAsync(view.Snapshot.Lineage, next + 1, last, cancellationToken);
            foreach (var change in changes.TakeWhile(_ => items.Count < query.Limit))
            {
                next = change.Version;
                if (await MatchAsync(change, changes, view, query, cancellationToken) is { } match)
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

    /// <summary>The latest visible changes, newest first.</summary>
    public async Task<IReadOnlyList<LatestChange>> LatestAsync(RegistryView view, int count, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(view);
        // Hidden changes do not count toward the number of items.
        var items = new List<LatestChange>();
        for (var last = view.Version; last > 0 && items.Count < count; last -= count)
        {
            var changes = await history.ChangesAsync(Math.Max(1, last - count + 1), last, cancellationToken);
            foreach (var change in changes.Reverse())
            {
                if (items.Count < count && await SeenAsync(change, changes, view, since: null, cancellationToken) is { } seen)
                    items.Add(Latest(seen.Shown, seen.State));
            }
        }
        return items;
    }

    /// <summary>The latest visible changes before a version that match a query, newest first.</summary>
    public async Task<LatestPage> LatestAsync(RegistryView view, LatestQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(query);
        var (items, last) = (new List<LatestChange>(), Math.Min(view.Version, query.Before - 1));
        var end = Math.Max(0, last - MostScanned);
        while (last > end && items.Count < query.Limit)
        {
            var changes = await history.ChangesAsync(Math.Max(end + 1, last - ScannedAtOnce + 1), last, cancellationToken);
            foreach (var change in changes.Reverse())
            {
                if (items.Count == query.Limit)
                    break;
                last = change.Version - 1;
                if (query.Collections.Contains(change.Key.Collection)
                    && await SeenAsync(change, changes, view, since: null, cancellationToken) is { } seen
                    && (query.CountryIds.Count == 0 || IsAbout(seen.State, query.CountryIds)))
                    items.Add(Latest(seen.Shown, seen.State));
            }
            if (changes.Count == 0)
                break;
        }
        return new(items, last > 0 ? last + 1 : null);
    }

    private async Task<Change?> MatchAsync(
        Change change, IReadOnlyList<Change> around, RegistryView view, ChangeQuery query, CancellationToken cancellationToken)
    {
        if (query.Collections.Count > 0 && !query.Collections.Contains(change.Key.Collection))
            return null;
        if (await SeenAsync(change, around, view, query.Since, cancellationToken) is not { } seen)
            return null;
        if (query.CountryIds.Count == 0 || IsAbout(seen.State, query.CountryIds))
            return seen.Shown;
        // A change that removes a country from a record also matches that country.
        return change.Body is not null
            && await BeforeAsync(change, around, cancellationToken) is { } before
            && view.Sees(before)
            && IsAbout(before, query.CountryIds) ? seen.Shown : null;
    }

    // The change as shown to the caller, and a visible state of its record. If only the new state is visible, an update is shown as a
    // create. If only the old state is visible, it is shown as a delete.
    private async Task<(Change Shown, Change State)?> SeenAsync(
        Change change, IReadOnlyList<Change> around, RegistryView view, long? since, CancellationToken cancellationToken)
    {
        if (view.Seen(change) is { } seen)
        {
            var mayBePublished = view.Clearance < Classification.Confidential && change is { Operation: Operation.Update, Previous: > 0 };
            var isPublished = mayBePublished && await BeforeAsync(change, around, cancellationToken) is { Body: not null } hidden && !view.Sees(hidden);
            return (isPublished ? change with { Operation = Operation.Create } : change, seen);
        }
        var before = await BeforeAsync(change, around, cancellationToken);
        if (change.Body is null)
            return before is not null && view.Seen(before) is { } last ? (change, last) : null;
        // The delete is shown only to a client that may have read the visible state, according to "since".
        while (before is not null && before.Version > since)
            before = await BeforeAsync(before, around, cancellationToken);
        return since is not null && before is not null && view.SawThen(before)
            ? (change with { Operation = Operation.Delete, By = "", RequestId = "" }, before)
            : null;
    }

    private async Task<Change?> BeforeAsync(Change change, IReadOnlyList<Change> around, CancellationToken cancellationToken) =>
        around.FirstOrDefault(other => other.Version == change.Previous) ?? await history.FindAsync(change.Previous, cancellationToken);

    private bool IsAbout(Change change, IReadOnlySet<string> countryIds) => collections.CountriesOf(RecordAfter(change)).Any(countryIds.Contains);

    private LatestChange Latest(Change shown, Change state)
    {
        var record = RecordAfter(state);
        return new(shown, collections.Of(record).TitleOf(record), collections.CountriesOf(record));
    }

    private static StoredRecord RecordAfter(Change change) => new(change.Key, change.Version, 0, change.Body!);
}
