using System.Net;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Notices.Occasions;

public sealed class DueTests : IAsyncLifetime
{
    private RegistryApp _app = null!;

    public async Task InitializeAsync()
    {
        _app = await RegistryApp.StartAsync(settings:
        [
            "Anniversaries:Tiers:0:Name=quarter_century", "Anniversaries:Tiers:0:DivisibleBy=25", "Anniversaries:Tiers:0:LeadDays:0=30", "Anniversaries:Tiers:0:LeadDays:1=400",
            "Anniversaries:Tiers:0:Vi=Một phần tư thế kỷ",
            "Anniversaries:LeapDay=March1", "Occasions:LeadDays:CommitmentDue:0=10", "Occasions:LeadDays:CommitmentDue:1=3",
        ]);
        foreach (var country in new[] { Some.Country("FR", "1976-02-29"), Some.Country("DE", "1975-09-23", "internal") })
            await PostAsync("countries", country);
        foreach (var agency in new[] { "lead", "other" })
            await PostAsync("agencies", Some.Agency(agency));
        await PostAsync("commitments", Some.Commitment("bridge", "lead", dueOn: "2026-06-30", more: new { countryIds = new[] { "FR" }, coordinatingAgencyIds = new[] { "other" } }));
        await PostAsync("commitments", Some.Commitment("road", "other", dueOn: "2026-07-15", more: new { countryIds = new[] { "DE" }, classification = "internal" }));
        await PostAsync("reviewCycles", new { id = "q2", kind = "quarterly", title = new { en = "Second quarter" }, opensOn = "2026-06-01", dueOn = "2026-07-10" });
    }

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Fact]
    public async Task The_list_of_due_items_names_the_agencies_concerned()
    {
        var list = await _app.Reader.GetJsonAsync("due?from=2026-06-01&to=2026-12-31&agency=other&asOf=2026-06-20");

        Assert.Equal(
            [
                "2026-06-01 reviewCycle.opens  -19",
                "2026-06-30 commitment.due  10",
                "2026-07-10 reviewCycle.due  20",
                "2026-07-15 commitment.due  25",
                "2026-07-16 commitment.overdue lead_agency 26",
                "2026-07-31 commitment.overdue coordinating_agencies 41",
                "2026-08-15 commitment.overdue coordinating_agencies 56",
                "2026-09-29 commitment.overdue leadership 101",
                "2026-10-14 commitment.overdue leadership 116",
            ],
            list["items"]!.Select(item => $"{item["date"]} {item["event"]} {item["escalation"]} {item["daysAhead"]}"));
        Assert.Equal(2, (int)list["byEvent"]!["commitment.due"]!);
    }

    [Theory]
    [InlineData("country=FR&event=commitment.due", "commitment.due:commitments:bridge:2026-06-30")]
    [InlineData("country=fr&event=commitment.overdue,commitment.due&to=2026-06-30", "commitment.due:commitments:bridge:2026-06-30")]
    [InlineData("event=reviewCycle.due&country=FR", "reviewCycle.due:reviewCycles:q2:2026-07-10")]
    [InlineData("event=commitment.due&agency=nobody", "")]
    public async Task A_filter_lets_through_what_it_says(string query, string ids) =>
        Assert.Equal(ids, string.Join(',', (await _app.Reader.GetJsonAsync("due?from=2026-06-01&" + query)).Ids()));

    [Fact]
    public async Task A_hidden_record_is_not_due_for_a_caller_who_may_not_see_it()
    {
        var seen = await _app.Anonymous.GetJsonAsync("due?from=2026-06-01");
        var anniversaries = await _app.Anonymous.GetJsonAsync("anniversaries?from=2000-01-01&to=2026-12-31");

        Assert.DoesNotContain("road", seen.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("DE", anniversaries.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_settings_say_how_long_before_and_which_years_are_kept()
    {
        var due = await _app.Reader.GetJsonAsync("due?from=2026-06-01&country=FR&event=commitment.due");
        var kept = await _app.Reader.GetJsonAsync("anniversaries?from=1977-01-01&to=2026-12-31&country=FR,DE");

        Assert.Equal(["10 2026-06-20", "3 2026-06-27"], due["items"]![0]!["leadDays"]!.Select(notice => $"{notice["days"]} {notice["on"]}"));
        Assert.Equal(
            ["DE 2000-09-23 25 quarter_century", "FR 2001-03-01 25 quarter_century", "DE 2025-09-23 50 quarter_century", "FR 2026-03-01 50 quarter_century"],
            kept["items"]!.Select(item => $"{item["subject"]!["id"]} {item["date"]} {item["years"]} {item["class"]}"));
    }

    [Fact]
    public async Task A_tier_of_the_settings_is_a_code_with_its_labels()
    {
        var code = (await _app.Reader.GetJsonAsync("codes"))["anniversaryClass"]!.Single();

        Assert.Equal("""{"code":"quarter_century","label":{"en":"quarter_century","vi":"Một phần tư thế kỷ","ar":"quarter_century"}}""", code.ToString(Newtonsoft.Json.Formatting.None));
    }

    [Fact]
    public async Task A_table_has_the_agencies_that_are_concerned()
    {
        var lines = (await _app.Reader.GetStringAsync("due?from=2026-06-01&country=FR&event=commitment.overdue&asOf=2026-06-20&format=csv")).TrimEnd().Split("\r\n");

        Assert.Equal("id,subject.collection,subject.id,event,date,daysAhead,escalation,agencyIds,title.en,title.vi,title.ar,countryIds,source.url,source.note", lines[0]);
        Assert.Equal("commitment.overdue:commitments:bridge:2026-07-01,commitments,bridge,commitment.overdue,2026-07-01,11,lead_agency,lead,Overdue since yesterday: Open bridge bridge,Quá hạn từ hôm qua: Open bridge bridge,متأخر منذ أمس: Open bridge bridge,FR,,", lines[1]);
    }

    [Fact]
    public async Task A_calendar_of_deadlines_is_asked_for_by_name()
    {
        var usual = await _app.Reader.GetStringAsync("calendar.ics?yearsBack=5");
        var all = await _app.Reader.GetStringAsync("calendar.ics?yearsBack=5&event=all&class=all");
        var some = await _app.Reader.GetStringAsync("calendar.ics?yearsBack=5&event=commitment.due&agency=lead");

        Assert.DoesNotContain("UID:commitment", usual, StringComparison.Ordinal);
        Assert.Contains("UID:relations.established.countries.FR.2026@vn.bang-giao", all, StringComparison.Ordinal);
        Assert.Contains("UID:reviewCycle.due.reviewCycles.q2@vn.bang-giao", all, StringComparison.Ordinal);
        Assert.Equal(["UID:commitment.due.commitments.bridge@vn.bang-giao"], some.Split("\r\n").Where(line => line.StartsWith("UID:", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_class_is_no_parameter_of_deadlines()
    {
        var problem = await (await _app.Reader.GetAsync("due?class=round")).ProblemAsync(HttpStatusCode.BadRequest);

        Assert.Equal(["class"], problem.Parameters());
    }

    private async Task PostAsync(string collection, object body) => await (await _app.Admin.PostJsonAsync(collection, body as JObject is { } json ? json.ToString() : body)).JsonAsync(HttpStatusCode.Created);
}
