using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Registry.Keeping;

/// <summary>Timer that keeps a snapshot, see <see cref="SnapshotKeeper"/>.</summary>
public sealed class KeepSnapshot(SnapshotKeeper keeper)
{
    /// <summary>Runs every ten minutes.</summary>
    [Function(nameof(KeepSnapshot))]
    public Task Run([TimerTrigger("0 3/10 * * * *")] TimerInfo timer, CancellationToken cancellationToken) => keeper.RunAsync(cancellationToken);
}
