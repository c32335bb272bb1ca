using System.Globalization;
using System.Net;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using Newtonsoft.Json;

namespace BangGiao.Integration.Notices.Notifications;

/// <summary>Many subscribers; BANGGIAO_SUBSCRIPTIONS is their number.</summary>
public class ManySubscribersTests
{
    private static readonly int Subscriptions = int.Parse(Environment.GetEnvironmentVariable("BANGGIAO_SUBSCRIPTIONS") is { Length: > 0 } count ? count : "100", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Each_of_many_subscribers_is_told_once()
    {
        await using var sink = await WebhookSink.StartAsync();
        await using var reminders = await Reminders.StartAsync("2027-04-05");
        await ImportAsync(reminders, sink);

        var report = await reminders.ScanAsync();
        var again = await reminders.ScanAsync();
        var tries = await reminders.DeliverAsync();

        Assert.Equal((Subscriptions, 0, Subscriptions), (report.Inserted, again.Inserted, tries));
        Assert.Equal(Subscriptions, sink.Messages.Select(message => message.Id).Distinct().Count());
        Assert.Equal(Subscriptions, (int)(await reminders.App.Admin.GetJsonAsync("notifications?status=delivered"))["total"]!);
    }

    [Fact]
    public async Task A_target_that_does_not_answer_slows_no_other()
    {
        const int Others = 40;
        await using var sink = await WebhookSink.StartAsync();
        await using var dead = await WebhookSink.StartAsync();
        var others = new TaskCompletionSource();
        sink.Answers["/hook"] = _ =>
        {
            if (sink.Messages.Count == Others)
                others.TrySetResult();
            return Task.CompletedTask;
        };
        // It answers only after all others have their messages, so the test would hang if they waited for it.
        dead.Answers["/hook"] = _ => others.Task;
        await using var reminders = await Reminders.StartAsync("2027-04-05", settings: ["Notifications:TargetsAtOnce=2"]);
        await reminders.CountryAsync("FR", "1973-04-12");
        for (var number = 0; number < Others; number++)
        {
            await reminders.SubscribeAsync($"live-{number}", "webhook", sink.At("/hook"), new { leadDays = new[] { 7 } });
            if (number < 10)
                await reminders.SubscribeAsync($"dead-{number}", "webhook", dead.At("/hook"), new { leadDays = new[] { 7 } });
        }

        await reminders.ScanAsync();
        await reminders.DeliverAsync();

        Assert.Equal(Others + 10, (await reminders.NotificationsAsync("&status=delivered")).Count);
    }

    private static async Task ImportAsync(Reminders reminders, WebhookSink sink)
    {
        foreach (var collection in new[] { "agencies", "countries", "partnerships" })
        {
            var table = new ByteArrayContent(await File.ReadAllBytesAsync(Path.Combine(ShippedRegistry.Repository, "data", collection + ".csv")));
            table.Headers.ContentType = new("text/csv");
            await (await reminders.App.Admin.PostAsync($"import/{collection}", table)).JsonAsync(HttpStatusCode.OK);
        }
        var list = Enumerable.Range(0, Subscriptions).Select(number => new
        {
            id = $"s{number}",
            channel = "webhook",
            target = sink.At($"/{number}"),
            events = new[] { "relations.established" },
            leadDays = new[] { 7 },
            filter = new { countryIds = new[] { "FR" } },
        });
        await (await reminders.App.Editor.PostJsonAsync("import/subscriptions", JsonConvert.SerializeObject(new { items = list }))).JsonAsync();
    }
}
