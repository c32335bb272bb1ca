using BangGiao.Registry.KeptSnapshots;
using BangGiao.Registry.Sealing;
using BangGiao.Registry.Snapshots;
using BangGiao.Registry.Table;
using BangGiao.Registry.Telemetry;
using Microsoft.Extensions.Logging;

namespace BangGiao.Registry.Log;

/// <summary>Loads the registry from the kept snapshot and the log after it. It returns only a state that it can prove.</summary>
internal sealed partial class KeptStart(KeptSnapshotStore kept, ILogger<KeptStart> logger)
{
    // With more changes than that, reading the rows of the records is not slower, and the changes are in memory at once.
    private const int MostChanges = 25_000;

    // A start must not wait for a container that hangs.
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(20);

    /// <summary>The registry at this head or at a later one; null if no kept snapshot leads to it.</summary>
    public async Task<Snapshot?> LoadAsync(Head head, Lineage lineage, Func<Task<Head>> readHead)
    {
        if (!kept.IsOn)
            return null;
        using var span = Spans.Start("load the kept snapshot");
        using var deadline = new CancellationTokenSource(Timeout);
        try
        {
            if (await kept.FindAsync(deadline.Token) is not { } row)
                return null;
            try
            {
                return await LoadAsync(row, head, lineage, readHead, deadline.Token);
            }
            catch (InvalidDataException) when (!deadline.IsCancellationRequested)
            {
                // Another one may have been kept, and the blob removed, after the row was read.
                if (await kept.FindAsync(deadline.Token) is not { } next || next.Blob == row.Blob)
                    throw;
                return await LoadAsync(next, head, lineage, readHead, deadline.Token);
            }
        }
        catch (Exception e) when (e is not LaterFormatException)
        {
            Log.Failed(logger, e);
            return null;
        }
    }

    private static string? Unfit(KeptSnapshotRow row, Head head) =>
        KeptSnapshotStore.Unfit(row, head)
        ?? (head.Version - row.Version > MostChanges ? $"the registry has {head.Version - row.Version} changes since" : null);

    private async Task<Snapshot?> LoadAsync(KeptSnapshotRow row, Head head, Lineage lineage, Func<Task<Head>> readHead, CancellationToken cancellationToken)
    {
        // It may have been kept after the head was read.
        if (row.Version > head.Version)
            head = await readHead();
        if (Unfit(row, head) is { } reason)
            return NotUsed(row, reason);
        var edit = new SnapshotEdit(Snapshot.EmptyIn(lineage));
        await kept.ReadAsync(
            row,
            record => edit.Of(record.Key.Collection).Put(record),
            (key, deletion) => edit.Of(key.Collection).Delete(key.Id, deletion),
            cancellationToken);
        var walk = ChainWalk.From(row.Version, row.Hash);
        await foreach (var change in kept.Table.ReadLogAsync(row.Version, head.Version, cancellationToken))
        {
            if (!walk.Take(change))
                return NotUsed(row, $"the log does not have its hash, or change {change.Version} does not follow");
            if (change.Version > row.Version)
                edit.Apply(change);
        }
        if (!walk.EndsAt(head))
            return NotUsed(row, "the log does not lead from it to the head");
        Log.Used(logger, row.Version, head.Version - row.Version);
        return edit.ToSnapshot(head);
    }

    private Snapshot? NotUsed(KeptSnapshotRow row, string reason)
    {
        Log.NotUsed(logger, row.Version, reason);
        return null;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Loaded the kept snapshot of version {Version} and {Changes} changes after it.")]
        public static partial void Used(ILogger logger, long version, long changes);

        [LoggerMessage(EventId = 4013, Level = LogLevel.Warning, Message = "The kept snapshot of version {Version} is not used, because {Reason}. The registry is loaded from the rows of its records.")]
        public static partial void NotUsed(ILogger logger, long version, string reason);

        [LoggerMessage(EventId = 4013, Level = LogLevel.Warning, Message = "The kept snapshot cannot be read. The registry is loaded from the rows of its records.")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}
