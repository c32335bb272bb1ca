using System.Net;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Relations.Countries;

[Collection(ShippedData.Name)]
public sealed class FranceTests(ShippedRegistry shipped)
{
    [Theory]
    [InlineData("2013-09-24", null, null, null)]
    [InlineData("2013-09-25", "strategic", "2013-09-25", "fr-2013-09-25")]
    [InlineData("2014-01-01", "strategic", "2013-09-25", "fr-2013-09-25")]
    [InlineData("2024-10-06", "strategic", "2013-09-25", "fr-2013-09-25")]
    [InlineData("2024-10-07", "comprehensive_strategic", "2024-10-07", "fr-2024-10-07")]
    public async Task The_partnership_is_that_of_the_day(string day, string? level, string? since, string? id)
    {
        var france = await shipped.Client.GetJsonAsync($"countries/FR?asOf={day}");

        if (level is null)
            Assert.Equal(JTokenType.Null, france["partnership"]!.Type);
        else
            Assert.Equal(new JObject { ["level"] = level, ["since"] = since, ["id"] = id, ["sectoral"] = new JArray() }.ToString(), france["partnership"]!.ToString());
    }

    [Fact]
    public async Task The_record_has_the_fields_that_others_rely_on_in_their_order()
    {
        var france = await shipped.Client.GetJsonAsync("countries/FR?asOf=2014-01-01");

        Assert.Equal(
            [
                "id", "kind", "iso3", "m49", "name", "otherNames", "successorIds", "region", "subregion", "unMember", "relations", "nameOn", "partnership", "classification", "source", "tags",
                "attachments", "version", "createdAt", "createdBy", "updatedAt", "updatedBy",
            ],
            france.Properties().Select(member => member.Name));
        Assert.Equal(("FRA", "250", "Europe", "Western Europe"), ((string)france["iso3"]!, (string)france["m49"]!, (string)france["region"]!, (string)france["subregion"]!));
        Assert.Equal("""{"en":"France","vi":"Pháp","ar":"فرنسا"}""", france["name"]!.ToString(Newtonsoft.Json.Formatting.None));
        Assert.Equal(["status", "establishedOn", "events"], ((JObject)france["relations"]!).Properties().Select(member => member.Name));
        Assert.Equal(("established", "1973-04-12"), ((string)france["relations"]!["status"]!, (string)france["relations"]!["establishedOn"]!));
    }

    [Fact]
    public async Task Before_relations_there_is_neither_status_nor_day()
    {
        var relations = (await shipped.Client.GetJsonAsync("countries/FR?asOf=1973-04-11"))["relations"]!;

        Assert.Equal("none", (string)relations["status"]!);
        Assert.Equal(JTokenType.Null, relations["establishedOn"]!.Type);
    }

    [Fact]
    public async Task Cambodia_was_interrupted_in_1978()
    {
        var relations = (await shipped.Client.GetJsonAsync("countries/KH?asOf=1978-06-01"))["relations"]!;

        Assert.Equal(("interrupted", "1967-06-24"), ((string)relations["status"]!, (string)relations["establishedOn"]!));
    }

    [Fact]
    public async Task An_extended_partnership_keeps_the_day_since_which_its_level_holds()
    {
        var japan = (await shipped.Client.GetJsonAsync("countries/JP?asOf=2020-01-01"))["partnership"]!;

        Assert.Equal(("strategic", "2009-04-20", "jp-2014-03-18"), ((string)japan["level"]!, (string)japan["since"]!, (string)japan["id"]!));
    }

    [Fact]
    public async Task Sectoral_marks_stand_beside_the_level_or_alone()
    {
        var netherlands = (await shipped.Client.GetJsonAsync("countries/NL?asOf=2025-12-31"))["partnership"]!;
        var sweden = (await shipped.Client.GetJsonAsync("countries/SE?asOf=2025-12-31"))["partnership"]!;

        Assert.Equal("comprehensive", (string)netherlands["level"]!);
        Assert.Equal(["nl-2010", "nl-2014-06"], netherlands["sectoral"]!.Select(mark => (string)mark["id"]!));
        Assert.Equal(JTokenType.Null, sweden["level"]!.Type);
        Assert.Single(sweden["sectoral"]!);
    }

    [Fact]
    public async Task The_timeline_tells_everything_in_the_order_of_time()
    {
        var timeline = await shipped.Client.GetJsonAsync("countries/FR/timeline?lang=vi");

        Assert.Equal("Pháp", (string)timeline["country"]!["name"]!["vi"]!);
        Assert.Equal(("vi", "ltr"), ((string)timeline["lang"]!, (string)timeline["dir"]!));
        Assert.Equal(
            [
                "1973-04-12 relations.established",
                "1977-04-29 mission.opened",
                "2013-09-25 partnership.strategic",
                "2024-10-07 activity.official_visit",
                "2024-10-07 partnership.comprehensive_strategic",
                "2025-05-25 activity.state_visit",
            ],
            timeline["items"]!.Select(item => $"{item["on"]} {item["event"]}"));
        Assert.Equal("Đối tác chiến lược", (string)timeline["items"]![2]!["label"]!);
        Assert.Equal("fr-2013-09-25", (string)timeline["items"]![2]!["subject"]!["id"]!);
        Assert.All(timeline["items"]!, item => Assert.StartsWith("http", (string)item["source"]!["url"]!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task With_a_day_the_timeline_ends_there()
    {
        var timeline = await shipped.Client.GetJsonAsync("countries/FR/timeline?asOf=2013-09-25&lang=ar");

        Assert.Equal(3, timeline["items"]!.Count());
        Assert.Equal("rtl", (string)timeline["dir"]!);
    }

    [Fact]
    public async Task There_is_no_timeline_without_a_country()
    {
        await shipped.Client.GetAsync("countries/XX/timeline").RefusalAsync(HttpStatusCode.NotFound);
        await shipped.Client.GetAsync("agencies/min-mofa/timeline").RefusalAsync(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("Fr")]
    [InlineData("FRA")]
    [InlineData("F%2FR")]
    [InlineData("%F0%9F%87%AB")]
    public async Task Another_id_is_another_record(string id) => await shipped.Client.GetAsync($"countries/{id}").RefusalAsync(HttpStatusCode.NotFound);
}
