using Azure.Data.Tables;
using BangGiao.Registry.Snapshots;
using BangGiao.Registry.Table;
using static Azure.Data.Tables.TableTransactionActionType;

namespace BangGiao.Registry.Commits;

/// <summary>Writes more rows than fit into one transaction, atomically and without making readers wait.</summary>
/// <remarks>
/// First the rows are staged: each staged row holds the rows of one transaction. Then the head names the write as pending, which commits
/// it: from now on it is finished by its writer, by the next writer of any process, or by <see cref="Writing.RegistrySweep"/>. The steps
/// copy the staged rows to their final keys, each as one transaction under the head's ETag: first the log, which nobody reads beyond the
/// version of the head, then the records. The last step of the log makes the head count the changes, and the Idempotency-Key valid. Until
/// then readers see the registry before the write; from then on they get the changes from the log, so the rows of records may lag behind.
/// Only the sweep deletes staged rows, so that a process that still copies them finds them all.
/// </remarks>
internal sealed class LargeWrites(RegistryTable table)
{
    /// <summary>
    /// Commits a plan and copies its log. Returns the head that counts the changes, or a later head; null when another writer has committed
    /// first. The rows of the records are still to be copied, see <see cref="FinishAsync"/>.
    /// </summary>
    public async Task<Head?> CommitAsync(CommitPlan plan, CancellationToken cancellationToken)
    {
        var log = StagedStep.Of([.. CommitRows.Log(table, plan), .. CommitRows.Keys(table, plan)]);
        List<string> steps = [.. log, .. StagedStep.Of(CommitRows.Records(table, plan))];
        await StageAsync(plan, steps, cancellationToken);
        var pending = Pending(plan, log.Count, steps.Count);
        // If the sweep has deleted the first staged row, the transaction fails. The sweep does not delete a row that was sealed.
        var sealing = new TableTransactionAction(UpdateMerge, StagedStep.Seal(table.Row(RowKeys.Stage(plan.Commit, 0))), Azure.ETag.All);
        var etag = await table.SubmitAsync([CommitRows.Head(table, plan.Origin.Head, pending), sealing], cancellationToken);
        var head = etag is null ? await table.ReadHeadAsync(cancellationToken) : pending with { ETag = etag.Value };
        head = await CopyAsync(head, head => head.Pending?.Uncounted is null, cancellationToken);

        // A retry of the SDK after a lost response fails like a conflict, and storage may have gone back since. The log shows whether the
        // changes are in it.
        return (await table.FindHeadingAsync(plan.Changes[0].Version, cancellationToken))?.Commit == plan.Commit ? head : null;
    }

    /// <summary>Finishes the pending write of a head and returns the head without it.</summary>
    public Task<Head> FinishAsync(Head head, CancellationToken cancellationToken) => CopyAsync(head, head => head.Pending is null, cancellationToken);

    private static Head Pending(CommitPlan plan, int logSteps, int steps)
    {
        var (before, after) = (plan.Origin.Head, plan.After.Head);
        var pending = new PendingWrite(plan.Commit, plan.Changes[0].Version, steps, Done: 0)
        {
            Uncounted = new(after.Version, after.At, after.Hash, logSteps),
        };
        return (before.Exists ? before : before with { Epoch = after.Epoch, At = after.At }) with { Pending = pending };
    }

    private async Task<Head> CopyAsync(Head head, Predicate<Head> isEnough, CancellationToken cancellationToken)
    {
        while (head.Pending is { } pending && !isEnough(head))
        {
            var after = After(head, pending);
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

    // The head after the next step.
    private static Head After(Head head, PendingWrite pending)
    {
        var next = pending with { Done = pending.Done + 1 };
        if (pending.Uncounted is { } changes && next.Done == changes.LogSteps)
            return head with { Version = changes.Last, At = changes.At, Hash = changes.Hash, Pending = next with { Uncounted = null, HasLog = true } };
        return head with { Pending = next.Done < next.Count ? next : null };
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
