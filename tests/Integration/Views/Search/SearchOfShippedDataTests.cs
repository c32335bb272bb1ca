using System.Net;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Views.Search;

[Collection(ShippedData.Name)]
public sealed class SearchOfShippedDataTests(ShippedRegistry shipped)
{
    [Theory]
    [InlineData("Ả Rập Xê Út", "countries/SA")]
    [InlineData("A Rap Xe Ut", "countries/SA")]
    [InlineData("Saudi", "countries/SA")]
    [InlineData("السعودية", "countries/SA")]
    [InlineData("سعودية", "countries/SA")]
    [InlineData("والسعوديه", "countries/SA")]
    [InlineData("Pháp", "countries/FR")]
    [InlineData("PHAP", "countries/FR")]
    [InlineData("Fran", "countries/FR")]
    [InlineData("FR", "countries/FR")]
    [InlineData("fra", "countries/FR")]
    [InlineData("250", "countries/FR")]
    [InlineData("Đức", "countries/DE")]
    [InlineData("duc", "countries/DE")]
    [InlineData("Áo", "countries/AT")]
    [InlineData("Nga", "countries/RU")]
    [InlineData("fr-2013-09-25", "partnerships/fr-2013-09-25")]
    [InlineData("Bộ Ngoại giao", "agencies/min-mofa")]
    public async Task However_it_is_written_what_is_called_so_comes_first(string query, string first) =>
        Assert.Equal(first, Keys(await SearchAsync(query))[0]);

    [Fact]
    public async Task A_record_that_has_only_the_code_of_a_country_is_found_by_the_name_of_the_country()
    {
        var found = await SearchAsync("Pháp", "&country=FR&collection=partnerships");

        Assert.Equal(["partnerships/fr-2013-09-25", "partnerships/fr-2024-10-07"], Keys(found));
        Assert.Contains(found["items"]![0]!["fragments"]!, fragment => (string)fragment["field"]! == "/countryId" && (string)fragment["text"]! == "Pháp");
    }

    [Fact]
    public async Task Facets_count_what_another_choice_would_give()
    {
        var all = await SearchAsync("Pháp");

        foreach (var facet in all["facets"]!["collection"]!)
            Assert.Equal((int)facet["count"]!, (int)(await SearchAsync("Pháp", $"&collection={facet["value"]}"))["total"]!);
        foreach (var facet in all["facets"]!["country"]!)
            Assert.Equal((int)facet["count"]!, (int)(await SearchAsync("Pháp", $"&country={facet["value"]}"))["total"]!);
        Assert.Equal((int)all["total"]!, all["facets"]!["collection"]!.Sum(facet => (int)facet["count"]!));
        Assert.Equal(all["facets"]!["collection"], (await SearchAsync("Pháp", "&collection=countries"))["facets"]!["collection"]);
        Assert.Equal(all["facets"]!["country"], (await SearchAsync("Pháp", "&country=FR"))["facets"]!["country"]);
    }

    [Fact]
    public async Task A_region_and_a_level_narrow_to_records_of_such_countries()
    {
        var found = await SearchAsync("a", "&collection=countries&region=Europe&level=strategic&limit=100&asOf=2026-01-01");
        var listed = await shipped.Client.GetJsonAsync("countries?region=Europe&level=strategic&limit=100&asOf=2026-01-01");

        Assert.NotEmpty(found["items"]!);
        Assert.Subset(listed.Ids().ToHashSet(), found.Ids().ToHashSet());
    }

    [Fact]
    public async Task Pages_together_are_the_whole_each_hit_once()
    {
        var keys = new List<string>();
        var page = await SearchAsync("hiep dinh", "&limit=7");
        var total = (int)page["total"]!;
        keys.AddRange(Keys(page));
        while ((string?)page["next"] is { } next)
        {
            page = await (await shipped.Client.GetAsync(next)).JsonAsync();
            keys.AddRange(Keys(page));
        }

        Assert.InRange(total, 20, 500);
        Assert.Equal(total, keys.Distinct().Count());
        Assert.Equal(total, keys.Count);
    }

    [Fact]
    public async Task A_repeated_search_costs_a_304_and_says_its_language()
    {
        var first = await shipped.Client.GetAsync("search?q=phap&lang=vi");

        var second = await shipped.Client.GetAsync("search?q=phap&lang=vi", ("If-None-Match", first.Headers.ETag!.ToString()));

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal("vi", first.Content.Headers.ContentLanguage.Single());
        Assert.Contains("Accept-Language", first.Headers.Vary);
        Assert.Equal(first.Headers.GetValues("Registry-Version").Single(), (string)(await first.JsonAsync())["version"]!);
    }

    [Theory]
    [InlineData("", "q")]
    [InlineData("q=", "q")]
    [InlineData("q=%20%21%3F", "q")]
    [InlineData("q=-phap", "q")]
    [InlineData("q=a&collection=nothing", "collection")]
    [InlineData("q=a&level=high", "level")]
    [InlineData("q=a&limit=101", "limit")]
    [InlineData("q=a&fields=id", "fields")]
    [InlineData("q=a&cursor=x", "cursor")]
    [InlineData("q=a&q=b", "q")]
    public async Task A_parameter_at_fault_is_named(string query, string parameter)
    {
        var problem = await shipped.Client.GetAsync($"search?{query}").RefusalAsync(HttpStatusCode.BadRequest);

        Assert.Contains(parameter, problem.Parameters());
    }

    [Fact]
    public async Task A_query_of_any_characters_is_answered()
    {
        foreach (var query in new[] { "\0", "\uFFFE", "🇻🇳 a", "ﷺ", "\"", "\"\"", "- -a b", "a\u0301\u0301", "%", "ـــ" })
        {
            var answer = await shipped.Client.GetAsync("search?q=" + Uri.EscapeDataString(query));
            Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest, $"{query} is answered {answer.StatusCode}");
        }
    }

    private Task<JObject> SearchAsync(string query, string more = "") => shipped.Client.GetJsonAsync($"search?q={Uri.EscapeDataString(query)}&lang=vi{more}");

    private static List<string> Keys(JObject answer) => [.. answer["items"]!.Select(item => $"{item["collection"]}/{item["id"]}")];
}
