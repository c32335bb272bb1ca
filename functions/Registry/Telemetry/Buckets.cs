using System.Diagnostics.Metrics;

namespace BangGiao.Registry.Telemetry;

/// <summary>The boundaries of histograms, which the SDK takes as advice. Its own default is made for milliseconds.</summary>
public static class Buckets
{
    /// <summary>Seconds that a call or a few calls take.</summary>
    public static InstrumentAdvice<double> OfSeconds { get; } = new() { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30] };

    /// <summary>Seconds, minutes or hours that something waited.</summary>
    public static InstrumentAdvice<double> OfWaiting { get; } = new() { HistogramBucketBoundaries = [0.1, 0.5, 1, 5, 15, 60, 300, 900, 3_600, 21_600, 86_400] };

    /// <summary>Sizes of groups.</summary>
    public static InstrumentAdvice<int> OfGroups { get; } = new() { HistogramBucketBoundaries = [1, 2, 5, 10, 20, 50, 100, 500, 1_000, 10_000] };

    /// <summary>Numbers of changes, 0 included.</summary>
    public static InstrumentAdvice<long> OfChanges { get; } = new() { HistogramBucketBoundaries = [0, 1, 2, 5, 10, 50, 100, 1_000, 10_000] };
}
