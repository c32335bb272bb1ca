using BangGiao.Registry.Log;
using BangGiao.Registry.Snapshots;

namespace BangGiao.Records.Changes;

/// <summary>Caches the most recently read pages of the log, so that clients that wait for the same changes share one read.</summary>
internal sealed class LogPages(RegistryHistory history)
{
    private const int Kept = 4;

    private readonly Lock _gate = new();
    private readonly LinkedList<(Lineage Lineage, long First, long Last, Task<IReadOnlyList<Change>> Changes)> _pages = new();

    /// <summary>The changes from the first to the last version, both inclusive, up to the first gap.</summary>
    public Task<IReadOnlyList<Change>> GetAsync(Lineage lineage, long first, long last, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var known = _pages.FirstOrDefault(page => page.First == first && page.Last == last && page.Lineage == lineage);
            if (known.Changes is { IsFaulted: false })
                return known.Changes.WaitAsync(cancellationToken);
            var changes = Task.Run(() => ReadAsync(first, last), CancellationToken.None);
            _pages.AddFirst((lineage, first, last, changes));
            if (_pages.Count > Kept)
                _pages.RemoveLast();
            return changes.WaitAsync(cancellationToken);
        }
    }

    // A registry that is being emptied has gaps. Changes after a gap are left out; the next request gets 410.
    private async Task<IReadOnlyList<Change>> ReadAsync(long first, long last)
    {
        var changes = await history.ChangesAsync(first, last, CancellationToken.None);
        return [.. changes.Index().TakeWhile(change => change.Item.Version == first + change.Index).Select(change => change.Item)];
    }
}
