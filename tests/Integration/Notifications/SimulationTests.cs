using System.Diagnostics;
using System.Globalization;
using System.Net;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using BangGiao.Notifications;
using BangGiao.Registry;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace BangGiao.Integration.Notifications;

/// <summary>Months of two instances that run at once, die in the middle and stand still for days; BANGGIAO_SIMULATED_DAYS says how many days.</summary>
public class SimulationTests(ITestOutputHelper output)
{
    private const int Seed = 20270228;

    private static readonly DateOnly Start = new(2027, 1, 25);
    private static readonly int Days = int.Parse(Environment.GetEnvironmentVariable("BANGGIAO_SIMULATED_DAYS") is { Length: > 0 } days ? days : "45", CultureInfo.InvariantCulture);

    private static readonly SimulatedSubscription[] Subscriptions =
    [
        new("round", [], ["round"], []),
        new("all", [], [], []),
        new("europe", ["FR", "DE", "IT", "ES", "SE", "CH", "BE", "NL", "GB", "FI", "DK", "NO", "AT"], [], []),
        new("own-leads", [], ["five"], [45, 10, 1]),
        new("neighbours", ["LA", "KH", "CN"], [], [0]),
    ];

    [Fact]
    public async Task Whatever_runs_twice_dies_or_stands_still_each_is_told_once_and_none_is_missing()
    {
        await using var sink = await WebhookSink.StartAsync();
        await using var reminders = await Reminders.StartAsync("2027-01-25");
        await PrepareAsync(reminders, sink);
        await using var one = await SimulatedInstance.StartAsync(reminders);
        await using var other = await SimulatedInstance.StartAsync(reminders);
        var watch = Stopwatch.StartNew();

        var scans = await LiveAsync(reminders, [one, other]);

        var expected = new SimulatedYear(Subscriptions).Expected(Start, scans);
        var there = await ThereAsync(reminders);
        Assert.Contains(true, expected.Values);
        Assert.Equal(expected.OrderBy(pair => pair.Key), there.ToDictionary(one => one.Id, one => one.Late).OrderBy(pair => pair.Key));
        Assert.All(there, notification => Assert.Equal(NotificationStatus.Delivered, notification.Status));
        Assert.Equal(expected.Keys.Order(), sink.Messages.Select(message => message.Id).Distinct().Order());
        Assert.True(one.Kills + other.Kills > 0);
        output.WriteLine($"{Days} days, {expected.Count} notifications ({expected.Count(pair => pair.Value)} late), {one.Kills + other.Kills} kills, {sink.Messages.Count} messages, {watch.Elapsed.TotalSeconds:0} s");
    }

    // Each day both instances scan and deliver at once; on some days one of them dies, and for five days nobody is there.
    private static async Task<List<DateOnly>> LiveAsync(Reminders reminders, SimulatedInstance[] instances)
    {
        var random = new Random(Seed);
        var scans = new List<DateOnly>();
        for (var day = Start; day < Start.AddDays(Days); day = day.AddDays(1))
        {
            if (day >= Start.AddDays(20) && day < Start.AddDays(25))
                continue;
            reminders.Clock.Now = Reminders.Noon(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            if (random.Next(5) == 0)
                instances[random.Next(2)].DieAfter(random.Next(1, 12), random.Next(2) == 0);
            if ((await Task.WhenAll(instances.Select(instance => instance.ScanAsync()))).Any(done => done))
                scans.Add(day);
            if (random.Next(5) == 0)
                instances[random.Next(2)].DieAfter(random.Next(1, 12), random.Next(2) == 0);
            // What a dead instance had taken is free again after two minutes.
            for (var round = 0; round < 2; round++)
            {
                await Task.WhenAll(instances.Select(instance => instance.DeliverAsync()));
                reminders.Clock.Now = reminders.Clock.Now.AddMinutes(3);
            }
        }
        await Task.WhenAll(instances.Select(instance => instance.DeliverAsync()));
        return scans;
    }

    private static async Task PrepareAsync(Reminders reminders, WebhookSink sink)
    {
        var table = new ByteArrayContent(await File.ReadAllBytesAsync(Path.Combine(ShippedRegistry.Repository, "data", "countries.csv")));
        table.Headers.ContentType = new("text/csv");
        await (await reminders.App.Admin.PostAsync("import/countries", table)).JsonAsync(HttpStatusCode.OK);
        foreach (var subscription in Subscriptions)
        {
            await reminders.SubscribeAsync(subscription.Id, "webhook", sink.At($"/{subscription.Id}"), new
            {
                events = new[] { "relations.established" },
                leadDays = subscription.LeadDays,
                filter = new { countryIds = subscription.Countries, classes = subscription.Classes },
            });
        }
    }

    private static async Task<List<Notification>> ThereAsync(Reminders reminders)
    {
        var snapshot = await reminders.App.Services.GetRequiredService<RegistryReader>().CurrentAsync(default);
        return [.. snapshot[NotificationCollection.PathName].All.Select(record => record.As<Notification>())];
    }
}
