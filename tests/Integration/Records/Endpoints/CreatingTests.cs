using System.Net;
using BangGiao.Integration.Support;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Records.Endpoints;

public sealed class CreatingTests(RegistryFixture registry) : IClassFixture<RegistryFixture>
{
    private readonly RegistryApp _app = registry.App;

    [Fact]
    public async Task A_new_record_is_answered_with_its_place_and_its_version()
    {
        var id = registry.NewCountryId();

        var answer = await _app.Editor.PostJsonAsync("countries", Some.Country(id));

        var created = await answer.JsonAsync(HttpStatusCode.Created);
        Assert.Equal($"/api/v1/countries/{id}", answer.Headers.Location?.OriginalString);
        Assert.Equal($"\"{created["version"]}\"", answer.Headers.ETag?.ToString());
        Assert.Equal((string)created["version"]!, Assert.Single(answer.Headers.GetValues("Registry-Version")));
        Assert.Equal(("dev-editor", "dev-editor"), ((string)created["createdBy"]!, (string)created["updatedBy"]!));
        Assert.Equal((string)created["createdAt"]!, (string)created["updatedAt"]!);
        Assert.Equal(created.ToString(), (await _app.Anonymous.GetJsonAsync($"countries/{id}")).ToString());
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task A_step_is_called_by_its_country_and_its_date()
    {
        var country = registry.NewCountryId();
        await _app.CreateAsync("countries", Some.Country(country));

        var step = await _app.CreateAsync("partnerships", Some.Partnership(country, "strategic", "2013-09"));

        Assert.Equal($"{country.ToLowerInvariant()}-2013-09", (string)step["id"]!);
        Assert.Equal("in_effect", (string)step["status"]!);
    }

    [Fact]
    public async Task A_record_without_an_id_gets_one()
    {
        var created = await _app.CreateAsync("agencies", new { kind = "ministry", name = new { vi = "Bộ Ngoại giao" } });

        Assert.Matches("^[0-9a-z]{16}$", (string)created["id"]!);
    }

    [Fact]
    public async Task An_id_that_is_taken_is_a_conflict()
    {
        var id = registry.NewCountryId();
        var created = await _app.CreateAsync("countries", Some.Country(id));

        var problem = await _app.Editor.PostJsonAsync("countries", Some.Country(id)).RefusalAsync(HttpStatusCode.Conflict);

        Assert.Equal(created.Version(), (long)problem["currentVersion"]!);
        Assert.Equal($"The record countries/{id} already exists. Use PUT or PATCH to change it, or choose a different id.", (string)problem["detail"]!);
    }

    public static TheoryData<string, string, int, string, string> Faults => new()
    {
        { "countries", """{ "name": { "en": "A" } }""", 400, "/id", "is required: must be an ISO 3166-1 alpha-2 code, or the code of an organisation: 2 to 12 upper-case letters and digits, a letter first" },
        { "countries", """{ "id": null, "name": { "en": "A" } }""", 400, "/id", "is required: must be an ISO 3166-1 alpha-2 code, or the code of an organisation: 2 to 12 upper-case letters and digits, a letter first" },
        { "countries", """{ "id": "zz", "name": { "en": "A" } }""", 422, "/id", "must be an ISO 3166-1 alpha-2 code, or the code of an organisation: 2 to 12 upper-case letters and digits, a letter first" },
        { "countries", """{ "id": "../x", "name": { "en": "A" } }""", 422, "/id", "must be an ISO 3166-1 alpha-2 code, or the code of an organisation: 2 to 12 upper-case letters and digits, a letter first" },
        { "countries", """{ "id": 5, "name": { "en": "A" } }""", 400, "/id", "must be text, not a number" },
        { "countries", """{ "id": "ZZ" }""", 400, "/name", "is required" },
        { "countries", """{ "id": "ZZ", "name": null }""", 400, "/name", "is required" },
        { "countries", """{ "id": "ZZ", "name": "France" }""", 400, "/name", "must be an object with text for at least one of en, vi, ar" },
        { "countries", """{ "id": "ZZ", "name": {} }""", 400, "/name", "must be an object with text for at least one of en, vi, ar" },
        { "countries", """{ "id": "ZZ", "name": { "en": " " } }""", 400, "/name/en", "must not be blank" },
        { "countries", """{ "id": "ZZ", "name": { "fr": "a" } }""", 400, "/name/fr", "'fr' is not a known field; did you mean 'ar'? Allowed: en, vi, ar" },
        { "countries", """{ "id": "ZZ", "name": { "en": "A" }, "regoin": "Asia" }""", 400, "/regoin", "'regoin' is not a known field; did you mean 'region'?" },
        { "countries", """{ "id": "ZZ", "name": { "en": "A" }, "unMember": "true" }""", 400, "/unMember", "must be true or false, not text" },
        { "countries", """{ "id": "ZZ", "name": { "en": "A" }, "kind": "State" }""", 400, "/kind", "must be one of state, organisation, territory" },
        { "countries", """{ "id": "ZZ", "name": { "en": "A" }, "tags": "a" }""", 400, "/tags", "must be an array, not text" },
        { "countries", """{ "id": "ZZ", "name": { "en": "A" }, "tags": ["a", 1] }""", 400, "/tags/1", "must be text, not a number" },
        { "countries", """{ "id": "ZZ", "name": { "en": "A" }, "tags": [" "] }""", 422, "/tags/0", "must be 1 to 100 characters, not only white space" },
        { "countries", """{ "id": "ZZ", "name": { "en": "A" }, "relations": { "events": [{ "on": "1973" }] } }""", 400, "/relations/events/0/event", "is required" },
        { "countries", """{ "id": "ZZ", "name": { "en": "A" }, "relations": { "events": [{ "event": "established", "on": "1973-02-29" }] } }""", 400, "/relations/events/0/on", "must be a date in the form YYYY, YYYY-MM or YYYY-MM-DD" },
        { "countries", """{ "id": "ZZ", "name": { "en": "A" }, "relations": { "events": [{ "event": "resumed", "on": "1973" }] } }""", 422, "/relations/events/0/event", "cannot be resumed when relations are none" },
        { "countries", """{ "id": "ZZ", "name": { "en": "A" }, "source": { "url": "example.org" } }""", 422, "/source/url", "must be an absolute http or https address" },
        { "countries", """{ "id": "ZZ", "name": { "en": "A" }, "iso3": "fra" }""", 422, "/iso3", "must be an ISO 3166-1 alpha-3 code" },
        { "countries", """{ "id": "ZZ", "name": { "en": "A" }, "version": 1 }""", 400, "/version", "is read-only: leave it out, or send its current value" },
        { "countries", """{ "id": "ZZ", "name": { "en": "A" }, "partnership": { "level": "strategic" } }""", 400, "/partnership", "is read-only" },
        { "countries", """{ "id": "ZZ", "name": { "en": "A" }, "relations": { "status": "established", "events": [] } }""", 400, "/relations/status", "is read-only" },
        { "countries", """{ "id": "ZZ", "name": { "en": "\u0000" } }""", 400, "/name/en", "must not contain the character U+0000" },
        { "partnerships", """{ "countryId": "XX", "level": "strategic", "effectiveOn": "2020" }""", 422, "/countryId", "refers to countries/XX, which does not exist" },
        { "partnerships", """{ "countryId": "a b", "level": "strategic", "effectiveOn": "2020" }""", 422, "/countryId", "refers to countries/a b, which does not exist" },
        { "agencies", """{ "kind": "ministry", "name": { "en": "A" }, "parentId": "none" }""", 422, "/parentId", "refers to agencies/none, which does not exist" },
        { "agencies", """{ "id": "A", "kind": "ministry", "name": { "en": "A" } }""", 422, "/id", "must be lower-case letters, digits and single hyphens" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_fault_is_pointed_at_and_nothing_is_written(string collection, string body, int status, string pointer, string detail)
    {
        var before = await _app.VersionAsync();

        var problem = await _app.Editor.PostJsonAsync(collection, body).RefusalAsync((HttpStatusCode)status);

        Assert.Equal([pointer], problem.Pointers());
        Assert.StartsWith(detail, problem.OnlyDetail(), StringComparison.Ordinal);
        Assert.Equal(before, await _app.VersionAsync());
    }

    [Fact]
    public async Task Every_fault_of_the_form_is_told_at_once()
    {
        var problem = await _app.Editor
            .PostJsonAsync("countries", """{ "id": 5, "version": 3, "colour": "red", "unMember": 1, "relations": { "events": [{}], "status": "none" } }""")
            .RefusalAsync(HttpStatusCode.BadRequest);

        Assert.Equal(
            ["/colour", "/id", "/name", "/relations/events/0/event", "/relations/events/0/on", "/relations/status", "/unMember", "/version"],
            problem.Pointers().Order());
    }

    [Fact]
    public async Task Every_rule_that_is_broken_is_told_at_once()
    {
        var problem = await _app.Editor
            .PostJsonAsync("partnerships", new { id = "A", countryId = "XX", level = "sectoral_strategic", effectiveOn = "2020", endsOn = "2019", tags = new[] { "" } })
            .RefusalAsync(HttpStatusCode.UnprocessableEntity);

        Assert.Equal(["/countryId", "/endsOn", "/id", "/sector", "/tags/0"], problem.Pointers().Order());
    }

    [Fact]
    public async Task A_country_takes_one_step_at_a_time_and_sectoral_ones_beside_it()
    {
        var country = registry.NewCountryId();
        await _app.CreateAsync("countries", Some.Country(country));
        await _app.CreateAsync("partnerships", Some.Partnership(country, "strategic", "2013-09-25"));

        var problem = await _app.Editor
            .PostJsonAsync("partnerships", new { id = "other", countryId = country, level = "special", effectiveOn = "2013-09-25" })
            .RefusalAsync(HttpStatusCode.UnprocessableEntity);
        await _app.CreateAsync(
            "partnerships",
            new { id = $"{country.ToLowerInvariant()}-green", countryId = country, level = "sectoral_strategic", sector = "green", effectiveOn = "2013-09-25" });

        Assert.Equal(["/effectiveOn"], problem.Pointers());
        Assert.Equal($"is also the date of {country.ToLowerInvariant()}-2013-09-25: two steps of a country cannot have the same date", problem.OnlyDetail());
    }

    [Fact]
    public async Task Two_countries_do_not_share_a_code()
    {
        var (one, other) = (registry.NewCountryId(), registry.NewCountryId());
        await _app.CreateAsync("countries", new { id = one, name = new { en = "One" }, iso3 = $"Z{one}" });

        var problem = await _app.Editor
            .PostJsonAsync("countries", new { id = other, name = new { en = "Other" }, iso3 = $"Z{one}" })
            .RefusalAsync(HttpStatusCode.UnprocessableEntity);

        Assert.Equal(["/iso3"], problem.Pointers());
    }

    [Fact]
    public async Task Text_of_every_script_comes_back_as_it_was_sent()
    {
        var name = new JObject { ["en"] = "Côte d’Ivoire 🇨🇮 \"quoted\" \\ / \u200F", ["vi"] = "Bờ Biển Ngà  ", ["ar"] = "كُوت دِيفْوَار" };

        var created = await _app.CreateAsync("countries", new { id = registry.NewCountryId(), name });

        Assert.Equal(name.ToString(), created["name"]!.ToString());
    }

    [Fact]
    public async Task The_same_request_with_its_key_is_carried_out_once()
    {
        var body = Some.Agency(registry.NewAgencyId());

        var first = await (await _app.Editor.PostJsonAsync("agencies", body, ("Idempotency-Key", "once"))).JsonAsync(HttpStatusCode.Created);
        var second = await _app.Editor.PostJsonAsync("agencies", body, ("Idempotency-Key", "once"));

        Assert.Equal(first.ToString(), (await second.JsonAsync(HttpStatusCode.Created)).ToString());
        await _app.Editor.PostJsonAsync("agencies", Some.Agency(registry.NewAgencyId()), ("Idempotency-Key", "once")).RefusalAsync(HttpStatusCode.UnprocessableEntity);
    }
}
