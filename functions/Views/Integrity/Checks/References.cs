using BangGiao.Records.Model;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Roles;

namespace BangGiao.Views.Integrity.Checks;

/// <summary>Checks that every record that a record refers to exists.</summary>
/// <remarks>A hidden record exists too. Time: the references. Memory: constant.</remarks>
internal sealed class References : IntegrityCheck
{
    /// <inheritdoc/>
    public override string Id => "references.dangling";

    /// <inheritdoc/>
    public override CheckRun Begin(IntegrityScope scope) => new Run(scope);

    private sealed class Run(IntegrityScope scope) : CheckRun(scope)
    {
        public override Task EndAsync(LogReplay replay, CancellationToken cancellationToken)
        {
            foreach (var (collection, record) in Scope.Records)
            {
                cancellationToken.ThrowIfCancellationRequested();
                // An item of a list is hidden if any record that it refers to is hidden, and then all of its references are.
                foreach (var together in collection.ReferenceFieldsOf(record).GroupBy(reference => reference.Hidden))
                {
                    var classification = Scope.LeastOf(record.Key, together);
                    foreach (var reference in together)
                    {
                        Result.Look(classification);
                        if (Scope.Snapshot.Find(reference.Key) is null)
                            Add(classification, record.Key, reference);
                    }
                }
            }
            return Task.CompletedTask;
        }

        private void Add(Classification classification, RecordKey key, Reference reference) =>
            Result.Add(new(classification, $"The record names {reference.Key}, and there is no such record.")
            {
                Subject = key,
                Pointer = reference.Pointer,
            });
    }
}
