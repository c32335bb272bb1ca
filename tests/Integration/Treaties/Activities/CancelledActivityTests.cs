using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Treaties.Activities;

/// <summary>A cancelled visit counts as a visit nowhere, and a cancelled conference has no duties.</summary>
public sealed class CancelledActivityTests : IAsyncLifetime
{
    private RegistryApp _app = null!;

    public async Task InitializeAsync()
    {
        _app = await RegistryApp.StartAsync();
        await _app.CreateAsync("countries", Some.Country("JP", "1973-09-21"));
        await _app.CreateAsync("agencies", Some.Agency("moit"));
        await _app.CreateAsync("deadlineRules", new { id = "report", title = new { en = "Report on a conference" }, law = "06/2020/QĐ-TTg", article = "4(2)(c)", activityKinds = new[] { "international_conference" }, direction = "at_home", days = 15, bearer = "lead", validFrom = "2020", reading = "read" });
        await _app.CreateAsync("activities", Visit("held", "2025-03-01", "held"));
        await _app.CreateAsync("activities", Visit("cancelled", "2025-05-01", "cancelled"));
        await _app.CreateAsync("activities", Visit("planned", "2025-04-01", "planned"));
    }

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Fact]
    public async Task A_brief_a_timeline_and_a_chain_have_no_cancelled_visit()
    {
        var brief = await _app.Reader.GetJsonAsync("countries/JP/brief?lang=en&asOf=2025-06-01");
        var timeline = await _app.Reader.GetJsonAsync("countries/JP/timeline");
        var chain = await _app.Reader.GetJsonAsync("countries/JP/chain");

        Assert.DoesNotContain("Visit cancelled", brief.ToString(), StringComparison.Ordinal);
        // The planned one's day has passed, but it is not recorded as held.
        Assert.Contains("Last visit or meeting: 1 March 2025", brief.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("cancelled", timeline.ToString(), StringComparison.Ordinal);
        Assert.Equal(["planned", "held"], chain["activities"]!.Select(activity => (string?)activity["id"]));
    }

    [Theory]
    [InlineData("cancelled=true", "cancelled")]
    [InlineData("cancelled=false", "planned held")]
    [InlineData("status=held,planned", "planned held")]
    [InlineData("direction=outgoing", "cancelled planned held")]
    [InlineData("agency=moit", "")]
    public async Task A_list_is_filtered_by_status_and_direction(string query, string ids) =>
        Assert.Equal(ids, string.Join(' ', (await _app.Reader.GetJsonAsync($"activities?{query}"))["items"]!.Select(item => item["id"])));

    [Fact]
    public async Task The_report_on_a_conference_is_due_fifteen_days_after_its_end_unless_it_was_cancelled()
    {
        await _app.CreateAsync("activities", Conference("open", new { endsOn = "2025-03-12" }));
        await _app.CreateAsync("activities", Conference("sent", new { endsOn = "2025-03-12", reportedOn = "2025-03-28" }));
        await _app.CreateAsync("activities", Conference("without-end", new { }));
        await _app.CreateAsync("activities", Conference("off", new { endsOn = "2025-03-12", status = "cancelled" }));

        var duties = await _app.Reader.GetJsonAsync("obligations?asOf=2025-03-28&lang=en");
        var waiting = await _app.Reader.GetJsonAsync("obligations?asOf=2025-03-28&status=awaiting");
        var due = await _app.Reader.GetJsonAsync("due?from=2025-03-01&to=2025-04-30&event=activity.duty&agency=moit&lang=en");

        Assert.Equal(
            ["open:report overdue 2025-03-27 1 Conference open moit", "sent:report done_late 2025-03-27 1 Conference sent moit"],
            duties["items"]!.Select(duty => $"{duty["id"]} {duty["status"]} {duty["dueOn"]} {duty["daysLate"]} {duty["activity"]!["name"]} {duty["agency"]!["id"]}"));
        Assert.Equal(["end"], waiting["items"]!.Single()["awaits"]!.Select(step => (string?)step));
        Assert.Equal(["activity.duty:activities:open:2025-03-27", "activity.duty:activities:sent:2025-03-27"], due["items"]!.Select(item => (string?)item["id"]));
        Assert.Equal(["open:report"], (await _app.Reader.GetJsonAsync("obligations?asOf=2025-03-28&activity=open"))["items"]!.Select(duty => (string?)duty["id"]));
    }

    [Fact]
    public async Task A_document_and_a_part_name_their_activity()
    {
        await _app.CreateAsync("documents", new { id = "speech", type = "speech", title = new { en = "Speech" }, activityId = "held" });
        await _app.CreateAsync("activities", Visit("part", "2025-03-01", "held", new { parentId = "held" }));

        Assert.Equal(["speech"], (await _app.Reader.GetJsonAsync("documents?activity=held"))["items"]!.Select(item => (string?)item["id"]));
        Assert.Equal(["part"], (await _app.Reader.GetJsonAsync("activities?parent=held"))["items"]!.Select(item => (string?)item["id"]));
    }

    [Fact]
    public async Task A_dossier_names_the_head_and_the_members_of_the_delegation()
    {
        await _app.CreateAsync("activities", Visit("delegation", "2025-07-01", "confirmed", new
        {
            kind = "delegation",
            host = new { en = "Government of Japan" },
            head = new { name = "Nguyễn Văn A", post = new { en = "Minister" }, agencyId = "moit" },
            members = new[] { new { name = "Trần Thị B" } },
        }));

        var dossier = (await _app.Reader.GetJsonAsync("activities/delegation/dossier?lang=en")).ToString();

        Assert.All(["Status: Confirmed", "Direction: Outgoing", "Host: Government of Japan", "Nguyễn Văn A, Minister", "Members: Trần Thị B"], line => Assert.Contains(line, dossier, StringComparison.Ordinal));
    }

    private static JObject Visit(string id, string startsOn, string status, object? more = null)
    {
        var body = JObject.FromObject(new { id, kind = "visit", title = new { en = $"Visit {id}" }, countryIds = new[] { "JP" }, direction = "outgoing", startsOn, status });
        body.Merge(JObject.FromObject(more ?? new { }));
        return body;
    }

    private static JObject Conference(string id, object more)
    {
        var body = JObject.FromObject(new { id, kind = "international_conference", direction = "at_home", title = new { en = $"Conference {id}" }, countryIds = new[] { "VN" }, startsOn = "2025-03-10", hostAgencyId = "moit" });
        body.Merge(JObject.FromObject(more));
        return body;
    }
}
