using BangGiao.Records.Collections;
using BangGiao.Registry.Snapshots;

namespace BangGiao.Views.Search;

/// <summary>Caches the indexes of the most recently searched snapshots. Each is made once, from the cached one that is closest to it.</summary>
/// <param name="collections">The collections.</param>
public sealed class SearchIndexes(CollectionRegistry collections)
{
    private const int Kept = 6;
    private const int Many = 10_000;

    private readonly Lock _gate = new();
    private readonly LinkedList<(Lineage Lineage, long Version, Task<SearchIndex> Index)> _indexes = new();

    /// <summary>The index of a snapshot. Concurrent searches wait for one computation.</summary>
    internal Task<SearchIndex> OfAsync(Snapshot snapshot, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            Forget(index => index.IsFaulted);
            var same = Nodes().FirstOrDefault(node => node.Value.Version == snapshot.Version && node.Value.Lineage == snapshot.Lineage);
            if (same is not null)
            {
                _indexes.Remove(same);
                _indexes.AddFirst(same);
                return same.Value.Index.WaitAsync(cancellationToken);
            }

            var nearest = _indexes.Where(index => index.Lineage == snapshot.Lineage)
                .OrderBy(index => Math.Abs(index.Version - snapshot.Version))
                .Select(index => index.Index)
                .FirstOrDefault();
            var made = Task.Run(async () => nearest is null ? First(snapshot) : (await nearest).Follow(snapshot), CancellationToken.None);
            _indexes.AddFirst((snapshot.Lineage, snapshot.Version, made));
            if (_indexes.Count > Kept)
                _indexes.RemoveLast();
            return made.WaitAsync(cancellationToken);
        }
    }

    // What reading all texts leaves behind is several times what the index takes. Without this the process keeps it for hours.
    private SearchIndex First(Snapshot snapshot)
    {
        var index = SearchIndex.Empty(collections).Follow(snapshot);
        if (index.Segments.Sum(segment => segment.Records.Count) >= Many)
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return index;
    }

    private void Forget(Predicate<Task<SearchIndex>> isUseless)
    {
        foreach (var node in Nodes().Where(node => isUseless(node.Value.Index)).ToList())
            _indexes.Remove(node);
    }

    private IEnumerable<LinkedListNode<(Lineage Lineage, long Version, Task<SearchIndex> Index)>> Nodes()
    {
        for (var node = _indexes.First; node is not null; node = node.Next)
            yield return node;
    }
}
