using System.Diagnostics;
using BangGiao.Registry.Telemetry;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace BangGiao.Web.Telemetry;

/// <summary>Switches OpenTelemetry on where a setting asks for it; otherwise nothing listens and nothing is recorded (ADR 41).</summary>
public static class TelemetrySetup
{
    /// <summary>The setting with the address of a collector (OpenTelemetry's "OTLP Exporter Configuration").</summary>
    public const string OtlpSetting = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private const string InvocationHeader = "x-ms-invocation-id";

    /// <summary>Adds traces, metrics and logs, and the middleware that must be the first of all.</summary>
    public static void UseTelemetry(this FunctionsApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var settings = builder.Configuration;
        var options = settings.GetSection(TelemetryOptions.Section).Get<TelemetryOptions>() ?? new();
        var (insights, otlp) = (settings[AzureMonitor.ConnectionSetting], settings[OtlpSetting]);
        if (string.IsNullOrWhiteSpace(insights) && string.IsNullOrWhiteSpace(otlp) && !options.Console)
            return;

        var telemetry = builder.Services.AddOpenTelemetry().UseFunctionsWorkerDefaults();
        telemetry.WithTracing(Trace).WithMetrics(Measure);
        if (options.Console)
            telemetry.WithTracing(tracing => tracing.AddProcessor<ConsoleTraces>());
        if (!string.IsNullOrWhiteSpace(otlp))
            telemetry.UseOtlpExporter();
        if (!string.IsNullOrWhiteSpace(insights))
            AzureMonitor.Add(telemetry, insights, settings);
        builder.Services.AddHostedService<GaugeStart>();
        builder.UseMiddleware<RequestTraceMiddleware>();
    }

    private static void Trace(TracerProviderBuilder tracing) => tracing
        .AddSource(Spans.Name, StorageSpans.Sources)
        .AddAspNetCoreInstrumentation(options => options.Filter = IsRecorded)
        .AddHttpClientInstrumentation(options => options.FilterHttpRequestMessage = IsRecorded)
        .AddProcessor(new AddressRedaction());

    private static void Measure(MeterProviderBuilder metrics) => metrics.AddMeter(Spans.Name, "Microsoft.AspNetCore.Hosting", "System.Runtime");

    // The host names the invocation of each request that it forwards. Probes come every few seconds and are of no interest.
    private static bool IsRecorded(HttpContext http) => http.Request.Headers.ContainsKey(InvocationHeader)
        && !http.Request.Path.StartsWithSegments($"/{Api.Base}health", StringComparison.OrdinalIgnoreCase);

    // A request of the Azure SDK has a span of its own already, and the stream to the Functions host lasts as long as the worker.
    private static bool IsRecorded(HttpRequestMessage request) =>
        Activity.Current?.Parent?.Source.Name != StorageSpans.HttpSource && request.Content?.Headers.ContentType?.MediaType != "application/grpc";

    private sealed class GaugeStart(IEnumerable<IGauges> gauges) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            foreach (var one in gauges)
                one.Start();
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
