using System.Net;
using BangGiao.Integration.Records.Attachments;
using BangGiao.Integration.Support;
using BangGiao.Notices.Delivery;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Notices.Notifications;

public sealed class WebhookTests : IAsyncLifetime
{
    private Reminders _reminders = null!;
    private WebhookSink _sink = null!;

    private RegistryApp App => _reminders.App;

    public async Task InitializeAsync()
    {
        _sink = await WebhookSink.StartAsync();
        _reminders = await Reminders.StartAsync("2027-04-05");
        await _reminders.CountryAsync("FR", "1973-04-12");
    }

    public async Task DisposeAsync()
    {
        await _reminders.DisposeAsync();
        await _sink.DisposeAsync();
    }

    [Fact]
    public async Task A_webhook_is_a_signed_CloudEvent_that_the_published_library_accepts()
    {
        var created = await _reminders.SubscribeAsync("desk", "webhook", _sink.At("/hook"), new { leadDays = new[] { 7 }, language = "vi" });

        await _reminders.ScanAsync();
        await _reminders.DeliverAsync();

        var message = Assert.Single(_sink.Messages);
        var notification = Assert.Single(await _reminders.NotificationsAsync());
        Assert.Equal(["good"], await WebhookSink.VerifyAsync(_reminders.Clock.Now, (message, (string)created["secret"]!)));
        Assert.Equal("application/cloudevents+json; charset=utf-8", message.Headers["content-type"]);
        Assert.Equal(
            ("1.0", (string?)notification["id"], "urn:bang-giao:vn", "bang-giao.relations.established", "countries/FR"),
            ((string?)message.Event["specversion"], (string?)message.Event["id"], (string?)message.Event["source"], (string?)message.Event["type"], (string?)message.Event["subject"]));
        Assert.Equal(("2027-04-12", 54, "other", 7, "vi", "ltr"), Facts(message.Event["data"]!));
        Assert.Equal(("delivered", 200, false), ((string?)notification["status"], (int?)notification["attempts"]![0]!["statusCode"], (bool)notification["late"]!));
    }

    [Fact]
    public async Task While_a_secret_is_rotated_both_verify_and_after_that_the_new_one_does()
    {
        var former = (string)(await _reminders.SubscribeAsync("desk", "webhook", _sink.At("/hook"), new { leadDays = new[] { 6, 4 } }))["secret"]!;
        _reminders.Clock.Now = Reminders.Noon("2027-04-06");
        var current = (string)(await (await App.Editor.PostJsonAsync("subscriptions/desk/rotateSecret", "")).JsonAsync())["secret"]!;

        await _reminders.ScanAsync();
        await _reminders.DeliverAsync();
        var during = await WebhookSink.VerifyAsync(_reminders.Clock.Now, (_sink.Messages.Last(), former), (_sink.Messages.Last(), current));
        _reminders.Clock.Now = Reminders.Noon("2027-04-08");
        await _reminders.ScanAsync();
        await _reminders.DeliverAsync();
        var after = await WebhookSink.VerifyAsync(_reminders.Clock.Now, (_sink.Messages.Last(), former), (_sink.Messages.Last(), current));

        Assert.Equal(["good", "good"], during);
        Assert.Equal(["No matching signature found", "good"], after);
    }

    [Fact]
    public async Task A_failed_message_is_tried_again_for_a_day_under_the_same_id_and_then_given_up()
    {
        await SubscribedAsync("/broken", http => { http.Response.StatusCode = 503; return Task.CompletedTask; });

        await _reminders.ScanAsync();
        for (var minute = 0; minute < 27 * 60; minute += 4)
        {
            await _reminders.DeliverAsync();
            _reminders.Clock.Now = _reminders.Clock.Now.AddMinutes(4);
        }

        var dead = Assert.Single(await _reminders.NotificationsAsync("&status=dead"));
        var times = dead["attempts"]!.Select(attempt => DateTimeOffset.Parse((string)attempt["at"]!, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(("tries_exhausted", 8), ((string?)dead["reason"], times.Count));
        Assert.InRange(times[^1] - times[0], TimeSpan.FromHours(23.9), TimeSpan.FromHours(27));
        Assert.Single(_sink.Messages.Select(message => message.Id).Distinct());
        Assert.Equal(1, (int)(await App.Editor.GetJsonAsync("subscriptions/desk"))["statistics"]!["dead"]!);
    }

    [Fact]
    public async Task An_admin_has_a_dead_one_sent_again_under_the_same_id()
    {
        await SubscribedAsync("/hook", http => { http.Response.StatusCode = 410; return Task.CompletedTask; });
        await _reminders.ScanAsync();
        await _reminders.DeliverAsync();
        var dead = Assert.Single(await _reminders.NotificationsAsync("&status=dead&reason=target_gone"));
        _sink.Answers.Clear();
        var ended = await App.Editor.GetJsonAsync("subscriptions/desk");
        await (await App.Editor.PatchJsonAsync("subscriptions/desk", new { active = true }, (long)ended["version"]!)).JsonAsync();

        var forbidden = await App.Editor.PostJsonAsync($"notifications/{dead["id"]}/replay", "");
        var replayed = await (await App.Admin.PostJsonAsync($"notifications/{dead["id"]}/replay", "")).JsonAsync();
        var again = await App.Admin.PostJsonAsync($"notifications/{dead["id"]}/replay", "");
        await _reminders.DeliverAsync();

        await forbidden.ProblemAsync(HttpStatusCode.Forbidden);
        await again.ProblemAsync(HttpStatusCode.Conflict);
        Assert.Equal(((string?)ended["active"], "pending"), ("False", (string?)replayed["status"]));
        Assert.Equal(2, Assert.Single(await _reminders.NotificationsAsync("&status=delivered"))["attempts"]!.Count());
        Assert.Single(_sink.Messages.Select(message => message.Id).Distinct());
    }

    [Fact]
    public async Task The_log_says_how_many_were_given_up_so_that_an_alert_can_be_raised()
    {
        using var log = new CollectedLog();
        await using var watched = await RegistryApp.StartAsync(App, ["Notifications:AllowPrivateTargets=true", "Notifications:AllowHttpTargets=true"], builder =>
        {
            builder.Services.AddSingleton<TimeProvider>(_reminders.Clock);
            builder.Logging.AddProvider(log);
        });
        await SubscribedAsync("/hook", http => { http.Response.StatusCode = 410; return Task.CompletedTask; });
        await _reminders.ScanAsync();

        await watched.Services.GetRequiredService<DeliveryRun>().RunAsync(default);
        await watched.Services.GetRequiredService<DeliveryRun>().RunAsync(default);

        Assert.Single(log.Lines, line => line.StartsWith("Warning: Notifications were given up: 1. ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_redirect_is_a_failure_and_is_not_followed()
    {
        await SubscribedAsync("/old", http => { http.Response.Redirect("/new"); return Task.CompletedTask; });

        await _reminders.ScanAsync();
        await _reminders.DeliverAsync();

        Assert.Equal("/old", Assert.Single(_sink.Messages).Path);
        Assert.Equal("redirected", (string?)Assert.Single(await _reminders.NotificationsAsync("&status=pending"))["attempts"]![0]!["outcome"]);
    }

    [Fact]
    public async Task An_answer_without_end_is_not_read_to_its_end()
    {
        await SubscribedAsync("/endless", async http =>
        {
            var junk = new byte[64 * 1024];
            while (!http.RequestAborted.IsCancellationRequested)
                await http.Response.Body.WriteAsync(junk);
        });

        await _reminders.ScanAsync();
        await _reminders.DeliverAsync();

        Assert.Single(await _reminders.NotificationsAsync("&status=delivered"));
    }

    [Fact]
    public async Task A_message_about_a_record_that_became_confidential_is_not_sent()
    {
        await SubscribedAsync("/hook", null);
        await _reminders.ScanAsync();
        var france = await App.Admin.GetJsonAsync("countries/FR");
        await (await App.Admin.PatchJsonAsync("countries/FR", new { classification = "confidential" }, (long)france["version"]!)).JsonAsync();

        await _reminders.DeliverAsync();

        Assert.Empty(_sink.Messages);
        Assert.Equal("no_longer_so", (string?)Assert.Single(await _reminders.NotificationsAsync("&status=dead"))["reason"]);
    }

    [Fact]
    public async Task Somebody_who_is_cleared_for_it_hears_what_is_confidential_and_nobody_else_does()
    {
        await _reminders.CountryAsync("XK", "1975-04-12", "confidential");
        await _reminders.SubscribeAsync("open", "webhook", _sink.At("/open"), new { leadDays = new[] { 7 } });
        await _reminders.SubscribeAsync("closed", "webhook", _sink.At("/closed"), new { leadDays = new[] { 7 }, clearance = "confidential" }, App.Admin);

        await _reminders.ScanAsync();
        await _reminders.DeliverAsync();

        Assert.Equal(["countries/FR"], Subjects("/open"));
        Assert.Equal(["countries/FR", "countries/XK"], Subjects("/closed"));
        Assert.DoesNotContain("XK", (await App.Reader.GetJsonAsync("notifications")).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_sent_to_somebody_who_paused_and_nothing_that_fell_due_meanwhile_comes_later()
    {
        await _reminders.SubscribeAsync("desk", "webhook", _sink.At("/hook"), new { leadDays = new[] { 7, 3 }, pausedUntil = "2027-04-08" });

        foreach (var day in new[] { "2027-04-05", "2027-04-07", "2027-04-09" })
        {
            _reminders.Clock.Now = Reminders.Noon(day);
            await _reminders.ScanAsync();
            await _reminders.DeliverAsync();
        }

        Assert.Equal(3, (int)Assert.Single(_sink.Messages).Event["data"]!["leadDays"]!);
    }

    [Fact]
    public async Task A_test_message_says_what_happened_and_nothing_of_the_records()
    {
        await SubscribedAsync("/hook", http => { http.Response.StatusCode = 418; return Task.CompletedTask; });

        var answer = await (await App.Editor.PostJsonAsync("subscriptions/desk/test", "")).JsonAsync();

        Assert.Equal(("refused", 418), ((string?)answer["outcome"], (int?)answer["statusCode"]));
        Assert.Equal("bang-giao.subscription.test", (string?)Assert.Single(_sink.Messages).Event["type"]);
        Assert.Empty(await _reminders.NotificationsAsync());
    }

    [Fact]
    public async Task A_name_that_resolves_to_this_machine_is_refused_when_it_is_connected_to()
    {
        await using var strict = await RegistryApp.StartAsync();
        var target = $"https://localhost:{_sink.Root.Port}/hook";
        await (await strict.Editor.PostJsonAsync("subscriptions", new { id = "inside", channel = "webhook", target })).JsonAsync(HttpStatusCode.Created);

        var answer = await (await strict.Editor.PostJsonAsync("subscriptions/inside/test", "")).JsonAsync();
        var literal = await strict.Editor.PostJsonAsync("subscriptions", new { channel = "webhook", target = "https://[::ffff:169.254.169.254]/" });

        Assert.Equal(("forbidden", "The target lies in a private or special network."), ((string?)answer["outcome"], (string?)answer["detail"]));
        await literal.ProblemAsync(HttpStatusCode.UnprocessableEntity);
        Assert.Empty(_sink.Messages);
    }

    private async Task SubscribedAsync(string path, Func<Microsoft.AspNetCore.Http.HttpContext, Task>? answer)
    {
        if (answer is not null)
            _sink.Answers[path] = answer;
        await _reminders.SubscribeAsync("desk", "webhook", _sink.At(path), new { leadDays = new[] { 7 } });
    }

    private IEnumerable<string> Subjects(string path) =>
        _sink.Messages.Where(message => message.Path == path).Select(message => (string)message.Event["subject"]!).Order(StringComparer.Ordinal);

    private static (string?, int?, string?, int?, string?, string?) Facts(JToken data) =>
        ((string?)data["occursOn"], (int?)data["years"], (string?)data["class"], (int?)data["leadDays"], (string?)data["language"], (string?)data["dir"]);
}
