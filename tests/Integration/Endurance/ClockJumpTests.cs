using System.Globalization;
using System.Net;
using BangGiao.Integration.Notices.Notifications;
using BangGiao.Integration.Records;
using BangGiao.Integration.Registry;
using BangGiao.Integration.Support;
using BangGiao.Notices.Delivery;
using BangGiao.Notices.Notifications;
using BangGiao.Registry.Log;
using BangGiao.Registry.Table;
using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Integration.Endurance;

/// <summary>The clock jumps, a day forwards and an hour backwards, while timers run and records are written.</summary>
public sealed class ClockJumpTests
{
    private const int WritesOfAStep = 4;

    private static readonly DateOnly Start = new(2027, 1, 25);
    private static readonly int Steps = Endurance.IsLong ? 150 : 12;
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private static readonly SimulatedSubscription[] Subscriptions =
    [
        new("relations", ["relations.established"], [], [], [], []),
        new("steps", ["partnership.step"], [], [], [], [30, 0]),
    ];

    [Fact]
    public async Task Whatever_the_clock_does_each_is_told_once_none_is_missing_and_the_log_stays_in_order()
    {
        await using var sink = await WebhookSink.StartAsync();
        await using var reminders = await Reminders.StartAsync("2027-01-25");
        await PrepareAsync(reminders, sink);
        await using var one = await SimulatedInstance.StartAsync(reminders);
        await using var other = await SimulatedInstance.StartAsync(reminders);
        await reminders.ScanAsync();

        var (last, jumps) = await LiveAsync(reminders, one, other);

        var days = Enumerable.Range(0, last.DayNumber - Start.DayNumber + 1).Select(Start.AddDays).ToList();
        var there = await ThereAsync(reminders);
        Assert.Equal(InOrder(new SimulatedYear(Subscriptions).Expected(Start, days).Keys), InOrder(there.Select(Message)));
        Assert.All(there, notification => Assert.Equal(NotificationStatus.Delivered, notification.Status));
        Assert.Equal(there.Select(notification => notification.Id).Order(StringComparer.Ordinal), sink.Messages.Select(message => message.Id).Distinct().Order(StringComparer.Ordinal));
        var log = await Ledger.ProveAsync(reminders.App.Services.GetRequiredService<RegistryTable>());
        Assert.Equal(Steps * WritesOfAStep, log.Count(change => change.Key.Collection == "agencies"));
        Endurance.Note(
            "the clock jumps a day forwards or an hour backwards while two instances scan and deliver and records are written",
            $"{jumps} jumps, {days.Count} days, {Steps * WritesOfAStep} writes, {one.Kills + other.Kills} kills",
            $"{there.Count:N0} notifications, as computed from the files: each there once and delivered, {sink.Messages.Count - there.Count} sent twice under one id; {log.Count:N0} changes in order");
    }

    [Fact]
    public async Task A_run_that_died_holds_nobody_up_when_the_clock_goes_back()
    {
        await using var reminders = await Reminders.StartAsync("2027-01-25");
        await reminders.App.Services.GetRequiredService<RunLease>().TryAcquireAsync(default);
        Assert.Null(await reminders.DeliverAsync());

        reminders.Clock.Now -= Hour;

        Assert.NotNull(await reminders.DeliverAsync());
    }

    [Fact]
    public async Task A_client_that_waits_for_changes_is_answered_when_the_clock_goes_back()
    {
        await using var reminders = await Reminders.StartAsync("2027-01-25");
        var waiting = reminders.App.Reader.GetJsonAsync("changes?since=0&wait=60");

        while (!waiting.IsCompleted)
        {
            // Each time earlier than the request, whenever that came in.
            reminders.Clock.Now -= Hour;
            await Task.WhenAny(waiting, reminders.App.Reader.GetJsonAsync("agencies"));
        }

        Assert.Empty((await waiting)["items"]!);
    }

    // In each step the clock jumps when the first record is written, while both instances scan, and again while they deliver.
    private static async Task<(DateOnly Last, int Jumps)> LiveAsync(Reminders reminders, SimulatedInstance one, SimulatedInstance other)
    {
        var random = new Random(Endurance.Seed);
        var (last, jumps) = (Start, 0);
        for (var step = 0; step < Steps; step++)
        {
            Jump(step % 3 == 0 ? TimeSpan.FromDays(1) : 8 * Hour);
            if (random.Next(4) == 0)
                one.DieAfter(random.Next(1, 12), random.Next(2) == 0);
            await Task.WhenAll(one.ScanAsync(), other.ScanAsync(), WriteAsync(reminders, $"{step}-scan", Jumping()));
            if (random.Next(4) == 0)
                other.DieAfter(random.Next(1, 12), random.Next(2) == 0);
            await Task.WhenAll(one.DeliverAsync(), other.DeliverAsync(), WriteAsync(reminders, $"{step}-send", Jumping()));
        }
        // What is due when the clock has gone forwards again, and what a dead instance had taken.
        for (var round = 0; round < 3; round++)
        {
            Jump(2 * Hour);
            await Task.WhenAll(one.ScanAsync(), other.ScanAsync());
            await Task.WhenAll(one.DeliverAsync(), other.DeliverAsync());
        }
        return (last, jumps);

        Action Jumping()
        {
            var by = random.Next(3) switch { 0 => TimeSpan.FromDays(1), 1 => -Hour, _ => TimeSpan.Zero };
            jumps += by == TimeSpan.Zero ? 0 : 1;
            return () => Jump(by);
        }

        void Jump(TimeSpan by)
        {
            reminders.Clock.Now += by;
            var day = DateOnly.FromDateTime(reminders.Clock.Now.ToOffset(TimeSpan.FromHours(7)).DateTime);
            last = day > last ? day : last;
        }
    }

    private static async Task WriteAsync(Reminders reminders, string name, Action jump)
    {
        for (var number = 0; number < WritesOfAStep / 2; number++)
        {
            await reminders.App.CreateAsync("agencies", Some.Agency(string.Create(CultureInfo.InvariantCulture, $"a{name}-{number}")));
            if (number == 0)
                jump();
        }
    }

    private static async Task PrepareAsync(Reminders reminders, WebhookSink sink)
    {
        foreach (var collection in new[] { "countries", "partnerships" })
        {
            using var table = new ByteArrayContent(await File.ReadAllBytesAsync(Path.Combine(ShippedRegistry.Repository, "data", collection + ".csv")));
            table.Headers.ContentType = new("text/csv");
            await (await reminders.App.Admin.PostAsync($"import/{collection}", table)).JsonAsync(HttpStatusCode.OK);
        }
        foreach (var subscription in Subscriptions)
            await reminders.SubscribeAsync(subscription.Id, "webhook", sink.At($"/{subscription.Id}"), new { events = subscription.Events, leadDays = subscription.LeadDays });
    }

    private static SimulatedMessage Message(Notification notification) =>
        new(notification.Event, notification.Subject.Id, notification.OccursOn, notification.LeadDays, notification.SubscriptionId!);

    private static IEnumerable<string> InOrder(IEnumerable<SimulatedMessage> messages) => messages.Select(message => message.ToString()).Order(StringComparer.Ordinal);

    private static async Task<List<Notification>> ThereAsync(Reminders reminders)
    {
        var snapshot = await reminders.App.Services.GetRequiredService<RegistryReader>().CurrentAsync(default);
        return [.. snapshot[NotificationCollection.PathName].All.Select(record => record.As<Notification>())];
    }
}
