using System.Globalization;
using System.Net;
using BangGiao.Integration.Notices.Notifications;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using BangGiao.Notices.Notifications;
using BangGiao.Registry.Log;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;
using Xunit.Abstractions;

namespace BangGiao.Integration.Notices.RoundLetters;

/// <summary>400 days of review cycles with two instances that run at once, die in the middle and stand still for days.</summary>
public class RoundSimulationTests(ITestOutputHelper output)
{
    private const int Days = 400;
    private static readonly int Seed = 20270400 + Endurance.Endurance.Seed;

    private const string LastMail = "last@example.org";

    // No instance runs when a round opens, and when another one opens, none runs for longer than the maximum age.
    private static readonly (DateOnly From, DateOnly To)[] Outages = [(new(2027, 3, 30), new(2027, 4, 4)), (new(2027, 6, 28), new(2027, 7, 9))];

    [Fact]
    public async Task Whatever_runs_twice_dies_or_stands_still_each_invitation_and_reminder_is_sent_exactly_once()
    {
        using var server = await MailServer.StartAsync();
        var settings = server.Settings($"RoundLetters:Chair={SimulatedRounds.Chair}", "RoundLetters:Language=en");
        await using var reminders = await Reminders.StartAsync("2027-01-01", settings: settings);
        await PrepareAsync(reminders);
        await using var one = await SimulatedInstance.StartAsync(reminders, settings);
        await using var other = await SimulatedInstance.StartAsync(reminders, settings);

        var scans = await LiveAsync(reminders, [one, other]);

        var there = await ThereAsync(reminders);
        var mails = await MailsAsync(reminders, server);
        var expected = SimulatedRounds.Expected(scans);
        Assert.Contains(true, expected.Values);
        Assert.All(there, notification => Assert.Equal(NotificationStatus.Delivered, notification.Status));
        // A mail has the id of its notification, and names the address, which the notification does not.
        var sent = there.Select(notification => (Letter(notification, mails[notification.Id]), notification.Late)).ToList();
        Assert.Equal(InOrder(expected.Select(pair => (pair.Key, pair.Value))), InOrder(sent));
        Assert.Equal(there.Select(notification => notification.Id).Order(StringComparer.Ordinal), mails.Keys.Order(StringComparer.Ordinal));
        Assert.True(one.Kills + other.Kills > 0);
        Endurance.Endurance.Note(
            "invitations and reminders of review cycles by two instances, with kills and outages of 5 and 11 days",
            $"{Days} days, {one.Kills + other.Kills} kills",
            $"{expected.Count:N0} letters ({expected.Count(pair => pair.Value)} late), as computed apart: each sent once");
        output.WriteLine($"{Days} days, {expected.Count} letters ({expected.Count(pair => pair.Value)} late), {one.Kills + other.Kills} kills");
    }

    // Each day both instances scan and deliver at once; on some days one of them dies while it scans.
    private static async Task<List<DateOnly>> LiveAsync(Reminders reminders, SimulatedInstance[] instances)
    {
        var random = new Random(Seed);
        var scans = new List<DateOnly>();
        for (var day = SimulatedRounds.Start; day < SimulatedRounds.Start.AddDays(Days); day = day.AddDays(1))
        {
            reminders.Clock.Now = Reminders.Noon(Text(day));
            await WorkAsync(reminders, day);
            if (Outages.Any(outage => day >= outage.From && day < outage.To))
                continue;
            if (random.Next(5) == 0)
                instances[random.Next(2)].DieAfter(random.Next(1, 8), random.Next(2) == 0);
            while (!(await Task.WhenAll(instances.Select(instance => instance.ScanAsync()))).Any(done => done))
            {
                // If both died, the timers of their replacements run on the same day.
            }
            scans.Add(day);
            await Task.WhenAll(instances.Select(instance => instance.DeliverAsync()));
        }
        return scans;
    }

    // The actions of agencies and ministry on a day before the timers run.
    private static async Task WorkAsync(Reminders reminders, DateOnly day)
    {
        foreach (var round in SimulatedRounds.Rounds)
        {
            foreach (var agency in SimulatedRounds.Agencies.Where(agency => agency.Reports is { } days && day == round.OpensOn.AddDays(days)))
                await (await reminders.App.Editor.PostJsonAsync($"commitments/of-{agency.Id}/reviews", new { status = "limited", progress = 10, on = Text(day) })).JsonAsync(HttpStatusCode.Created);
            if (day == round.ClosesOn)
                await (await reminders.App.Admin.SendJsonAsync(HttpMethod.Post, $"reviewCycles/{round.Id}/close", null)).JsonAsync();
        }
    }

    private static async Task PrepareAsync(Reminders reminders)
    {
        foreach (var agency in SimulatedRounds.Agencies)
        {
            await reminders.App.CreateAsync("agencies", agency.ToBody());
            await reminders.App.CreateAsync("commitments", Some.Commitment($"of-{agency.Id}", agency.Id, madeOn: "2026-01-01", dueOn: "2030-12-31", more: new { classification = "internal" }));
        }
        foreach (var round in SimulatedRounds.Rounds)
        {
            await reminders.App.CreateAsync("reviewCycles", new
            {
                id = round.Id,
                kind = "quarterly",
                title = new { en = $"Round {round.Id}" },
                opensOn = Text(round.OpensOn),
                dueOn = Text(round.DueOn),
            });
        }
    }

    // Each mail once: a second one with the same id would be told twice.
    private static async Task<Dictionary<string, JObject>> MailsAsync(Reminders reminders, MailServer server)
    {
        await reminders.SubscribeAsync("last", "email", LastMail);
        await (await reminders.App.Editor.PostJsonAsync("subscriptions/last/test", "")).JsonAsync();
        var mails = new Dictionary<string, JObject>();
        while (await server.NextAsync() is var mail && (string?)mail["recipients"]!.Single() != LastMail)
            mails.Add(((string)mail["messageId"]!).Trim('<', '>').Split('@')[0], mail);
        return mails;
    }

    private static SimulatedLetter Letter(Notification notification, JObject mail) =>
        new(notification.Event, notification.Subject.Id, notification.Addressee!.AgencyId, (string)mail["recipients"]!.Single()!, notification.LeadDays);

    private static IEnumerable<string> InOrder(IEnumerable<(SimulatedLetter Letter, bool IsLate)> letters) =>
        letters.Select(pair => $"{pair.Letter} {(pair.IsLate ? "late" : "in time")}").Order(StringComparer.Ordinal);

    private static async Task<List<Notification>> ThereAsync(Reminders reminders)
    {
        var snapshot = await reminders.App.Services.GetRequiredService<RegistryReader>().CurrentAsync(default);
        return [.. snapshot[NotificationCollection.PathName].All.Select(record => record.As<Notification>())];
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
