using BangGiao.Integration.Records;
using BangGiao.Integration.Support;

namespace BangGiao.Integration.Web.Http;

/// <summary>No request of a client results in a 500, and a refused one changes nothing.</summary>
public sealed class StrangeRequestsTests(RegistryFixture registry) : IClassFixture<RegistryFixture>
{
    private const string Country = """
        { "id": "FR", "kind": "state", "name": { "en": "France", "vi": "Pháp" }, "iso3": "FRA", "unMember": true, "classification": "public",
          "relations": { "events": [{ "event": "established", "on": "1973-04-12", "source": { "url": "https://example.org" } }] }, "tags": ["a"] }
        """;

    private const string Partnership = """{ "countryId": "FR", "level": "strategic", "effectiveOn": "2013-09-25", "endsOn": "2024", "source": { "note": "n" } }""";
    private const string Agency = """{ "id": "min-mofa", "kind": "ministry", "name": { "en": "MOFA" }, "parentId": null }""";

    private static readonly (string Collection, string Id, string Body)[] Kinds =
        [("countries", "FR", Country), ("partnerships", "fr-2013-09-25", Partnership), ("agencies", "min-mofa", Agency)];

    private static readonly string[] Tags = ["*", "\"1\"", "\"x\"", "W/\"1\"", "1", "\"", "", "\"1\", *", "\"9223372036854775808\""];

    private static readonly string[] Reads =
    [
        "countries", "partnerships", "agencies", "countries/FR", "countries/FR/timeline", "countries/FR/history",
        "partnerships/fr-2013-09-25/history", "summary", "codes", "health/live", "",
    ];

    private readonly RegistryApp _app = registry.App;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_strange_body_is_taken_or_refused(int seed)
    {
        var strange = new Mutations(seed);
        for (var times = 0; times < 80; times++)
        {
            var (collection, id, good) = strange.One(Kinds);
            var body = strange.Body(good);
            var method = strange.One([HttpMethod.Post, HttpMethod.Put, HttpMethod.Patch]);
            var path = method == HttpMethod.Post ? collection : $"{collection}/{id}";
            var header = (strange.Flip() ? "If-Match" : "If-None-Match", strange.Flip() ? "*" : strange.One(Tags));
            var before = await _app.VersionAsync();

            var answer = await _app.Admin.SendJsonAsync(method, path, body, header);

            await JudgeAsync(answer, before, $"seed {seed}: {method} {path} {header} {body}");
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_strange_query_is_answered_or_refused(int seed)
    {
        var strange = new Mutations(seed);
        foreach (var (collection, _, good) in Kinds)
            await _app.Admin.PostJsonAsync(collection, good);
        for (var times = 0; times < 200; times++)
        {
            var path = strange.One(Reads) + strange.Query();

            var answer = await _app.Anonymous.GetAsync(path, ("If-None-Match", strange.One(Tags)), ("Accept", strange.One(["*/*", "text/csv", "x", ""])));

            await JudgeAsync(answer, null, $"seed {seed}: GET {path}");
        }
    }

    private async Task JudgeAsync(HttpResponseMessage answer, long? before, string request)
    {
        var status = (int)answer.StatusCode;
        Assert.True(status is 200 or 201 or 204 or 304 or (>= 400 and < 500), $"{status} for {request}: {await answer.Content.ReadAsStringAsync()}");
        if (status < 400)
            return;
        await answer.ProblemAsync(answer.StatusCode);
        if (before is { } version)
            Assert.Equal((version, request), (await _app.VersionAsync(), request));
    }
}
