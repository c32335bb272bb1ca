using System.Net;
using BangGiao.Integration.Notices.Notifications;
using BangGiao.Integration.Support;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Notices.News;

public sealed class NewsTests : IAsyncLifetime
{
    private static readonly string[] Named =
        ["partnership.raised", "partnership.changed", "agreement.signing", "agreement.inForce", "commitment.claimReceived", "commitment.assessed"];

    private WebhookSink _sink = null!;
    private Reminders _reminders = null!;

    private RegistryApp App => _reminders.App;

    public async Task InitializeAsync()
    {
        _sink = await WebhookSink.StartAsync();
        _reminders = await Reminders.StartAsync("2027-04-05", settings: ["Web:PublicAddress=https://registry.example.org", "Notifications:PerChangeSet=3"]);
        await _reminders.CountryAsync("FR", "1973-04-12");
        await _reminders.CountryAsync("DE", "1975-09-23");
        await MakeAsync("agencies", Some.Agency("min-a"));
        await _reminders.FollowAsync();
    }

    public async Task DisposeAsync()
    {
        await _reminders.DisposeAsync();
        await _sink.DisposeAsync();
    }

    [Fact]
    public async Task Facts_of_the_last_days_are_told_once_whoever_follows_or_scans()
    {
        await SubscribeAsync("desk", new { events = Named });
        await MakeAsync("partnerships", Some.Partnership("FR", "strategic", "2027-04-01"));
        await MakeAsync("agreements", Agreement("pact", "2027-04-05", "2027-04-05"));
        await MakeAsync("commitments", Some.Commitment("bridge", "min-a", more: new { countryIds = new[] { "FR" } }));
        await MakeAsync("commitments/bridge/reviews", new { status = "limited", progress = 40 });

        await _reminders.FollowAsync();
        await _reminders.ScanAsync();
        await _reminders.FollowAsync();
        _reminders.Clock.Now = Reminders.Noon("2027-04-06");
        await _reminders.ScanAsync();
        await _reminders.DeliverAsync();

        Assert.Equal(
            ["agreement.inForce agreements/pact", "agreement.signing agreements/pact", "commitment.assessed commitments/bridge", "partnership.raised partnerships/fr-2027-04-01"],
            Told());
        var raised = Data("partnership.raised");
        Assert.Equal(("2027-04-01", "https://registry.example.org/dashboard/records/partnerships/fr-2027-04-01?lang=en"), ((string?)raised["occursOn"], (string?)raised["page"]));
    }

    [Fact]
    public async Task A_correction_of_the_past_is_no_news_but_a_changed_record()
    {
        await SubscribeAsync("desk", new { events = Named.Append("record.changed") });

        await MakeAsync("partnerships", Some.Partnership("FR", "strategic", "2013-09-25"));
        await MakeAsync("agreements", Agreement("pact", "2001-02-03", "2001-02-03"));
        await FollowAndDeliverAsync();

        Assert.Equal(["record.changed agreements/pact", "record.changed partnerships/fr-2013-09-25"], Told());
    }

    [Fact]
    public async Task A_fact_that_was_recorded_before_its_day_is_told_on_its_day()
    {
        await SubscribeAsync("desk", new { events = Named });
        await MakeAsync("agreements", Agreement("pact", "2027-04-05", "2027-04-20", status: "signed"));
        await FollowAndDeliverAsync();
        _reminders.Clock.Now = Reminders.Noon("2027-04-20");
        await _reminders.ScanAsync();
        await _reminders.DeliverAsync();

        Assert.Equal(["agreement.inForce agreements/pact", "agreement.signing agreements/pact"], Told());
    }

    [Fact]
    public async Task Only_somebody_who_names_an_event_of_change_is_told_of_it()
    {
        await SubscribeAsync("all-days", new { filter = new { countryIds = new[] { "FR" } } });

        await MakeAsync("partnerships", Some.Partnership("FR", "strategic", "2027-04-05"));
        await FollowAndDeliverAsync();
        await _reminders.ScanAsync();

        Assert.DoesNotContain(await _reminders.NotificationsAsync(), notification => ((string)notification["event"]!).StartsWith("partnership.raised", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_record_is_told_when_it_is_made_changed_deleted_and_restored_as_far_as_the_filter_goes()
    {
        await SubscribeAsync("all", new { events = new[] { "record.changed" }, filter = new { collections = new[] { "agreements" } } });
        await SubscribeAsync("one", new { events = new[] { "record.changed" }, filter = new { records = new[] { "agreements/other" } } });
        await SubscribeAsync("gone", new { events = new[] { "record.changed" }, filter = new { operations = new[] { "delete" }, countryIds = new[] { "FR" } } });

        var made = await MakeAsync("agreements", Agreement("pact", "2001-02-03", "2001-02-03"));
        await App.Editor.PatchJsonAsync("agreements/pact", new { place = "Paris" }, (long)made["version"]!);
        await FollowAndDeliverAsync();
        var now = await App.Editor.GetJsonAsync("agreements/pact");
        await App.Editor.DeleteAsync("agreements/pact", (long)now["version"]!);
        await FollowAndDeliverAsync();
        await (await App.Editor.PostJsonAsync("agreements/pact/restore", "")).JsonAsync();
        await FollowAndDeliverAsync();

        Assert.Equal(["create", "update", "delete", "restore"], Operations("all"));
        Assert.Empty(Operations("one"));
        Assert.Equal(["delete"], Operations("gone"));
        Assert.Equal("Deleted (Agreements): Pact", (string?)_sink.Messages.First(message => message.Path == "/gone").Event["data"]!["text"]);
    }

    [Fact]
    public async Task A_hidden_record_leads_to_no_message_and_a_message_about_a_record_hidden_meanwhile_is_given_up()
    {
        await SubscribeAsync("public", new { events = new[] { "record.changed", "agreement.signing" }, clearance = "public" });
        await SubscribeAsync("inside", new { events = new[] { "record.changed" }, clearance = "internal" });

        await MakeAsync("agreements", Agreement("secret", "2027-04-05", null, "confidential"), App.Admin);
        await MakeAsync("agreements", Agreement("inner", "2027-04-05", null, "internal"));
        var open = await MakeAsync("agreements", Agreement("open", "2027-04-05", null));
        await _reminders.FollowAsync();
        await App.Editor.PatchJsonAsync("agreements/open", new { classification = "internal" }, (long)open["version"]!);
        await FollowAndDeliverAsync();

        Assert.DoesNotContain(_sink.Messages, message => message.Path == "/public");
        Assert.Equal(["agreements/inner", "agreements/open", "agreements/open"], Subjects("/inside"));
        Assert.All(await _reminders.NotificationsAsync("&subscription=public"), notification => Assert.Equal("no_longer_so", (string?)notification["reason"]));
    }

    [Fact]
    public async Task An_import_of_many_is_one_message_with_their_number_and_the_scan_of_the_day_adds_none()
    {
        await SubscribeAsync("desk", new { events = new[] { "record.changed", "agreement.signing" } });
        var items = Enumerable.Range(0, 12).Select(number => Agreement($"pact-{number}", "2027-04-05", null, number < 10 ? "public" : "internal")).ToList();

        await (await App.Editor.PostJsonAsync("import/agreements", new { items })).JsonAsync();
        await FollowAndDeliverAsync();
        _reminders.Clock.Now = Reminders.Noon("2027-04-06");
        await _reminders.ScanAsync();
        await _reminders.DeliverAsync();

        Assert.Equal(["agreement.signing subscriptions/desk", "record.changed subscriptions/desk"], Told());
        var changed = Data("record.changed");
        Assert.Equal(
            (10, "Records changed at once: 10", "https://registry.example.org/dashboard/records/agreements?lang=en"),
            ((int)changed["count"]!, (string?)changed["text"], (string?)changed["page"]));
    }

    [Fact]
    public async Task A_fact_in_a_message_about_many_is_not_told_again_when_its_record_is_written_later()
    {
        await SubscribeAsync("desk", new { events = new[] { "agreement.signing" } });
        await (await App.Editor.PostJsonAsync("import/agreements", new { items = Enumerable.Range(0, 12).Select(number => Agreement($"pact-{number}", "2027-04-05", null)) })).JsonAsync();
        await _reminders.FollowAsync();
        await (await App.Editor.PostJsonAsync("import/agreements", new { items = Enumerable.Range(0, 12).Select(number => new { id = $"pact-{number}", place = "Paris" }) })).JsonAsync();

        await _reminders.FollowAsync();
        await _reminders.ScanAsync();
        await _reminders.DeliverAsync();
        _reminders.Clock.Now = Reminders.Noon("2027-04-06");
        await _reminders.ScanAsync();
        await _reminders.DeliverAsync();

        Assert.Equal(["agreement.signing subscriptions/desk"], Told());
        Assert.Equal(12, (int)Data("agreement.signing")["count"]!);
    }

    [Fact]
    public async Task A_later_fact_of_a_record_that_a_message_of_many_counted_is_told_on_its_day()
    {
        await SubscribeAsync("desk", new { events = new[] { "agreement.inForce" } });
        var items = Enumerable.Range(0, 6).Select(number => Agreement($"pact-{number}", "2027-04-01", number < 5 ? "2027-04-05" : "2027-04-06", status: number < 5 ? null : "signed")).ToList();
        await (await App.Editor.PostJsonAsync("import/agreements", new { items })).JsonAsync();
        await FollowAndDeliverAsync();

        _reminders.Clock.Now = Reminders.Noon("2027-04-06");
        await _reminders.ScanAsync();
        await _reminders.DeliverAsync();

        Assert.Equal(["agreement.inForce agreements/pact-5", "agreement.inForce subscriptions/desk"], Told());
    }

    [Fact]
    public async Task The_first_run_of_all_tells_nothing_of_the_past()
    {
        await using var fresh = await Reminders.StartAsync("2027-04-05");
        await fresh.SubscribeAsync("desk", "webhook", _sink.At("/fresh"), new { events = new[] { "record.changed" } });
        await fresh.CountryAsync("FR", "1973-04-12");

        var first = await fresh.FollowAsync();
        await fresh.CountryAsync("DE", "1973-04-12");
        var second = await fresh.FollowAsync();

        Assert.Equal((0, 1), (first.Inserted, second.Inserted));
    }

    [Fact]
    public async Task A_mail_has_the_facts_of_the_country_and_of_the_claim_and_leads_to_the_page()
    {
        using var server = await MailServer.StartAsync();
        await using var reminders = await Reminders.StartAsync("2027-04-05", settings: server.Settings("Web:PublicAddress=https://registry.example.org"));
        await reminders.CountryAsync("FR", "1973-04-12");
        var app = reminders.App;
        await (await app.Admin.PostJsonAsync("agencies", Some.Agency("min-a"))).JsonAsync(HttpStatusCode.Created);
        await (await app.Admin.PostJsonAsync("partnerships", Some.Partnership("FR", "strategic", "2013-09-25"))).JsonAsync(HttpStatusCode.Created);
        await (await app.Admin.PostJsonAsync("activities", new { id = "trip", kind = "state_visit", countryIds = new[] { "FR" }, startsOn = "2027-01-10", title = new { en = "State visit" } })).JsonAsync(HttpStatusCode.Created);
        await (await app.Admin.PostJsonAsync("commitments", Some.Commitment("bridge", "min-a", more: new { countryIds = new[] { "FR" } }))).JsonAsync(HttpStatusCode.Created);
        await reminders.SubscribeAsync("desk", "email", "desk@example.org", new { events = new[] { "commitment.claimReceived" } });
        await reminders.FollowAsync();

        await (await app.Editor.PostJsonAsync("commitments/bridge/reviews", new { status = "limited", progress = 40, on = "2027-04-04" })).JsonAsync(HttpStatusCode.Created);
        await reminders.FollowAsync();
        await reminders.DeliverAsync();
        var mail = await server.NextAsync();

        var text = (string)mail["text"]!;
        Assert.All(
            [
                "Claim received: Open bridge bridge", "Status: Limited", "(40%)", "By: dev-editor", "Lead agency: Ministry min-a", "Received: 5 April 2027",
                "Level, Country FR: Strategic partnership, since 25 September 2013", "State visit", "Open commitments, Country FR: 1, of them overdue: 1",
                "https://registry.example.org/dashboard/commitments?open=bridge&lang=en",
            ],
            fact => Assert.Contains(fact, text, StringComparison.Ordinal));
        Assert.DoesNotContain("/api/", text, StringComparison.Ordinal);
        Assert.Contains("<dt>Lead agency</dt><dd>Ministry min-a</dd>", (string)mail["html"]!, StringComparison.Ordinal);
    }

    private async Task<JObject> MakeAsync(string path, object body, HttpClient? client = null) =>
        await (await (client ?? App.Admin).PostJsonAsync(path, body)).JsonAsync(HttpStatusCode.Created);

    private Task<JObject> SubscribeAsync(string id, object more) => _reminders.SubscribeAsync(id, "webhook", _sink.At($"/{id}"), more);

    private async Task FollowAndDeliverAsync()
    {
        await _reminders.FollowAsync();
        await _reminders.DeliverAsync();
    }

    private static object Agreement(string id, string signedOn, string? inForceOn, string classification = "public", string? status = null) => new
    {
        id,
        title = new { en = char.ToUpperInvariant(id[0]) + id[1..] },
        type = "agreement",
        parties = new[] { "FR" },
        status = status ?? (inForceOn is null ? "signed" : "in_force"),
        signedOn,
        inForceOn,
        classification,
    };

    private IEnumerable<string> Told() =>
        _sink.Messages.Select(message => $"{message.Event["data"]!["event"]} {message.Event["subject"]}").Order(StringComparer.Ordinal);

    private IEnumerable<string> Subjects(string path) =>
        _sink.Messages.Where(message => message.Path == path).Select(message => (string)message.Event["subject"]!).Order(StringComparer.Ordinal);

    private IEnumerable<string> Operations(string id) => _sink.Messages.Where(message => message.Path == $"/{id}")
        .OrderBy(message => (long)message.Event["data"]!["version"]!).Select(message => (string)message.Event["data"]!["operation"]!);

    private JToken Data(string code) => _sink.Messages.First(message => (string?)message.Event["data"]!["event"] == code).Event["data"]!;
}
