using BangGiao.Integration.Records;
using BangGiao.Integration.Records.ImportExport;
using BangGiao.Integration.Support;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Views.Briefs;

/// <summary>A brief is classified as the highest of all that it names or counts, also of what its tables have no room for.</summary>
public sealed class BriefClassificationTests : IAsyncLifetime
{
    private const string Day = "asOf=2025-04-01&lang=en";

    private RegistryApp _app = null!;

    public async Task InitializeAsync()
    {
        _app = await RegistryApp.StartAsync();
        await _app.CreateAsync("countries", Some.Country("JP", "1973-09-21"));
        await _app.CreateAsync("agencies", Some.Agency("moit"));
    }

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Theory]
    [InlineData("agreements", "id,title.en,type,parties,status,signedOn,classification", "text-{0},Text {0},agreement,VN;JP,in_force,200{0}-09,{1}")]
    [InlineData("commitments", "id,title.en,countryIds,leadAgencyId,madeOn,dueOn,classification", "promise-{0},Promise {0},JP,moit,200{0}-09-21,203{2}-01-01,{1}")]
    [InlineData("activities", "id,title.en,kind,countryIds,startsOn,classification", "visit-{0},Visit {0},visit,JP,200{0}-09-21,{1}")]
    [InlineData("documents", "id,title.en,type,countryIds,publishedOn,classification", "text-{0},Text {0},speech,JP,200{0}-09-21,{1}")]
    public async Task The_oldest_of_nine_counts_although_no_table_shows_it(string collection, string columns, string row)
    {
        var rows = Enumerable.Range(0, 9).Select(number => string.Format(null, row, number, number == 0 ? "confidential" : "public", 9 - number));
        await _app.Admin.ReportAsync(collection, string.Join('\n', [columns, .. rows]));

        var (all, some) = (await ReadAsync(_app.Admin), await ReadAsync(_app.Anonymous));

        Assert.DoesNotContain(all.SelectTokens("sections[*].items[*].subject.id"), id => ((string)id!).EndsWith("-0", StringComparison.Ordinal));
        Assert.Equal(("confidential", "public"), ((string?)all["classification"], (string?)some["classification"]));
    }

    [Fact]
    public async Task The_anniversary_at_a_glance_counts_although_rounder_ones_fill_the_table()
    {
        var rows = Enumerable.Range(1, 8).Select(number => $"text-{number},Text {number},agreement,VN;JP,in_force,2015-05-0{number}");
        await _app.Admin.ReportAsync("agreements", string.Join('\n', ["id,title.en,type,parties,status,signedOn", .. rows]));
        await _app.CreateAsync("observances", new { id = "hidden", title = new { en = "Founding of the guard" }, kind = "founding", countryId = "JP", foundedOn = "2010-04-02", classification = "confidential" });

        var (all, some) = (await ReadAsync(_app.Admin), await ReadAsync(_app.Anonymous));

        Assert.DoesNotContain("hidden", all.SelectTokens("sections[*].items[*].subject.id").Select(id => (string?)id));
        Assert.Contains("Founding of the guard", all["sections"]![0]!.ToString(), StringComparison.Ordinal);
        Assert.Equal(("confidential", "public"), ((string?)all["classification"], (string?)some["classification"]));
    }

    private static Task<JObject> ReadAsync(HttpClient client) => client.GetJsonAsync($"countries/JP/brief?{Day}");
}
