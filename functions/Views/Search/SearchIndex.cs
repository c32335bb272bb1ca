using System.Collections.Concurrent;
using BangGiao.Records.Collections;
using BangGiao.Registry.Snapshots;

namespace BangGiao.Views.Search;

/// <summary>The words of every record of a snapshot, whoever may see it. Immutable.</summary>
/// <remarks>
/// A few segments, the largest first. A record counts where its sequence is the snapshot's, so what was changed or deleted since a
/// segment was made is passed over; what is new stands in a further segment. Segments of like size are merged, so a change is
/// written anew only as often as the logarithm of their number.
/// </remarks>
internal sealed class SearchIndex
{
    private const int Growth = 3;

    private readonly Snapshot _snapshot;

    private SearchIndex(CollectionRegistry collections, Snapshot snapshot, IReadOnlyList<IndexSegment> segments) =>
        (Collections, _snapshot, Segments) = (collections, snapshot, segments);

    /// <summary>The collections, which the records are read by.</summary>
    public CollectionRegistry Collections { get; }

    /// <summary>The segments.</summary>
    public IReadOnlyList<IndexSegment> Segments { get; }

    /// <summary>An index of nothing: what every other one follows from.</summary>
    public static SearchIndex Empty(CollectionRegistry collections) => new(collections, Snapshot.Empty, []);

    /// <summary>The index of another snapshot, later or earlier: only the records that differ are read.</summary>
    public SearchIndex Follow(Snapshot snapshot)
    {
        // Records of collections that only a newer version of the app has are searched there.
        var changed = SnapshotDifference.Of(snapshot, _snapshot).Where(record => Collections.TryFind(record.Key.Collection, out _));
        var terms = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        var texts = changed.AsParallel().AsOrdered().Select(record => ReadText.Of(Collections, record, terms)).ToList();
        if (texts.Count == 0)
            return new(Collections, snapshot, Segments);
        var segments = Segments.Append(IndexSegment.Of(texts)).ToList();
        var first = segments.Count - 1;
        var records = texts.Count;
        while (first > 0 && segments[first - 1].Records.Count < Growth * records)
            records += segments[--first].Records.Count;
        if (first < segments.Count - 1)
            segments = [.. segments.Take(first), IndexSegment.Merge(segments[first..], record => IsIn(snapshot, record))];
        return new(Collections, snapshot, segments);
    }

    private static bool IsIn(Snapshot snapshot, IndexedRecord record) => snapshot.Find(record.Key)?.Sequence == record.Sequence;
}
