using System.Globalization;
using BangGiao.Registry.Log;
using BangGiao.Values.Roles;

namespace BangGiao.Views.Integrity.Checks;

/// <summary>Checks that the log has the changes 1, 2, 3 … up to the head's version, and no others.</summary>
/// <remarks>
/// The key of a row is the version, so no version occurs twice. The head of the run's snapshot has no pending write, because the reader
/// finishes it first, so all changes of the snapshot are in the log. Rows with a higher version belong to concurrent writers, provided that
/// the head counts them at the end. Time: one pass of the log, shared by all checks. Memory: the gaps.
/// </remarks>
internal sealed class GaplessLog(RegistryReader reader) : IntegrityCheck
{
    /// <inheritdoc/>
    public override string Id => "log.gapless";

    /// <inheritdoc/>
    public override CheckRun Begin(IntegrityScope scope) => new Run(scope, reader);

    private sealed class Run(IntegrityScope scope, RegistryReader reader) : CheckRun(scope)
    {
        public override async Task EndAsync(LogReplay replay, CancellationToken cancellationToken)
        {
            Result.Look(Classification.Public, Scope.Snapshot.Version);
            foreach (var gap in replay.Gaps.All)
                Add(Text(gap), gap.First);
            foreach (var row in Scope.StrayLogRows)
                Add($"The row {row} is not one of a change.", null);
            if (Scope.LaterLogRows.Count == 0)
                return;
            var now = await reader.CurrentAsync(cancellationToken);
            // The log of a pending write is copied before the head counts its changes.
            var last = now.Head.Pending?.Uncounted?.Last ?? now.Version;
            foreach (var version in Scope.LaterLogRows.Where(version => version > last))
                Add($"The log has a change {version}, and the head counts {now.Version}.", version);
        }

        // Versions of changes are not secret: every answer has the registry's version.
        private void Add(string detail, long? version) => Result.Add(new(Classification.Public, detail) { Version = version });

        private static string Text(LogGap gap) => gap switch
        {
            { IsDamaged: true } => string.Create(CultureInfo.InvariantCulture, $"The row of change {gap.First} cannot be read."),
            _ when gap.First == gap.Last => string.Create(CultureInfo.InvariantCulture, $"Change {gap.First} is missing."),
            _ => string.Create(CultureInfo.InvariantCulture, $"The changes {gap.First} to {gap.Last} are missing."),
        };
    }
}
