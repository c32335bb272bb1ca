using System.Globalization;
using BangGiao.Registry.Sealing;
using BangGiao.Registry.Snapshots;

namespace BangGiao.Views.Integrity.Checks;

/// <summary>Proves that each change is what it was when the next one was written: that one holds its hash, and the head holds the last one's.</summary>
/// <remarks>
/// A change without a hash is of a log that an earlier version of the app wrote; its content counts all the same, since the first change
/// with a hash seals all before it. What <see cref="GaplessLog"/> tells of is not told again: after a gap the chain goes on from the hash
/// that the next change holds. Time: one pass of the log, shared; one hash a row. Memory: the findings, and no more than are kept.
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
