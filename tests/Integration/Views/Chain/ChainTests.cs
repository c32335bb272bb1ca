using System.Net;
using BangGiao.Integration.Support;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Views.Chain;

/// <summary>From visit to result: a summit with two countries, an agreement with each, commitments in and beside them.</summary>
public sealed class ChainTests : IAsyncLifetime
{
    private RegistryApp _app = null!;

    public async Task InitializeAsync()
    {
        _app = await RegistryApp.StartAsync();
        await CreateAsync("countries", Some.Country("JP"), Some.Country("KR"));
        await CreateAsync("agencies", Some.Agency("moit"), Some.Agency("moet"));
        await CreateAsync("activities", new { id = "summit", kind = "multilateral_event", countryIds = new[] { "JP", "KR", "VN" }, startsOn = "2025-03-01", title = Text("Summit") });
        await CreateAsync("agreements", Agreement("trade", "JP", "moit", "summit"), Agreement("study", "KR", "moet", null));
        await CreateAsync(
            "commitments",
            Commitment("in-trade", ["JP"], "moit", "trade", null),
            Commitment("in-study", ["KR"], "moet", "study", null),
            Commitment("at-summit", [], "moet", null, "summit"),
            Commitment("alone", ["JP"], "moet", null, null));
    }

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Fact]
    public async Task A_country_sees_its_own_commitments_below_what_they_came_from()
    {
        var chain = await _app.Anonymous.GetJsonAsync("countries/JP/chain");

        var summit = Assert.Single(chain["activities"]!);
        Assert.Equal(["trade"], Ids(summit["agreements"]!));
        Assert.Equal(["in-trade"], Ids(summit["agreements"]![0]!["commitments"]!));
        Assert.Equal(["at-summit"], Ids(summit["commitments"]!));
        Assert.Equal(["alone"], Ids(chain["commitments"]!));
        Assert.Equal(3, (int)chain["counts"]!["commitments"]!);
    }

    [Fact]
    public async Task A_commitment_leads_up_to_the_visit_at_which_it_was_agreed()
    {
        var chain = await _app.Anonymous.GetJsonAsync("commitments/in-trade/chain");

        Assert.Equal("summit", (string?)chain["activities"]![0]!["id"]);
        Assert.Equal("in-trade", (string?)chain["activities"]![0]!["agreements"]![0]!["commitments"]![0]!["id"]);
    }

    [Theory]
    [InlineData("activities/summit", 1, 1, 2)]
    [InlineData("agreements/study", 0, 1, 1)]
    [InlineData("agencies/moet", 1, 1, 3)]
    [InlineData("agencies/moit", 1, 1, 1)]
    [InlineData("countries/KR", 1, 1, 2)]
    public async Task Each_side_sees_what_hangs_together_with_it(string subject, int activities, int agreements, int commitments)
    {
        var counts = (await _app.Anonymous.GetJsonAsync($"{subject}/chain"))["counts"]!;

        Assert.Equal((activities, agreements, commitments), ((int)counts["activities"]!, (int)counts["agreements"]!, (int)counts["commitments"]!));
    }

    [Fact]
    public async Task Reviews_and_their_evidence_end_the_chain()
    {
        var review = new { status = "complete", progress = 100, on = "2025-06-01", evidence = new[] { new { url = "https://example.org/report" } } };
        await (await _app.Editor.PostJsonAsync("commitments/alone/reviews", review)).JsonAsync(HttpStatusCode.Created);

        var chain = await _app.Anonymous.GetJsonAsync("commitments/alone/chain");

        Assert.Equal("https://example.org/report", (string?)chain.SelectToken("commitments[0].reviews[0].evidence[0].url"));
        Assert.Equal((1, 1), ((int)chain["counts"]!["reviews"]!, (int)chain["counts"]!["evidence"]!));
    }

    [Fact]
    public async Task As_of_a_day_before_it_there_is_nothing() =>
        Assert.Equal(0, (int)(await _app.Anonymous.GetJsonAsync("countries/JP/chain?asOf=2025-02-28"))["counts"]!["commitments"]!);

    [Fact]
    public async Task A_hidden_record_is_in_no_chain()
    {
        await CreateAsync("commitments", Commitment("secret", ["JP"], "moit", "trade", null, "confidential"));

        Assert.Equal(3, (int)(await _app.Reader.GetJsonAsync("countries/JP/chain"))["counts"]!["commitments"]!);
        Assert.Equal(4, (int)(await _app.Admin.GetJsonAsync("countries/JP/chain"))["counts"]!["commitments"]!);
        await (await _app.Reader.GetAsync("commitments/secret/chain")).ProblemAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Other_collections_have_none() => await (await _app.Anonymous.GetAsync("missions/x/chain")).ProblemAsync(HttpStatusCode.NotFound);

    private async Task CreateAsync(string collection, params object[] records)
    {
        foreach (var record in records)
            await (await _app.Admin.PostJsonAsync(collection, record)).JsonAsync(HttpStatusCode.Created);
    }

    private static Dictionary<string, object?> Agreement(string id, string country, string lead, string? activity) => new()
    {
        ["id"] = id,
        ["title"] = Text(id),
        ["type"] = "memorandum",
        ["parties"] = new[] { "VN", country },
        ["status"] = "signed",
        ["signedOn"] = "2025-03-02",
        ["leadAgencyId"] = lead,
        ["activityId"] = activity,
    };

    private static Dictionary<string, object?> Commitment(string id, string[] countries, string lead, string? agreement, string? activity, string classification = "public") =>
        new()
        {
            ["id"] = id,
            ["title"] = Text(id),
            ["countryIds"] = countries,
            ["leadAgencyId"] = lead,
            ["agreementId"] = agreement,
            ["activityId"] = activity,
            ["madeOn"] = "2025-03-01",
            ["dueOn"] = "2026-03-01",
            ["classification"] = classification,
        };

    private static object Text(string en) => new { en };

    private static IEnumerable<string?> Ids(JToken nodes) => nodes.Select(node => (string?)node["id"]);
}
