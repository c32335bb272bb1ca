using BangGiao.Registry.Log;
using BangGiao.Registry.Snapshots;
using BangGiao.Registry.Storage;
using BangGiao.Values.Dates;
using BangGiao.Views.Integrity.Quality;
using Microsoft.Extensions.Options;

namespace BangGiao.Views.Integrity;

/// <summary>Gives reports of the registry's integrity: one run at a time, whose report answers all who wait for it.</summary>
/// <remarks>
/// Storage can rot without a change of the registry, so a report is kept for a time only, and says when it was made.
/// A run ends with the request that began it; whoever waits behind it begins another.
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

    /// <summary>How many runs there were, for tests.</summary>
    internal int Runs { get; private set; }

    /// <summary>A report of the registry as it is now, or newer.</summary>
    /// <param name="isAnew">Whether the run must have begun after the asking.</param>
    /// <param name="cancellationToken">Ends the waiting, and the run if it is this request's.</param>
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
