using System.Collections.ObjectModel;
using System.Diagnostics;
using BangGiao.Integration.Support;
using Microsoft.Azure.Functions.Worker.Builder;
using OpenTelemetry.Trace;

namespace BangGiao.Integration.Web.Telemetry;

/// <summary>The spans that an app exports. Sources of spans are those of the process, so a test looks at a trace of its own.</summary>
internal sealed class RecordedSpans : Collection<Activity>
{
    /// <summary>Switches telemetry on.</summary>
    public const string Setting = "Telemetry:Console=true";

    private readonly Lock _gate = new();

    public void Adapt(FunctionsApplicationBuilder builder) =>
        builder.Services.ConfigureOpenTelemetryTracerProvider(tracing => tracing.AddInMemoryExporter(this));

    /// <summary>The spans of a trace, as soon as its server span has ended.</summary>
    public async Task<IReadOnlyList<Activity>> OfRequestAsync(ActivityTraceId trace)
    {
        await Eventually.IsSoAsync(() => Of(trace).Any(span => span.Kind == ActivityKind.Server), "the server span was exported");
        return Of(trace);
    }

    public IReadOnlyList<Activity> Of(ActivityTraceId trace)
    {
        lock (_gate)
            return [.. this.Where(span => span.TraceId == trace)];
    }

    /// <summary>The spans that a predicate selects.</summary>
    public IReadOnlyList<Activity> That(Func<Activity, bool> isWanted)
    {
        lock (_gate)
            return [.. this.Where(isWanted)];
    }

    protected override void InsertItem(int index, Activity item)
    {
        lock (_gate)
            base.InsertItem(index, item);
    }
}

/// <summary>A caller's trace.</summary>
internal sealed record CallersTrace(ActivityTraceId Id, ActivitySpanId Span)
{
    public CallersTrace()
        : this(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom())
    {
    }

    public (string Name, string Value) Header => ("traceparent", $"00-{Id}-{Span}-01");
}
