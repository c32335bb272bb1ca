using System.Collections.Concurrent;
using System.Net;
using BangGiao.Integration.Notices.Notifications;
using BangGiao.Integration.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Notices.KeyLetters;

/// <summary>The letters before the last day of an API key, and their recipients.</summary>
public sealed class KeyEndingTests
{
    private static readonly string[] NoHandshake = ["Notifications:HandshakeOfOwn=false"];

    [Fact]
    public async Task Administrators_are_told_by_their_own_subscriptions_and_nobody_else_learns_of_the_key()
    {
        await using var sink = await WebhookSink.StartAsync();
        await using var reminders = await Reminders.StartAsync("2027-04-01", settings: NoHandshake);
        var app = reminders.App;
        foreach (var (client, path) in new[] { (app.Admin, "admin"), (app.Editor, "editor"), (app.Reader, "reader") })
            await SubscribeAsync(client, sink.At($"/{path}"), []);
        await SubscribeAsync(app.Editor, sink.At("/named"), ["accessKey.expires"]);
        await reminders.SubscribeAsync("house", "webhook", sink.At("/house"), new { clearance = "internal", events = new[] { "accessKey.expires" } });
        await MakeKeyAsync(app, new { expiresOn = "2027-05-01" });

        foreach (var day in new[] { "2027-04-01", "2027-04-02", "2027-04-24", "2027-04-30", "2027-05-01", "2027-05-02" })
        {
            reminders.Clock.Now = Reminders.Noon(day);
            await reminders.ScanAsync();
            await reminders.DeliverAsync();
        }

        Assert.Equal(["/admin", "/admin", "/admin", "/admin"], sink.Messages.Select(message => message.Path));
        Assert.Equal([30, 7, 1, 0], sink.Messages.Select(message => (int)message.Event["data"]!["leadDays"]!));
        Assert.All(sink.Messages, message => Assert.Equal(("accessKeys/desk", "Last day of the key desk"), ((string?)message.Event["subject"], (string?)message.Event["data"]!["text"])));
        foreach (var client in new[] { app.Editor, app.Reader })
        {
            Assert.Equal(0, (int)(await client.GetJsonAsync("notifications"))["total"]!);
            Assert.Equal(0, (int)(await client.GetJsonAsync("due?from=2027-04-01&to=2027-05-31"))["total"]!);
            Assert.DoesNotContain("desk", (await client.GetJsonAsync("changes?since=0"))["items"]!.ToString(), StringComparison.Ordinal);
        }
        Assert.Equal(4, (int)(await app.Admin.GetJsonAsync("notifications"))["total"]!);
        Assert.Equal(["accessKey.expires"], (await app.Admin.GetJsonAsync("due?from=2027-04-01&to=2027-05-31"))["items"]!.Select(item => (string?)item["event"]));
    }

    [Fact]
    public async Task Somebody_who_administers_no_longer_is_told_nothing_of_what_was_found_before()
    {
        await using var sink = await WebhookSink.StartAsync();
        await using var reminders = await Reminders.StartAsync("2027-04-01", settings: NoHandshake);
        var deputy = await MakeKeyAsync(reminders.App, new { id = "deputy", roles = new[] { "admin" } });
        using var client = reminders.App.Client((string)deputy["secret"]!);
        await SubscribeAsync(client, sink.At("/deputy"), []);
        await MakeKeyAsync(reminders.App, new { expiresOn = "2027-05-01" });
        await reminders.ScanAsync();

        await (await reminders.App.Admin.SendJsonAsync(HttpMethod.Patch, "accessKeys/deputy", new { roles = new[] { "editor" } }, ("If-Match", "*"))).JsonAsync();
        await reminders.DeliverAsync();

        Assert.Empty(sink.Messages);
        Assert.Equal(["no_longer_so"], (await reminders.NotificationsAsync()).Select(one => (string?)one["reason"]));
    }

    [Fact]
    public async Task The_owner_of_a_key_gets_a_letter_in_the_language_of_the_key()
    {
        using var server = await MailServer.StartAsync();
        await using var reminders = await Reminders.StartAsync("2027-04-24", settings: server.Settings());
        await reminders.ScanAsync();
        await MakeKeyAsync(reminders.App, new { expiresOn = "2027-05-01", email = "an.nguyen@example.org", language = "vi" });

        await reminders.ScanAsync();
        await reminders.ScanAsync();
        await reminders.DeliverAsync();
        var mail = await server.NextAsync();

        Assert.Equal(["an.nguyen@example.org"], mail["recipients"]!.Select(address => (string?)address));
        Assert.Equal("Khóa truy cập desk sắp hết hạn: ngày 1 tháng 5 năm 2027", (string?)mail["subject"]);
        Assert.Contains("Kính gửi Ông/Bà Nguyễn Văn An, Vụ châu Âu,", (string)mail["text"]!, StringComparison.Ordinal);
        Assert.Contains("(còn 7 ngày)", (string)mail["text"]!, StringComparison.Ordinal);
        Assert.DoesNotContain("bgk_", (string)mail["text"]!, StringComparison.Ordinal);
        var notification = Assert.Single(await reminders.NotificationsAsync());
        Assert.Equal(("delivered", "key_owner"), ((string?)notification["status"], (string?)notification["addressee"]!["role"]));
        Assert.DoesNotContain("an.nguyen", notification.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, (int)(await reminders.App.Editor.GetJsonAsync("notifications"))["total"]!);
    }

    [Theory]
    [InlineData("PATCH", """{"expiresOn":"2028-05-01"}""")]
    [InlineData("DELETE", null)]
    public async Task The_owner_of_a_key_that_was_extended_or_revoked_meanwhile_gets_no_letter(string method, string? body)
    {
        using var server = await MailServer.StartAsync();
        await using var reminders = await Reminders.StartAsync("2027-04-24", settings: server.Settings());
        await MakeKeyAsync(reminders.App, new { expiresOn = "2027-05-01", email = "an.nguyen@example.org" });
        await reminders.ScanAsync();

        using var request = new HttpRequestMessage(new(method), "accessKeys/desk") { Content = body is null ? null : new StringContent(body, null, "application/merge-patch+json") };
        request.Headers.TryAddWithoutValidation("If-Match", "*");
        Assert.Equal(HttpStatusCode.OK, (await reminders.App.Admin.SendAsync(request)).StatusCode);
        await reminders.DeliverAsync();

        Assert.Equal(["no_longer_so"], (await reminders.NotificationsAsync()).Select(one => (string?)one["reason"]));
    }

    [Fact]
    public async Task The_log_tells_the_operator_each_day_of_keys_that_end_within_two_weeks_those_of_the_settings_too()
    {
        var lines = new ConcurrentQueue<string>();
        await using var reminders = await Reminders.StartAsync(
            "2027-04-17",
            adapt: builder => builder.Services.AddSingleton<ILoggerProvider>(_ => new LoggedLines(lines)),
            settings: [.. RegistryApp.Key(5, "old-desk", "reader"), "Access:Keys:5:ExpiresOn=2027-04-20"]);
        await MakeKeyAsync(reminders.App, new { expiresOn = "2027-05-01" });
        await MakeKeyAsync(reminders.App, new { id = "later", expiresOn = "2027-05-02" });

        await reminders.ScanAsync();

        Assert.Contains("Keys end within 14 days, number: 2, the next ones: old-desk (2027-04-20), desk (2027-05-01).", Assert.Single(lines, line => line.Contains("Keys end", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_address_with_a_fault_is_refused()
    {
        await using var reminders = await Reminders.StartAsync("2027-04-01");

        var answer = await reminders.App.Admin.PostJsonAsync("accessKeys", new { id = "desk", owner = "An", roles = new[] { "reader" }, email = "An <an@example.org>" });

        Assert.Equal("/email", (string?)(await answer.JsonAsync(HttpStatusCode.UnprocessableEntity))["errors"]![0]!["pointer"]);
    }

    private static async Task SubscribeAsync(HttpClient client, string target, string[] events) =>
        await (await client.PostJsonAsync("mySubscriptions", new { channel = "webhook", target, events, clearance = "internal" })).JsonAsync(HttpStatusCode.Created);

    private static async Task<JObject> MakeKeyAsync(RegistryApp app, object more)
    {
        var key = JObject.FromObject(new { id = "desk", owner = "Nguyễn Văn An, Vụ châu Âu", roles = new[] { "editor" } });
        key.Merge(JObject.FromObject(more), new() { MergeArrayHandling = MergeArrayHandling.Replace });
        return await (await app.Admin.PostJsonAsync("accessKeys", key.ToString())).JsonAsync(HttpStatusCode.Created);
    }
}
