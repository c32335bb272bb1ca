using BangGiao.Records.Collections;
using BangGiao.Registry.Snapshots;

namespace BangGiao.Views.Search;

/// <summary>The words of every record of a snapshot, including hidden ones. Immutable.</summary>
/// <remarks>
/// It has a few segments, the largest first. An entry is valid if its sequence is the one in the snapshot, so entries of records that were
/// changed or deleted later are skipped, and new states are in another segment. Segments of similar size are merged, so the number of times
/// that an entry is copied grows with the logarithm of the number of records.
/// </remarks>
internal sealed class SearchIndex
{
    private const int Growth = 3;

    private readonly Snapshot _snapshot;

    private SearchIndex(CollectionRegistry collections, Snapshot snapshot, IReadOnlyList<IndexSegment> segments) =>
        (Collections, _snapshot, Segments) = (collections, snapshot, segments);

    /// <summary>The collections, which read the records.</summary>
    public CollectionRegistry Collections { get; }

    /// <summary>The segments.</summary>
    public IReadOnlyList<IndexSegment> Segments { get; }

    /// <summary>The empty index, from which every other one is made.</summary>
    public static SearchIndex Empty(CollectionRegistry collections) => new(collections, Snapshot.Empty, []);

    /// <summary>The index of another snapshot, which may be later or earlier. Only the records that differ are read.</summary>
    public SearchIndex Follow(Snapshot snapshot)
    {
        // Records of collections that this version of the app does not know are not indexed.
        var changed = SnapshotDifference.Of(snapshot, _snapshot).Where(record => Collections.TryFind(record.Key.Collection, out _));
        var words = new FoldedWords();
        var texts = changed.AsParallel().AsOrdered().Select(record => ReadText.Of(Collections, record, words)).ToList();
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
