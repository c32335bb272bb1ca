using Azure.Data.Tables;
using BangGiao.Registry.Snapshots;
using BangGiao.Registry.Table;
using static Azure.Data.Tables.TableTransactionActionType;

namespace BangGiao.Registry.Commits;

/// <summary>Writes more rows than fit into one transaction, atomically.</summary>
/// <remarks>
/// First the rows are staged: each staged row holds the rows of one transaction. Then one replacement of the head marks the write as
/// pending, which commits it. A reader or writer in any process that reads a head with a pending write first copies the staged rows to
/// their final keys, one transaction per step, each under the head's ETag. A crash before the commit leaves only staged rows; after a
/// crash behind it, the next request finishes the write. Only <c>RegistrySweep</c> deletes staged rows, so that a process that still
/// copies them finds them all.
/// </remarks>
internal sealed class LargeWrites(RegistryTable table)
{
    /// <summary>Commits a plan. Returns the head after it, or a later head; null when another writer has committed first.</summary>
    public async Task<Head?> CommitAsync(CommitPlan plan, CancellationToken cancellationToken)
    {
        var steps = StagedStep.Of(CommitRows.Changes(table, plan));
        await StageAsync(plan, steps, cancellationToken);
        var pending = new PendingWrite(plan.Commit, plan.Changes[0].Version, steps.Count, Done: 0);
        var head = plan.After.Head with { Pending = pending };
        // If the sweep has deleted the first staged row, the transaction fails. The sweep does not delete a row that was sealed.
        var sealing = new TableTransactionAction(UpdateMerge, StagedStep.Seal(table.Row(RowKeys.Stage(plan.Commit, 0))), Azure.ETag.All);
        var etag = await table.SubmitAsync(
            [CommitRows.Head(table, plan.Origin.Head, head), sealing, .. CommitRows.Keys(table, plan)], cancellationToken);
        head = etag is null ? await table.ReadHeadAsync(cancellationToken) : head with { ETag = etag.Value };
        head = await FinishAsync(head, cancellationToken);

        // A retry of the SDK after a lost response fails like a conflict, and storage may have gone back since. The log shows whether the
        // changes are in it.
        return (await table.FindHeadingAsync(pending.First, cancellationToken))?.Commit == plan.Commit ? head : null;
    }

    /// <summary>Finishes the pending write of a head and returns the head without it.</summary>
    public async Task<Head> FinishAsync(Head head, CancellationToken cancellationToken)
    {
        while (head.Pending is { } pending)
        {
            var done = pending.Done + 1;
            var after = head with { Pending = done < pending.Count ? pending with { Done = done } : null };
            var step = await table.FindStagedAsync(pending.Commit, pending.Done, cancellationToken);
            var etag = step is null ? null : await table.SubmitAsync([CommitRows.Head(table, head, after), .. StagedStep.Read(step)], cancellationToken);
            var next = etag is null ? await table.ReadHeadAsync(cancellationToken) : after with { ETag = etag.Value };
            // No ETag means that another process has done the same step. If the head has not changed, the registry is damaged.
            if (next.ETag == head.ETag)
                throw new InvalidOperationException($"The large write {pending.Commit} cannot be finished: step {pending.Done} of {pending.Count} fails.");
            head = next;
        }
        return head;
    }

    private async Task StageAsync(CommitPlan plan, List<string> steps, CancellationToken cancellationToken)
    {
        var rows = new List<TableTransactionAction>();
        var bytes = 0;
        foreach (var (number, step) in steps.Index())
        {
            var row = StagedStep.ToRow(step, table.Row(RowKeys.Stage(plan.Commit, number)), plan.At);
            var size = TransactionSize.Of(row);
            if (rows.Count == TransactionSize.MaxOperations || (rows.Count > 0 && bytes + size > TransactionSize.MaxBytes))
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
