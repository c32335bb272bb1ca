using Azure.Data.Tables;
using BangGiao.Registry.Snapshots;
using BangGiao.Registry.Table;
using BangGiao.Registry.Writing;
using static Azure.Data.Tables.TableTransactionActionType;

namespace BangGiao.Registry.Commits;

/// <summary>Writes of more rows than one transaction takes, all or nothing all the same.</summary>
/// <remarks>
/// The rows are staged, a transaction of them in one row each, under keys that nobody reads; one replacement of the head counts them in, and that is the moment at which
/// the write happened. Whoever meets such a head, reader or writer, of any process, first writes the staged rows to their places,
/// each step again under the head's ETag. A crash before that moment leaves nothing but staged rows; a crash after it leaves a
/// head that the next request finishes. Staged rows are never removed here but by <see cref="RegistrySweep"/>, so that nobody
/// who is still at it finds one missing.
/// </remarks>
internal sealed class LargeWrites(RegistryTable table)
{
    /// <summary>Writes a plan; null when another writer was faster, else the head after it, or a later one.</summary>
    public async Task<Head?> CommitAsync(CommitPlan plan, CancellationToken cancellationToken)
    {
        var steps = StagedStep.Of(CommitRows.Changes(table, plan));
        await StageAsync(plan, steps, cancellationToken);
        var pending = new PendingWrite(plan.Commit, plan.Changes[0].Version, steps.Count, Done: 0);
        var head = plan.After.Head with { Pending = pending };
        // A first row that was swept away meanwhile fails the transaction; one that was sealed is not swept.
        var sealing = new TableTransactionAction(UpdateMerge, StagedStep.Seal(table.Row(RowKeys.Stage(plan.Commit, 0))), Azure.ETag.All);
        var etag = await table.SubmitAsync(
            [CommitRows.Head(table, plan.Origin.Head, head), sealing, .. CommitRows.Keys(table, plan)], cancellationToken);
        head = etag is null ? await table.ReadHeadAsync(cancellationToken) : head with { ETag = etag.Value };
        head = await FinishAsync(head, cancellationToken);

        // A try whose answer was lost, and that the pipeline sent again, looks like a lost race: the log tells.
        return etag is null && (await table.FindHeadingAsync(pending.First, cancellationToken))?.Commit != plan.Commit ? null : head;
    }

    /// <summary>Writes what a head still has pending; the head without anything pending.</summary>
    public async Task<Head> FinishAsync(Head head, CancellationToken cancellationToken)
    {
        while (head.Pending is { } pending)
        {
            var done = pending.Done + 1;
            var after = head with { Pending = done < pending.Count ? pending with { Done = done } : null };
            var step = await table.FindStagedAsync(pending.Commit, pending.Done, cancellationToken);
            var etag = step is null ? null : await table.SubmitAsync([CommitRows.Head(table, head, after), .. StagedStep.Read(step)], cancellationToken);
            var next = etag is null ? await table.ReadHeadAsync(cancellationToken) : after with { ETag = etag.Value };
            // Without an ETag another process was faster with the same step, or the registry is broken.
            if (next.ETag == head.ETag)
                throw new InvalidOperationException($"The large write {pending.Commit} cannot be finished at step {pending.Done} of {pending.Count}.");
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
