using System.Net;
using BangGiao.Integration.Notices.Notifications;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace BangGiao.Integration.Web.Telemetry;

/// <summary>The telemetry that leaves the app: the spans, metrics and logs that a collector of OTLP and Application Insights receive.</summary>
public sealed class SecretsTests
{
    [Theory]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT={0}", "OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf")]
    [InlineData(
        "APPLICATIONINSIGHTS_CONNECTION_STRING=InstrumentationKey=00000000-0000-0000-0000-000000000000;IngestionEndpoint={0};LiveEndpoint={0}",
        "OTEL_TRACES_SAMPLER=microsoft.fixed_percentage", "OTEL_TRACES_SAMPLER_ARG=1.0")]
    public async Task No_secret_in_an_address_a_header_or_a_body_leaves_the_app(params string[] destination)
    {
        await using var collector = await Collector.StartAsync();
        await using var sink = await WebhookSink.StartAsync();
        await using var reminders = await Reminders.StartAsync("2027-04-05", adapt: builder => builder.Logging.SetMinimumLevel(LogLevel.Information), settings: [.. destination.Select(setting => setting.Replace("{0}", collector.Root, StringComparison.Ordinal))]);
        var app = reminders.App;
        await reminders.CountryAsync("FR", "1973-04-12");
        var feed = (string)(await (await app.Editor.PostJsonAsync("calendarTokens", new { name = "desk" })).JsonAsync(HttpStatusCode.Created))["token"]!;
        var webhook = await reminders.SubscribeAsync("hook", "webhook", sink.At("/services/T0PATHSECRET?key=Q0QUERYSECRET"), new { leadDays = new[] { 7 } });
        await reminders.SubscribeAsync("mail", "email", "first.secretary@example.org", new { leadDays = new[] { 7 } });

        await app.Anonymous.GetAsync($"calendar.ics?token={feed}");
        await app.Anonymous.GetAsync("calendar.ics?token=bgc_guessedtoken");
        await app.Client("guessed-key").GetAsync("countries", ("Authorization", "Bearer guessed.bearer.token"));
        await app.Anonymous.GetAsync("countries?q=quiet-search-words");
        await app.Editor.PatchJsonAsync("countries/FR", new { notes = new { en = "A confidential remark." } }, 1);
        await reminders.ScanAsync();
        await reminders.DeliverAsync();
        Flush(app.Services);

        Assert.NotEmpty(sink.Messages);
        foreach (var sign in new[] { "/api/v1/calendar.ics", "send webhook", "banggiao.scan.notifications", "Scanned the days" })
            Assert.Contains(sign, collector.Received, StringComparison.Ordinal);
        string[] secrets =
        [
            feed, "guessedtoken", "guessed-key", "guessed.bearer.token", "T0PATHSECRET", "Q0QUERYSECRET", (string)webhook["secret"]!,
            "first.secretary", "quiet-search-words", "confidential remark",
        ];
        Assert.DoesNotContain(secrets, secret => collector.Received.Contains(secret, StringComparison.Ordinal));
    }

    private static void Flush(IServiceProvider services)
    {
        Assert.True(services.GetRequiredService<TracerProvider>().ForceFlush());
        Assert.True(services.GetRequiredService<MeterProvider>().ForceFlush());
        Assert.True(services.GetRequiredService<LoggerProvider>().ForceFlush());
    }

    /// <summary>A collector that keeps what it receives.</summary>
    private sealed class Collector : IAsyncDisposable
    {
        private readonly WebhookSink _sink;

        private Collector(WebhookSink sink) => _sink = sink;

        public string Root => _sink.Root.ToString();

        /// <summary>The texts in the telemetry. Protobuf has strings unchanged in UTF-8, and JSON has ASCII unchanged.</summary>
        public string Received => string.Join('\n', _sink.Messages.Select(message => message.Body));

        public static async Task<Collector> StartAsync() => new(await WebhookSink.StartAsync());

        public ValueTask DisposeAsync() => _sink.DisposeAsync();
    }
}
