using System.Globalization;
using BangGiao.Registry.Sealing;
using BangGiao.Registry.Snapshots;

namespace BangGiao.Views.Integrity.Checks;

/// <summary>Checks that no change was altered after the next one was written: each change has the hash of the one before it, and the head has that of the last one.</summary>
/// <remarks>
/// A change without a hash was written by an earlier version of the app. Its content is covered too, because the first change with a hash
/// seals all changes before it. Findings of <see cref="GaplessLog"/> are not repeated: after a gap the chain continues from the hash in the
/// next change. Time: one pass of the log, shared; one hash a row. Memory: the findings that are kept.
/// </remarks>
internal sealed class ChainedLog : IntegrityCheck
{
    /// <inheritdoc/>
    public override string Id => "log.chained";

    /// <inheritdoc/>
    public override CheckRun Begin(IntegrityScope scope) => new Run(scope);

    private sealed class Run(IntegrityScope scope) : CheckRun(scope)
    {
        private readonly List<(Change Change, string Detail)> _faults = [];
        private Change? _last;
        private string? _hash;
        private bool _isChained;
        private long _looked;

        public override void Take(Change change, LogReplay before)
        {
            _looked++;
            var follows = change.Version == (_last?.Version ?? 0) + 1;
            if (change.PriorHash is not null && follows && change.PriorHash != _hash)
                Fault(_last ?? change, change.PriorHash);
            _isChained |= change.PriorHash is not null;
            _hash = LogHash.Of(change, change.PriorHash ?? (follows ? _hash : null));
            _last = change with { Body = null };
        }

        public override async Task EndAsync(LogReplay replay, CancellationToken cancellationToken)
        {
            Result.Look(Values.Roles.Classification.Public, _looked);
            EndWith(Scope.Snapshot.Head);
            foreach (var (change, detail) in _faults)
            {
                var classification = await Scope.ClassificationOfAsync(change.Key, null, change.Version, cancellationToken);
                Result.Add(new(classification, detail) { Subject = change.Key, Version = change.Version });
            }
        }

        private void EndWith(Head head)
        {
            if (_last is null || _last.Version != head.Version)
                return;
            if (head.Hash is null && _isChained)
                Result.Add(new(Values.Roles.Classification.Public, "The head has lost the hash of the last change, or an earlier version of the app wrote last."));
            else if (head.Hash is not null && head.Hash != _hash)
                Fault(_last, head.Hash);
        }

        private void Fault(Change change, string expected)
        {
            if (_faults.Count >= CheckResult.MostKept)
                return;
            // Changes without hashes of their own were sealed together.
            var subject = change is { PriorHash: null, Version: > 1 }
                ? string.Create(CultureInfo.InvariantCulture, $"One of the changes 1 to {change.Version}, which were sealed together,")
                : string.Create(CultureInfo.InvariantCulture, $"Change {change.Version}");
            _faults.Add((change, $"{subject} is not what it was when its hash was kept: the hash is {_hash} now, and {expected} was kept."));
        }
    }
}
