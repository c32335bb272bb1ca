using System.Net;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using DocumentFormat.OpenXml.Packaging;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Views.Briefs;

[Collection(ShippedData.Name)]
public sealed class BriefTests(ShippedRegistry shipped)
{
    private const string OnTheDay = "asOf=2026-11-21";

    [Theory]
    [InlineData("en", "ltr", "Comprehensive strategic partnership", "27 November 2023")]
    [InlineData("vi", "ltr", "Đối tác chiến lược toàn diện", "27/11/2023")]
    [InlineData("ar", "rtl", "شراكة استراتيجية شاملة", "27 نوفمبر 2023")]
    public async Task It_tells_the_level_in_the_language_asked(string language, string direction, string level, string since)
    {
        var brief = await shipped.Client.GetJsonAsync($"countries/JP/brief?{OnTheDay}&lang={language}");

        Assert.Equal((language, direction), ((string?)brief["lang"], (string?)brief["dir"]));
        var step = Section(brief, "partnership")["items"]![0]!;
        Assert.Equal([since, level], step["cells"]!.Take(2).Select(cell => (string?)cell));
        Assert.True((bool)step["marked"]!);
    }

    [Theory]
    [InlineData("en", "Eastern Asia, Asia")]
    [InlineData("vi", "Đông Á, Châu Á")]
    [InlineData("ar", "شرق آسيا، آسيا")]
    public async Task It_names_the_region_in_the_language_asked(string language, string region)
    {
        var path = $"countries/JP/brief?{OnTheDay}&lang={language}";

        Assert.Equal(region, (string?)Section(await shipped.Client.GetJsonAsync(path), "relations")["items"]![0]!["cells"]![0]);
        Assert.Contains(region, await shipped.Client.GetStringAsync($"{path}&format=html"), StringComparison.Ordinal);
        using var paper = WordprocessingDocument.Open(new MemoryStream(await shipped.Client.GetByteArrayAsync($"{path}&format=docx")), isEditable: false);
        Assert.Contains(region, paper.MainDocumentPart!.Document!.InnerText.Replace("\u200F", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_fact_of_a_record_has_a_footnote_and_every_footnote_a_fact()
    {
        var brief = await shipped.Client.GetJsonAsync($"countries/JP/brief?{OnTheDay}");
        var items = brief["sections"]!.SelectMany(section => section["items"]!).ToList();

        Assert.All(items.Where(item => item["subject"] is not null), item => Assert.NotEmpty(item["notes"]!));
        Assert.Equal(
            items.SelectMany(item => item["notes"]!).Select(note => (int)note).Distinct().Order(),
            brief["footnotes"]!.Select(note => (int)note["number"]!));
    }

    [Theory]
    [InlineData("en", "Sources disagree; also named: 1 July 1992.")]
    [InlineData("vi", "Các nguồn nêu khác nhau; cũng có nguồn nêu 01/07/1992.")]
    [InlineData("ar", "المصادر متضاربة؛ ويذكر بعضها أيضًا: 1 يوليو 1992.")]
    public async Task A_date_that_a_source_contradicts_has_both_sources_as_footnotes(string language, string doubt)
    {
        var brief = await shipped.Client.GetJsonAsync($"countries/MH/brief?{OnTheDay}&lang={language}");

        var fact = Section(brief, "relations")["items"]!.Single(item => item["notes"]!.Count() == 2);
        Assert.EndsWith(doubt, (string)fact["cells"]![0]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_of_a_past_day_it_tells_what_was_so_then()
    {
        var brief = await shipped.Client.GetJsonAsync("countries/JP/brief?asOf=2010-01-01&lang=en");

        var steps = Section(brief, "partnership")["items"]!;
        Assert.Equal("Strategic partnership", (string?)steps[0]!["cells"]![1]);
        Assert.DoesNotContain(steps, step => ((string)step["cells"]![0]!).EndsWith("2023", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("format=md", "text/markdown", "# Japan")]
    [InlineData("format=html", "text/html", "<!DOCTYPE html>")]
    public async Task It_comes_as_text_too(string format, string mediaType, string begins)
    {
        var answer = await shipped.Client.GetAsync($"countries/JP/brief?{OnTheDay}&lang=en&{format}");

        Assert.Equal(mediaType, answer.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith(begins, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("en", answer.Content.Headers.ContentLanguage.Single());
    }

    [Fact]
    public async Task A_browser_that_asks_for_a_page_gets_one()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "countries/JP/brief");
        request.Headers.TryAddWithoutValidation("Accept", "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8");

        var answer = await shipped.Client.SendAsync(request);

        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asked_again_it_is_a_304()
    {
        var first = await shipped.Client.GetAsync($"countries/JP/brief?{OnTheDay}&format=html");

        var request = new HttpRequestMessage(HttpMethod.Get, $"countries/JP/brief?{OnTheDay}&format=html");
        request.Headers.TryAddWithoutValidation("If-None-Match", first.Headers.ETag!.ToString());

        Assert.Equal(HttpStatusCode.NotModified, (await shipped.Client.SendAsync(request)).StatusCode);
    }

    [Theory]
    [InlineData("countries/JP/brief?format=pdf", HttpStatusCode.BadRequest)]
    [InlineData("countries/XX/brief", HttpStatusCode.NotFound)]
    public async Task A_brief_that_cannot_be_made_is_a_problem(string path, HttpStatusCode expected) =>
        await (await shipped.Client.GetAsync(path)).ProblemAsync(expected);

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    [InlineData("ar")]
    public async Task There_is_one_for_every_partner(string language)
    {
        var partners = await shipped.Client.GetJsonAsync("countries?limit=500&fields=id");

        foreach (var id in partners["items"]!.Select(partner => (string)partner["id"]!))
            Assert.NotEmpty((await shipped.Client.GetJsonAsync($"countries/{id}/brief?lang={language}&{OnTheDay}"))["sections"]!);
    }

    private static JToken Section(JObject brief, string id) => brief["sections"]!.Single(section => (string?)section["id"] == id);
}
