using System.Globalization;
using System.Net;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using BangGiao.Notices.Events;
using BangGiao.Notices.Notifications;
using BangGiao.Registry.Log;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;
using Xunit.Abstractions;

namespace BangGiao.Integration.Notices.Notifications;

/// <summary>Months with two instances that run at once, die in the middle and stand still for days; 400 days in a long run.</summary>
public class SimulationTests(ITestOutputHelper output)
{
    private static readonly int Seed = 20270227 + Endurance.Endurance.Seed;

    /// <summary>The subscription with a queue; the others have webhooks.</summary>
    private const string Queued = "texts";

    /// <summary>The number of requests to storage of a scan of five days.</summary>
    private const int RequestsOfSomeDays = 6;

    private static readonly DateOnly Start = new(2027, 1, 25);
    private static readonly DateOnly OutageFrom = Start.AddDays(20);
    private static readonly DateOnly OutageTo = Start.AddDays(25);
    private static readonly int Days = Endurance.Endurance.IsLong ? 400 : 45;

    private static readonly SimulatedSubscription[] Subscriptions =
    [
        new("round", [], [], [], ["round"], []),
        new("relations", ["relations.established"], [], [], [], []),
        new("africa", [], [], ["Africa"], [], []),
        new("own-leads", ["relations.established", "partnership.step"], [], [], ["five"], [45, 10, 1]),
        new("neighbours", [], ["LA", "KH", "CN"], [], [], [0]),
        new(Queued, ["agreement.signed", "mission.opened", "partnership.step"], [], [], [], []),
    ];

    [Fact]
    public async Task Whatever_runs_twice_dies_or_stands_still_each_is_told_once_and_none_is_missing()
    {
        await using var sink = await WebhookSink.StartAsync();
        await using var reminders = await Reminders.StartAsync("2027-01-25");
        await PrepareAsync(reminders, sink);
        await using var one = await SimulatedInstance.StartAsync(reminders);
        await using var other = await SimulatedInstance.StartAsync(reminders);

        var scans = await LiveAsync(reminders, [one, other]);

        var expected = new SimulatedYear(Subscriptions).Expected(Start, scans);
        var there = await ThereAsync(reminders);
        Assert.Contains(true, expected.Values);
        var told = there.ToDictionary(Message, notification => notification.Late);
        Assert.Empty(InOrder(expected).Except(InOrder(told)));
        Assert.Empty(InOrder(told).Except(InOrder(expected)));
        Assert.All(there, notification => Assert.Equal(NotificationStatus.Delivered, notification.Status));
        var queued = await QueueReader.AllAsync(QueueOf(reminders));
        Assert.Equal(Ids(there, byQueue: false), sink.Messages.Select(message => message.Id).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(Ids(there, byQueue: true), queued.Select(message => (string)JObject.Parse(message)["id"]!).Distinct().Order(StringComparer.Ordinal));
        Assert.True(one.Kills + other.Kills > 0);
        Endurance.Endurance.Note(
            "anniversaries by two instances that scan and deliver at once, with kills and an outage of five days",
            $"{Days} days, {one.Kills + other.Kills} kills",
            $"{expected.Count:N0} notifications ({expected.Count(pair => pair.Value)} late), as computed from the files: each there once and delivered");
        output.WriteLine($"{Days} days, {expected.Count} notifications ({expected.Count(pair => pair.Value)} late), {one.Kills + other.Kills} kills, {sink.Messages.Count + queued.Count} messages");
    }

    // Each day both instances scan and deliver at once; on some days one of them dies, and for five days none runs.
    private async Task<List<DateOnly>> LiveAsync(Reminders reminders, SimulatedInstance[] instances)
    {
        var random = new Random(Seed);
        var scans = new List<DateOnly>();
        for (var day = Start; day < Start.AddDays(Days); day = day.AddDays(1))
        {
            if (day >= OutageFrom && day < OutageTo)
                continue;
            reminders.Clock.Now = Reminders.Noon(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            if (day == OutageTo)
                await DieCatchingUpAsync(instances);
            if (random.Next(5) == 0)
                instances[random.Next(2)].DieAfter(random.Next(1, 12), random.Next(2) == 0);
            // If both died, the timers of their replacements run on the same day.
            while (!(await Task.WhenAll(instances.Select(instance => instance.ScanAsync()))).Any(done => done))
                output.WriteLine($"On {day:O} no scan came to its end.");
            scans.Add(day);
            if (random.Next(5) == 0)
                instances[random.Next(2)].DieAfter(random.Next(1, 12), random.Next(2) == 0);
            // The lease of a dead instance expires after two minutes.
            for (var round = 0; round < 2; round++)
            {
                await Task.WhenAll(instances.Select(instance => instance.DeliverAsync()));
                reminders.Clock.Now = reminders.Clock.Now.AddMinutes(3);
            }
        }
        await Task.WhenAll(instances.Select(instance => instance.DeliverAsync()));
        return scans;
    }

    // Both finish only some of the missed days; their replacements do the rest.
    private static async Task DieCatchingUpAsync(SimulatedInstance[] instances)
    {
        foreach (var instance in instances)
            instance.DieAfter(RequestsOfSomeDays, losesAnswer: false);
        Assert.All(await Task.WhenAll(instances.Select(instance => instance.ScanAsync())), Assert.False);
    }

    private static async Task PrepareAsync(Reminders reminders, WebhookSink sink)
    {
        foreach (var collection in new[] { "agencies", "countries", "partnerships", "activities", "agreements", "missions" })
        {
            var table = new ByteArrayContent(await File.ReadAllBytesAsync(Path.Combine(ShippedRegistry.Repository, "data", collection + ".csv")));
            table.Headers.ContentType = new("text/csv");
            await (await reminders.App.Admin.PostAsync($"import/{collection}", table)).JsonAsync(HttpStatusCode.OK);
        }
        foreach (var subscription in Subscriptions)
        {
            var (channel, target) = subscription.Id == Queued ? ("queue", QueueOf(reminders)) : ("webhook", sink.At($"/{subscription.Id}"));
            await reminders.SubscribeAsync(subscription.Id, channel, target, new
            {
                events = subscription.Events.Length > 0 ? subscription.Events : [.. OccasionEvents.Anniversaries],
                leadDays = subscription.LeadDays,
                filter = new { countryIds = subscription.Countries, regions = subscription.Regions, classes = subscription.Classes },
            });
        }
    }

    private static string QueueOf(Reminders reminders) => $"q{reminders.App.Storage}";

    private static SimulatedMessage Message(Notification notification) =>
        new(notification.Event, notification.Subject.Id, notification.OccursOn, notification.LeadDays, notification.SubscriptionId!);

    private static IEnumerable<string> Ids(IEnumerable<Notification> notifications, bool byQueue) =>
        notifications.Where(one => one.SubscriptionId == Queued == byQueue).Select(one => one.Id).Order(StringComparer.Ordinal);

    private static IEnumerable<string> InOrder(Dictionary<SimulatedMessage, bool> messages) =>
        messages.Select(pair => $"{pair.Key} {(pair.Value ? "late" : "in time")}").Order(StringComparer.Ordinal);

    private static async Task<List<Notification>> ThereAsync(Reminders reminders)
    {
        var snapshot = await reminders.App.Services.GetRequiredService<RegistryReader>().CurrentAsync(default);
        return [.. snapshot[NotificationCollection.PathName].All.Select(record => record.As<Notification>())];
    }
}
