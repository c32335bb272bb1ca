using System.Net;
using System.Text;
using BangGiao.Integration.Support;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Records.Model;

/// <summary>Several sources of a record: one is preferred, and the others may contradict it.</summary>
public sealed class SourcesTests(RegistryFixture registry) : IClassFixture<RegistryFixture>
{
    private const string Events = """[{"event":"established","on":"1975-06-18"}]""";

    private readonly RegistryApp _app = registry.App;

    [Fact]
    public async Task The_preferred_source_is_the_source_of_the_record()
    {
        var made = await CreateAsync(Source("https://a.vn", "1975-06-20"), Source("https://b.vn", "1975-06-18", "\"preferred\":true,\"note\":\"The ministry\""));

        Assert.Equal(("https://b.vn", "The ministry"), ((string)made["source"]!["url"]!, (string)made["source"]!["note"]!));
        Assert.Equal(["https://a.vn", "https://b.vn"], made["sources"]!.Select(source => (string)source["url"]!));
        Assert.Equal("1975-06-20", (string)made["sources"]![0]!["supports"]![0]!["value"]!);
    }

    [Fact]
    public async Task A_single_source_is_preferred_and_a_record_without_one_has_no_list()
    {
        var one = await CreateAsync(Source("https://a.vn", "1975"));
        var none = await CreateAsync();

        Assert.True((bool)one["sources"]![0]!["preferred"]!);
        Assert.Equal("https://a.vn", (string)one["source"]!["url"]!);
        Assert.False(none.ContainsKey("sources"));
    }

    [Fact]
    public async Task Another_preferred_source_becomes_the_source_of_the_record()
    {
        var made = await CreateAsync(Source("https://a.vn", "1975-06-20"), Source("https://b.vn", "1975-06-18", "\"preferred\":true"));

        var changed = await (await _app.Admin.PatchJsonAsync(
            $"countries/{made["id"]}",
            JObject.Parse($$"""{"relations":{"events":[{"event":"established","on":"1975-06-20"}]},"sources":[{{Source("https://a.vn", "1975-06-20", "\"preferred\":true")}},{{Source("https://b.vn", "1975-06-18")}}]}"""),
            made.Version())).JsonAsync();

        Assert.Equal("https://a.vn", (string)changed["source"]!["url"]!);
    }

    [Theory]
    [InlineData("""[{"url":"https://a.vn"},{"url":"https://b.vn"}]""", "/sources")]
    [InlineData("""[{"url":"https://a.vn","preferred":true},{"url":"https://b.vn","preferred":true}]""", "/sources")]
    [InlineData("""[{"url":"https://a.vn","preferred":true},{"url":"https://a.vn"}]""", "/sources/1/url")]
    [InlineData("""[{"url":"ftp://a.vn"}]""", "/sources/0/url")]
    [InlineData("""[{"url":"https://a.vn","supports":[{"field":"/relations/events/0/on","value":"1975-06-20"}]}]""", "/sources/0/supports/0/value")]
    [InlineData("""[{"url":"https://a.vn","supports":[{"field":"/relations/events/1/on","value":"1975"}]}]""", "/sources/0/supports/0/field")]
    [InlineData("""[{"url":"https://a.vn","supports":[{"field":"relations","value":"1975"}]}]""", "/sources/0/supports/0/field")]
    [InlineData("""[{"url":"https://a.vn","supports":[{"field":"/relations","value":"1975"}]}]""", "/sources/0/supports/0/field")]
    [InlineData("""[{"url":"https://a.vn","supports":[{"field":"/source/url","value":"x"}]}]""", "/sources/0/supports/0/field")]
    [InlineData("""[{"url":"https://a.vn","supports":[{"field":"/nothing","value":"x"}]}]""", "/sources/0/supports/0/field")]
    [InlineData("""[{"url":"https://a.vn","supports":[{"field":"/iso3","value":""}]}]""", "/sources/0/supports/0/value")]
    [InlineData("""[{"url":"https://a.vn","supports":[{"field":"/name/en","value":"Country"},{"field":"/name/en","value":"Country"}]}]""", "/sources/0/supports/1/field")]
    public async Task Sources_that_say_nothing_clear_are_refused(string sources, string pointer)
    {
        var problem = await _app.Admin.PostJsonAsync("countries", Body(sources)).RefusalAsync(HttpStatusCode.UnprocessableEntity);

        Assert.Equal([pointer], problem.Pointers());
    }

    [Fact]
    public async Task A_source_beside_the_list_that_is_not_the_preferred_one_is_refused()
    {
        var body = Body("""[{"url":"https://a.vn"}]""");
        body["source"] = JObject.Parse("""{"url":"https://b.vn"}""");

        var problem = await _app.Admin.PostJsonAsync("countries", body).RefusalAsync(HttpStatusCode.UnprocessableEntity);

        Assert.Equal(["/source"], problem.Pointers());
    }

    [Fact]
    public async Task A_value_does_not_change_under_the_preferred_source_that_says_it()
    {
        var made = await CreateAsync(Source("https://a.vn", "1975-06-18"));

        var problem = await _app.Admin.PatchJsonAsync($"countries/{made["id"]}", JObject.Parse("""{"relations":{"events":[{"event":"established","on":"1976"}]}}"""), made.Version())
            .RefusalAsync(HttpStatusCode.UnprocessableEntity);

        Assert.Equal(["/sources/0/supports/0/value"], problem.Pointers());
    }

    [Theory]
    [InlineData("/leadAgencyId")]
    [InlineData("/parties/0")]
    public async Task A_source_does_not_repeat_what_another_record_is_called_because_not_everybody_may_see_it(string field)
    {
        var agency = await _app.CreateAsync("agencies", new { id = registry.NewAgencyId(), kind = "ministry", name = new { en = "Ministry" } });
        var country = await CreateAsync();

        var problem = await _app.Admin.PostJsonAsync("agreements", JObject.Parse($$"""
            {"title":{"en":"Agreement"},"type":"agreement","status":"signed","parties":["{{country["id"]}}","VN"],"leadAgencyId":"{{agency["id"]}}",
             "sources":[{"url":"https://a.vn","supports":[{"field":"{{field}}","value":"{{(field == "/leadAgencyId" ? agency["id"] : country["id"])}}"}]}]}
            """)).RefusalAsync(HttpStatusCode.UnprocessableEntity);

        Assert.Equal(["/sources/0/supports/0/field"], problem.Pointers());
    }

    [Fact]
    public async Task A_source_may_not_repeat_an_internal_member_of_a_public_record()
    {
        var problem = await _app.Admin.PostJsonAsync("agencies", JObject.Parse($$"""
            {"id":"{{registry.NewAgencyId()}}","kind":"ministry","name":{"en":"Ministry"},"focalPoints":[{"name":"An","email":"an@example.vn"}],
             "sources":[{"url":"https://a.vn","supports":[{"field":"/focalPoints/0/name","value":"An"}]}]}
            """)).RefusalAsync(HttpStatusCode.UnprocessableEntity);

        Assert.Contains("/sources/0/supports/0/field", problem.Pointers());
    }

    [Fact]
    public async Task A_table_takes_the_sources_out_and_brings_them_back()
    {
        var made = await CreateAsync(Source("https://a.vn", "1975-06-20"), Source("https://b.vn", "1975-06-18", "\"preferred\":true,\"quote\":\"am 18. Juni\",\"accessedOn\":\"2026-11-28\""));
        var id = (string)made["id"]!;
        var verified = await (await _app.Admin.PatchJsonAsync($"countries/{id}", new { verifiedAt = "2026-11-28" }, made.Version())).JsonAsync();
        var table = await (await _app.Admin.GetAsync($"export/countries?id={id}&format=csv&bom=false")).Content.ReadAsStringAsync();

        using var changed = new StringContent(table.Replace("am 18. Juni", "on 18 June", StringComparison.Ordinal), Encoding.UTF8, "text/csv");
        var report = await (await _app.Admin.PostAsync("import/countries", changed)).JsonAsync();

        Assert.Equal((1, 0), ((int)report["updated"]!, report["errors"]!.Count()));
        var after = await _app.Admin.GetJsonAsync($"countries/{id}");
        Assert.Equal("on 18 June", (string)after["sources"]![1]!["quote"]!);
        Assert.Equal((string)verified["verifiedAt"]!, (string)after["verifiedAt"]!);
    }

    private static string Source(string url, string value, string? more = null) =>
        $$"""{"url":"{{url}}","supports":[{"field":"/relations/events/0/on","value":"{{value}}"}]{{(more is null ? "" : "," + more)}} }""";

    private JObject Body(string? sources)
    {
        var body = JObject.Parse($$"""{"id":"{{registry.NewCountryId()}}","kind":"state","name":{"en":"Country"},"relations":{"events":{{Events}} } }""");
        if (sources is not null)
            body["sources"] = JArray.Parse(sources);
        return body;
    }

    private Task<JObject> CreateAsync(params string[] sources) =>
        _app.CreateAsync("countries", Body(sources.Length == 0 ? null : $"[{string.Join(',', sources)}]"));
}
