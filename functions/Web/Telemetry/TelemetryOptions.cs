namespace BangGiao.Web.Telemetry;

/// <summary>The settings <c>Telemetry__…</c>. Where telemetry is exported to is set by the names that Azure and OpenTelemetry give.</summary>
public sealed class TelemetryOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Telemetry";

    /// <summary>Whether each trace is written to the log as a tree when it ends, for a look at it without any other tool. Default false.</summary>
    public bool Console { get; set; }
}
