using System.Net;
using BangGiao.Integration.Support;
using BangGiao.Registry.Table;
using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Integration.Notices.Notifications;

/// <summary>An instance that may not write the registry any more, because a newer version raised its format, beside one that may.</summary>
public sealed class LaterFormatTests : IAsyncLifetime
{
    private WebhookSink _sink = null!;
    private Reminders _older = null!;
    private Reminders _newer = null!;

    public async Task InitializeAsync()
    {
        _sink = await WebhookSink.StartAsync();
        _older = await Reminders.StartAsync("2027-04-05");
        _newer = await Reminders.StartAsync(
            "2027-04-05", _older.App, _older.Clock, builder => builder.Services.AddSingleton(new RegistryFormat(2, 1, 2)));
        await _older.CountryAsync("FR", "1977-04-12");
        await _older.SubscribeAsync("desk", "webhook", _sink.At("/hook"), new { leadDays = new[] { 7 } });
    }

    public async Task DisposeAsync()
    {
        await _newer.DisposeAsync();
        await _older.DisposeAsync();
        await _sink.DisposeAsync();
    }

    [Fact]
    public async Task It_sends_nothing_and_leaves_what_waits_to_the_newer_one()
    {
        await _older.ScanAsync();
        await RaiseAsync();

        for (var minute = 0; minute < 3; minute++)
        {
            Assert.Null(await _older.DeliverAsync());
            _older.Clock.Now = _older.Clock.Now.AddMinutes(3);
        }
        Assert.Empty(_sink.Messages);
        await _newer.DeliverAsync();

        Assert.Single(_sink.Messages);
        Assert.Single(await _newer.NotificationsAsync("&status=delivered"));
    }

    [Fact]
    public async Task It_neither_scans_nor_follows_the_log()
    {
        await RaiseAsync();

        var (scan, news) = (await _older.ScanAsync(), await _older.FollowAsync());
        var found = await _newer.ScanAsync();

        Assert.Equal((0, 0), (scan.Inserted, news.Inserted));
        Assert.Equal(1, found.Inserted);
    }

    [Fact]
    public async Task A_worthless_token_is_refused_without_a_look_at_what_waits_to_be_written()
    {
        await RaiseAsync();

        Assert.Equal(HttpStatusCode.Gone, (await _older.App.Anonymous.PostJsonAsync("mySubscriptions/confirm", new { token = "none.AAAA" })).StatusCode);
    }

    private async Task RaiseAsync() => await (await _newer.App.Admin.PostJsonAsync("upgrade/format", "")).JsonAsync();
}
