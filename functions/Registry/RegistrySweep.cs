using Azure.Data.Tables;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace BangGiao.Registry;

/// <summary>Timer: removes what no request needs any more. Harmless when it runs twice, or at two places at once.</summary>
/// <remarks>
/// Idempotency-Keys are kept for seven days; staged rows of a large write that never came to be, for one hour (a write is
/// given up long before that).
/// </remarks>
public sealed partial class RegistrySweep(RegistryTable table, TimeProvider clock, ILogger<RegistrySweep> logger)
{
    private static readonly TimeSpan KeysLive = TimeSpan.FromDays(7);
    private static readonly TimeSpan StagesLive = TimeSpan.FromHours(1);

    /// <summary>Runs once an hour.</summary>
    [Function(nameof(RegistrySweep))]
    public async Task Run([TimerTrigger("0 17 * * * *")] TimerInfo timer, CancellationToken cancellationToken)
    {
        var keys = await RemoveAsync(OldKeysAsync(cancellationToken), cancellationToken);
        var stages = await RemoveAsync(OldStagesAsync(cancellationToken), cancellationToken);
        Log.Swept(logger, keys, stages);
    }

    private async IAsyncEnumerable<string> OldKeysAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var before = clock.GetUtcNow() - KeysLive;
        await foreach (var key in table.ReadKeysAsync(cancellationToken))
        {
            if (key.At < before)
                yield return key.RowKey;
        }
    }

    private async IAsyncEnumerable<string> OldStagesAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var before = clock.GetUtcNow() - StagesLive;
        // The head is read after the rows' age is known: a write that is pending now was staged, and is not over.
        var pending = (await table.ReadHeadAsync(cancellationToken)).Pending?.Commit;
        await foreach (var (rowKey, at) in table.ReadStageKeysAsync(cancellationToken))
        {
            if (at < before && RowKeys.CommitOf(rowKey) != pending)
                yield return rowKey;
        }
    }

    private async Task<int> RemoveAsync(IAsyncEnumerable<string> rowKeys, CancellationToken cancellationToken)
    {
        var removed = 0;
        await foreach (var rowKey in rowKeys)
        {
            // Another sweep may have been faster: a row that is gone is what was wanted.
            await table.SubmitAsync([new(TableTransactionActionType.Delete, table.Row(rowKey), Azure.ETag.All)], cancellationToken);
            removed++;
        }
        return removed;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Swept {Keys} old idempotency keys and {Stages} abandoned staged rows.")]
        public static partial void Swept(ILogger logger, int keys, int stages);
    }
}
