using BangGiao.Registry.Decisions;
using BangGiao.Registry.Log;
using BangGiao.Registry.Table;

namespace BangGiao.Registry.Writing;

/// <summary>Answers writes whose Idempotency-Key was used before from the log.</summary>
internal sealed class RepeatedWrites(RegistryTable table, RegistryReader reader, RegistryHistory history)
{
    private const int ReadsAtOnce = 16;

    /// <summary>Answers those whose key is in the table; they are not part of the next plan.</summary>
    /// <returns>Whether there was one.</returns>
    public async Task<bool> AnswerAsync(IEnumerable<QueuedWrite> writes)
    {
        var repeats = 0;
        var options = new ParallelOptions { MaxDegreeOfParallelism = ReadsAtOnce };
        await Parallel.ForEachAsync(writes.Where(write => write.KeyRow is not null), options, async (write, token) =>
        {
            if (await table.FindKeyAsync(write.KeyRow!, token) is not { } used)
                return;
            write.Succeed(await RepeatAsync(write.Request, used));
            Interlocked.Increment(ref repeats);
        });
        return repeats > 0;
    }

    private async Task<WriteResult> RepeatAsync(WriteRequest request, KeyRow used)
    {
        if (used.Fingerprint != request.Idempotency!.Fingerprint)
        {
            var text = $"The Idempotency-Key \"{request.Idempotency.Key}\" was used for a different request. Use a new key.";
            return new(new(RefusalKind.KeyReused, text), [], await reader.CurrentAsync(CancellationToken.None), Repeated: true);
        }
        var changes = await history.ChangesAsync(used.First, used.Last, CancellationToken.None);
        return new(null, changes, await history.AsKnownAtAsync(used.Last, CancellationToken.None), Repeated: true);
    }
}
