using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using BangGiao.Registry.Table;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace BangGiao.Registry.Writing;

/// <summary>
/// Timer: finishes a large write whose writer has died, and deletes expired Idempotency-Keys, staged rows, and old uses, looks and marks of credentials. It is
/// safe to run it twice or in parallel.
/// </summary>
/// <remarks>
/// Idempotency-Keys are kept for seven days, staged rows of finished or aborted large writes for one hour, and the last use and look of a
/// credential, and what it read of the bell, for 400 days.
/// </remarks>
public sealed partial class RegistrySweep(
    RegistryTable table, RegistryWriter writer, UseLog uses, LookLog looks, BellLog bells, RegistryFormat format, TimeProvider clock, ILogger<RegistrySweep> logger)
{
    private static readonly TimeSpan KeysLive = TimeSpan.FromDays(7);
    private static readonly TimeSpan StagesLive = TimeSpan.FromHours(1);
    private static readonly TimeSpan UsesLive = TimeSpan.FromDays(400);

    /// <summary>Runs once an hour.</summary>
    [Function(nameof(RegistrySweep))]
    public async Task Run([TimerTrigger("0 17 * * * *")] TimerInfo timer, CancellationToken cancellationToken)
    {
        if (!format.CanWrite(await table.ReadHeadAsync(cancellationToken)))
        {
            Log.ReadOnly(logger);
            return;
        }
        if (await writer.FinishPendingAsync(cancellationToken))
            Log.Finished(logger);
        var keys = await RemoveAsync(await OldKeysAsync(cancellationToken).ToListAsync(cancellationToken), cancellationToken);
        var stages = await RemoveStagesAsync(cancellationToken);
        var usedBefore = clock.GetUtcNow() - UsesLive;
        var unused = await uses.ReadAsync(cancellationToken).Where(use => use.LastAt < usedBefore).Select(use => RowKeys.Use(use.Credential)).ToListAsync(cancellationToken);
        var unopened = await looks.OldAsync(usedBefore, cancellationToken).ToListAsync(cancellationToken);
        var unread = await bells.OldAsync(usedBefore, cancellationToken).ToListAsync(cancellationToken);
        var removed = await RemoveAsync([.. unused, .. unopened, .. unread], cancellationToken);
        Log.Swept(logger, keys, stages, removed);
    }

    private async IAsyncEnumerable<string> OldKeysAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var before = clock.GetUtcNow() - KeysLive;
        await foreach (var key in table.ReadKeysAsync(cancellationToken))
        {
            if (key.At < before)
                yield return key.RowKey;
        }
    }

    private async Task<int> RemoveStagesAsync(CancellationToken cancellationToken)
    {
        var before = clock.GetUtcNow() - StagesLive;
        var staged = await table.ReadStageKeysAsync(cancellationToken).Where(row => row.At < before).ToListAsync(cancellationToken);
        // The head is read after the rows, so a sealed write among them is either pending in the head or finished.
        var pending = (await table.ReadHeadAsync(cancellationToken)).Pending?.Commit;
        var removed = 0;
        foreach (var write in staged.GroupBy(row => RowKeys.CommitOf(row.RowKey)).Where(write => write.Key != pending))
        {
            // A very slow writer may seal its rows at this moment. Deleting the first row under its ETag makes either the writer or the
            // sweep fail.
            var rows = write.ToList();
            if (RowKeys.StageOf(rows[0].RowKey) == 0 && !await RemoveAsync(rows[0].RowKey, rows[0].ETag, cancellationToken))
                continue;
            removed += await RemoveAsync(rows.ConvertAll(row => row.RowKey), cancellationToken);
        }
        return removed;
    }

    private async Task<int> RemoveAsync(List<string> rowKeys, CancellationToken cancellationToken)
    {
        foreach (var chunk in rowKeys.Chunk(TransactionSize.MaxOperations))
        {
            var all = chunk.Select(key => new TableTransactionAction(TableTransactionActionType.Delete, table.Row(key), Azure.ETag.All));
            if (await table.SubmitAsync([.. all], cancellationToken) is not null)
                continue;
            // A parallel sweep has deleted some of the rows, so the others are deleted one by one.
            foreach (var key in chunk)
                await RemoveAsync(key, Azure.ETag.All, cancellationToken);
        }
        return rowKeys.Count;
    }

    private async Task<bool> RemoveAsync(string rowKey, Azure.ETag etag, CancellationToken cancellationToken) =>
        await table.SubmitAsync([new(TableTransactionActionType.Delete, table.Row(rowKey), etag)], cancellationToken) is not null;

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Deleted nothing, because this instance is older than the format of the registry and only reads it. Update it.")]
        public static partial void ReadOnly(ILogger logger);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Finished a large write that was pending.")]
        public static partial void Finished(ILogger logger);

        [LoggerMessage(Level = LogLevel.Information, Message = "Deleted {Keys} expired idempotency keys, {Stages} staged rows and {Uses} old uses, looks and marks of credentials.")]
        public static partial void Swept(ILogger logger, int keys, int stages, int uses);
    }
}
