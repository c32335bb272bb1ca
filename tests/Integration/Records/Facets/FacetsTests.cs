using System.Net;
using BangGiao.Integration.Support;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Records.Facets;

/// <summary>The numbers beside the values of filters are the totals of the lists.</summary>
public sealed class FacetsTests : IAsyncLifetime
{
    private RegistryApp _app = null!;

    public async Task InitializeAsync()
    {
        _app = await RegistryApp.StartAsync();
        foreach (var (id, en) in new[] { ("FR", "France"), ("JP", "Japan"), ("CN", "China") })
            await _app.CreateAsync("countries", Some.Country(id, en: en));
        await _app.CreateAsync("agencies", Some.Agency("min-a"));
        await AddAsync("one", new { level = "ministry", leadAgencyId = "min-a", tags = new[] { "Kinh tế", "a,b" }, signedOn = "2020-05-04" });
        await AddAsync("two", new { level = "ministry", tags = new[] { "kinh te", "Kinh tế", "a" }, parties = new[] { "VN", "FR", "JP" }, signedOn = "2021-05-04" });
        await AddAsync("three", new { level = "government", type = "treaty", tags = new[] { "kinh te", "b" }, parties = new[] { "VN", "JP" }, signedOn = "2022-05-04" });
        await AddAsync("four", new { level = "ministry", status = "negotiating", signedOn = (string?)null, inForceOn = (string?)null, classification = "internal" });
    }

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Theory]
    [InlineData("")]
    [InlineData("level=ministry")]
    [InlineData("level=ministry&country=JP,FR&from=2020-06-01")]
    [InlineData("q=text&tag=KINH TE&type=treaty,memorandum")]
    [InlineData("asOf=2021-01-01&multilateral=false")]
    public async Task Each_number_is_the_total_of_the_list_with_that_value_instead_of_others_of_its_filter(string query)
    {
        var all = "type,status,level,country,lead,agency,tag,classification,multilateral,highLevel,regime,region".Split(',');
        var facets = await _app.Reader.GetJsonAsync($"facets/agreements?{query}&facet={string.Join(',', all)}");

        Assert.Equal((int)(await _app.Reader.GetJsonAsync($"agreements?{query}&limit=1"))["total"]!, (int)facets["total"]!);
        Assert.Equal(all, facets["facets"]!.Select(facet => (string?)facet["filter"]));
        foreach (var (filter, value) in facets["facets"]!.SelectMany(facet => facet["values"]!.Select(value => ((string)facet["filter"]!, value))))
        {
            var others = query.Split('&', StringSplitOptions.RemoveEmptyEntries).Where(pair => !pair.StartsWith($"{filter}=", StringComparison.Ordinal));
            var list = await _app.Reader.GetJsonAsync($"agreements?{string.Join('&', [.. others, $"{filter}={Uri.EscapeDataString((string)value["value"]!)}"])}&limit=1");
            Assert.Equal($"{filter}={value["value"]}: {list["total"]}", $"{filter}={value["value"]}: {value["count"]}");
        }
    }

    [Fact]
    public async Task Values_that_the_filter_takes_for_the_same_are_one_and_one_with_a_comma_finds_its_parts_too()
    {
        var tags = Values(await _app.Reader.GetJsonAsync("facets/agreements?facet=tag"), "tag");

        Assert.Equal("Kinh tế 3, a,b 3, a 1, b 1", tags);
    }

    [Fact]
    public async Task Without_a_name_they_are_those_of_codes_and_values_beyond_the_limit_are_counted()
    {
        var facets = await _app.Reader.GetJsonAsync("facets/agreements?limit=1");

        Assert.Equal(["type", "level", "status", "countryLevel", "regime", "nextStep", "reached", "classification", "assigned"], facets["facets"]!.Select(facet => (string?)facet["filter"]));
        Assert.Equal(("ministry 3", 2), (Values(facets, "level"), (int)facets["facets"]!.Single(facet => (string?)facet["filter"] == "level")["distinct"]!));
    }

    [Fact]
    public async Task A_hidden_record_is_not_counted()
    {
        Assert.Equal("ministry 2, government 1", Values(await _app.Anonymous.GetJsonAsync("facets/agreements"), "level"));
        Assert.Equal("ministry 3, government 1", Values(await _app.Reader.GetJsonAsync("facets/agreements"), "level"));
    }

    [Theory]
    [InlineData("facets/agreements?facet=from", "facet")]
    [InlineData("facets/agreements?facet=id", "facet")]
    [InlineData("facets/agreements?facet=levels", "facet")]
    [InlineData("facets/agreements?facet=level,level", "facet")]
    [InlineData("facets/agreements?facet=type,status,level,country,lead,agency,tag,classification,multilateral,highLevel,regime,region,activity", "facet")]
    [InlineData("facets/agreements?limit=501", "limit")]
    [InlineData("facets/agreements?level=none", "level")]
    [InlineData("facets/agreements?cursor=x", "cursor")]
    public async Task A_parameter_at_fault_is_named(string path, string parameter) =>
        Assert.Equal([parameter], (await (await _app.Reader.GetAsync(path)).ProblemAsync(HttpStatusCode.BadRequest)).Parameters().Distinct());

    [Fact]
    public async Task They_are_refused_where_the_list_is()
    {
        await _app.Reader.GetAsync("facets/nothing").RefusalAsync(HttpStatusCode.NotFound);
        await _app.Reader.GetAsync("facets/accessKeys").RefusalAsync(HttpStatusCode.Forbidden);
    }

    private static string Values(JObject facets, string filter) => string.Join(
        ", ", facets["facets"]!.Single(facet => (string?)facet["filter"] == filter)["values"]!.Select(value => $"{value["value"]} {value["count"]}"));

    private async Task AddAsync(string id, object more)
    {
        var body = JObject.FromObject(new { id, title = new { en = $"Text {id}" }, type = "memorandum", parties = new[] { "VN", "FR" }, status = "in_force", inForceOn = "2022-06-01" });
        body.Merge(JObject.FromObject(more), new() { MergeArrayHandling = MergeArrayHandling.Replace, MergeNullValueHandling = MergeNullValueHandling.Merge });
        await _app.CreateAsync("agreements", body);
    }
}
