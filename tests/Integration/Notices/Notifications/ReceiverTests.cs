using System.Globalization;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Notices.Notifications;

/// <summary>Receivers that are slow, or ask to be called later.</summary>
public sealed class ReceiverTests : IAsyncLifetime
{
    private WebhookSink _sink = null!;
    private Reminders _reminders = null!;

    public async Task InitializeAsync()
    {
        _sink = await WebhookSink.StartAsync();
        _reminders = await Reminders.StartAsync("2027-04-05", settings: ["Notifications:TimeoutSeconds=3", "Notifications:RetryAfterHours=2"]);
        await _reminders.CountryAsync("FR", "1973-04-12");
    }

    public async Task DisposeAsync()
    {
        await _reminders.DisposeAsync();
        await _sink.DisposeAsync();
    }

    [Fact]
    public async Task Of_two_receivers_at_one_host_the_one_that_hangs_delays_nothing_of_the_other()
    {
        var others = new TaskCompletionSource();
        // It answers only after the other one has all its messages, so the test would hang if these waited for it.
        _sink.Answers["/hangs"] = http => others.Task.WaitAsync(http.RequestAborted);
        _sink.Answers["/quick"] = _ =>
        {
            if (_sink.Messages.Count(message => message.Path == "/quick") == 2)
                others.TrySetResult();
            return Task.CompletedTask;
        };
        await _reminders.CountryAsync("DE", "1973-04-12");
        await _reminders.SubscribeAsync("a-hangs", "webhook", _sink.At("/hangs"), new { leadDays = new[] { 7 } });
        await _reminders.SubscribeAsync("b-quick", "webhook", _sink.At("/quick"), new { leadDays = new[] { 7 } });

        await _reminders.ScanAsync();
        await _reminders.DeliverAsync();

        Assert.Equal(2, (await _reminders.NotificationsAsync("&status=delivered&subscription=b-quick")).Count);
        Assert.Equal(2, (await _reminders.NotificationsAsync("&status=delivered&subscription=a-hangs")).Count);
    }

    [Theory]
    [InlineData("1800", 429, 30)]
    [InlineData("date", 503, 45)]
    [InlineData("999999", 503, 120)]
    public async Task A_receiver_that_says_when_is_not_called_before_nor_with_any_other_message(string asked, int status, int minutes)
    {
        _sink.Answers["/busy"] = http =>
        {
            if (_sink.Messages.Count > 1)
                return Task.CompletedTask;
            http.Response.StatusCode = status;
            http.Response.Headers.RetryAfter = asked == "date" ? _reminders.Clock.Now.AddMinutes(45).ToString("R", CultureInfo.InvariantCulture) : asked;
            return Task.CompletedTask;
        };
        await _reminders.SubscribeAsync("desk", "webhook", _sink.At("/busy"), new { leadDays = new[] { 7 } });
        await _reminders.ScanAsync();
        await _reminders.DeliverAsync();
        var attempt = Attempt(await _reminders.NotificationsAsync());
        await _reminders.CountryAsync("DE", "1973-04-12");
        await _reminders.ScanAsync();
        _reminders.Clock.Now = _reminders.Clock.Now.AddMinutes(minutes - 1);

        await _reminders.DeliverAsync();
        Assert.Single(_sink.Messages);
        _reminders.Clock.Now = _reminders.Clock.Now.AddMinutes(2);
        await _reminders.DeliverAsync();

        Assert.InRange(attempt.RetryAfter - attempt.At, TimeSpan.FromMinutes(minutes - 0.1), TimeSpan.FromMinutes(minutes));
        Assert.Equal(2, (await _reminders.NotificationsAsync("&status=delivered")).Count);
    }

    [Fact]
    public async Task A_receiver_that_is_asked_first_gets_nothing_before_it_agrees_and_then_no_more_than_its_rate()
    {
        foreach (var id in new[] { "DE", "IT" })
            await _reminders.CountryAsync(id, "1973-04-12");
        await _reminders.SubscribeAsync("desk", "webhook", _sink.At("/asked"), new { leadDays = new[] { 7 }, handshake = true });
        await _reminders.ScanAsync();

        await _reminders.DeliverAsync();
        var refused = (await _reminders.NotificationsAsync()).SelectMany(notification => notification["attempts"]!).Single();
        _sink.Agreements["/asked"] = [("WebHook-Allowed-Origin", "vn.bang-giao"), ("WebHook-Allowed-Rate", "2")];
        _reminders.Clock.Now = _reminders.Clock.Now.AddMinutes(10);
        await _reminders.DeliverAsync();
        var first = _sink.Messages.Count;
        await _reminders.DeliverAsync();
        var second = _sink.Messages.Count;
        _reminders.Clock.Now = _reminders.Clock.Now.AddMinutes(1);
        await _reminders.DeliverAsync();

        Assert.Equal(("forbidden", "the receiver did not agree by WebHook-Allowed-Origin"), ((string?)refused["outcome"], (string?)refused["detail"]));
        Assert.Equal((2, 2, 3), (first, second, _sink.Messages.Count));
        Assert.All(_sink.Handshakes, asked => Assert.Equal(("vn.bang-giao", "120"), (asked.Headers["webhook-request-origin"], asked.Headers["webhook-request-rate"])));
    }

    [Fact]
    public async Task A_receivers_rate_holds_nobody_up_when_the_clock_goes_back()
    {
        foreach (var id in new[] { "DE", "IT" })
            await _reminders.CountryAsync(id, "1973-04-12");
        _sink.Agreements["/asked"] = [("WebHook-Allowed-Origin", "vn.bang-giao"), ("WebHook-Allowed-Rate", "1")];
        await _reminders.SubscribeAsync("desk", "webhook", _sink.At("/asked"), new { leadDays = new[] { 7 }, handshake = true });
        await _reminders.ScanAsync();
        _reminders.Clock.Now = _reminders.Clock.Now.AddMinutes(10);
        await _reminders.DeliverAsync();
        var sent = _sink.Messages.Count;

        _reminders.Clock.Now = _reminders.Clock.Now.AddMinutes(-5);
        await _reminders.DeliverAsync();

        Assert.Equal(sent + 1, _sink.Messages.Count);
    }

    private static (DateTimeOffset At, DateTimeOffset RetryAfter) Attempt(IEnumerable<JObject> notifications)
    {
        var attempt = Assert.Single(notifications)["attempts"]!.Single();
        return (Instant(attempt["at"]), Instant(attempt["retryAfter"]));
    }

    private static DateTimeOffset Instant(JToken? value) => DateTimeOffset.Parse((string)value!, CultureInfo.InvariantCulture);
}
