using System.Globalization;
using BangGiao.Integration.Notices.Notifications;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using BangGiao.Notices.News;
using BangGiao.Registry.Decisions;
using BangGiao.Registry.Snapshots;
using BangGiao.Registry.Table;
using BangGiao.Registry.Writing;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Notices.News;

/// <summary>Following a long log, and one with a change that causes no notification.</summary>
public sealed class FollowingTests : IAsyncLifetime
{
    private const int PerWrite = 300;

    private Reminders _reminders = null!;

    private RegistryApp App => _reminders.App;

    public async Task InitializeAsync()
    {
        _reminders = await Reminders.StartAsync("2027-04-05");
        await _reminders.CountryAsync("FR", "1977-04-12");
        await _reminders.SubscribeAsync("desk", "queue", "nobody-reads", new { events = new[] { "record.changed" } });
        await _reminders.FollowAsync();
    }

    public Task DisposeAsync() => _reminders.DisposeAsync().AsTask();

    [Fact]
    public async Task Changes_told_before_a_change_that_cannot_be_told_are_not_looked_at_again()
    {
        await WriteAsync("a", PerWrite);
        var told = await App.VersionAsync();
        await WriteAsync("b", PerWrite, spoilt: PerWrite - 1);

        await Assert.ThrowsAnyAsync<Exception>(_reminders.FollowAsync);

        Assert.Equal(told, await MarkAsync());
    }

    [Fact]
    public async Task A_scan_tells_of_days_also_when_the_log_cannot_be_followed()
    {
        await _reminders.SubscribeAsync("days", "queue", "nobody-reads", new { leadDays = new[] { 7 } });
        await WriteAsync("a", 1, spoilt: 0);
        await WriteAsync("a", 1);

        var scan = await _reminders.ScanAsync();

        Assert.Equal(1, scan.Inserted);
    }

    [Fact]
    public async Task One_run_follows_a_part_of_a_long_log_and_the_next_ones_the_rest()
    {
        var from = await App.VersionAsync();
        for (var write = 0; write < 20; write++)
            await WriteAsync($"w{write}", PerWrite);
        var current = await App.VersionAsync();

        var first = await _reminders.FollowAsync();
        Assert.Equal(first.To, await MarkAsync());
        var second = await _reminders.FollowAsync();
        var third = await _reminders.FollowAsync();

        Assert.InRange(first.To - from, 1, 5_000);
        Assert.True(second.To >= current, $"{second.To} of {current}");
        Assert.Equal((20, 0), (first.Inserted + second.Inserted, third.Inserted));
    }

    private async Task<long> MarkAsync() =>
        long.Parse((await App.Services.GetRequiredService<Checkpoints>().FindAsync(NewsRun.Name, default)).Text!.Split(' ')[0], CultureInfo.InvariantCulture);

    // Agencies of one write. One may be unreadable for this version of the app.
    private async Task WriteAsync(string prefix, int count, int? spoilt = null)
    {
        var result = await App.Services.GetRequiredService<RegistryWriter>().WriteAsync(
            new()
            {
                Author = new("test", Guid.NewGuid().ToString("n")),
                Decide = snapshot => WriteDecision.Write([.. Enumerable.Range(0, count).Select(number =>
                {
                    var id = $"{prefix}-{number}";
                    var body = JObject.FromObject(new { id, kind = "ministry", name = new { en = id }, classification = "public", createdAt = "2027-04-05T05:00:00Z", createdBy = "test", updatedAt = "2027-04-05T05:00:00Z", updatedBy = "test" });
                    if (number == spoilt)
                        body["name"] = 5;
                    var key = new RecordKey("agencies", id);
                    return new PlannedChange(key, snapshot.Find(key) is null ? Operation.Create : Operation.Update, body, []);
                })]),
            },
            default);
        Assert.Null(result.Refusal);
    }
}
