using Azure.Data.Tables;
using static Azure.Data.Tables.TableTransactionActionType;

namespace BangGiao.Registry;

/// <summary>Writes of more rows than one transaction takes, all or nothing all the same.</summary>
/// <remarks>
/// The rows are staged under keys that nobody reads; one replacement of the head counts them in, and that is the moment at which
/// the write happened. Whoever meets such a head, reader or writer, of any process, first copies the staged rows to their places,
/// each step again under the head's ETag. A crash before that moment leaves nothing but staged rows; a crash after it leaves a
/// head that the next request finishes. Staged rows are never removed here but by <see cref="RegistrySweep"/>, so that nobody
/// who still copies them finds one missing.
/// </remarks>
internal sealed class LargeWrites(RegistryTable table)
{
    /// <summary>Writes a plan; null when another writer was faster, else the head after it, or a later one.</summary>
    public async Task<Head?> CommitAsync(CommitPlan plan, CancellationToken cancellationToken)
    {
        var rows = CommitRows.Changes(table, plan).ToList();
        await StageAsync(plan, rows, cancellationToken);
        var pending = new PendingWrite(plan.Commit, plan.Changes[0].Version, rows.Count, Done: 0);
        var head = plan.After.Head with { Pending = pending };
        // A first row that was swept away meanwhile fails the transaction; one that was sealed is not swept.
        var sealing = new TableTransactionAction(UpdateMerge, StagedRow.Seal(table.Row(RowKeys.Stage(plan.Commit, 0))), Azure.ETag.All);
        var etag = await table.SubmitAsync(
            [CommitRows.Head(table, plan.Origin.Head, head), sealing, .. CommitRows.Keys(table, plan)], cancellationToken);
        head = etag is null ? await table.ReadHeadAsync(cancellationToken) : head with { ETag = etag.Value };
        head = await FinishAsync(head, cancellationToken);

        // A try whose answer was lost, and that the pipeline sent again, looks like a lost race: the log tells.
        return etag is null && (await table.FindHeadingAsync(pending.First, cancellationToken))?.Commit != plan.Commit ? null : head;
    }

    /// <summary>Copies what a head still has pending; the head without anything pending.</summary>
    public async Task<Head> FinishAsync(Head head, CancellationToken cancellationToken)
    {
        while (head.Pending is { } pending)
        {
            var rows = await ReadStepAsync(pending, cancellationToken);
            var done = pending.Done + rows.Count;
            var after = head with { Pending = done < pending.Count ? pending with { Done = done } : null };
            var etag = rows.Count == 0 ? null : await table.SubmitAsync([CommitRows.Head(table, head, after), .. rows], cancellationToken);
            var next = etag is null ? await table.ReadHeadAsync(cancellationToken) : after with { ETag = etag.Value };
            // Without an ETag another process was faster with the same step, or the registry is broken.
            if (next.ETag == head.ETag)
                throw new InvalidOperationException($"The large write {pending.Commit} cannot be finished at row {pending.Done} of {pending.Count}.");
            head = next;
        }
        return head;
    }

    // As many rows as one transaction takes beside the head.
    private async Task<List<TableTransactionAction>> ReadStepAsync(PendingWrite pending, CancellationToken cancellationToken)
    {
        var rows = new List<TableTransactionAction>();
        var bytes = TransactionSize.RowBytes;
        var end = Math.Min(pending.Count, pending.Done + TransactionSize.MaxOperations - 1);
        await foreach (var staged in table.ReadStagedAsync(pending.Commit, pending.Done, end, cancellationToken))
        {
            bytes += TransactionSize.Of(staged);
            if (RowKeys.StageOf(staged.RowKey) != pending.Done + rows.Count || bytes > TransactionSize.MaxBytes)
                break;
            rows.Add(StagedRow.ToAction(staged));
        }
        return rows;
    }

    private async Task StageAsync(CommitPlan plan, List<TableTransactionAction> actions, CancellationToken cancellationToken)
    {
        var rows = new List<TableTransactionAction>();
        var bytes = 0;
        foreach (var (number, action) in actions.Index())
        {
            var row = StagedRow.Of(action, table.Row(RowKeys.Stage(plan.Commit, number)), plan.At);
            var size = TransactionSize.Of(row);
            if (rows.Count == TransactionSize.MaxOperations || bytes + size > TransactionSize.MaxBytes)
            {
                await table.SubmitAsync(rows, cancellationToken);
                (rows, bytes) = ([], 0);
            }
            rows.Add(new(UpsertReplace, row));
            bytes += size;
        }
        await table.SubmitAsync(rows, cancellationToken);
    }
}
