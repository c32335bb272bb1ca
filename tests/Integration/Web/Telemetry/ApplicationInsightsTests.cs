using BangGiao.Integration.Notices.Notifications;
using BangGiao.Web.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace BangGiao.Integration.Web.Telemetry;

/// <summary>
/// The data that the exporter of Azure Monitor sends, by the tables and columns that the alerts and pages use. Which table a kind of item becomes
/// and which column a field, is written at https://learn.microsoft.com/azure/azure-monitor/app/data-model-complete.
/// </summary>
public sealed class ApplicationInsightsTests : IAsyncLifetime
{
    private WebhookSink _ingestion = null!;
    private Reminders _reminders = null!;

    public async Task InitializeAsync()
    {
        _ingestion = await WebhookSink.StartAsync();
        _reminders = await Reminders.StartAsync(
            "2027-04-05",
            adapt: builder => builder.Logging.SetMinimumLevel(LogLevel.Information),
            settings:
            [
                $"APPLICATIONINSIGHTS_CONNECTION_STRING=InstrumentationKey=00000000-0000-0000-0000-000000000000;IngestionEndpoint={_ingestion.Root};LiveEndpoint={_ingestion.Root}",
                "OTEL_TRACES_SAMPLER=microsoft.fixed_percentage", "OTEL_TRACES_SAMPLER_ARG=1.0",
            ]);
    }

    public async Task DisposeAsync()
    {
        await _reminders.DisposeAsync();
        await _ingestion.DisposeAsync();
    }

    [Fact]
    public async Task A_line_of_a_timer_is_a_row_of_AppTraces_whose_Message_is_the_text_that_the_alerts_look_for()
    {
        await _reminders.ScanAsync();
        await _reminders.DeliverAsync();

        var messages = Sent("MessageData").Select(data => (string)data["message"]!).ToList();
        Assert.Contains(messages, message => message.StartsWith("Scanned the days ", StringComparison.Ordinal));
        Assert.Contains(messages, message => message.StartsWith("Attempted ", StringComparison.Ordinal));
        Assert.All(Items("MessageData"), item => Assert.Equal(100, (int?)item["sampleRate"] ?? 100));
    }

    [Fact]
    public async Task A_request_is_a_row_of_AppRequests_with_its_route_as_Name_and_its_status_as_ResultCode()
    {
        // Activities are the process's: requests of other tests that run at the same time are sent here, too.
        var path = $"agreements/{Guid.NewGuid():N}";
        await _reminders.App.Anonymous.GetAsync(path);

        var request = Assert.Single(Sent("RequestData"), data => ((string?)data["url"])?.EndsWith(path, StringComparison.Ordinal) == true);
        Assert.Equal(("GET /api/v1/{collection}/{id}", "404"), ((string?)request["name"], (string?)request["responseCode"]));
    }

    [Fact]
    public void An_outage_of_storage_is_a_row_of_AppTraces()
    {
        Say("StorageUnavailable", "GET", "/api/v1/countries", "refused");

        Assert.Contains(Sent("MessageData"), data => (string?)data["message"] == "GET /api/v1/countries was answered with 503, because storage did not respond: refused");
    }

    [Fact]
    public async Task A_measure_is_a_row_of_AppMetrics_with_its_Name()
    {
        await _reminders.ScanAsync();

        var measured = Sent("MetricData").SelectMany(data => data["metrics"]!).Where(metric => (string?)metric["name"] == "banggiao.scan.notifications").ToList();
        Assert.NotEmpty(measured);
        Assert.All(measured, metric => Assert.NotNull(metric["value"]));
    }

    [Fact]
    public void A_fault_of_the_app_is_a_row_of_AppExceptions_and_none_of_AppTraces_with_the_template_that_the_alert_looks_for()
    {
        Say("Failed", "GET", "/api/v1/countries", "trace", new InvalidOperationException("A fault."));

        var fault = Assert.Single(Sent("ExceptionData"));
        Assert.Equal("System.InvalidOperationException", (string?)fault["exceptions"]![0]!["typeName"]);
        Assert.Equal("{Method} {Path} failed (trace {TraceId}).", (string?)fault["properties"]!["OriginalFormat"]);
        Assert.Equal("Error", (string?)fault["severityLevel"]);
        Assert.DoesNotContain(Sent("MessageData"), data => ((string)data["message"]!).Contains("failed (trace", StringComparison.Ordinal));
    }

    private void Say(string message, params object[] values)
    {
        var log = typeof(ProblemMiddleware).GetNestedType("Log", System.Reflection.BindingFlags.NonPublic)!.GetMethod(message)!;
        log.Invoke(null, [_reminders.App.Services.GetRequiredService<ILogger<ProblemMiddleware>>(), .. values]);
    }

    private IEnumerable<JToken> Sent(string kind) => Items(kind).Select(item => item["data"]!["baseData"]!);

    private List<JObject> Items(string kind)
    {
        var services = _reminders.App.Services;
        Assert.True(services.GetRequiredService<TracerProvider>().ForceFlush());
        Assert.True(services.GetRequiredService<MeterProvider>().ForceFlush());
        Assert.True(services.GetRequiredService<LoggerProvider>().ForceFlush());
        return [.. _ingestion.Messages
            .Where(message => message.Path.EndsWith("/track", StringComparison.Ordinal))
            .SelectMany(message => message.Body.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            .Select(line => JsonConvert.DeserializeObject<JObject>(line)!)
            .Where(item => (string?)item["data"]?["baseType"] == kind)];
    }
}
