using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Notices.Notifications;

public class QueueTests
{
    [Fact]
    public async Task A_message_in_a_queue_is_the_same_CloudEvent_in_base64_and_the_queue_is_made_where_it_is_missing()
    {
        await using var reminders = await Reminders.StartAsync("2027-04-05");
        var queue = $"q{reminders.App.Storage}";
        await reminders.CountryAsync("FR", "1977-04-12");
        await reminders.SubscribeAsync("desk", "queue", queue, new { leadDays = new[] { 7 } });

        await reminders.ScanAsync();
        await reminders.DeliverAsync();

        var notification = Assert.Single(await reminders.NotificationsAsync("&status=delivered"));
        var message = JObject.Parse(await QueueReader.FirstAsync(queue));
        Assert.Equal(((string?)notification["id"], "bang-giao.relations.established", 50), ((string?)message["id"], (string?)message["type"], (int)message["data"]!["years"]!));
    }
}
