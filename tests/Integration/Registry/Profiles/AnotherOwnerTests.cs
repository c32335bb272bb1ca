using System.Net;
using BangGiao.Integration.Support;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Registry.Profiles;

/// <summary>A registry of another owner: what is Viet Nam's is not in it.</summary>
public sealed class AnotherOwnerTests(AnotherOwner owner) : IClassFixture<AnotherOwner>
{
    [Fact]
    public async Task Every_row_of_its_files_is_a_record()
    {
        foreach (var file in AnotherOwner.Files)
        {
            var rows = File.ReadLines(AnotherOwner.PathOf(file)).Count() - 1;
            Assert.Equal(rows, (int)(await owner.Client.GetJsonAsync($"{file}?limit=1"))["total"]!);
        }
    }

    [Fact]
    public async Task The_profile_says_whose_registry_it_is()
    {
        var profile = await owner.Client.GetJsonAsync("profile");

        Assert.Equal(("US", "America/New_York", "natural_earth"), ((string)profile["state"]!, (string)profile["timeZone"]!, (string)profile["map"]!));
        Assert.Equal("1778-01-01", (string)profile["firstDay"]!);
        Assert.Equal(["en"], profile["languages"]!.Values<string>());
        Assert.Equal(["legation framework", "embassy framework"], profile["levels"]!.Select(level => $"{level["level"]} {level["kind"]}"));
    }

    [Fact]
    public async Task Codes_and_the_contract_have_its_levels()
    {
        var codes = await owner.Client.GetJsonAsync("codes");
        var contract = await owner.Client.GetJsonAsync("openapi.json");

        Assert.Equal(["legation", "embassy"], codes["partnershipLevel"]!.Select(code => (string)code["code"]!));
        Assert.Equal("Relations by embassy", (string)codes["partnershipLevel"]![1]!["label"]!["en"]!);
        Assert.Equal(["legation", "embassy"], contract["components"]!["schemas"]!["PartnershipLevel"]!["enum"]!.Values<string>());
        Assert.StartsWith("The levels of a partnership, low to high.\n\n- `legation`: ", (string)contract["components"]!["schemas"]!["PartnershipLevel"]!["description"]!, StringComparison.Ordinal);
        Assert.Equal(["centennial", "jubilee", "other"], codes["anniversaryClass"]!.Select(code => (string)code["code"]!));
        Assert.Empty(codes["taskGroup"]!);
    }

    [Fact]
    public async Task Without_law_rules_there_are_no_duties_and_the_answers_say_so()
    {
        var duties = await owner.Client.GetJsonAsync("obligations?lang=en");
        var packs = await owner.App.Reader.GetJsonAsync("yearlyPacks?lang=en");
        var codes = await owner.Client.GetJsonAsync("codes");
        var period = await (await owner.Client.GetAsync("agreements?period=2026-Q1&calendar=official")).ProblemAsync(HttpStatusCode.BadRequest);
        var rule = await (await owner.App.Admin.PostJsonAsync("deadlineRules", new
        {
            id = "yearly",
            title = new { en = "Report" },
            law = "108/2016/QH13",
            article = "79(6)",
            yearlyOn = "11-15",
            bearer = "lead",
            reading = "read",
        })).ProblemAsync(HttpStatusCode.UnprocessableEntity);

        Assert.Equal("The profile of this registry's owner has no law rules, so there are no duties by law.", (string)duties["note"]!);
        Assert.Equal("The profile of this registry's owner has no rules for yearly reports, so agencies have none to send.", (string)packs["note"]!);
        Assert.All(["agreementRegime", "packPart", "escalation"], name => Assert.Empty(codes[name]!));
        Assert.Contains("the owner's profile has no rules for them", period.ToString(), StringComparison.Ordinal);
        Assert.Contains("the owner's profile has no law rules", rule.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1942-01-01", "legation", "1927-06-01")]
    [InlineData("2020-01-01", "embassy", "1943-11-19")]
    public async Task A_country_has_a_level_of_its_ladder(string day, string level, string since)
    {
        var canada = await owner.Client.GetJsonAsync($"countries/CA?asOf={day}");

        Assert.Equal((level, since), ((string)canada["partnership"]!["level"]!, (string)canada["partnership"]!["since"]!));
    }

    [Fact]
    public async Task Lists_are_sorted_and_filtered_by_its_levels()
    {
        var sorted = await owner.Client.GetJsonAsync("partnerships?sort=-level,id&limit=500");
        var filtered = await owner.Client.GetJsonAsync("countries?level=embassy&limit=1");
        var refused = await (await owner.Client.GetAsync("countries?level=strategic")).ProblemAsync(HttpStatusCode.BadRequest);

        var levels = sorted["items"]!.Select(step => (string)step["level"]!).ToList();
        Assert.Equal(levels.OrderByDescending(level => level == "embassy"), levels);
        Assert.Equal((int)(await owner.Client.GetJsonAsync("summary"))["frameworks"]!["byLevel"]!["embassy"]!, (int)filtered["total"]!);
        Assert.Contains("must be one of legation, embassy", refused["errors"]![0]!["detail"]!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_to_a_level_of_another_owner_is_refused_with_its_place()
    {
        var response = await owner.App.Editor.PostAsync("partnerships", Json(new { countryId = "FR", level = "special", effectiveOn = "2020-01-01" }));

        var problem = await response.ProblemAsync(HttpStatusCode.BadRequest);
        Assert.Equal("/level must be one of legation, embassy", $"{problem["errors"]![0]!["pointer"]} {problem["errors"]![0]!["detail"]}");
    }

    [Fact]
    public async Task No_deadline_and_no_plan_of_Viet_Nam_is_in_it()
    {
        var summary = await owner.Client.GetJsonAsync("summary");

        Assert.Equal("US", (string)summary["owner"]!);
        Assert.Empty(summary["plan"]!);
        Assert.Equal(0, (int)(await owner.Client.GetJsonAsync("obligations"))["total"]!);
        Assert.Equal(0, (int)(await owner.Client.GetJsonAsync("holidays"))["total"]!);
        Assert.Equal(0, (int)(await owner.Client.GetJsonAsync("deadlineRules"))["total"]!);
    }

    [Fact]
    public async Task Anniversaries_have_its_tiers()
    {
        var found = await owner.Client.GetJsonAsync("anniversaries?from=2027-01-01&to=2027-12-31&class=centennial&country=CA");

        Assert.Equal("1927-02-18", (string)found["items"]!.Single(item => (string)item["event"]! == "relations.established")["originalDate"]!);
    }

    [Fact]
    public async Task Relations_that_are_broken_off_are_not_counted()
    {
        Assert.Equal("interrupted", (string)(await owner.Client.GetJsonAsync("countries/IR"))["relations"]!["status"]!);
        Assert.Equal("established", (string)(await owner.Client.GetJsonAsync("countries/VN"))["relations"]!["status"]!);
    }

    [Theory]
    [InlineData("countries/FR/brief?format=json&lang=en")]
    [InlineData("countries/CA/brief?format=html&lang=vi")]
    [InlineData("countries/CA/timeline")]
    [InlineData("calendar.ics?event=all")]
    [InlineData("search?q=canada&level=embassy")]
    [InlineData("comparison?compareTo=1940-01-01&fact=partnership_level&limit=5")]
    [InlineData("integrity")]
    [InlineData("kpis?by=level")]
    [InlineData("countries?format=xlsx")]
    public async Task Views_are_made_of_its_levels_too(string path) => Assert.Equal(HttpStatusCode.OK, (await owner.App.Reader.GetAsync(path)).StatusCode);

    private static StringContent Json(object body) => new(JObject.FromObject(body).ToString(), System.Text.Encoding.UTF8, "application/json");
}
