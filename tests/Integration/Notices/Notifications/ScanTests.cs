using BangGiao.Integration.Support;

namespace BangGiao.Integration.Notices.Notifications;

public sealed class ScanTests : IAsyncLifetime
{
    private Reminders _reminders = null!;

    public async Task InitializeAsync()
    {
        _reminders = await Reminders.StartAsync("2027-04-05");
        await _reminders.CountryAsync("FR", "1973-04-12");
        await _reminders.SubscribeAsync("desk", "queue", "nobody-reads", new { leadDays = new[] { 7, 6, 5, 4, 3, 2, 1, 0 } });
    }

    public Task DisposeAsync() => _reminders.DisposeAsync().AsTask();

    [Fact]
    public async Task The_first_scan_of_all_tells_nothing_of_the_past()
    {
        _reminders.Clock.Now = Reminders.Noon("2027-04-10");

        await _reminders.ScanAsync();

        Assert.Equal(["2027-04-10"], await DueAsync());
    }

    [Fact]
    public async Task A_missed_occasion_is_told_late_and_marked_unless_it_is_older_than_a_week()
    {
        await _reminders.CountryAsync("DE", "1975-04-20");
        _reminders.Clock.Now = Reminders.Noon("2027-04-06");
        await _reminders.ScanAsync();
        _reminders.Clock.Now = Reminders.Noon("2027-04-15");

        await _reminders.ScanAsync();

        Assert.Equal(["2027-04-08", "2027-04-09", "2027-04-10", "2027-04-11", "2027-04-12", "2027-04-13", "2027-04-14"], (await DueAsync("&late=true")).Distinct());
        Assert.Equal(["2027-04-06", "2027-04-15"], await DueAsync("&late=false"));
    }

    [Fact]
    public async Task A_second_scan_of_a_day_adds_nothing()
    {
        await _reminders.ScanAsync();
        var version = (long)(await _reminders.App.Admin.GetJsonAsync("notifications"))["version"]!;

        var again = await _reminders.ScanAsync();

        Assert.Equal(0, again.Inserted);
        Assert.Equal(version, (long)(await _reminders.App.Admin.GetJsonAsync("notifications"))["version"]!);
    }

    [Fact]
    public async Task Somebody_who_subscribes_hears_from_that_day_on_also_when_the_day_was_scanned_already()
    {
        await _reminders.ScanAsync();
        _reminders.Clock.Now = Reminders.Noon("2027-04-08");
        await _reminders.ScanAsync();
        await _reminders.SubscribeAsync("new", "queue", "nobody-reads", new { leadDays = new[] { 7, 6, 5, 4, 3, 2, 1, 0 } });

        _reminders.Clock.Now = Reminders.Noon("2027-04-09");
        await _reminders.ScanAsync();

        Assert.Equal(["2027-04-08", "2027-04-09"], await DueAsync("&subscription=new"));
    }

    [Fact]
    public async Task A_message_that_waited_too_long_is_given_up()
    {
        await _reminders.ScanAsync();
        _reminders.Clock.Now = Reminders.Noon("2027-04-13");

        await _reminders.DeliverAsync();

        Assert.Equal("too_old", (string?)Assert.Single(await _reminders.NotificationsAsync("&status=dead"))["reason"]);
    }

    private async Task<IEnumerable<string>> DueAsync(string query = "") =>
        (await _reminders.NotificationsAsync(query)).Select(notification => (string)notification["dueOn"]!).Order(StringComparer.Ordinal);
}
