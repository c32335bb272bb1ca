using System.Net;
using BangGiao.Integration.Notices.Notifications;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Notices.Subscriptions;

public sealed class SubscriptionsTests : IAsyncLifetime
{
    private const string Target = "https://hooks.example.org/registry";
    private const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwbangGiao";

    private Reminders _reminders = null!;

    private RegistryApp App => _reminders.App;

    public async Task InitializeAsync() => _reminders = await Reminders.StartAsync("2027-03-01");

    public Task DisposeAsync() => _reminders.DisposeAsync().AsTask();

    [Fact]
    public async Task A_secret_that_the_registry_made_is_shown_once_and_never_again()
    {
        var created = await _reminders.SubscribeAsync("desk", "webhook", Target);

        var secret = (string)created["secret"]!;
        Assert.StartsWith("whsec_", secret, StringComparison.Ordinal);
        await AssertNowhereAsync(secret);
    }

    [Fact]
    public async Task A_secret_that_was_sent_is_shown_nowhere()
    {
        var created = await _reminders.SubscribeAsync("desk", "webhook", Target, new { secret = Secret });

        Assert.False(created.ContainsKey("secret"));
        await AssertNowhereAsync(Secret);
    }

    [Fact]
    public async Task A_repeat_of_the_creation_shows_the_same_secret()
    {
        var body = new { channel = "webhook", target = Target };

        var first = await (await App.Editor.PostJsonAsync("subscriptions", body, ("Idempotency-Key", "one"))).JsonAsync(HttpStatusCode.Created);
        var second = await (await App.Editor.PostJsonAsync("subscriptions", body, ("Idempotency-Key", "one"))).JsonAsync(HttpStatusCode.Created);

        Assert.NotNull(first["secret"]);
        Assert.Equal(first.ToString(), second.ToString());
    }

    [Fact]
    public async Task A_PUT_without_the_secret_keeps_it_and_one_with_null_takes_it_away()
    {
        var created = await _reminders.SubscribeAsync("desk", "webhook", Target, new { secret = Secret });
        var stored = (await App.StoredAsync("subscriptions/desk"))["secret"];
        created["language"] = "vi";

        var kept = await (await App.Editor.SendJsonAsync(HttpMethod.Put, "subscriptions/desk", created.ToString(), IfMatch(created))).JsonAsync();
        var after = (await App.StoredAsync("subscriptions/desk"))["secret"];
        kept["secret"] = JValue.CreateNull();
        var refused = await (await App.Editor.SendJsonAsync(HttpMethod.Put, "subscriptions/desk", kept.ToString(), IfMatch(kept))).ProblemAsync(HttpStatusCode.UnprocessableEntity);

        Assert.Equal(stored, after);
        Assert.Equal("/secret", (string?)refused["errors"]![0]!["pointer"]);
    }

    [Fact]
    public async Task A_webhook_that_becomes_a_mail_gives_its_secret_up()
    {
        var created = await _reminders.SubscribeAsync("desk", "webhook", Target);

        var patch = """{"channel":"email","target":"desk@example.org","secret":null}""";
        await (await App.Editor.SendJsonAsync(HttpMethod.Patch, "subscriptions/desk", patch, IfMatch(created))).JsonAsync();

        Assert.Null((await App.StoredAsync("subscriptions/desk"))["secret"]);
    }

    [Fact]
    public async Task Rotating_shows_the_new_secret_once_and_keeps_the_former_one_sealed()
    {
        await _reminders.SubscribeAsync("desk", "webhook", Target, new { secret = Secret });

        var rotated = await (await App.Editor.PostJsonAsync("subscriptions/desk/rotateSecret", "")).JsonAsync();

        Assert.NotEqual(Secret, (string?)rotated["secret"]);
        Assert.Single((await App.StoredAsync("subscriptions/desk"))["formerSecrets"]!);
        await AssertNowhereAsync((string)rotated["secret"]!);
    }

    [Fact]
    public async Task Subscriptions_are_for_editors()
    {
        await _reminders.SubscribeAsync("desk", "email", "desk@example.org", new { classification = "public" });

        foreach (var path in new[] { "subscriptions", "subscriptions/desk", "subscriptions/desk/history", "export/subscriptions" })
            await (await App.Reader.GetAsync(path)).ProblemAsync(HttpStatusCode.Forbidden);
        Assert.DoesNotContain("subscriptions", (await App.Reader.GetJsonAsync("changes"))["items"]!.Select(item => (string?)item["collection"]));
        Assert.Contains("subscriptions", (await App.Editor.GetJsonAsync("changes"))["items"]!.Select(item => (string?)item["collection"]));
        await (await App.Anonymous.GetAsync("subscriptions/desk/attachments")).ProblemAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_new_subscription_is_internal_and_hears_what_is_public()
    {
        var created = await _reminders.SubscribeAsync("desk", "email", "desk@example.org");

        Assert.Equal(("internal", "public"), ((string?)created["classification"], (string?)created["clearance"]));
    }

    [Fact]
    public async Task Nobody_has_sent_what_he_may_not_see_himself()
    {
        var body = new { id = "desk", channel = "email", target = "desk@example.org", clearance = "confidential" };

        var refused = await (await App.Editor.PostJsonAsync("subscriptions", body)).ProblemAsync(HttpStatusCode.UnprocessableEntity);
        var created = await (await App.Admin.PostJsonAsync("subscriptions", body)).JsonAsync(HttpStatusCode.Created);
        var redirected = await App.Editor.PatchJsonAsync("subscriptions/desk", new { target = "somebody@example.com" }, (long)created["version"]!);

        Assert.Equal("/clearance", (string?)refused["errors"]![0]!["pointer"]);
        await redirected.ProblemAsync(HttpStatusCode.UnprocessableEntity);
    }

    [Theory]
    [InlineData("webhook", "ftp://example.org")]
    [InlineData("webhook", "https://user:word@example.org/")]
    [InlineData("email", "desk@example.org\r\nBcc: all@example.org")]
    [InlineData("email", "Desk <desk@example.org>")]
    [InlineData("email", "a@example.org,b@example.org")]
    [InlineData("queue", "Not A Queue")]
    [InlineData("queue", "azure-webjobs-blobtrigger")]
    public async Task A_target_is_what_its_channel_can_reach(string channel, string target)
    {
        var answer = await App.Editor.PostJsonAsync("subscriptions", new { channel, target });

        var problem = await answer.ProblemAsync(HttpStatusCode.UnprocessableEntity);
        Assert.Equal("/target", (string?)problem["errors"]![0]!["pointer"]);
    }

    [Fact]
    public async Task Each_fault_is_told_with_its_place()
    {
        var body = new
        {
            channel = "webhook",
            target = Target,
            secret = "too short",
            events = new[] { "relations.established", "birthday" },
            leadDays = new[] { 7, -1, 7 },
            filter = new { countryIds = new[] { "ZZ" }, regions = new[] { "" } },
        };

        var problem = await (await App.Editor.PostJsonAsync("subscriptions", body)).ProblemAsync(HttpStatusCode.UnprocessableEntity);

        Assert.Equal(
            ["/events/1", "/filter/countryIds/0", "/filter/regions/0", "/leadDays/1", "/leadDays/2", "/secret"],
            problem["errors"]!.Select(error => (string)error["pointer"]!).Order(StringComparer.Ordinal));
        Assert.DoesNotContain("too short", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notifications_are_written_by_nobody_but_the_timers()
    {
        var post = await App.Admin.PostJsonAsync("notifications", new { id = "n-1" });
        var import = await App.Admin.PostAsync("import/notifications", new StringContent("id\n", System.Text.Encoding.UTF8, "text/csv"));

        await post.ProblemAsync(HttpStatusCode.MethodNotAllowed);
        Assert.Equal("GET, HEAD, OPTIONS", string.Join(", ", post.Content.Headers.Allow));
        foreach (var method in new[] { HttpMethod.Put, HttpMethod.Patch, HttpMethod.Delete })
            await (await App.Admin.SendJsonAsync(method, "notifications/n-1", new { }, ("If-Match", "*"))).ProblemAsync(HttpStatusCode.MethodNotAllowed);
        await import.ProblemAsync(HttpStatusCode.Conflict);
        await (await App.Admin.GetAsync("export/notifications")).ProblemAsync(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task A_subscription_has_twelve_lead_times_at_most_and_one_that_has_more_can_be_read_and_changed()
    {
        var refused = await _reminders.App.Editor.PostJsonAsync("subscriptions", new { id = "new", channel = "queue", target = "some-queue", leadDays = Enumerable.Range(0, 13) })
            .RefusalAsync(HttpStatusCode.UnprocessableEntity);
        await _reminders.SubscribeAsync("old", "queue", "some-queue", new { leadDays = Enumerable.Range(0, 12) });
        await _reminders.App.StoreAsync("subscriptions/old", fields => fields["leadDays"] = new JArray(Enumerable.Range(0, 20)));

        var old = await _reminders.App.Editor.GetJsonAsync("subscriptions/old");
        var paused = await (await _reminders.App.Editor.PatchJsonAsync("subscriptions/old", new { active = false }, (long)old["version"]!)).JsonAsync();

        Assert.Equal(("/leadDays", "has 13 entries; at most 12 are allowed"), ((string?)refused["errors"]![0]!["pointer"], (string?)refused["errors"]![0]!["detail"]));
        Assert.Equal((20, false), (paused["leadDays"]!.Count(), (bool)paused["active"]!));
    }

    private static (string, string) IfMatch(JObject record) => ("If-Match", $"\"{record["version"]}\"");

    private async Task AssertNowhereAsync(string secret)
    {
        foreach (var path in new[] { "subscriptions", "subscriptions/desk", "subscriptions/desk/history", "export/subscriptions", "subscriptions?format=csv", "changes" })
        {
            var text = await (await App.Admin.GetAsync(path)).Content.ReadAsStringAsync();
            Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
            Assert.DoesNotContain("sealed.v1", text, StringComparison.Ordinal);
            Assert.DoesNotContain("secret", text, StringComparison.OrdinalIgnoreCase);
        }
        await (await App.Admin.GetAsync("subscriptions?sort=secret")).ProblemAsync(HttpStatusCode.BadRequest);
        await (await App.Admin.GetAsync("subscriptions?fields=secret")).ProblemAsync(HttpStatusCode.BadRequest);
        await foreach (var row in App.Table.QueryAsync<Azure.Data.Tables.TableEntity>())
            Assert.DoesNotContain(secret, string.Join(' ', ((IDictionary<string, object>)row).Values), StringComparison.Ordinal);
    }
}
