using System.Diagnostics;
using System.Net;
using BangGiao.Integration.Notices.Notifications;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;

namespace BangGiao.Integration.Web.Telemetry;

/// <summary>One trace from a request to storage, and on to what is sent because of it.</summary>
public sealed class OneTraceTests : IAsyncLifetime
{
    private readonly RecordedSpans _spans = [];
    private Reminders _reminders = null!;
    private WebhookSink _sink = null!;

    private RegistryApp App => _reminders.App;

    public async Task InitializeAsync()
    {
        _sink = await WebhookSink.StartAsync();
        _reminders = await Reminders.StartAsync("2027-04-05", adapt: _spans.Adapt, settings: RecordedSpans.Setting);
        await _reminders.CountryAsync("FR", "1973-04-12");
    }

    public async Task DisposeAsync()
    {
        await _reminders.DisposeAsync();
        await _sink.DisposeAsync();
    }

    [Fact]
    public async Task A_request_is_a_server_span_below_the_callers()
    {
        var trace = await PatchAsync();

        var server = Assert.Single(await _spans.OfRequestAsync(trace.Id), span => span.Kind == ActivityKind.Server);
        Assert.Equal(trace.Span, server.ParentSpanId);
        Assert.Equal("PATCH /api/v1/{collection}/{id}", server.DisplayName);
        Assert.Equal(
            ("/api/v1/{collection}/{id}", 200, "/api/v1/countries/FR", "z-PatchRecord"),
            (server.GetTagItem("http.route"), server.GetTagItem("http.response.status_code"), server.GetTagItem("url.path"), server.GetTagItem("faas.name")));
    }

    [Fact]
    public async Task The_calls_of_storage_are_below_the_request()
    {
        var trace = await PatchAsync();

        var spans = await _spans.OfRequestAsync(trace.Id);
        Assert.Equal(["PATCH /api/v1/{collection}/{id}", "commit", "read the head", "TableClient.GetEntityIfExists"], PathTo(spans, "TableClient.GetEntityIfExists"));
        Assert.Equal(["PATCH /api/v1/{collection}/{id}", "commit", "TableClient.SubmitTransaction"], PathTo(spans, "TableClient.SubmitTransaction"));
        Assert.Contains(spans, span => span.Source.Name == "Azure.Core.Http" && Equals(span.GetTagItem("http.response.status_code"), 202));
    }

    [Fact]
    public async Task The_spans_of_a_request_are_one_tree()
    {
        var trace = await PatchAsync();

        var spans = await _spans.OfRequestAsync(trace.Id);
        var known = spans.Select(span => span.SpanId).Append(trace.Span).ToHashSet();
        Assert.All(spans, span => Assert.Contains(span.ParentSpanId, known));
        Assert.DoesNotContain(spans, span => span.Source.Name is "Microsoft.Azure.Functions.Worker" or "System.Net.Http");
    }

    [Fact]
    public async Task A_trace_that_its_caller_does_not_record_is_not_recorded()
    {
        var trace = new CallersTrace();

        await App.Editor.GetAsync("countries/FR", ("traceparent", trace.Header.Value[..^1] + "0"));
        var recorded = await PatchAsync();

        await _spans.OfRequestAsync(recorded.Id);
        Assert.Empty(_spans.Of(trace.Id));
    }

    [Fact]
    public async Task A_probe_is_not_recorded()
    {
        var trace = new CallersTrace();

        await App.Anonymous.GetAsync("health/ready", trace.Header);
        var recorded = await PatchAsync();

        await _spans.OfRequestAsync(recorded.Id);
        Assert.Empty(_spans.Of(trace.Id));
    }

    [Fact]
    public async Task A_message_is_linked_to_its_change_and_to_the_scan()
    {
        await _reminders.SubscribeAsync("desk", "webhook", _sink.At("/hook"), new { leadDays = new[] { 7 } });
        var trace = await PatchAsync();
        var server = (await _spans.OfRequestAsync(trace.Id)).Single(span => span.Kind == ActivityKind.Server);

        await _reminders.ScanAsync();
        await _reminders.DeliverAsync();

        var notification = (string)Assert.Single(await _reminders.NotificationsAsync())["id"]!;
        var send = Assert.Single(_spans.That(span => Equals(span.GetTagItem("banggiao.notification.id"), notification)));
        Assert.Equal(("send webhook", ActivityKind.Client, "delivered", 200), (send.DisplayName, send.Kind, send.GetTagItem("banggiao.outcome"), send.GetTagItem("http.response.status_code")));
        Assert.Equal("deliver", send.Parent?.DisplayName);
        Assert.NotEqual(trace.Id, send.TraceId);
        var scan = Assert.Single(_spans.That(span => span.DisplayName == "scan" && send.Links.Any(link => link.Context.TraceId == span.TraceId)));
        Assert.Equal([server.SpanId, scan.SpanId], send.Links.Select(link => link.Context.SpanId));
    }

    [Fact]
    public async Task A_webhook_carries_the_trace_of_its_send_and_nothing_else_of_it()
    {
        await _reminders.SubscribeAsync("desk", "webhook", _sink.At("/hook"), new { leadDays = new[] { 7 } });

        await _reminders.ScanAsync();
        await _reminders.DeliverAsync();

        var received = Assert.Single(_sink.Messages);
        var send = Assert.Single(_spans.That(span => Equals(span.GetTagItem("banggiao.notification.id"), received.Id)));
        Assert.Equal(send.Id, received.Headers["traceparent"]);
        Assert.DoesNotContain(received.Headers.Keys, name => name is "tracestate" or "baggage" or "request-id" or "correlation-context");
    }

    [Fact]
    public async Task A_second_attempt_is_linked_to_the_run_that_failed()
    {
        _sink.Answers["/hook"] = http => { http.Response.StatusCode = 503; return Task.CompletedTask; };
        await _reminders.SubscribeAsync("desk", "webhook", _sink.At("/hook"), new { leadDays = new[] { 7 } });
        await _reminders.ScanAsync();
        await _reminders.DeliverAsync();
        _reminders.Clock.Now = _reminders.Clock.Now.AddMinutes(1);

        await _reminders.DeliverAsync();

        var id = _sink.Messages.First().Id;
        var sends = _spans.That(span => Equals(span.GetTagItem("banggiao.notification.id"), id));
        Assert.Equal(2, sends.Count);
        Assert.Equal((ActivityStatusCode.Error, "refused"), (sends[0].Status, sends[0].StatusDescription));
        Assert.Contains(sends[1].Links, link => link.Context.TraceId == sends[0].TraceId);
    }

    private async Task<CallersTrace> PatchAsync()
    {
        var trace = new CallersTrace();
        var version = (await App.Editor.GetAsync("countries/FR")).TaggedVersion();
        var answer = await App.Editor.SendJsonAsync(
            HttpMethod.Patch, "countries/FR", new { region = $"Europe {trace.Span}" }, ("If-Match", $"\"{version}\""), trace.Header);
        await answer.JsonAsync(HttpStatusCode.OK);
        return trace;
    }

    // The names from the root down to the first span of a name.
    private static List<string> PathTo(IReadOnlyList<Activity> spans, string name)
    {
        var path = new List<string>();
        for (var span = spans.First(one => one.DisplayName == name); span is not null; span = spans.FirstOrDefault(one => one.SpanId == span.ParentSpanId))
            path.Insert(0, span.DisplayName);
        return path;
    }
}
