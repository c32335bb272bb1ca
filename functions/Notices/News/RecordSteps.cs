using BangGiao.Registry.Log;
using BangGiao.Registry.Snapshots;

namespace BangGiao.Notices.News;

/// <summary>Reads changes of the log with the states of their records before them.</summary>
/// <remarks>A write that one message covers is read for many subscriptions one after the other, so the last few are kept.</remarks>
public sealed class RecordSteps(RegistryHistory history)
{
    private const int Kept = 4;

    private readonly Lock _gate = new();
    private readonly LinkedList<(Lineage Lineage, long First, long Last, Task<IReadOnlyList<RecordStep>> Steps)> _writes = new();

    /// <summary>The changes from one version to another, both included, up to the first gap, without those before them.</summary>
    public async Task<IReadOnlyList<Change>> ChangesAsync(long first, long last, CancellationToken cancellationToken)
    {
        var changes = await history.ChangesAsync(first, last, cancellationToken);
        return [.. changes.Index().TakeWhile(change => change.Item.Version == first + change.Index).Select(change => change.Item)];
    }

    /// <summary>Changes with those before them.</summary>
    public async Task<IReadOnlyList<RecordStep>> WithBeforeAsync(IReadOnlyList<Change> changes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var here = changes.ToDictionary(change => change.Version);
        var before = await history.FindAllAsync(changes.Select(change => change.Previous).Where(version => !here.ContainsKey(version)), cancellationToken);
        return [.. changes.Select(change => new RecordStep(change, here.GetValueOrDefault(change.Previous) ?? before.GetValueOrDefault(change.Previous)))];
    }

    /// <summary>The changes of one write, from its first version to its last.</summary>
    public Task<IReadOnlyList<RecordStep>> OfWriteAsync(Snapshot snapshot, long first, long last, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        lock (_gate)
        {
            var known = _writes.FirstOrDefault(write => write.First == first && write.Last == last && write.Lineage == snapshot.Lineage);
            if (known.Steps is { IsFaulted: false })
                return known.Steps.WaitAsync(cancellationToken);
            var steps = Task.Run(async () => await WithBeforeAsync(await ChangesAsync(first, last, CancellationToken.None), CancellationToken.None), CancellationToken.None);
            _writes.AddFirst((snapshot.Lineage, first, last, steps));
            if (_writes.Count > Kept)
                _writes.RemoveLast();
            return steps.WaitAsync(cancellationToken);
        }
    }
}

/// <summary>A change of a record, and the record's change before it.</summary>
/// <param name="Change">The change.</param>
/// <param name="Before">The change before it; null when there is none.</param>
public sealed record RecordStep(Change Change, Change? Before);
