using System.Net;
using System.Net.Http.Headers;
using BangGiao.Integration.Notices.Notifications;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using BangGiao.Integration.Web.Access;
using BangGiao.Registry.Table;
using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Integration.Notices.Teamwork;

/// <summary>What mails about work do not say, to whom they do not go, and who does not learn of them.</summary>
public sealed class WorkLetterLimitsTests : WorkLetterScene
{
    [Fact]
    public async Task A_record_that_became_confidential_is_named_by_no_mail_neither_by_text_nor_day_nor_link()
    {
        using var desk = await KeyAsync("desk", confidential: true);
        await (await App.Admin.PostJsonAsync("countries/FR/comments", new { body = "A secret for @[desk]" })).JsonAsync(HttpStatusCode.Created);
        await (await App.Admin.SendJsonAsync(HttpMethod.Put, "countries/FR/assignment", new { person = "desk", dueOn = "2027-05-01" })).JsonAsync(HttpStatusCode.Created);
        await (await App.Admin.PatchJsonAsync("countries/FR", new { classification = "confidential" }, (await App.Admin.GetJsonAsync("countries/FR")).Version())).JsonAsync();

        await Reminders.DeliverAsync();
        var mails = new[] { await Server.NextAsync(), await Server.NextAsync() };

        Assert.Equal(["dev-admin assigned to you: a record", "dev-admin mentioned you: a record"], mails.Select(mail => (string?)mail["subject"]).Order(StringComparer.Ordinal));
        Assert.All(mails, mail => Assert.Contains("https://registry.example.org/dashboard/work?lang=en", (string?)mail["text"], StringComparison.Ordinal));
        foreach (var told in new[] { "secret", "France", "countries/FR", "2027" })
            Assert.All(mails, mail => Assert.DoesNotContain(told, $"{mail["subject"]} {mail["text"]} {mail["html"]}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_comment_is_mailed_once_and_rings_once_whatever_becomes_of_its_text()
    {
        using var desk = await KeyAsync("desk");
        var question = await (await desk.PostJsonAsync("countries/FR/comments", new { body = "Who?" })).JsonAsync(HttpStatusCode.Created);
        var answer = await (await App.Editor.PostJsonAsync("countries/FR/comments", new { body = "Me", replyTo = question["id"] })).JsonAsync(HttpStatusCode.Created);
        var item = (await desk.GetJsonAsync("bell"))["items"]![0]!;
        await (await desk.PostJsonAsync("bell/read", new { ids = new[] { (string)item["id"]! } })).JsonAsync();

        await (await App.Editor.PatchJsonAsync($"comments/{answer["id"]}", new { body = "Me, @[desk]" }, answer.Version())).JsonAsync();

        var bell = await desk.GetJsonAsync("bell");
        Assert.Equal(("mention", item["id"], 0), ((string?)bell["items"]![0]!["kind"], bell["items"]![0]!["id"], (int)bell["unread"]!));
        Assert.Single(await Reminders.NotificationsAsync());
    }

    [Fact]
    public async Task An_old_mention_is_not_mailed_when_the_text_changes_and_a_new_one_stands_at_its_own_time()
    {
        using var desk = await KeyAsync("desk", hasAddress: false);
        var made = await (await App.Editor.PostJsonAsync("countries/FR/comments", new { body = "@[desk]" })).JsonAsync(HttpStatusCode.Created);
        await (await App.Admin.PatchJsonAsync("accessKeys/desk", new { email = "desk@example.org" }, (await App.Admin.GetJsonAsync("accessKeys/desk")).Version())).JsonAsync();
        Reminders.Clock.Now = Reminders.Clock.Now.AddHours(2);

        await (await App.Editor.PatchJsonAsync($"comments/{made["id"]}", new { body = "@[desk] and @[dev-reader]" }, made.Version())).JsonAsync();

        Assert.Empty(await Reminders.NotificationsAsync());
        Assert.Equal(made["createdAt"], (await desk.GetJsonAsync("bell"))["items"]![0]!["at"]);
        Assert.StartsWith("2027-04-24T07:00", (string?)(await App.Reader.GetJsonAsync("bell"))["items"]![0]!["at"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_but_an_administrator_learns_that_a_mail_went_to_somebody()
    {
        using var desk = await KeyAsync("desk");
        await (await App.Editor.PostJsonAsync("countries/FR/comments", new { body = "@[desk]" })).JsonAsync(HttpStatusCode.Created);
        var letter = Assert.Single(await Reminders.NotificationsAsync());

        foreach (var client in new[] { App.Reader, App.Editor, desk })
        {
            Assert.Equal(0, (int)(await client.GetJsonAsync("notifications"))["total"]!);
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"notifications/{letter["id"]}")).StatusCode);
            foreach (var path in new[] { "changes?since=0&limit=500", "summary", "lastLook", $"notifications/{letter["id"]}/history" })
                Assert.DoesNotContain($"\"{letter["id"]}\"", await (await client.GetAsync(path)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_account_that_came_last_with_lower_rights_gets_no_mail_of_an_answer()
    {
        var clock = new MovableClock(Reminders.Noon("2027-04-24"));
        await using var issuer = await TokenIssuer.StartAsync(clock);
        await using var reminders = await Reminders.StartAsync("2027-04-24", clock: clock, settings: [.. issuer.Settings, .. Server.Settings(Page)]);
        var app = reminders.App;
        await app.CreateAsync("countries", Some.Country("FR", en: "France"));
        using var account = Account(app, issuer, "Registry.Read");
        await (await account.PostJsonAsync("mySubscriptions", new { channel = "email", target = "lan.nguyen@example.org" })).JsonAsync(HttpStatusCode.Created);
        var question = await (await account.PostJsonAsync("countries/FR/comments", new { body = "Who?" })).JsonAsync(HttpStatusCode.Created);
        await AnswerAsync();
        Assert.Single(await reminders.NotificationsAsync("&event=comment.reply"));

        clock.Now = clock.Now.AddHours(2);
        using var lowered = Account(app, issuer, "Registry.Report");
        await lowered.GetAsync("countries");
        await Eventually.IsSoAsync(
            async () => await app.Services.GetRequiredService<UseLog>().ReadAsync(CancellationToken.None).AnyAsync(use => use.Roles == "reporter"), "the last request of the account is noted");
        await AnswerAsync();

        Assert.Single(await reminders.NotificationsAsync("&event=comment.reply"));

        async Task AnswerAsync() => await (await app.Editor.PostJsonAsync("countries/FR/comments", new { body = "Me", replyTo = question["id"] })).JsonAsync(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Rights_that_an_account_had_are_not_kept_for_as_long_as_the_clock_went_back()
    {
        var clock = new MovableClock(Reminders.Noon("2027-04-24"));
        await using var issuer = await TokenIssuer.StartAsync(clock);
        await using var reminders = await Reminders.StartAsync("2027-04-24", clock: clock, settings: issuer.Settings);
        var app = reminders.App;
        await app.CreateAsync("countries", Some.Country("FR", en: "France"));
        using var account = Account(app, issuer, "Registry.Read");
        await (await account.GetAsync("countries")).JsonAsync();
        var uses = app.Services.GetRequiredService<UseLog>();
        await Eventually.IsSoAsync(async () => await UseAsync() is not null, "the first request of the account is noted");
        Assert.Contains("lan.nguyen@example.org", await ColleaguesAsync());

        await uses.WriteAsync((await UseAsync())! with { Roles = "reporter" }, CancellationToken.None);
        clock.Now = clock.Now.AddHours(-1);

        Assert.DoesNotContain("lan.nguyen@example.org", await ColleaguesAsync());

        ValueTask<CredentialUse?> UseAsync() => uses.ReadAsync(CancellationToken.None).FirstOrDefaultAsync(use => use.Name == "lan.nguyen@example.org");

        async Task<IEnumerable<string?>> ColleaguesAsync() => (await app.Editor.GetJsonAsync("countries/FR/colleagues"))["items"]!.Select(one => (string?)one["name"]);
    }

    private static HttpClient Account(RegistryApp app, TokenIssuer issuer, string role)
    {
        var client = app.Client(null);
        var token = issuer.Token(issuer.Claims(role), null, ("email", "lan.nguyen@example.org"), ("xms_edov", true));
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }
}
