using Azure.Data.Tables;
using static Azure.Data.Tables.TableTransactionActionType;

namespace BangGiao.Registry;

/// <summary>Writes of more rows than one transaction takes, all or nothing all the same.</summary>
/// <remarks>
/// The changes are staged as rows that nobody reads; one replacement of the head counts them in, and that is the moment at which
/// the write happened. Whoever meets such a head, reader or writer, of any process, first copies the staged rows to the log and
/// the records, each step again under the head's ETag. A crash before that moment leaves rows for <see cref="RegistrySweep"/>;
/// a crash after it leaves a head that the next request finishes.
/// </remarks>
internal sealed class LargeWrites(RegistryTable table)
{
    /// <summary>Writes a plan; null when another writer was faster, else the head after it.</summary>
    public async Task<Head?> CommitAsync(CommitPlan plan, CancellationToken cancellationToken)
    {
        await StageAsync(plan, cancellationToken);
        var pending = new PendingWrite(plan.Commit, plan.Changes[0].Version, plan.Changes.Count, Done: 0);
        var head = plan.After.Head with { Pending = pending };
        var etag = await table.SubmitAsync(
            [CommitRows.Head(table, plan.Origin.Head, head), .. CommitRows.Keys(table, plan)], cancellationToken);
        head = etag is null ? await table.ReadHeadAsync(cancellationToken) : head with { ETag = etag.Value };
        head = await FinishAsync(head, cancellationToken);

        // A try whose answer was lost, and that the pipeline sent again, looks like a lost race: the log tells.
        if (etag is null && (await table.FindChangeAsync(pending.First, cancellationToken))?.Commit != plan.Commit)
        {
            await DropStagedAsync(plan.Commit, cancellationToken);
            return null;
        }
        return head;
    }

    /// <summary>Copies what a head still has pending; the head without anything pending.</summary>
    public async Task<Head> FinishAsync(Head head, CancellationToken cancellationToken)
    {
        while (head.Pending is { } pending)
        {
            var after = head with { Pending = null };
            var chunk = new StagedChunk(table);
            await foreach (var staged in table.ReadStagedAsync(pending, cancellationToken))
            {
                if (!chunk.TryAdd(staged))
                {
                    after = head with { Pending = pending with { Done = pending.Done + chunk.Count } };
                    break;
                }
            }
            var etag = await table.SubmitAsync([CommitRows.Head(table, head, after), .. chunk.Rows()], cancellationToken);
            // Without an ETag another process was faster with the same step: go on where it is.
            head = etag is null ? await table.ReadHeadAsync(cancellationToken) : after with { ETag = etag.Value };
            if (etag is not null && head.Pending is null)
                await DropStagedAsync(pending.Commit, cancellationToken);
        }
        return head;
    }

    /// <summary>Removes the staged rows of a write that is over, or never came to be.</summary>
    public async Task DropStagedAsync(string commit, CancellationToken cancellationToken)
    {
        var keys = new List<string>();
        await foreach (var key in table.ReadStageKeysAsync(commit, cancellationToken))
            keys.Add(key);
        foreach (var chunk in keys.Chunk(TransactionSize.MaxOperations))
            await table.SubmitAsync([.. chunk.Select(key => new TableTransactionAction(Delete, table.Row(key), Azure.ETag.All))], cancellationToken);
    }

    private async Task StageAsync(CommitPlan plan, CancellationToken cancellationToken)
    {
        var rows = new List<TableTransactionAction>();
        var bytes = 0;
        foreach (var (number, change) in plan.Changes.Index())
        {
            var size = TransactionSize.OfRow(change.Body);
            if (rows.Count == TransactionSize.MaxOperations || bytes + size > TransactionSize.MaxBytes)
            {
                await table.SubmitAsync(rows, cancellationToken);
                (rows, bytes) = ([], 0);
            }
            rows.Add(new(UpsertReplace, table.Row(new StagedChange(change, plan.After.Find(change.Key)?.Touched ?? 0), number)));
            bytes += size;
        }
        await table.SubmitAsync(rows, cancellationToken);
    }
}
