using System.Net;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Treaties.Activities;

/// <summary>Visits that did not take place, and activities that not everybody sees.</summary>
public sealed class CancelledAndHiddenActivitiesTests : IAsyncLifetime
{
    private RegistryApp _app = null!;

    public async Task InitializeAsync()
    {
        _app = await RegistryApp.StartAsync();
        await _app.CreateAsync("countries", Some.Country("FR"));
        await _app.CreateAsync("agencies", Some.Agency("moit"));
    }

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Theory]
    [InlineData("held", 1)]
    [InlineData("cancelled", 0)]
    public async Task Nothing_was_signed_or_promised_at_a_cancelled_visit(string status, int expected)
    {
        await AddVisitAsync("visit", new { status, level = "president" });
        await AddAsync("agreements", new { id = "text", title = new { en = "Text" }, type = "memorandum", parties = new[] { "VN", "FR" }, status = "signed", signedOn = "2025-03-02", activityId = "visit" });
        await _app.CreateAsync("commitments", Some.Commitment("promise", "moit", more: new { agreementId = "text", activityId = "visit" }));

        foreach (var list in new[] { "commitments?highLevel=true", "commitments?atActivity=true", "agreements?highLevel=true" })
            Assert.Equal(expected, (int)(await _app.Reader.GetJsonAsync(list))["total"]!);
        Assert.Equal(expected, await VisitsInChainAsync("agreements/text"));
        Assert.Equal(expected, await VisitsInChainAsync("commitments/promise"));
        Assert.Equal(1, await VisitsInChainAsync("activities/visit"));
    }

    [Theory]
    [InlineData("planned", "Visit (Planned)")]
    [InlineData("held", "Visit")]
    public async Task A_brief_says_of_a_day_that_has_passed_that_the_visit_was_only_planned(string status, string title)
    {
        await AddVisitAsync("visit", new { status });

        var brief = await _app.Reader.GetJsonAsync("countries/FR/brief?lang=en");

        Assert.Equal(title, (string?)brief["sections"]!.Single(section => (string?)section["id"] == "activities")["items"]![0]!["cells"]![1]);
    }

    [Fact]
    public async Task A_member_of_a_delegation_is_hidden_with_the_agency()
    {
        await _app.CreateAsync("agencies", Hidden(Some.Agency("secret")));
        await AddVisitAsync("visit", new { members = new object[] { new { name = "A", agencyId = "secret" }, new { name = "B", agencyId = "moit" } } });

        var visit = await _app.Reader.GetJsonAsync("activities/visit");

        Assert.Equal(["B"], visit["members"]!.Select(member => (string?)member["name"]));
    }

    [Fact]
    public async Task An_error_tells_nothing_of_hidden_parts_of_an_activity_or_an_agency()
    {
        await AddVisitAsync("tour", new { });
        await AddVisitAsync("hidden", new { parentId = "tour", classification = "confidential" });
        await AddVisitAsync("between", new { parentId = "hidden" });
        await _app.CreateAsync("agencies", Hidden(Some.Agency("hidden", "moit")));
        await _app.CreateAsync("agencies", Some.Agency("between", "hidden"));

        foreach (var record in new[] { "activities/tour", "agencies/moit" })
        {
            Assert.Equal(await DetailAsync(record, "nobody"), (await DetailAsync(record, "hidden")).Replace("hidden", "nobody", StringComparison.Ordinal));
            await (await SetParentAsync(record, "between")).JsonAsync(HttpStatusCode.OK);
        }
    }

    private async Task<string> DetailAsync(string record, string parent)
    {
        var problem = await (await SetParentAsync(record, parent)).ProblemAsync(HttpStatusCode.UnprocessableEntity);
        Assert.Equal(["/parentId"], problem.Pointers());
        return problem.OnlyDetail();
    }

    private async Task<HttpResponseMessage> SetParentAsync(string record, string parent) =>
        await _app.Editor.PatchJsonAsync(record, new { parentId = parent }, (await _app.Editor.GetJsonAsync(record)).Version());

    private async Task<int> VisitsInChainAsync(string record) => (int)(await _app.Reader.GetJsonAsync($"{record}/chain"))["counts"]!["activities"]!;

    private async Task AddVisitAsync(string id, object more)
    {
        var visit = JObject.FromObject(new { id, kind = "state_visit", countryIds = new[] { "FR" }, startsOn = "2025-03-01", endsOn = "2025-03-03", title = new { en = "Visit" } });
        visit.Merge(JObject.FromObject(more));
        await AddAsync("activities", visit);
    }

    private async Task AddAsync(string collection, object body) => await (await _app.Admin.PostJsonAsync(collection, body)).JsonAsync(HttpStatusCode.Created);

    private static JObject Hidden(object body)
    {
        var hidden = JObject.FromObject(body);
        hidden["classification"] = "confidential";
        return hidden;
    }
}
