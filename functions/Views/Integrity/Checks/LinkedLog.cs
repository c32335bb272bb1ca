using BangGiao.Registry.Snapshots;

namespace BangGiao.Views.Integrity.Checks;

/// <summary>Checks that each change refers to the right earlier changes, so that histories and views of the past are complete.</summary>
/// <remarks>
/// It compares the record's previous change, the dependency versions of the record and its dependents, and the time, which must not be
/// earlier than that of the previous change. Time: one pass of the log, shared. Memory: the findings, and it looks for no more
/// than are kept.
/// </remarks>
internal sealed class LinkedLog : IntegrityCheck
{
    /// <inheritdoc/>
    public override string Id => "log.linked";

    /// <inheritdoc/>
    public override CheckRun Begin(IntegrityScope scope) => new Run(scope);

    private sealed class Run(IntegrityScope scope) : CheckRun(scope)
    {
        private readonly List<(Change Change, string Detail)> _faults = [];
        private DateTimeOffset _at = DateTimeOffset.MinValue;
        private long _looked;

        public override void Take(Change change, LogReplay before)
        {
            _looked++;
            if (_faults.Count < CheckResult.MostKept && FaultOf(change, before) is { } fault)
                _faults.Add((change with { Body = null }, fault));
            _at = change.At;
        }

        public override async Task EndAsync(LogReplay replay, CancellationToken cancellationToken)
        {
            Result.Look(Values.Roles.Classification.Public, _looked);
            foreach (var (change, detail) in _faults)
            {
                var classification = await Scope.ClassificationOfAsync(change.Key, null, change.Version, cancellationToken);
                Result.Add(new(classification, detail) { Subject = change.Key, Version = change.Version });
            }
        }

        private string? FaultOf(Change change, LogReplay before)
        {
            if (change.At < _at)
                return "The change is dated before the one before it.";
            // If the previous change is missing, the state after it is not known.
            if (before.Gaps.Has(change.Previous) || before.IsInDoubt(change.Key))
                return null;
            if (change.Previous != before.LastChangeOf(change.Key))
                return $"The change names {change.Previous} as the record's change before, and that is {before.LastChangeOf(change.Key)}.";
            var touched = before.Find(change.Key)?.DependencyVersion ?? 0;
            if (change.DependencyVersion != touched && !before.Gaps.Has(change.DependencyVersion))
                return $"The change names {change.DependencyVersion} as the last one that had touched the record, and that is {touched}.";
            return change.Dependents.Where(touch => !IsRight(touch, before)).Select(touch => (Touch?)touch).FirstOrDefault() is { } wrong
                ? $"The change names {wrong.Previous} as the last one that had touched another record, and that is another."
                : null;
        }

        private static bool IsRight(Touch touch, LogReplay before) =>
            before.Gaps.Has(touch.Previous)
            || before.IsInDoubt(touch.Key)
            || (before.Find(touch.Key) is { } record ? record.DependencyVersion == touch.Previous : before.Gaps.All.Count > 0);
    }
}
