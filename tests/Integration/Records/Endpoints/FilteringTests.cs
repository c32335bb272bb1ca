using System.Net;
using BangGiao.Integration.Support;

namespace BangGiao.Integration.Records.Endpoints;

[Collection(ShippedData.Name)]
public sealed class FilteringTests(ShippedRegistry shipped)
{
    [Theory]
    [InlineData("countries?level=comprehensive_strategic&kind=state&asOf=2025-12-31", 14)]
    [InlineData("countries?level=comprehensive_strategic&asOf=2026-06-01", 15)]
    [InlineData("countries?level=comprehensive,strategic,comprehensive_strategic&kind=state&asOf=2025-08-22", 38)]
    [InlineData("countries?level=special", 3)]
    [InlineData("countries?kind=organisation", 1)]
    [InlineData("countries?kind=state", 195)]
    [InlineData("countries?kind=territory", 3)]
    [InlineData("countries?kind=state,organisation,territory", 199)]
    [InlineData("countries?region=Africa", 55)]
    [InlineData("countries?region=africa,Oceania", 70)]
    [InlineData("countries?region=Nowhere", 0)]
    [InlineData("countries?unMember=true", 192)]
    [InlineData("countries?status=interrupted&asOf=1978-06-01", 2)]
    [InlineData("countries?status=none&kind=state&asOf=1950-01-18", 194)]
    [InlineData("countries?country=FR,DE,XX", 2)]
    [InlineData("countries?id=FR", 1)]
    [InlineData("countries?from=1950-01-18&to=1950-01-18", 1)]
    [InlineData("countries?from=1977-12-31&to=1977-12-31", 1)]
    [InlineData("countries?classification=internal", 0)]
    [InlineData("countries?tag=none", 0)]
    [InlineData("partnerships?country=FR", 2)]
    [InlineData("partnerships?country=FR&asOf=2020-01-01", 1)]
    [InlineData("partnerships?country=FR&asOf=2025-01-01&status=superseded", 1)]
    [InlineData("partnerships?level=special&status=in_effect", 3)]
    [InlineData("agencies?kind=ministry", 14)]
    [InlineData("agencies?kind=city,province", 34)]
    public async Task A_filter_lets_through_what_it_says(string path, int total)
    {
        var list = await shipped.Client.GetJsonAsync($"{path}&limit=500");

        Assert.Equal(total, (int)list["total"]!);
        Assert.Equal(total, list.Ids().Count);
        Assert.Null(list["next"]);
    }

    [Theory]
    [InlineData("phap", "FR")]
    [InlineData("Pháp", "FR")]
    [InlineData("PHÁP", "FR")]
    [InlineData("duc", "DE")]
    [InlineData("Đức", "DE")]
    [InlineData("فرنسا", "FR")]
    [InlineData("فَرَنْسَا", "FR")]
    [InlineData("A Rap Xe Ut", "SA")]
    [InlineData("Ả Rập Xê-út", "SA")]
    [InlineData("france western europe", "FR")]
    public async Task Search_finds_names_whatever_their_marks(string words, string id)
    {
        var list = await shipped.Client.GetJsonAsync($"countries?limit=500&q={Uri.EscapeDataString(words)}");

        Assert.Contains(id, list.Ids());
        Assert.InRange((int)list["total"]!, 1, 20);
    }

    [Fact]
    public async Task Search_and_filters_hold_together() => Assert.Equal(
        ["FR"], (await shipped.Client.GetJsonAsync("countries?q=phap&region=Europe&level=comprehensive_strategic&fields=name")).Ids());

    [Theory]
    [InlineData("countries?q=", 199)]
    [InlineData("countries?q=%20%20", 199)]
    [InlineData("countries?q=qqqqqq", 0)]
    public async Task Without_words_everything_is_found_and_with_strange_ones_nothing(string path, int total) =>
        Assert.Equal(total, (int)(await shipped.Client.GetJsonAsync(path))["total"]!);

    [Theory]
    [InlineData("countries?lvel=strategic", "lvel", "did you mean 'level'?")]
    [InlineData("countries?asof=2020-01-01", "asof", "did you mean 'asOf'?")]
    [InlineData("countries?LEVEL=strategic", "LEVEL", "did you mean 'level'?")]
    [InlineData("countries?level=Strategic", "level", "must be one of comprehensive, strategic,")]
    [InlineData("countries?level=", "level", "must be one of")]
    [InlineData("countries?unMember=yes", "unMember", "must be true or false")]
    [InlineData("countries?from=1950", "from", "must be a calendar day")]
    [InlineData("countries?region=", "region", "must be a text")]
    [InlineData("countries?limit=0", "limit", "must be a whole number from 1 to 500")]
    [InlineData("countries?limit=501", "limit", "must be a whole number from 1 to 500")]
    [InlineData("countries?q=a&q=b", "q", "must be given only once")]
    [InlineData("countries?sort=nme", "sort", "'nme' cannot be sorted by: did you mean 'name'?")]
    [InlineData("countries?sort=--name", "sort", "'-name' cannot be sorted by")]
    [InlineData("countries?sort=relations.events", "sort", "cannot be sorted by")]
    [InlineData("countries?sort=", "sort", "'' cannot be sorted by")]
    [InlineData("countries?fields=name,levle", "fields", "'levle' is not a field")]
    [InlineData("countries?fields=partnership.lvel", "fields", "did you mean 'partnership.level'?")]
    [InlineData("countries?lang=fr", "lang", "must be en, vi or ar")]
    [InlineData("countries?asOf=31.12.2025", "asOf", "must be a calendar day")]
    [InlineData("countries?knownAt=yesterday", "knownAt", "must be a version of the registry, or an instant")]
    [InlineData("countries?format=xml", "format", "must be")]
    [InlineData("countries?cursor=abc", "cursor", "is not a valid cursor")]
    [InlineData("partnerships?region=Asia", "region", "is not a parameter of this operation")]
    [InlineData("countries/FR?fields=name", "fields", "is not a parameter of this operation")]
    [InlineData("countries/FR/history?since=1", "since", "is not a parameter of this operation")]
    [InlineData("summary?as_of=2020-01-01", "as_of", "did you mean 'asOf'?")]
    public async Task A_parameter_at_fault_is_named_and_advice_is_given(string path, string parameter, string advice)
    {
        var problem = await (await shipped.Client.GetAsync(path)).ProblemAsync(HttpStatusCode.BadRequest);

        Assert.Equal([parameter], problem.Parameters());
        Assert.Contains(advice, problem.OnlyDetail(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_parameter_at_fault_is_named_at_once()
    {
        var problem = await (await shipped.Client.GetAsync("countries?limit=x&level=y&sort=z&colour=red")).ProblemAsync(HttpStatusCode.BadRequest);

        Assert.Equal(["colour", "level", "limit", "sort"], problem.Parameters().Order());
    }
}
