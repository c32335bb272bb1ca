using System.Net;
using BangGiao.Integration.Mechanism.AgencyForms;
using BangGiao.Integration.Notices.Notifications;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Notices.RoundLetters;

public sealed class RoundLetterTests
{
    private const string Round = "reviewCycles/2027-q2";

    [Fact]
    public async Task An_invitation_is_in_the_agencys_language_and_leads_to_its_list_and_counts_only_what_its_account_sees()
    {
        using var server = await MailServer.StartAsync();
        await using var reminders = await StartAsync(server, "Web:PublicAddress=https://registry.example.org");

        await reminders.ScanAsync();
        await reminders.DeliverAsync();
        var mail = await server.NextAsync();

        var text = (string)mail["text"]!;
        Assert.Equal(["dau.moi@example.org"], mail["recipients"]!.Select(address => (string?)address));
        Assert.Equal("Đề nghị gửi báo cáo, hạn ngày 30 tháng 6 năm 2027: Quý II năm 2027", (string?)mail["subject"]);
        Assert.Contains("Số cam kết đề nghị UBND tỉnh Lạng Sơn báo cáo: 2.", text, StringComparison.Ordinal);
        Assert.Contains("https://registry.example.org/dashboard/work?view=reports&lang=vi", text, StringComparison.Ordinal);
        Assert.Contains("https://registry.example.org/dashboard/commitments?lead=lang-son&lang=vi", text, StringComparison.Ordinal);
        Assert.Contains("https://registry.example.org/dashboard/commitments?view=rounds&round=2027-q2&lang=vi", text, StringComparison.Ordinal);
        var notification = Assert.Single(await reminders.NotificationsAsync("&agency=lang-son"));
        Assert.Equal(("reviewCycle.invitation", "delivered", """{"agencyId":"lang-son","role":"focal_point"}"""), ((string?)notification["event"], (string?)notification["status"], notification["addressee"]!.ToString(Newtonsoft.Json.Formatting.None)));
        Assert.DoesNotContain("dau.moi", notification.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_is_attached_where_the_house_wants_it_and_comes_back_as_claims()
    {
        using var server = await MailServer.StartAsync();
        await using var reminders = await StartAsync(server, "RoundLetters:AttachForms=true");

        await reminders.ScanAsync();
        await reminders.DeliverAsync();
        var file = Assert.Single((await server.NextAsync())["files"]!);

        Assert.Equal("form-2027-q2-lang-son.vi.xlsx", (string?)file["name"]);
        var form = await FormScene.FillInAsync(Convert.FromBase64String((string)file["content"]!), ("Tình trạng", 2, "Triển khai hạn chế"));
        var content = new ByteArrayContent(form) { Headers = { ContentType = new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") } };
        var report = await (await reminders.App.Editor.PostAsync($"{Round}/form", content)).JsonAsync();
        Assert.Equal(1, (int)report["claims"]!);
    }

    [Fact]
    public async Task Somebody_who_has_reported_when_a_reminder_is_sent_gets_none()
    {
        using var server = await MailServer.StartAsync();
        await using var reminders = await StartAsync(server);
        reminders.Clock.Now = Reminders.Noon("2027-06-16");
        await reminders.ScanAsync();
        foreach (var id in new[] { "gate", "road" })
            await (await reminders.App.Editor.PostJsonAsync($"commitments/{id}/reviews", new { status = "limited", on = "2027-06-16" })).JsonAsync(HttpStatusCode.Created);

        await reminders.DeliverAsync();

        Assert.Equal(["no_longer_so", "no_longer_so"], (await reminders.NotificationsAsync("&agency=lang-son&status=dead")).Select(notification => (string?)notification["reason"]));
    }

    [Fact]
    public async Task An_invitation_that_was_dropped_because_the_round_was_put_off_is_sent_when_it_opens()
    {
        using var server = await MailServer.StartAsync();
        await using var reminders = await StartAsync(server);
        await reminders.ScanAsync();
        await (await reminders.App.Editor.SendJsonAsync(HttpMethod.Patch, Round, new { opensOn = "2027-06-10" }, ("If-Match", "*"))).JsonAsync();
        await reminders.DeliverAsync();
        var dropped = Assert.Single(await reminders.NotificationsAsync("&agency=lang-son"));

        reminders.Clock.Now = Reminders.Noon("2027-06-10");
        await reminders.ScanAsync();
        await reminders.ScanAsync();
        await reminders.DeliverAsync();

        var sent = Assert.Single(await reminders.NotificationsAsync("&agency=lang-son"));
        Assert.Equal(("no_longer_so", "delivered"), ((string?)dropped["reason"], (string?)sent["status"]));
        Assert.Equal(("2027-06-10", "2027-06-10", false), ((string?)sent["dueOn"], (string?)sent["occursOn"], (bool?)sent["late"] ?? false));
        Assert.Equal(["dau.moi@example.org"], (await server.NextAsync())["recipients"]!.Select(address => (string?)address));
    }

    [Fact]
    public async Task An_invitation_that_waited_for_too_long_is_made_again_while_the_round_runs()
    {
        using var server = await MailServer.StartAsync();
        await using var reminders = await StartAsync(server);
        await reminders.ScanAsync();
        reminders.Clock.Now = Reminders.Noon("2027-06-12");
        await reminders.DeliverAsync();
        var dropped = Assert.Single(await reminders.NotificationsAsync("&agency=lang-son"));

        await reminders.ScanAsync();
        await reminders.DeliverAsync();

        var sent = Assert.Single(await reminders.NotificationsAsync("&agency=lang-son"));
        Assert.Equal(("too_old", "delivered"), ((string?)dropped["reason"], (string?)sent["status"]));
    }

    [Fact]
    public async Task The_answer_says_who_is_invited_who_is_silent_who_cannot_be_reached_and_what_comes_next()
    {
        using var server = await MailServer.StartAsync();
        await using var reminders = await StartAsync(server);
        await reminders.ScanAsync();
        await reminders.DeliverAsync();

        var answer = await reminders.App.Reader.GetJsonAsync($"{Round}/invitations?lang=en");

        Assert.Equal("""{"agencies":2,"invited":1,"unreached":1,"missing":2,"silent":2}""", answer["counts"]!.ToString(Newtonsoft.Json.Formatting.None));
        var (province, ministry) = (Of(answer, "lang-son"), Of(answer, "moc"));
        Assert.Equal("no_focal_point", (string?)ministry["unreachable"]);
        Assert.Equal("delivered", (string?)Assert.Single(province["letters"]!)["status"]);
        Assert.Equal(
            ["2027-06-16 focal_point", "2027-06-23 focal_point", "2027-06-27 deputy", "2027-06-30 superior"],
            province["planned"]!.Select(letter => $"{letter["on"]} {letter["role"]}"));
        await reminders.App.Anonymous.GetAsync($"{Round}/invitations").RefusalAsync(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Without_a_mail_server_nothing_is_made_and_the_answer_is_a_dry_run()
    {
        await using var reminders = await Reminders.StartAsync("2027-06-01");
        await FillAsync(reminders);

        await reminders.ScanAsync();
        var answer = await reminders.App.Reader.GetJsonAsync($"{Round}/invitations");

        Assert.Empty(await reminders.NotificationsAsync());
        Assert.False((bool)answer["isOn"]!);
        Assert.Equal("2027-06-01 reviewCycle.invitation", Of(answer, "lang-son")["planned"]!.Select(letter => $"{letter["on"]} {letter["event"]}").First());
    }

    [Fact]
    public async Task The_chair_is_told_who_was_not_invited_and_after_the_last_day_who_is_silent()
    {
        using var server = await MailServer.StartAsync();
        await using var reminders = await StartAsync(server, "RoundLetters:Chair=chair@example.org", "RoundLetters:Language=en");
        await reminders.ScanAsync();
        await reminders.DeliverAsync();
        JObject[] mails = [await server.NextAsync(), await server.NextAsync()];
        reminders.Clock.Now = Reminders.Noon("2027-07-01");
        await reminders.ScanAsync();
        await reminders.DeliverAsync();
        var opened = Assert.Single(mails, mail => (string?)mail["recipients"]!.Single() == "chair@example.org");
        JObject closed;
        do
            closed = await server.NextAsync();
        while ((string?)closed["recipients"]!.Single() != "chair@example.org");

        Assert.Contains("Agencies with something to report: 2; of them without an invitation: 1.", (string)opened["text"]!, StringComparison.Ordinal);
        Assert.Contains("- Ministry moc: No focal point on the day", (string)opened["text"]!, StringComparison.Ordinal);
        Assert.Contains("Agencies whose reports are missing: 2; of them without any report: 2.", (string)closed["text"]!, StringComparison.Ordinal);
        Assert.Contains("2 of 2 commitments without a report", (string)closed["text"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_round_that_agencies_may_not_see_invites_none_and_the_answer_says_so()
    {
        using var server = await MailServer.StartAsync();
        await using var reminders = await StartAsync(server);
        await (await reminders.App.Editor.SendJsonAsync(HttpMethod.Patch, Round, new { classification = "internal" }, ("If-Match", "*"))).JsonAsync();

        await reminders.ScanAsync();

        Assert.Empty(await reminders.NotificationsAsync());
        Assert.Equal("round_hidden", (string?)Of(await reminders.App.Reader.GetJsonAsync($"{Round}/invitations"), "lang-son")["unreachable"]);
    }

    private static JToken Of(JObject answer, string agency) => answer["agencies"]!.Single(one => (string?)one["agency"]!["id"] == agency);

    private static async Task<Reminders> StartAsync(MailServer server, params string[] settings)
    {
        var reminders = await Reminders.StartAsync("2027-06-01", settings: server.Settings(settings));
        await FillAsync(reminders);
        return reminders;
    }

    private static async Task FillAsync(Reminders reminders)
    {
        await reminders.App.CreateAsync("agencies", new
        {
            id = "lang-son",
            kind = "province",
            name = new { en = "Lang Son", vi = "UBND tỉnh Lạng Sơn" },
            focalPoints = new[]
            {
                new
                {
                    name = "Nguyễn Thị An",
                    email = "dau.moi@example.org",
                    deputy = new { name = "Trần Văn Bình", email = "thay.the@example.org" },
                    superior = new { name = "Lê Thị Cúc", email = "lanh.dao@example.org" },
                },
            },
        });
        await reminders.App.CreateAsync("agencies", Some.Agency("moc"));
        foreach (var (id, agency, classification) in new[] { ("gate", "lang-son", "internal"), ("road", "lang-son", "public"), ("secret", "lang-son", "confidential"), ("bridge", "moc", "public") })
            await (await reminders.App.Admin.PostJsonAsync("commitments", Some.Commitment(id, agency, dueOn: "2029-12-31", more: new { classification }))).JsonAsync(HttpStatusCode.Created);
        await reminders.App.CreateAsync("reviewCycles", new { id = "2027-q2", kind = "quarterly", title = new { en = "Second quarter of 2027", vi = "Quý II năm 2027" }, opensOn = "2027-06-01", dueOn = "2027-06-30" });
    }
}
