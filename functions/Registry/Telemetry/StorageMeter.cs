using System.Diagnostics.Metrics;

namespace BangGiao.Registry.Telemetry;

/// <summary>Measures storage. Calls are guarded in static methods, so that this meter is one for the process.</summary>
internal static class StorageMeter
{
    private static readonly Meter Meter = new(Spans.Name);

    private static readonly Counter<long> Outages = Meter.CreateCounter<long>(
        "banggiao.storage.outages", "{call}", "Calls of storage that failed after all retries, because it did not respond or could not serve them.");

    /// <summary>A call failed.</summary>
    public static void Failed() => Outages.Add(1);
}
