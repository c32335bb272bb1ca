using BangGiao.Records.Collections;
using BangGiao.Registry.Log;
using BangGiao.Registry.Snapshots;
using BangGiao.Registry.Storage;
using BangGiao.Registry.Table;
using BangGiao.Values.Dates;
using BangGiao.Views.Integrity.Checks;
using BangGiao.Views.Integrity.Quality;

namespace BangGiao.Views.Integrity;

/// <summary>Runs all checks over the registry as it is.</summary>
/// <remarks>
/// Time: linear in the log, the rows of the records, the blobs, and what the collections' rules take. Memory: a page of rows at a time,
/// a key and a hash for each record, and the findings; the log may be of any length.
/// </remarks>
internal sealed class Inspection(
    IEnumerable<IntegrityCheck> checks, QualityMeasurement quality, CollectionRegistry collections, RegistryTable table,
    RegistryReader reader, RegistryHistory history, OwnerCalendar calendar, TimeProvider clock)
{
    /// <summary>The names of the checks and of the rules of quality, in their order.</summary>
    public IReadOnlyList<string> Ids { get; } = [.. checks.Select(check => check.Id), .. quality.Ids];

    /// <summary>Runs them.</summary>
    /// <exception cref="StorageUnavailableException">Storage did not answer.</exception>
    public async Task<IntegrityReport> RunAsync(CancellationToken cancellationToken)
    {
        var startedAt = clock.GetUtcNow();
        var scope = new IntegrityScope(collections, history, await reader.CurrentAsync(cancellationToken), calendar.Today);
        var runs = checks.Select(check => (check.Id, Run: check.Begin(scope))).ToList();
        var replay = await ReplayAsync(scope, [.. runs.Select(pair => pair.Run)], cancellationToken);
        foreach (var (_, run) in runs)
            await run.EndAsync(replay, cancellationToken);
        return new(Registry.Snapshots.Ids.New(), scope, startedAt, clock.GetUtcNow(), [.. runs.Select(pair => (pair.Id, pair.Run.Result))])
        {
            Measure = quality.Of,
        };
    }

    // The log is read once, and every check gets each of its changes.
    private async Task<LogReplay> ReplayAsync(IntegrityScope scope, CheckRun[] runs, CancellationToken cancellationToken)
    {
        var gaps = new LogGaps(scope.Snapshot.Version);
        var replay = new LogReplay(gaps);
        await foreach (var row in table.ReadLogRowsAsync(cancellationToken))
        {
            if (!RowKeys.TryVersionOf(row.RowKey, out var version))
                scope.StrayLogRows.Add(row.RowKey);
            else if (version > scope.Snapshot.Version)
                scope.LaterLogRows.Add(version);
            else
                Take(row.Value, version);
        }
        gaps.End();
        return replay;

        void Take(Change? change, long version)
        {
            gaps.Pass(version, isDamaged: change is null);
            if (change is null)
                return;
            foreach (var run in runs)
                run.Take(change, replay);
            replay.Apply(change);
        }
    }
}
