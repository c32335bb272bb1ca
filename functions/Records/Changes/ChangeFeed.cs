using BangGiao.Records.Collections;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Log;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Roles;

namespace BangGiao.Records.Changes;

/// <summary>The log as a feed: every change once, in order, as far as a view sees it.</summary>
public sealed class ChangeFeed(RegistryHistory history, CollectionRegistry collections)
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
                if (await ToldAsync(change, changes, view, query, cancellationToken) is { } told)
                    items.Add(told);
            }

            if (changes.Count == 0)
                break;
        }

        return new(items, next);
    }

    /// <summary>The latest changes, the last one first.</summary>
    public async Task<IReadOnlyList<LatestChange>> LatestAsync(RegistryView view, int count, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(view);
        // Changes that are hidden take no place: as many others are told.
        var items = new List<LatestChange>();
        for (var last = view.Version; last > 0 && items.Count < count; last -= count)
        {
            var changes = await history.ChangesAsync(Math.Max(1, last - count + 1), last, cancellationToken);
            foreach (var change in changes.Reverse())
            {
                if (items.Count < count && await SeenAsync(change, changes, view, since: null, cancellationToken) is { } seen)
                    items.Add(Latest(seen.Told, seen.State));
            }
        }
        return items;
    }

    private async Task<Change?> ToldAsync(
        Change change, IReadOnlyList<Change> around, RegistryView view, ChangeQuery query, CancellationToken cancellationToken)
    {
        if (query.Collections.Count > 0 && !query.Collections.Contains(change.Key.Collection))
            return null;
        if (await SeenAsync(change, around, view, query.Since, cancellationToken) is not { } seen)
            return null;
        if (query.CountryIds.Count == 0 || IsAbout(seen.State, query.CountryIds))
            return seen.Told;
        // A record that leaves a country is a change for who follows that country.
        return change.Body is not null
            && await BeforeAsync(change, around, cancellationToken) is { } before
            && view.Sees(before)
            && IsAbout(before, query.CountryIds) ? seen.Told : null;
    }

    // What a change is for who asks, and the state of the record that it is about: who sees one side of it only is told of a record that
    // is published as of one that comes, and of one that is hidden as of one that goes.
    private async Task<(Change Told, Change State)?> SeenAsync(
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
        // Only who may have it, by what he says that he has read, is told to drop it: for all others it was never there.
        while (before is not null && before.Version > since)
            before = await BeforeAsync(before, around, cancellationToken);
        return since is not null && before is not null && view.SawThen(before)
            ? (change with { Operation = Operation.Delete, By = "", RequestId = "" }, before)
            : null;
    }

    private async Task<Change?> BeforeAsync(Change change, IReadOnlyList<Change> around, CancellationToken cancellationToken) =>
        around.FirstOrDefault(other => other.Version == change.Previous) ?? await history.FindAsync(change.Previous, cancellationToken);

    private bool IsAbout(Change change, IReadOnlySet<string> countryIds) => collections.CountriesOf(RecordAfter(change)).Any(countryIds.Contains);

    private LatestChange Latest(Change told, Change state)
    {
        var record = RecordAfter(state);
        return new(told, collections.Of(record).TitleOf(record), collections.CountriesOf(record));
    }

    private static StoredRecord RecordAfter(Change change) => new(change.Key, change.Version, 0, change.Body!);
}
