using BangGiao.Integration.Records;
using BangGiao.Integration.Records.ImportExport;
using BangGiao.Integration.Support;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Views.Dossiers;

public sealed class DossierTests : IAsyncLifetime
{
    private const string Before = "asOf=2025-02-28&lang=en";
    private const string After = "asOf=2025-04-01&lang=en";

    private RegistryApp _app = null!;

    public async Task InitializeAsync()
    {
        _app = await RegistryApp.StartAsync();
        foreach (var country in new[] { "JP", "KR", "FR", "DE", "IT" })
            await _app.CreateAsync("countries", Some.Country(country));
        await _app.CreateAsync("agencies", Some.Agency("moit"));
        await _app.CreateAsync("activities", Visit("visit", "JP"));
        await _app.CreateAsync("activities", Visit("summit", "JP", "KR", "FR", "DE", "IT"));
    }

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Fact]
    public async Task It_has_at_most_five_briefs_and_says_how_many_partners_have_none()
    {
        await _app.CreateAsync("countries", Some.Country("ES"));
        await _app.CreateAsync("activities", Visit("congress", "JP", "KR", "FR", "DE", "IT", "ES"));

        var (five, six) = (await ReadAsync("summit"), await ReadAsync("congress"));

        Assert.Equal(["JP", "KR", "FR", "DE", "IT"], five["briefs"]!.Select(brief => (string?)brief["country"]!["id"]));
        Assert.Equal(["JP", "KR", "FR", "DE", "IT"], six["briefs"]!.Select(brief => (string?)brief["country"]!["id"]));
        Assert.Null(five["more"]);
        Assert.StartsWith("1 more", (string?)six["more"], StringComparison.Ordinal);
        Assert.Contains("Country ES", Cells(six, "visit").Single(line => line.StartsWith("Partners", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_result_of_the_visit_is_not_listed_again_among_open_commitments()
    {
        await _app.CreateAsync("commitments", Some.Commitment("here", "moit", "2025-03-01", more: new { countryIds = new[] { "JP" }, activityId = "visit" }));
        await _app.CreateAsync("commitments", Some.Commitment("elsewhere", "moit", more: new { countryIds = new[] { "JP", "KR" } }));
        await _app.CreateAsync("commitments", Some.Commitment("of-others", "moit", more: new { countryIds = new[] { "KR" } }));
        await _app.CreateAsync("commitments", Some.Commitment("later", "moit", "2025-05-01", more: new { countryIds = new[] { "JP" } }));
        await _app.CreateAsync("commitments", Some.Commitment("done", "moit", more: new { countryIds = new[] { "JP" } }));
        await _app.CreateAsync("commitments/done/reviews", new { status = "complete", progress = 100, on = "2025-02-01", evidence = new[] { new { url = "https://example.org/report" } } });

        var (visit, summit) = (await ReadAsync("visit"), await ReadAsync("summit"));

        Assert.Equal(["here"], Subjects(visit, "made"));
        Assert.Equal(["elsewhere"], Subjects(visit, "open"));
        Assert.Empty(Subjects(summit, "made"));
        Assert.Equal(["elsewhere", "here", "of-others"], Subjects(summit, "open").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_outcome_is_told_when_the_visit_has_begun()
    {
        Assert.DoesNotContain(Cells(await ReadAsync("visit", Before), "visit"), line => line.Contains("A new bridge", StringComparison.Ordinal));
        Assert.Contains("Outcome: A new bridge", Cells(await ReadAsync("visit", After), "visit"));
    }

    [Fact]
    public async Task An_agreement_has_the_dates_that_follow_from_its_actions()
    {
        await _app.CreateAsync("agreements", new { id = "trade", title = new { en = "Trade" }, type = "memorandum", parties = new[] { "VN", "JP" }, status = "signed", activityId = "visit" });
        await _app.CreateAsync("participantActions", new { id = "vn", agreementId = "trade", countryId = "VN", kind = "signature", on = "2025-03-01" });
        await _app.CreateAsync("participantActions", new { id = "jp", agreementId = "trade", countryId = "JP", kind = "signature", on = "2025-03-02" });

        Assert.Empty(Subjects(await ReadAsync("visit", Before), "signed"));
        Assert.Equal("2 March 2025", (string?)Section(await ReadAsync("visit", After), "signed")["items"]![0]!["cells"]![1]);
    }

    [Fact]
    public async Task It_is_classified_as_the_highest_of_what_it_names()
    {
        await _app.CreateAsync("countries", Some.Country("GB", classification: "confidential"));
        await _app.CreateAsync("activities", Visit("congress", "JP", "KR", "FR", "DE", "IT", "GB"));

        var (all, some) = (await ReadAsync("congress", After, _app.Admin), await ReadAsync("congress"));

        Assert.Equal("confidential", (string?)all["classification"]);
        Assert.Equal("public", (string?)some["classification"]);
        Assert.DoesNotContain("Country GB", some.ToString(), StringComparison.Ordinal);
        Assert.Null(some["more"]);
    }

    [Fact]
    public async Task A_brief_is_classified_as_the_highest_of_what_it_names()
    {
        await _app.CreateAsync("agencies", new { id = "secret", kind = "ministry", name = new { en = "Secret" }, classification = "confidential" });
        await _app.CreateAsync("commitments", Some.Commitment("led", "secret", "2025-03-01", more: new { countryIds = new[] { "JP" } }));

        Assert.Equal("confidential", (string?)(await _app.Admin.GetJsonAsync($"countries/JP/brief?{After}"))["classification"]);
        Assert.Equal("public", (string?)(await _app.Anonymous.GetJsonAsync($"countries/JP/brief?{After}"))["classification"]);
    }

    [Fact]
    public async Task A_full_table_of_the_dossier_links_to_the_list_with_the_same_records()
    {
        var rows = Enumerable.Range(0, 101).Select(number => $"made-{number},Made {number},JP,moit,2025-03-01,visit\nopen-{number},Open {number},JP,moit,2025-01-01,\n");
        await _app.Admin.ReportAsync("commitments", "id,title.en,countryIds,leadAgencyId,madeOn,activityId\n" + string.Concat(rows));

        var dossier = await ReadAsync("visit");

        Assert.EndsWith("/commitments?activity=visit", (string?)Section(dossier, "made")["more"], StringComparison.Ordinal);
        Assert.EndsWith("/commitments?country=JP", (string?)Section(dossier, "open")["more"], StringComparison.Ordinal);
        Assert.EndsWith("/commitments?country=JP,KR,FR,DE,IT", (string?)Section(await ReadAsync("summit"), "open")["more"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(50)]
    [InlineData(51)]
    public async Task The_link_can_be_followed_however_many_partners_there_are(int partners)
    {
        var codes = Enumerable.Range(0, partners).Select(number => $"{(char)('X' + (number / 26))}{(char)('A' + (number % 26))}").ToArray();
        await _app.Admin.ReportAsync("countries", "id,name.en\n" + string.Concat(codes.Select(code => $"{code},Country {code}\n")));
        await _app.Admin.ReportAsync("commitments", "id,title.en,countryIds,leadAgencyId,madeOn\n" + string.Concat(Enumerable.Range(0, 101).Select(number => $"open-{number},Open {number},XA,moit,2025-01-01\n")));
        await _app.CreateAsync("activities", Visit("assembly", codes));

        var link = (string)Section(await ReadAsync("assembly"), "open")["more"]!;

        Assert.Equal(101, (int)(await _app.Anonymous.GetJsonAsync(link[link.IndexOf("commitments", StringComparison.Ordinal)..]))["total"]!);
    }

    [Fact]
    public async Task A_record_for_which_the_dossier_has_no_room_counts_for_its_classification()
    {
        var rows = Enumerable.Range(0, 101).Select(number => $"made-{number},Made {number},JP,moit,2025-03-01,2026-0{(number == 0 ? 9 : 8)}-01,visit,{(number == 0 ? "confidential" : "public")}\n");
        await _app.Admin.ReportAsync("commitments", "id,title.en,countryIds,leadAgencyId,madeOn,dueOn,activityId,classification\n" + string.Concat(rows));

        var dossier = await ReadAsync("visit", After, _app.Admin);

        Assert.DoesNotContain("made-0", Subjects(dossier, "made"));
        Assert.Equal("confidential", (string?)dossier["classification"]);
    }

    private Task<JObject> ReadAsync(string id, string query = After, HttpClient? by = null) => (by ?? _app.Anonymous).GetJsonAsync($"activities/{id}/dossier?{query}");

    private static object Visit(string id, params string[] countries) => new
    {
        id,
        kind = "official_visit",
        countryIds = countries,
        startsOn = "2025-03-01",
        endsOn = "2025-03-03",
        title = new { en = $"Visit {id}" },
        outcome = new { en = "A new bridge" },
    };

    private static JToken Section(JObject dossier, string id) => dossier["sections"]!.Single(section => (string?)section["id"] == id);

    private static IEnumerable<string> Subjects(JObject dossier, string section) => Section(dossier, section)["items"]!.Select(item => (string)item["subject"]!["id"]!);

    private static IEnumerable<string> Cells(JObject dossier, string section) => Section(dossier, section)["items"]!.SelectMany(item => item["cells"]!).Select(cell => (string)cell!);
}
