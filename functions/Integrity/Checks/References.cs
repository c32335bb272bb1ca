namespace BangGiao.Integrity.Checks;

/// <summary>Proves that every record that a record names is there.</summary>
/// <remarks>Whether the named one may be seen does not matter: it is there. Time: the references. Memory: nothing of its own.</remarks>
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
                foreach (var reference in collection.ReferenceFieldsOf(record))
                {
                    var classification = collection.ClassificationOf(record);
                    Result.Look(classification);
                    if (Scope.Snapshot.Find(reference.Key) is null)
                        Result.Add(new(classification, $"The record names {reference.Key}, and there is no such record.") { Subject = record.Key, Pointer = reference.Pointer });
                }
            }
            return Task.CompletedTask;
        }
    }
}
