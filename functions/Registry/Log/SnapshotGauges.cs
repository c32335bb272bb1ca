using System.Diagnostics.Metrics;
using BangGiao.Registry.Snapshots;
using BangGiao.Registry.Telemetry;

namespace BangGiao.Registry.Log;

/// <summary>Gauges of the snapshot in memory: its version, its records and their size.</summary>
internal sealed class SnapshotGauges(IMeterFactory meters, RegistryReader reader) : IGauges
{
    private (Snapshot Of, long Bytes)? _sized;

    public void Start()
    {
        var meter = meters.Create(Spans.Name);
        meter.CreateObservableGauge("banggiao.snapshot.version", Read(snapshot => snapshot.Version), "{change}", "Version of the snapshot in memory. The difference between instances is what the slower one lacks.");
        meter.CreateObservableGauge("banggiao.snapshot.records", Read(Records), "{record}", "Records in the snapshot in memory.");
        meter.CreateObservableGauge("banggiao.snapshot.size", Read(Bytes), "By", "Size of the texts of these records in memory, without indexes and typed records.");
    }

    private Func<IEnumerable<Measurement<long>>> Read(Func<Snapshot, long> value) => () => reader.Newest is { } snapshot ? [new(value(snapshot))] : [];

    private static long Records(Snapshot snapshot) => snapshot.Collections.Sum(name => (long)snapshot[name].Count);

    // Computed once for each snapshot that is asked for.
    private long Bytes(Snapshot snapshot)
    {
        if (_sized is { } sized && ReferenceEquals(sized.Of, snapshot))
            return sized.Bytes;
        var bytes = snapshot.Collections.Sum(name => snapshot[name].All.Sum(record => (long)record.Utf8.Length));
        _sized = (snapshot, bytes);
        return bytes;
    }
}
