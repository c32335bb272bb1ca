using BangGiao.Integration.Notices.Subscriptions;
using BangGiao.Integration.Support;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Notices.Notifications;

/// <summary>Fields of a newer version in subscriptions and notifications, which the app writes of its own accord.</summary>
public sealed class LaterFieldsTests : IAsyncLifetime
{
    private WebhookSink _sink = null!;
    private Reminders _reminders = null!;

    private RegistryApp App => _reminders.App;

    public async Task InitializeAsync()
    {
        _sink = await WebhookSink.StartAsync();
        _reminders = await Reminders.StartAsync("2027-04-05");
        await _reminders.CountryAsync("FR", "1977-04-12");
    }

    public async Task DisposeAsync()
    {
        await _reminders.DisposeAsync();
        await _sink.DisposeAsync();
    }

    [Fact]
    public async Task Attempts_and_replays_keep_those_of_a_notification()
    {
        await _reminders.SubscribeAsync("desk", "webhook", _sink.At("/hook"), new { leadDays = new[] { 7 } });
        await _reminders.ScanAsync();
        var path = $"notifications/{Assert.Single(await _reminders.NotificationsAsync())["id"]}";
        await App.StoreAsync(path, Later);

        await _reminders.DeliverAsync();
        var delivered = await App.StoredAsync(path);
        await (await App.Admin.PostJsonAsync($"{path}/replay", "")).JsonAsync();

        Assert.Equal(("delivered", "kept"), ((string?)delivered["status"], (string?)delivered["later"]));
        Assert.Equal(("pending", "kept"), ((string?)(await App.StoredAsync(path))["status"], (string?)(await App.StoredAsync(path))["later"]));
    }

    [Fact]
    public async Task A_target_that_is_gone_keeps_those_of_its_subscription()
    {
        await _reminders.SubscribeAsync("desk", "webhook", _sink.At("/gone"), new { leadDays = new[] { 7 } });
        await App.StoreAsync("subscriptions/desk", Later);
        _sink.Answers["/gone"] = http =>
        {
            http.Response.StatusCode = 410;
            return Task.CompletedTask;
        };

        await _reminders.ScanAsync();
        await _reminders.DeliverAsync();

        var stored = await App.StoredAsync("subscriptions/desk");
        Assert.Equal((false, "kept"), ((bool)stored["active"]!, (string?)stored["later"]));
    }

    [Fact]
    public async Task Ones_own_subscription_can_still_be_changed_and_keeps_them()
    {
        var mine = await (await App.Reader.PostJsonAsync("mySubscriptions", new { channel = "webhook", target = "http://127.0.0.1:1/hook" })).JsonAsync(System.Net.HttpStatusCode.Created);
        var path = $"subscriptions/{mine["id"]}";
        await App.StoreAsync(path, Later);

        var now = await App.Reader.GetJsonAsync($"mySubscriptions/{mine["id"]}");
        await (await App.Reader.PatchJsonAsync($"mySubscriptions/{mine["id"]}", new { active = false }, (long)now["version"]!)).JsonAsync();

        var stored = await App.StoredAsync(path);
        Assert.Equal((false, "kept"), ((bool)stored["active"]!, (string?)stored["later"]));
    }

    private static void Later(JObject fields) => fields["later"] = "kept";
}
