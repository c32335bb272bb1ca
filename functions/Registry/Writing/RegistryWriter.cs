using System.Diagnostics;
using Azure;
using BangGiao.Registry.Commits;
using BangGiao.Registry.Decisions;
using BangGiao.Registry.Log;
using BangGiao.Registry.Sealing;
using BangGiao.Registry.Snapshots;
using BangGiao.Registry.Storage;
using BangGiao.Registry.Table;
using BangGiao.Registry.Telemetry;
using Microsoft.Extensions.Logging;

namespace BangGiao.Registry.Writing;

/// <summary>
/// Writes to the registry. Waiting writes are committed together in one transaction, but each one succeeds or fails on its own.
/// </summary>
public sealed partial class RegistryWriter
{
    private readonly RegistryTable _table;
    private readonly RegistryReader _reader;
    private readonly LargeWrites _largeWrites;
    private readonly RepeatedWrites _repeated;
    private readonly TimeProvider _clock;
    private readonly RegistryMeter _meter;
    private readonly ILogger<RegistryWriter> _logger;
    private readonly LogSealing _sealing;
    private readonly RegistryFormat _format;
    private readonly Lock _gate = new();
    private List<QueuedWrite> _queue = [];
    private bool _busy;

    internal RegistryWriter(
        RegistryTable table,
        RegistryReader reader,
        LargeWrites largeWrites,
        RegistryHistory history,
        TimeProvider clock,
        RegistryMeter meter,
        ILogger<RegistryWriter> logger,
        RegistryFormat? format = null) =>
        (_table, _reader, _largeWrites, _repeated, _clock, _meter, _logger, _sealing, _format) =
            (table, reader, largeWrites, new(table, reader, history), clock, meter, logger, new(table), format ?? RegistryFormat.Current);

    /// <summary>
    /// Decides a write on the current snapshot and commits it atomically. After a conflict with another writer, it decides again and
    /// retries.
    /// </summary>
    /// <exception cref="StorageUnavailableException">Storage did not respond. The write may or may not be committed.</exception>
    /// <exception cref="LaterFormatException">A newer version of the app raised the registry to a format that this one must not write.</exception>
    public Task<WriteResult> WriteAsync(WriteRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var write = new QueuedWrite(request, cancellationToken);
        lock (_gate)
        {
            _queue.Add(write);
            if (!_busy)
            {
                _busy = true;
                // It serves other requests too, so it takes neither trace nor log scopes from this one.
                ThreadPool.UnsafeQueueUserWorkItem(static writer => _ = writer.DrainAsync(), this, preferLocal: false);
            }
        }
        return write.Result.WaitAsync(cancellationToken);
    }

    /// <summary>Whether this version of the app may write the registry as it is now. What a timer sends must not be sent where its result cannot be stored.</summary>
    /// <exception cref="StorageUnavailableException">Storage did not respond.</exception>
    public async Task<bool> CanWriteAsync(CancellationToken cancellationToken) => _format.CanWrite((await _reader.CurrentAsync(cancellationToken)).Head);

    /// <summary>Finishes a large write that its writer did not finish, if there is one.</summary>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="StorageUnavailableException">Storage did not respond.</exception>
    internal async Task<bool> FinishPendingAsync(CancellationToken cancellationToken)
    {
        var head = (await _reader.CurrentAsync(cancellationToken)).Head;
        if (head.Pending is null || !_format.CanWrite(head))
            return false;
        await _largeWrites.FinishAsync(head, cancellationToken);
        return true;
    }

    private async Task DrainAsync()
    {
        while (TakeQueue() is { } writes)
        {
            try
            {
                await WriteAllAsync(writes);
            }
            catch (LaterFormatException e)
            {
                writes.ForEach(write => write.Fail(e));
            }
            catch (StorageUnavailableException e)
            {
                // Writes queued in the meantime fail too, because they would run into the same outage.
                writes.Concat(TakeWaiting()).ToList().ForEach(write => write.Fail(e));
            }
            catch (Exception e)
            {
                Log.CommitFailed(_logger, e);
                writes.ForEach(write => write.Fail(e));
            }
        }
    }

    private List<QueuedWrite>? TakeQueue()
    {
        lock (_gate)
        {
            _busy = _queue.Count > 0;
            return _busy ? TakeWaiting() : null;
        }
    }

    private List<QueuedWrite> TakeWaiting()
    {
        lock (_gate)
        {
            var taken = _queue;
            _queue = [];
            return taken;
        }
    }

    private async Task WriteAllAsync(List<QueuedWrite> writes)
    {
        var together = int.MaxValue;
        Head? lost = null;
        using var span = Spans.StartFor("commit", writes.Select(write => write.Span));
        while (IsLeft(writes))
        {
            var current = await _reader.CurrentAsync(CancellationToken.None);
            _format.RequireWritable(current.Head);
            var origin = await _sealing.SealAsync(current, CancellationToken.None);
            if (origin.Head.Pending is not null)
            {
                await _largeWrites.FinishAsync(origin.Head, CancellationToken.None);
                continue;
            }
            var plan = new CommitPlan(origin, Ids.New(), Later(_clock.GetUtcNow(), origin.At));
            var planned = Plan(writes, plan, together);
            if (await _repeated.AnswerAsync(planned.Select(pair => pair.Write)))
                continue;
            try
            {
                if (plan.IsEmpty || await CommitAsync(plan, planned.Count))
                    planned.ForEach(pair => pair.Write.Succeed(pair.Result));
                else if (lost == origin.Head)
                    together = Blame(planned, new InvalidOperationException("Storage rejects the write, although no other writer has changed the head."));
                else
                    lost = origin.Head;
            }
            catch (RequestFailedException e) when (e.Status is >= 400 and < 500)
            {
                together = Blame(planned, e);
            }
        }
    }

    // Nothing was written because of one of the writes. They are retried one by one to find the faulty one.
    private int Blame(List<(QueuedWrite Write, WriteResult Result)> planned, Exception fault)
    {
        Log.CommitFailed(_logger, fault);
        if (planned.Count == 1)
            planned[0].Write.Fail(fault);
        return 1;
    }

    private static bool IsLeft(List<QueuedWrite> writes)
    {
        writes.RemoveAll(write => write.IsGivenUp || write.Result.IsCompleted);
        return writes.Count > 0;
    }

    private static List<(QueuedWrite Write, WriteResult Result)> Plan(List<QueuedWrite> writes, CommitPlan plan, int together)
    {
        var planned = new List<(QueuedWrite, WriteResult)>();
        foreach (var write in writes.Where(write => !write.Result.IsCompleted))
        {
            // A second request with the same key waits until the row of the first one is written.
            if (write.KeyRow is not null && plan.Holds(write.KeyRow))
                continue;
            try
            {
                if (planned.Count == together || plan.TryAdd(write.Request, write.KeyRow, Spans.TraceParent(write.Span)) is not { } result)
                    break;
                planned.Add((write, result));
            }
            catch (Exception e)
            {
                // An exception in a decision fails only its own write.
                write.Fail(e);
            }
        }
        return planned;
    }

    private async Task<bool> CommitAsync(CommitPlan plan, int writes)
    {
        var began = Stopwatch.GetTimestamp();
        var head = plan.FitsOneTransaction
            ? await SubmitAsync(plan)
            : await _largeWrites.CommitAsync(plan, CancellationToken.None);
        if (head is null)
        {
            _meter.Conflicted();
            return false;
        }
        Publish(plan, head);
        if (head.Pending is not null)
            Publish(plan, await _largeWrites.FinishAsync(head, CancellationToken.None));
        _meter.Committed(writes, plan.Changes.Count, Stopwatch.GetElapsedTime(began));
        Activity.Current?.SetTag("banggiao.writes", writes).SetTag("banggiao.changes", plan.Changes.Count).SetTag("banggiao.version", plan.After.Version);
        return true;
    }

    // If the head is already another one, the next read finds out how it came to be.
    private void Publish(CommitPlan plan, Head head)
    {
        if (head.Version == plan.After.Version && head.Hash == plan.After.Head.Hash)
            _reader.Publish(plan.After.Under(head));
    }

    private async Task<Head?> SubmitAsync(CommitPlan plan)
    {
        if (await _table.SubmitAsync(CommitRows.Of(_table, plan), CancellationToken.None) is { } etag)
            return plan.After.Head with { ETag = etag };

        // A retry of the SDK after a lost response fails like a conflict. The log shows whether the first attempt was committed.
        var first = plan.Changes.Count > 0 ? await _table.FindHeadingAsync(plan.Changes[0].Version, CancellationToken.None) : null;
        return first?.Commit == plan.Commit ? await _table.ReadHeadAsync(CancellationToken.None) : null;
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "A transaction failed.")]
        public static partial void CommitFailed(ILogger logger, Exception exception);
    }
}
