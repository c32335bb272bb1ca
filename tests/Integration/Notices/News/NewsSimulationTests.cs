using BangGiao.Integration.Notices.Notifications;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Notices.News;

/// <summary>Two instances that follow the log at once and die at random requests to storage while records are written.</summary>
public class NewsSimulationTests
{
    private const int Rounds = 24;
    private const int MostRequests = 14;
    private const int Seed = 20270405;

    [Fact]
    public async Task Each_change_is_told_once_and_none_is_missing_even_if_an_instance_dies()
    {
        await using var sink = await WebhookSink.StartAsync();
        await using var reminders = await Reminders.StartAsync("2027-04-05");
        await reminders.SubscribeAsync("all", "webhook", sink.At("/all"), new { events = new[] { "record.changed" }, filter = new { collections = new[] { "countries" } } });
        await reminders.SubscribeAsync("some", "webhook", sink.At("/some"), new { events = new[] { "record.changed" }, filter = new { records = new[] { "countries/CA", "countries/CB" } } });
        await reminders.FollowAsync();
        await using var one = await SimulatedInstance.StartAsync(reminders);
        await using var other = await SimulatedInstance.StartAsync(reminders);
        var random = new Random(Seed);

        var expected = new List<string>();
        for (var round = 0; round < Rounds; round++)
        {
            var id = $"C{(char)('A' + round)}";
            await reminders.CountryAsync(id, "1990-01-01");
            expected.Add($"all countries/{id}");
            if (round < 2)
                expected.Add($"some countries/{id}");
            var dying = round % 2 == 0 ? one : other;
            dying.DieAfter(random.Next(1, MostRequests), losesAnswer: random.Next(2) == 0);
            await Task.WhenAll(one.FollowAsync(), other.FollowAsync());
            if (round % 5 == 4)
                await Task.WhenAll(one.DeliverAsync(), other.DeliverAsync());
        }
        await reminders.FollowAsync();
        // A lease of a run that died ends before the next run.
        reminders.Clock.Now = reminders.Clock.Now.AddMinutes(5);
        await reminders.DeliverAsync();

        var there = await reminders.NotificationsAsync();
        Assert.True(one.Kills + other.Kills > 0, "Nobody died, so nothing was tested.");
        Assert.Equal(expected.Order(StringComparer.Ordinal), there.Select(Told).Order(StringComparer.Ordinal));
        Assert.All(there, notification => Assert.Equal("delivered", (string?)notification["status"]));
        Assert.Equal(there.Select(notification => (string)notification["id"]!).Order(StringComparer.Ordinal), sink.Messages.Select(message => message.Id).Distinct().Order(StringComparer.Ordinal));
    }

    private static string Told(JObject notification) => $"{notification["subscriptionId"]} {notification["subject"]!["collection"]}/{notification["subject"]!["id"]}";
}
