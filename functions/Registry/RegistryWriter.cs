using Microsoft.Extensions.Logging;

namespace BangGiao.Registry;

/// <summary>Writes to the registry. What waits at the same time goes out together, and each write still succeeds or fails alone.</summary>
public sealed partial class RegistryWriter
{
    private readonly RegistryTable _table;
    private readonly RegistryReader _reader;
    private readonly LargeWrites _largeWrites;
    private readonly RegistryHistory _history;
    private readonly TimeProvider _clock;
    private readonly ILogger<RegistryWriter> _logger;
    private readonly Lock _gate = new();
    private List<QueuedWrite> _queue = [];
    private bool _busy;

    internal RegistryWriter(
        RegistryTable table, RegistryReader reader, LargeWrites largeWrites, RegistryHistory history, TimeProvider clock, ILogger<RegistryWriter> logger) =>
        (_table, _reader, _largeWrites, _history, _clock, _logger) = (table, reader, largeWrites, history, clock, logger);

    /// <summary>Decides and writes, all or nothing. A lost race for the head is run again with the decision taken anew.</summary>
    /// <exception cref="StorageUnavailableException">Storage did not answer; whether the write happened is then not known.</exception>
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
                _ = Task.Run(DrainAsync, CancellationToken.None);
            }
        }
        return write.Result.WaitAsync(cancellationToken);
    }

    private async Task DrainAsync()
    {
        while (TakeQueue() is { } writes)
        {
            try
            {
                await WriteAllAsync(writes);
            }
            catch (Exception e)
            {
                if (e is not StorageUnavailableException)
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
            if (!_busy)
                return null;
            var taken = _queue;
            _queue = [];
            return taken;
        }
    }

    private async Task WriteAllAsync(List<QueuedWrite> writes)
    {
        while (writes.Count > 0)
        {
            writes.RemoveAll(write => write.IsGivenUp);
            var origin = await _reader.CurrentAsync(CancellationToken.None);
            await AnswerRepeatsAsync(writes);
            var plan = new CommitPlan(origin, Ids.New(), Later(_clock.GetUtcNow(), origin.At));
            var planned = Plan(writes, plan);
            if (!plan.IsEmpty && !await CommitAsync(plan))
                continue;
            planned.ForEach(pair => pair.Write.Succeed(pair.Result));
            writes.RemoveAll(write => write.Result.IsCompleted);
        }
    }

    // A key that stands in the table was used: its request is answered from the log, not carried out again.
    private async Task AnswerRepeatsAsync(List<QueuedWrite> writes)
    {
        foreach (var write in writes.Where(write => write.KeyRow is not null))
        {
            if (await _table.FindKeyAsync(write.KeyRow!, CancellationToken.None) is { } used)
                write.Succeed(await RepeatAsync(write.Request, used));
        }
        writes.RemoveAll(write => write.Result.IsCompleted);
    }

    private async Task<WriteResult> RepeatAsync(WriteRequest request, KeyRow used)
    {
        var changes = await _history.ChangesAsync(used.First, used.Last, CancellationToken.None);
        var then = await _history.AsKnownAtAsync(used.Last, CancellationToken.None);
        var refusal = used.Fingerprint == request.Idempotency!.Fingerprint ? null : new Refusal(
            RefusalKind.KeyReused,
            $"The Idempotency-Key \"{request.Idempotency.Key}\" was used for another request. A new request needs a new key.");
        return new(refusal, changes, then, Repeated: true);
    }

    private static List<(QueuedWrite Write, WriteResult Result)> Plan(List<QueuedWrite> writes, CommitPlan plan)
    {
        var planned = new List<(QueuedWrite, WriteResult)>();
        foreach (var write in writes.ToList())
        {
            // The second of two requests with one key waits until the first one's row can answer it.
            if (write.KeyRow is not null && plan.Holds(write.KeyRow))
                continue;
            try
            {
                if (plan.TryAdd(write.Request, write.KeyRow) is not { } result)
                    break;
                planned.Add((write, result));
            }
            catch (Exception e)
            {
                // A rule that fails by itself fails its own write only.
                write.Fail(e);
                writes.Remove(write);
            }
        }
        return planned;
    }

    private async Task<bool> CommitAsync(CommitPlan plan)
    {
        var head = plan.FitsOneTransaction
            ? await SubmitAsync(plan)
            : await _largeWrites.CommitAsync(plan, CancellationToken.None);
        if (head is null)
            return false;
        _reader.Publish(plan.After.Apply([], head));
        return true;
    }

    private async Task<Head?> SubmitAsync(CommitPlan plan)
    {
        if (await _table.SubmitAsync(CommitRows.Of(_table, plan), CancellationToken.None) is { } etag)
            return plan.After.Head with { ETag = etag };

        // A try whose answer was lost, and that the pipeline sent again, looks like a lost race: the log tells.
        var first = plan.Changes.Count > 0 ? await _table.FindChangeAsync(plan.Changes[0].Version, CancellationToken.None) : null;
        return first?.Commit == plan.Commit ? await _table.ReadHeadAsync(CancellationToken.None) : null;
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "A transaction failed.")]
        public static partial void CommitFailed(ILogger logger, Exception exception);
    }
}
