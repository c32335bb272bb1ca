using BangGiao.Registry.Log;
using BangGiao.Registry.Snapshots;
using BangGiao.Registry.Storage;
using BangGiao.Values.Dates;
using BangGiao.Views.Integrity.Quality;
using Microsoft.Extensions.Options;

namespace BangGiao.Views.Integrity;

/// <summary>Provides integrity reports. One run is made at a time, and its report answers all waiting requests.</summary>
/// <remarks>
/// Storage can be damaged without a change of the registry, so a report expires, and it says when it was made.
/// A run ends when the request that started it ends. A request that waits for it then starts another run.
/// </remarks>
public sealed class IntegrityReports : IDisposable
{
    private readonly Inspection _inspection;
    private readonly RegistryReader _reader;
    private readonly OwnerCalendar _calendar;
    private readonly TimeProvider _clock;
    private readonly TimeSpan _keep;
    private readonly SemaphoreSlim _gate = new(1);
    private IntegrityReport? _last;
    private int _runOfLast;

    internal IntegrityReports(
        Inspection inspection, RegistryReader reader, OwnerCalendar calendar, TimeProvider clock, IOptions<IntegrityOptions> options)
    {
        (_inspection, _reader, _calendar, _clock) = (inspection, reader, calendar, clock);
        _keep = TimeSpan.FromSeconds(options.Value.KeepSeconds);
    }

    /// <summary>The names of all checks and rules, in their order.</summary>
    internal IReadOnlyList<string> Ids => _inspection.Ids;

    /// <summary>The number of runs, for tests.</summary>
    internal int Runs { get; private set; }

    /// <summary>A report of the registry as it is now, or newer.</summary>
    /// <param name="isAnew">Whether the run must start after this call.</param>
    /// <param name="cancellationToken">Cancels the wait, and the run if this request started it.</param>
    /// <exception cref="StorageUnavailableException">Storage did not answer.</exception>
    internal async Task<IntegrityReport> GetAsync(bool isAnew, CancellationToken cancellationToken)
    {
        var begun = Runs;
        var current = await _reader.CurrentAsync(cancellationToken);
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (_last is { } last && Holds(last, current) && (_runOfLast > begun || (!isAnew && _clock.IsWithin(last.CheckedAt, _keep))))
                return last;
            var run = ++Runs;
            (_last, _runOfLast) = (await _inspection.RunAsync(cancellationToken), run);
            return _last;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _gate.Dispose();

    private bool Holds(IntegrityReport report, Snapshot current) =>
        report.Snapshot.Lineage == current.Lineage && report.Snapshot.Version >= current.Version && report.Scope.Day == _calendar.Today;
}
