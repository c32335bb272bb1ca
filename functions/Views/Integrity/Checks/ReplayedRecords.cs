using BangGiao.Registry.Log;
using BangGiao.Registry.Snapshots;
using BangGiao.Registry.Storage;
using BangGiao.Registry.Table;
using BangGiao.Values.Roles;

namespace BangGiao.Views.Integrity.Checks;

/// <summary>Checks that replaying the log results in the rows of records, the rows of deleted records, and the snapshot in memory.</summary>
/// <remarks>
/// Rows are written while the check reads them. So a row is right if it matches its record at the scope's version or after any later
/// change; the later part of the log is read after the rows. Time: one pass of the log, shared, and one of the rows. Memory: a key and a
/// hash a record.
/// </remarks>
internal sealed class ReplayedRecords(RegistryTable table, RegistryReader reader) : IntegrityCheck
{
    /// <inheritdoc/>
    public override string Id => "records.replay";

    /// <inheritdoc/>
    public override CheckRun Begin(IntegrityScope scope) => new Run(scope, table, reader);

    private sealed class Run(IntegrityScope scope, RegistryTable table, RegistryReader reader) : CheckRun(scope)
    {
        public override async Task EndAsync(LogReplay replay, CancellationToken cancellationToken)
        {
            var replayed = replay.ToSnapshot();
            var rows = new RowComparison(replayed);
            await foreach (var row in table.ReadRecordRowsAsync(cancellationToken))
                rows.TakeRecord(row);
            await foreach (var row in table.ReadDeletedRowsAsync(cancellationToken))
                rows.TakeDeleted(row);
            rows.End();

            await ForgiveAsync(rows, replayed, cancellationToken);
            foreach (var row in rows.Damaged)
                await AddDamagedAsync(row, replayed, cancellationToken);
            foreach (var difference in rows.Differences.Where(difference => !IsInDoubt(difference, replay)))
                await AddAsync(difference.Key, difference.Stored, difference.Text, replayed, cancellationToken);
            foreach (var key in MemoryComparison.Differences(Scope.Snapshot, replayed, key => IsInDoubt(key, replay)))
                await AddAsync(key, null, "What is in memory is not what the log says.", replayed, cancellationToken);
            foreach (var (_, record) in Scope.Records.Where(pair => replayed.Find(pair.Record.Key) is not null))
                Result.Look(Scope.LeastOf(record.Key));
        }

        // A row that was written since the run began is right too.
        private async Task ForgiveAsync(RowComparison rows, Snapshot replayed, CancellationToken cancellationToken)
        {
            var now = await reader.CurrentAsync(cancellationToken);
            if (now.Lineage != Scope.Snapshot.Lineage)
                throw new StorageUnavailableException("Another registry took the place of this one while it was read.");
            if (Scope.Snapshot.Head.Pending is { HasLog: true } pending)
                await ForgetAsync(rows, pending.First, cancellationToken);
            if (now.Version == Scope.Snapshot.Version || !rows.Differences.Any())
                return;
            var edit = new SnapshotEdit(replayed);
            await foreach (var change in table.ReadLogAsync(Scope.Snapshot.Version + 1, now.Version, cancellationToken))
            {
                edit.Apply(LogReplay.Hashed(change));
                rows.Forgive(change.Key, edit);
                foreach (var touch in change.Dependents)
                    rows.Forgive(touch.Key, edit);
            }
        }

        // The rows of a pending write may still be in their earlier state.
        private async Task ForgetAsync(RowComparison rows, long first, CancellationToken cancellationToken)
        {
            await foreach (var change in table.ReadLogHeadingsAsync(first, Scope.Snapshot.Version, cancellationToken))
            {
                rows.Forget(change.Key);
                foreach (var touch in change.Dependents)
                    rows.Forget(touch.Key);
            }
        }

        // If a missing change explains the difference, the fault is in the log, which another check reports.
        private static bool IsInDoubt(RowDifference difference, LogReplay replay) =>
            replay.Gaps.Has(difference.Stored?.Sequence ?? 0)
            || replay.Gaps.Has(difference.DeletedBy)
            || (difference.IsDependencyVersionOnly && (replay.IsInDoubt(difference.Key) || replay.Gaps.Has(difference.Stored!.DependencyVersion)));

        private bool IsInDoubt(RecordKey key, LogReplay replay) =>
            replay.IsInDoubt(key)
            || replay.Gaps.Has(Scope.Snapshot[key.Collection].LastChangeOf(key.Id))
            || replay.Gaps.Has(Scope.Snapshot.Find(key)?.DependencyVersion ?? 0);

        private async Task AddAsync(RecordKey key, StoredRecord? stored, string detail, Snapshot replayed, CancellationToken cancellationToken)
        {
            var last = replayed[key.Collection].LastChangeOf(key.Id);
            var classification = await Scope.ClassificationOfAsync(key, stored, last, cancellationToken);
            // Both comparisons may find the same record. It is reported once, for its row.
            Result.Add(new(classification, detail) { Subject = key, Pointer = "", Version = last == 0 ? null : last });
        }

        private async Task AddDamagedAsync(string row, Snapshot replayed, CancellationToken cancellationToken)
        {
            if (RowComparison.KeyOf(row) is { } key)
                await AddAsync(key, null, "A row of the record cannot be read.", replayed, cancellationToken);
            else
                Result.Add(new(Classification.Confidential, $"The row {row} is not one of a record."));
        }
    }
}
