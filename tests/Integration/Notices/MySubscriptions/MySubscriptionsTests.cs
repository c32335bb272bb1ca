using System.Net;
using System.Text.RegularExpressions;
using BangGiao.Integration.Notices.Notifications;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Notices.MySubscriptions;

public sealed partial class MySubscriptionsTests : IAsyncLifetime
{
    private MailServer _server = null!;
    private Reminders _reminders = null!;
    private HttpClient _reporter = null!;

    private RegistryApp App => _reminders.App;

    public async Task InitializeAsync()
    {
        _server = await MailServer.StartAsync();
        _reminders = await Reminders.StartAsync("2027-04-05", settings: _server.Settings(
            ["Web:PublicAddress=https://registry.example.org", "Notifications:OwnSubscriptions=3", .. RegistryApp.Key(3, "reporter-a", "reporter", "min-a"), .. RegistryApp.Key(4, "reader-b", "reader"),
                .. RegistryApp.Key(5, "reporter-b", "reporter")]));
        _reporter = App.Client("reporter-a");
        await _reminders.CountryAsync("FR", "1973-04-12");
        await (await App.Admin.PostJsonAsync("agencies", Some.Agency("min-a"))).JsonAsync(HttpStatusCode.Created);
        await _reminders.FollowAsync();
    }

    public async Task DisposeAsync()
    {
        _reporter.Dispose();
        await _reminders.DisposeAsync();
        _server.Dispose();
    }

    [Fact]
    public async Task A_reader_makes_changes_and_deletes_own_subscriptions_and_sees_nobody_elses()
    {
        await _reminders.SubscribeAsync("desk", "queue", "nobody-reads");
        var mine = await SubscribeAsync(App.Reader, Webhook());
        var theirs = await SubscribeAsync(_reporter, Webhook());

        Assert.Equal([(string)mine["id"]!], (await App.Reader.GetJsonAsync("mySubscriptions"))["items"]!.Select(one => (string)one["id"]!));
        Assert.StartsWith("whsec_", (string?)mine["secret"], StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await App.Reader.GetAsync(new Uri($"mySubscriptions/{theirs["id"]}", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await App.Reader.GetAsync(new Uri("mySubscriptions/desk", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await App.Reader.PatchJsonAsync($"mySubscriptions/{theirs["id"]}", new { active = false }, (long)theirs["version"]!)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await App.Reader.DeleteAsync($"mySubscriptions/{theirs["id"]}", (long)theirs["version"]!)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await App.Reader.GetAsync(new Uri("subscriptions", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await App.Anonymous.GetAsync(new Uri("mySubscriptions", UriKind.Relative))).StatusCode);
        var paused = await (await App.Reader.PatchJsonAsync($"mySubscriptions/{mine["id"]}", new { active = false }, (long)mine["version"]!)).JsonAsync();
        Assert.False((bool)paused["active"]!);
        Assert.Equal(HttpStatusCode.NoContent, (await App.Reader.DeleteAsync($"mySubscriptions/{mine["id"]}", (long)paused["version"]!)).StatusCode);
        Assert.Equal("dev-reader", (string?)(await App.Admin.GetJsonAsync($"subscriptions/{mine["id"]}/history"))["items"]![0]!["by"]);
        Assert.Equal(2, (int)(await App.Admin.GetJsonAsync("subscriptions"))["total"]!);
    }

    [Fact]
    public async Task Nobody_has_more_than_the_settings_allow_nor_what_they_may_not_see_nor_a_queue_nor_anothers_name()
    {
        await (await App.Admin.PostJsonAsync("countries", Some.Country("DE", classification: "confidential"))).JsonAsync(HttpStatusCode.Created);

        await RefusedAsync(new { channel = "queue", target = "some-queue" }, "/channel");
        await RefusedAsync(new { channel = "webhook", target = "http://127.0.0.1:1/hook", clearance = "confidential" }, "/clearance");
        await RefusedAsync(new { channel = "webhook", target = "http://127.0.0.1:1/hook", filter = new { countryIds = new[] { "DE" } } }, "/filter/countryIds/0");
        await RefusedAsync(new { channel = "webhook", target = "http://127.0.0.1:1/hook", filter = new { countryIds = new[] { "ZZ" } } }, "/filter/countryIds/0");
        await RefusedAsync(new { channel = "webhook", target = "http://127.0.0.1:1/hook", id = "mine" }, "/id");
        await RefusedAsync(new { channel = "webhook", target = "http://127.0.0.1:1/hook", owner = new { credential = "key:dev-admin", name = "dev-admin", role = "admin", confidential = true, agencyIds = Array.Empty<string>() } }, "/owner");
        for (var number = 0; number < 3; number++)
            await SubscribeAsync(App.Reader, Webhook());
        Assert.Equal(HttpStatusCode.Conflict, (await App.Reader.PostJsonAsync("mySubscriptions", Webhook())).StatusCode);
    }

    [Fact]
    public async Task A_mail_address_gets_one_letter_and_nothing_else_until_it_is_confirmed()
    {
        var mine = await SubscribeAsync(App.Reader, Mail("officer@example.org"));
        await ChangeAsync();
        await _reminders.DeliverAsync();
        var letter = await _server.NextAsync();
        var token = Token().Match((string)letter["text"]!).Groups[1].Value;

        var before = await _reminders.NotificationsAsync("&event=record.changed");
        Assert.Equal(HttpStatusCode.Conflict, (await App.Editor.PostJsonAsync($"subscriptions/{mine["id"]}/test", "")).StatusCode);
        Assert.Equal(HttpStatusCode.Gone, (await App.Anonymous.PostJsonAsync("mySubscriptions/confirm", new { token = token[..^2] + "AA" })).StatusCode);
        var confirmed = await (await App.Anonymous.PostJsonAsync("mySubscriptions/confirm", new { token })).JsonAsync();
        var again = await (await App.Anonymous.PostJsonAsync("mySubscriptions/confirm", new { token })).JsonAsync();
        await ChangeAsync();
        await _reminders.DeliverAsync();
        var mail = await _server.NextAsync();

        Assert.Equal("Please confirm your subscription", (string?)letter["subject"]);
        Assert.Contains("https://registry.example.org/dashboard/subscriptions/confirm?token=", (string)letter["text"]!, StringComparison.Ordinal);
        Assert.Empty(before);
        Assert.Equal(("officer@example.org", "officer@example.org"), ((string?)confirmed["target"], (string?)again["target"]));
        Assert.Contains("Changed (Countries): Country FR", (string)mail["text"]!, StringComparison.Ordinal);
        Assert.Contains("https://registry.example.org/dashboard/countries/FR?lang=en", (string)mail["text"]!, StringComparison.Ordinal);
        Assert.NotNull((await App.Reader.GetJsonAsync($"mySubscriptions/{mine["id"]}"))["confirmedAt"]);
    }

    [Fact]
    public async Task Another_address_is_confirmed_anew_and_a_token_of_the_former_is_worth_nothing()
    {
        var mine = await SubscribeAsync(App.Reader, Mail("officer@example.org"));
        await _reminders.DeliverAsync();
        var token = Token().Match((string)(await _server.NextAsync())["text"]!).Groups[1].Value;
        await (await App.Anonymous.PostJsonAsync("mySubscriptions/confirm", new { token })).JsonAsync();
        var now = await App.Reader.GetJsonAsync($"mySubscriptions/{mine["id"]}");

        var moved = await (await App.Reader.PatchJsonAsync($"mySubscriptions/{mine["id"]}", new { target = "other@example.org" }, (long)now["version"]!)).JsonAsync();
        var former = await App.Anonymous.PostJsonAsync("mySubscriptions/confirm", new { token });

        Assert.Null(moved["confirmedAt"]);
        Assert.Equal(HttpStatusCode.Gone, former.StatusCode);
    }

    [Fact]
    public async Task Letters_to_confirm_are_bounded_so_that_nobody_fills_anothers_mailbox()
    {
        var mine = await SubscribeAsync(App.Reader, Mail("victim@example.org"));
        var statuses = new List<HttpStatusCode>();
        for (var number = 0; number < 10; number++)
            statuses.Add((await App.Reader.PostJsonAsync($"mySubscriptions/{mine["id"]}/confirmation", "")).StatusCode);

        Assert.Equal([.. Enumerable.Repeat(HttpStatusCode.OK, 9), HttpStatusCode.Conflict], statuses);
    }

    [Fact]
    public async Task A_reporter_is_told_what_is_internal_about_own_commitments_and_of_no_others()
    {
        await using var sink = await WebhookSink.StartAsync();
        sink.Agreements["/hook"] = [("WebHook-Allowed-Origin", "registry.example.org")];
        await (await App.Admin.PostJsonAsync("agencies", Some.Agency("min-b"))).JsonAsync(HttpStatusCode.Created);
        await SubscribeAsync(_reporter, new { channel = "webhook", target = sink.At("/hook"), events = new[] { "record.changed" }, filter = new { collections = new[] { "commitments" } } });
        await _reminders.FollowAsync();

        foreach (var agency in new[] { "min-a", "min-b" })
            await (await App.Admin.PostJsonAsync("commitments", Some.Commitment($"of-{agency}", agency, more: new { classification = "internal" }))).JsonAsync(HttpStatusCode.Created);
        await _reminders.FollowAsync();
        await _reminders.DeliverAsync();

        Assert.Equal("commitments/of-min-a", (string?)Assert.Single(sink.Messages).Event["subject"]);
    }

    [Fact]
    public async Task A_key_of_the_registry_is_told_until_it_is_revoked()
    {
        await using var sink = await WebhookSink.StartAsync();
        sink.Agreements["/hook"] = [("WebHook-Allowed-Origin", "registry.example.org")];
        var made = await (await App.Admin.PostJsonAsync("accessKeys", new { id = "desk", owner = "Desk officer", roles = new[] { "reader" } })).JsonAsync(HttpStatusCode.Created);
        using var desk = App.Client((string)made["secret"]!);
        await SubscribeAsync(desk, new { channel = "webhook", target = sink.At("/hook"), events = new[] { "record.changed" }, filter = new { countryIds = new[] { "FR" } } });
        await _reminders.FollowAsync();

        await ChangeAsync();
        await _reminders.DeliverAsync();
        Assert.Single(sink.Messages);

        await ChangeAsync();
        await (await App.Admin.SendJsonAsync(HttpMethod.Delete, "accessKeys/desk", null)).JsonAsync();
        await ChangeAsync();
        await _reminders.DeliverAsync();

        Assert.Single(sink.Messages);
    }

    [Fact]
    public async Task A_notification_to_a_person_is_seen_by_that_person_and_by_editors_only()
    {
        var mine = await SubscribeAsync(App.Reader, Webhook());
        await _reminders.FollowAsync();
        await ChangeAsync();
        var told = (string)Assert.Single(await _reminders.NotificationsAsync())["id"]!;
        using var other = App.Client("reader-b");

        foreach (var client in new[] { App.Reader, App.Editor })
        {
            Assert.Equal(1, (int)(await client.GetJsonAsync("notifications"))["total"]!);
            Assert.Single((await client.GetJsonAsync($"notifications/{told}/history"))["items"]!);
            Assert.Contains(told, await client.GetStringAsync("changes?since=0&collection=notifications"), StringComparison.Ordinal);
        }
        Assert.Equal(0, (int)(await other.GetJsonAsync("notifications"))["total"]!);
        foreach (var path in new[] { $"notifications/{told}", $"notifications/{told}/history" })
            await other.GetAsync(path).RefusalAsync(HttpStatusCode.NotFound);
        foreach (var path in new[] { "notifications", "export/notifications", "changes?since=0", $"search?q={told}", $"notifications?subscription={mine["id"]}", "summary" })
            Assert.DoesNotContain(told, await (await other.GetAsync(path)).Content.ReadAsStringAsync(), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.NoContent, (await App.Reader.DeleteAsync($"mySubscriptions/{mine["id"]}", (long)mine["version"]!)).StatusCode);
        Assert.Equal(0, (int)(await other.GetJsonAsync("notifications"))["total"]!);
        Assert.Equal(1, (int)(await App.Editor.GetJsonAsync("notifications"))["total"]!);
    }

    [Fact]
    public async Task A_key_is_told_of_the_agencies_that_it_is_mapped_to_now()
    {
        await using var sink = await WebhookSink.StartAsync();
        sink.Agreements["/hook"] = [("WebHook-Allowed-Origin", "registry.example.org")];
        using var mapped = App.Client("reporter-b");
        var mapping = await (await App.Admin.PostJsonAsync("agencyAccounts", new { agencyId = "min-a", kind = "key", value = "reporter-b" })).JsonAsync(HttpStatusCode.Created);
        await SubscribeAsync(mapped, new { channel = "webhook", target = sink.At("/hook"), events = new[] { "record.changed" }, filter = new { collections = new[] { "commitments" } } });
        await _reminders.FollowAsync();

        await CommitAsync("one");
        await App.Admin.PatchJsonAsync($"agencyAccounts/{mapping["id"]}", new { to = "2027-04-01" }, (long)mapping["version"]!);
        await CommitAsync("two");

        Assert.Equal("commitments/one", (string?)Assert.Single(sink.Messages).Event["subject"]);

        async Task CommitAsync(string id)
        {
            await (await App.Admin.PostJsonAsync("commitments", Some.Commitment(id, "min-a", more: new { classification = "internal" }))).JsonAsync(HttpStatusCode.Created);
            await _reminders.FollowAsync();
            await _reminders.DeliverAsync();
        }
    }

    [Fact]
    public async Task A_subscription_to_a_record_that_was_hidden_can_be_turned_off_and_does_not_tell_so()
    {
        var mine = await SubscribeAsync(App.Reader, new { channel = "webhook", target = "http://127.0.0.1:1/hook", filter = new { countryIds = new[] { "FR" } } });
        var france = await App.Admin.GetJsonAsync("countries/FR");
        await (await App.Admin.PatchJsonAsync("countries/FR", new { classification = "confidential" }, (long)france["version"]!)).JsonAsync();

        var off = await (await App.Reader.PatchJsonAsync($"mySubscriptions/{mine["id"]}", new { active = false }, (long)mine["version"]!)).JsonAsync();

        Assert.False((bool)off["active"]!);
        var other = await App.Reader.PatchJsonAsync($"mySubscriptions/{mine["id"]}", new { filter = new { countryIds = new[] { "FR", "ZZ" } } }, (long)off["version"]!);
        Assert.Equal("/filter/countryIds/1", (string?)JObject.Parse(await other.Content.ReadAsStringAsync())["errors"]![0]!["pointer"]);
    }

    [Fact]
    public async Task The_confirmation_takes_a_token_and_nothing_more()
    {
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await App.Anonymous.PostJsonAsync("mySubscriptions/confirm", new { token = new string('a', 2000) })).StatusCode);
        Assert.Equal(HttpStatusCode.Gone, (await App.Anonymous.PostJsonAsync("mySubscriptions/confirm", new { token = "a" })).StatusCode);
    }

    private static object Webhook() => new { channel = "webhook", target = "http://127.0.0.1:1/hook", events = new[] { "record.changed" } };

    private static object Mail(string target) => new { channel = "email", target, events = new[] { "record.changed" }, filter = new { countryIds = new[] { "FR" } } };

    private static async Task<JObject> SubscribeAsync(HttpClient client, object body) => await (await client.PostJsonAsync("mySubscriptions", body)).JsonAsync(HttpStatusCode.Created);

    private async Task RefusedAsync(object body, string pointer)
    {
        var refused = await App.Reader.PostJsonAsync("mySubscriptions", body);
        Assert.Contains(refused.StatusCode, new[] { HttpStatusCode.BadRequest, HttpStatusCode.UnprocessableEntity });
        Assert.Equal(pointer, (string?)JObject.Parse(await refused.Content.ReadAsStringAsync())["errors"]![0]!["pointer"]);
    }

    private async Task ChangeAsync()
    {
        var now = await App.Editor.GetJsonAsync("countries/FR");
        await (await App.Editor.PatchJsonAsync("countries/FR", new { desk = Guid.NewGuid().ToString("n") }, (long)now["version"]!)).JsonAsync();
        await _reminders.FollowAsync();
    }

    [GeneratedRegex(@"token=([^&\s]+)&")]
    private static partial Regex Token();
}
