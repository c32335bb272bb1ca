using BangGiao.Records.Collections;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Roles;

namespace BangGiao.Views.Integrity.Checks;

/// <summary>Checks that every record still meets the rules of its collection, because days pass and rules become stricter.</summary>
/// <remarks>
/// It runs last, so that a field with a finding of another check gets no second one. Rules for changes of state do not apply to a single
/// state. Time: the collections' own rules, once a record, and again for each that breaks one. Memory: constant.
/// </remarks>
internal sealed class ValidRecords : IntegrityCheck
{
    /// <inheritdoc/>
    public override string Id => "records.valid";

    /// <inheritdoc/>
    public override CheckRun Begin(IntegrityScope scope) => new Run(scope);

    private sealed class Run(IntegrityScope scope) : CheckRun(scope)
    {
        public override Task EndAsync(LogReplay replay, CancellationToken cancellationToken)
        {
            foreach (var unreadable in Scope.Readable.Unreadable)
            {
                Result.Look(unreadable.Classification);
                Result.Add(unreadable);
            }
            foreach (var (collection, record) in Scope.Records)
            {
                cancellationToken.ThrowIfCancellationRequested();
                Result.Look(Scope.LeastOf(record.Key));
                if (RecordFaults.In(collection, record, Scope.Whole).Count > 0)
                    Add(collection, record);
            }
            return Task.CompletedTask;
        }

        // From low to high, so a finding has the lowest clearance that sees the fault.
        private void Add(Collection collection, StoredRecord record)
        {
            for (var clearance = Scope.LeastOf(record.Key); clearance <= Classification.Confidential; clearance++)
            {
                foreach (var fault in RecordFaults.Of(collection, record, Scope.View(clearance), Scope.Whole))
                    Result.Add(new(clearance, $"{fault.Pointer} {fault.Detail}.") { Subject = record.Key, Pointer = fault.Pointer });
            }
        }
    }
}
