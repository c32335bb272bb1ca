using BangGiao.Registry.Snapshots;

namespace BangGiao.Registry.Log;

/// <summary>
/// Caches the most recently used snapshots of earlier versions. Concurrent requests for one version share one computation.
/// </summary>
internal sealed class PastViews
{
    private const int Kept = 16;

    private readonly Lock _gate = new();
    private readonly LinkedList<(Lineage Lineage, long Version, Task<Snapshot> View)> _views = new();

    public Task<Snapshot> GetAsync(Lineage lineage, long version, Func<Task<Snapshot>> make)
    {
        lock (_gate)
        {
            for (var node = _views.First; node is not null; node = node.Next)
            {
                if (node.Value.Version != version || node.Value.Lineage != lineage)
                    continue;
                _views.Remove(node);
                if (node.Value.View.IsFaulted)
                    break;
                _views.AddFirst(node);
                return node.Value.View;
            }
            var made = Task.Run(make);
            _views.AddFirst((lineage, version, made));
            if (_views.Count > Kept)
                _views.RemoveLast();
            return made;
        }
    }
}
