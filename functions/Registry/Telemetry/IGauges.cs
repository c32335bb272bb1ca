namespace BangGiao.Registry.Telemetry;

/// <summary>Gauges that are read when metrics are collected. They are created when telemetry is on.</summary>
/// <remarks>They read the snapshot in memory and never storage, and report nothing before the first request.</remarks>
public interface IGauges
{
    /// <summary>Creates the instruments.</summary>
    void Start();
}
