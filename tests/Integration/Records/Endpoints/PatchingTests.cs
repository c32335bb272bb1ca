using System.Net;
using BangGiao.Integration.Support;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Records.Endpoints;

public sealed class PatchingTests(RegistryFixture registry) : IClassFixture<RegistryFixture>
{
    private readonly RegistryApp _app = registry.App;

    [Theory]
    [InlineData("""{ "name": { "vi": "Pháp" } }""", "name", """{"en":"France","vi":"Pháp","ar":"فرنسا"}""")]
    [InlineData("""{ "name": { "ar": null } }""", "name", """{"en":"France","vi":"Nước"}""")]
    [InlineData("""{ "tags": ["c"] }""", "tags", """["c"]""")]
    [InlineData("""{ "tags": [] }""", "tags", "[]")]
    [InlineData("""{ "tags": null }""", "tags", "[]")]
    [InlineData("""{ "source": { "note": "n" } }""", "source", """{"url":"https://example.org","note":"n"}""")]
    [InlineData("""{ "source": null }""", "source", null)]
    [InlineData("""{ "desk": null }""", "desk", null)]
    [InlineData("""{ "kind": null }""", "kind", "state")]
    [InlineData("""{ "none": null }""", "desk", "Europe")]
    public async Task Members_are_set_null_takes_away_and_arrays_are_replaced(string patch, string field, string? expected)
    {
        var record = await NewAsync();

        var patched = await (await PatchAsync(record, patch)).JsonAsync();

        var value = patched[field];
        Assert.Equal(expected, value is JValue text ? (string?)text : value?.ToString(Newtonsoft.Json.Formatting.None));
        Assert.Equal(7, record.Properties().Select(member => member.Name).Intersect(["id", "kind", "name", "relations", "partnership", "classification", "version"]).Count());
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "desk": "Europe" }""")]
    [InlineData("""{ "tags": ["a", "b"], "name": {} }""")]
    [InlineData("""{ "region": null, "unMember": null }""")]
    public async Task A_patch_that_changes_nothing_makes_no_version(string patch)
    {
        var record = await NewAsync();
        var before = await _app.VersionAsync();

        var patched = await (await PatchAsync(record, patch)).JsonAsync();

        Assert.Equal(record.ToString(), patched.ToString());
        Assert.Equal(before, await _app.VersionAsync());
    }

    [Theory]
    [InlineData("""{ "id": "XX" }""", "/id", "cannot be changed")]
    [InlineData("""{ "id": null }""", "/id", "cannot be changed")]
    [InlineData("""{ "version": 7000 }""", "/version", "is read-only")]
    [InlineData("""{ "createdAt": "2020-01-01T00:00:00Z" }""", "/createdAt", "is read-only")]
    [InlineData("""{ "updatedBy": "me" }""", "/updatedBy", "is read-only")]
    [InlineData("""{ "attachments": null }""", "/attachments", "is read-only")]
    [InlineData("""{ "attachments": [{ "id": "x" }] }""", "/attachments", "is read-only")]
    [InlineData("""{ "partnership": { "level": "special" } }""", "/partnership", "is read-only")]
    [InlineData("""{ "relations": { "status": "none" } }""", "/relations/status", "is read-only")]
    [InlineData("""{ "relations": { "establishedOn": null } }""", "/relations/establishedOn", "is read-only")]
    [InlineData("""{ "name": null }""", "/name", "is required")]
    [InlineData("""{ "name": { "en": null, "vi": null, "ar": null } }""", "/name", "must be an object with text for at least one of en, vi, ar")]
    [InlineData("""{ "relations": { "evnts": [] } }""", "/relations/evnts", "'evnts' is not a known field; did you mean 'events'?")]
    [InlineData("""{ "tags": { "0": "a" } }""", "/tags", "must be an array, not an object")]
    public async Task A_patch_at_fault_is_pointed_at_and_nothing_is_written(string patch, string pointer, string detail)
    {
        var record = await NewAsync();
        var before = await _app.VersionAsync();

        var problem = await PatchAsync(record, patch).RefusalAsync(HttpStatusCode.BadRequest);

        Assert.Equal([pointer], problem.Pointers());
        Assert.StartsWith(detail, problem.OnlyDetail(), StringComparison.Ordinal);
        Assert.Equal(before, await _app.VersionAsync());
    }

    [Fact]
    public async Task Several_faults_of_a_patch_are_told_at_once()
    {
        var record = await NewAsync();

        var problem = await PatchAsync(record, """{ "version": 1, "name": 5, "colour": "red" }""").RefusalAsync(HttpStatusCode.BadRequest);

        Assert.Equal(["/colour", "/name", "/version"], problem.Pointers().Order());
    }

    [Fact]
    public async Task Rules_hold_for_what_a_patch_leads_to()
    {
        var record = await NewAsync();

        var problem = await PatchAsync(record, """{ "relations": { "events": [{ "event": "resumed", "on": "1973" }] } }""").RefusalAsync(HttpStatusCode.UnprocessableEntity);

        Assert.Equal(["/relations/events/0/event"], problem.Pointers());
    }

    [Fact]
    public async Task An_agency_never_belongs_to_itself()
    {
        var (top, below) = (registry.NewAgencyId(), registry.NewAgencyId());
        var agency = await _app.CreateAsync("agencies", Some.Agency(top));
        await _app.CreateAsync("agencies", Some.Agency(below, top));

        foreach (var parent in new[] { top, below })
        {
            var problem = await _app.Editor.PatchJsonAsync($"agencies/{top}", new { parentId = parent }, agency.Version()).RefusalAsync(HttpStatusCode.UnprocessableEntity);
            Assert.Equal(["/parentId"], problem.Pointers());
        }
    }

    [Fact]
    public async Task A_record_that_does_not_exist_cannot_be_patched() =>
        await _app.Editor.PatchJsonAsync("countries/XX", new { desk = "a" }, 1).RefusalAsync(HttpStatusCode.NotFound);

    [Fact]
    public async Task Another_form_of_patch_is_refused_with_the_one_that_is_taken()
    {
        var record = await NewAsync();
        var request = new HttpRequestMessage(HttpMethod.Patch, $"countries/{record["id"]}")
        {
            Content = new StringContent("""[{ "op": "remove", "path": "/desk" }]""", System.Text.Encoding.UTF8, "application/json-patch+json"),
        };
        request.Headers.TryAddWithoutValidation("If-Match", "*");

        var answer = await _app.Editor.SendAsync(request);

        await answer.ProblemAsync(HttpStatusCode.UnsupportedMediaType);
        Assert.Equal("application/merge-patch+json", Assert.Single(answer.Headers.GetValues("Accept-Patch")));
    }

    private Task<JObject> NewAsync() => _app.CreateAsync("countries", new
    {
        id = registry.NewCountryId(),
        name = new { en = "France", vi = "Nước", ar = "فرنسا" },
        desk = "Europe",
        tags = new[] { "a", "b" },
        source = new { url = "https://example.org" },
        relations = new { events = new[] { new { @event = "established", on = "1973" } } },
    });

    private Task<HttpResponseMessage> PatchAsync(JObject record, string patch) =>
        _app.Editor.PatchJsonAsync($"countries/{record["id"]}", patch, record.Version());
}
