using System.Net;
using BangGiao.Integration.Mechanism.AgencyForms;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Mechanism.OwedReports;

/// <summary>The missing reports for a province, a ministry and an editor, on 15 June 2025 in a round that ends on 30 June.</summary>
public sealed class OwedReportsTests : IAsyncLifetime
{
    private FormScene _scene = null!;

    public async Task InitializeAsync() => _scene = await FormScene.StartAsync();

    public Task DisposeAsync() => _scene.DisposeAsync().AsTask();

    [Fact]
    public async Task An_account_of_an_agency_is_told_what_it_owes_and_until_when_what_was_never_reported_on_first()
    {
        var owed = await _scene.Province.GetJsonAsync("owedReports?lang=vi");

        Assert.Equal(["gate", "school", "road"], Ids(owed));
        Assert.Equal(("Mở cửa khẩu", "UBND tỉnh Lạng Sơn", "2025-06-30", 15), Said(owed["items"]![0]!));
        Assert.Equal("Quý II năm 2025", (string?)owed["items"]![0]!["cycles"]!.Single()["name"]);
        Assert.Equal(10, (int)owed["items"]![2]!["claim"]!["progress"]!);
        Assert.Equal("lang-son 3 3 15", Round(Assert.Single(owed["rounds"]!)));
    }

    [Fact]
    public async Task An_item_leaves_the_list_when_it_is_reported_with_its_version()
    {
        var item = (await _scene.Province.GetJsonAsync("owedReports"))["items"]![0]!;

        await (await _scene.Province.SendJsonAsync(HttpMethod.Post, "commitments/gate/reviews", new { status = "limited", progress = 20 }, ("If-Match", $"\"{item["commitmentVersion"]}\""))).JsonAsync(HttpStatusCode.Created);

        var owed = await _scene.Province.GetJsonAsync("owedReports");
        Assert.Equal(["school", "road"], Ids(owed));
        Assert.Equal("lang-son 3 2 15", Round(Assert.Single(owed["rounds"]!)));
    }

    [Fact]
    public async Task Overdue_items_come_before_the_others()
    {
        await _scene.App.CreateAsync("commitments", Some.Commitment("late", "lang-son", dueOn: "2025-05-31", more: new { classification = "internal" }));

        var owed = await _scene.Province.GetJsonAsync("owedReports");

        Assert.Equal(["late", "gate", "school", "road"], Ids(owed));
        Assert.Equal(15, (int)owed["items"]![0]!["overdue"]!["days"]!);
    }

    [Fact]
    public async Task A_commitment_in_two_rounds_is_listed_once_and_owed_in_the_one_that_ends_first()
    {
        await RoundAsync("roads", "2025-06-01", "2025-06-10", new { scope = new { agencyIds = new[] { "lang-son" } } });

        var owed = await _scene.Province.GetJsonAsync("owedReports");

        Assert.Equal(3, (int)owed["total"]!);
        Assert.All(owed["items"]!, item => Assert.Equal((-5, "roads 2025-q2"), ((int)item["daysLeft"]!, string.Join(' ', item["cycles"]!.Select(cycle => (string?)cycle["id"])))));
    }

    [Fact]
    public async Task Neither_a_round_that_is_closed_nor_one_that_opens_tomorrow_asks_for_reports()
    {
        await RoundAsync("next", "2025-06-16", "2025-09-30");
        await (await _scene.Assessor.SendJsonAsync(HttpMethod.Post, "reviewCycles/2025-q2/close", null)).JsonAsync();

        var owed = await _scene.Province.GetJsonAsync("owedReports");

        Assert.Empty(owed["items"]!);
        Assert.Empty(owed["rounds"]!);
    }

    [Fact]
    public async Task An_editor_is_told_what_every_agency_owes_but_nothing_of_what_is_confidential()
    {
        var all = await _scene.App.Editor.GetJsonAsync("owedReports");
        var one = await _scene.App.Editor.GetJsonAsync("owedReports?agency=moc");
        var confidential = await _scene.App.Admin.GetJsonAsync("owedReports?agency=lang-son");

        Assert.Equal(["bridge", "gate", "road", "school"], Ids(all).Order());
        Assert.Equal(["bridge"], Ids(one));
        Assert.Equal(["lang-son 3 3 15", "moc 1 1 15"], one["rounds"]!.Select(Round));
        Assert.Contains("secret", Ids(confidential));
    }

    [Theory]
    [InlineData("moc")]
    [InlineData("lang-son,moc")]
    [InlineData("no-such-agency")]
    public async Task The_list_of_another_agency_is_refused_whether_that_agency_exists_or_not(string agency)
    {
        var refused = await _scene.Province.GetAsync($"owedReports?agency={agency}").RefusalAsync(HttpStatusCode.Forbidden);

        Assert.DoesNotContain("moc", refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_reports_for_nobody_is_refused()
    {
        await _scene.Assessor.GetAsync("owedReports").RefusalAsync(HttpStatusCode.Forbidden);
        await _scene.App.Reader.GetAsync("owedReports").RefusalAsync(HttpStatusCode.Forbidden);
        await _scene.App.Anonymous.GetAsync("owedReports").RefusalAsync(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Pages_go_through_it()
    {
        var first = await _scene.Province.GetJsonAsync("owedReports?limit=2");
        var second = await _scene.Province.GetJsonAsync(((string)first["next"]!)["/api/v1/".Length..]);

        Assert.Equal((3, "gate school", "road"), ((int)first["total"]!, string.Join(' ', Ids(first)), string.Join(' ', Ids(second))));
        Assert.Null(second["next"]);
        await _scene.Province.GetAsync("owedReports?limit=501").RefusalAsync(HttpStatusCode.BadRequest);
    }

    private Task<JObject> RoundAsync(string id, string opensOn, string dueOn, object? more = null)
    {
        var round = JObject.FromObject(new { id, kind = "quarterly", title = new { en = id }, opensOn, dueOn });
        round.Merge(JObject.FromObject(more ?? new { }));
        return _scene.App.CreateAsync("reviewCycles", round);
    }

    private static IEnumerable<string?> Ids(JObject owed) => owed["items"]!.Select(item => (string?)item["commitment"]!["id"]);

    private static (string?, string?, string?, int) Said(JToken item) =>
        ((string?)item["commitment"]!["title"], (string?)item["agency"]!["name"], (string?)item["dueOn"], (int)item["daysLeft"]!);

    private static string Round(JToken round) => $"{round["agency"]!["id"]} {round["expected"]} {round["missing"]} {round["daysLeft"]}";
}
