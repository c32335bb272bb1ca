using System.Diagnostics.Metrics;
using BangGiao.Registry.Telemetry;

namespace BangGiao.Notices.Scan;

/// <summary>Measures scans.</summary>
public sealed class ScanMeter
{
    private readonly Counter<long> _runs;
    private readonly Counter<long> _days;
    private readonly Counter<long> _skipped;
    private readonly Counter<long> _inserted;

    /// <summary>Creates the instruments.</summary>
    public ScanMeter(IMeterFactory meters)
    {
        ArgumentNullException.ThrowIfNull(meters);
        var meter = meters.Create(Spans.Name);
        _runs = meter.CreateCounter<long>("banggiao.scan.runs", "{run}", "Scans that ran to their end.");
        _days = meter.CreateCounter<long>("banggiao.scan.days", "{day}", "Days that were scanned: one in each run, and those on which no scan ran.");
        _skipped = meter.CreateCounter<long>("banggiao.scan.days_skipped", "{day}", "Days that were not scanned, because what was due then is too old to be sent.");
        _inserted = meter.CreateCounter<long>("banggiao.scan.notifications", "{notification}", "Notifications that scans created.");
    }

    /// <summary>A scan ran to its end.</summary>
    internal void Scanned(int days, int inserted)
    {
        _runs.Add(1);
        _days.Add(days);
        _inserted.Add(inserted);
    }

    /// <summary>Days are too old to be scanned.</summary>
    internal void Skipped(int days) => _skipped.Add(days);
}
