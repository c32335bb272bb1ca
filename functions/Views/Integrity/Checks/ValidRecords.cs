using BangGiao.Records.Collections;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Roles;

namespace BangGiao.Views.Integrity.Checks;

/// <summary>Proves that every record still keeps the rules of its collection: days pass, and rules become stricter.</summary>
/// <remarks>
/// It comes last, so that what another check tells of a field is not told again. Rules of how states follow each other are none of a
/// state. Time: the collections' own rules, once a record, and again for each that breaks one. Memory: nothing of its own.
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

        // Low to high: a fault is told to whoever sees enough of the registry to know of it.
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
