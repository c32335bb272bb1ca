using System.Net;
using BangGiao.Integration.Support;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Records.Endpoints;

public sealed class ReplacingTests(RegistryFixture registry) : IClassFixture<RegistryFixture>
{
    private readonly RegistryApp _app = registry.App;

    [Fact]
    public async Task A_record_can_be_read_edited_and_sent_back_whole()
    {
        var record = await NewAsync();
        await _app.CreateAsync("partnerships", Some.Partnership(Id(record), "strategic", "2013-09-25"));
        var read = await _app.Editor.GetJsonAsync($"countries/{Id(record)}");
        read["region"] = "Europe";

        var answer = await _app.Editor.PutJsonAsync($"countries/{Id(record)}", read, ("If-Match", $"\"{read["version"]}\""));

        var replaced = await answer.JsonAsync();
        Assert.Equal(("Europe", "strategic"), ((string)replaced["region"]!, (string)replaced["partnership"]!["level"]!));
        Assert.Equal((string)record["createdAt"]!, (string)replaced["createdAt"]!);
        Assert.Equal(("dev-admin", "dev-editor"), ((string)replaced["createdBy"]!, (string)replaced["updatedBy"]!));
        Assert.Equal($"\"{replaced["version"]}\"", answer.Headers.ETag!.ToString());
        Assert.Null(answer.Headers.Location);
    }

    [Fact]
    public async Task A_field_left_out_of_a_replacement_is_gone()
    {
        var record = await NewAsync();

        var replaced = await (await PutAsync(record, new { name = new { en = "New" } })).JsonAsync();

        Assert.Equal("""{"en":"New"}""", replaced["name"]!.ToString(Newtonsoft.Json.Formatting.None));
        Assert.Empty(replaced["relations"]!["events"]!);
    }

    [Fact]
    public async Task Without_a_condition_nothing_is_replaced_patched_or_deleted()
    {
        var record = await NewAsync();
        var path = $"countries/{Id(record)}";
        var before = await _app.VersionAsync();

        foreach (var answer in new[]
        {
            _app.Editor.PutJsonAsync(path, record),
            _app.Editor.SendJsonAsync(HttpMethod.Patch, path, new { desk = "a" }),
            _app.Editor.SendJsonAsync(HttpMethod.Delete, path, null),
        })
        {
            var problem = await answer.RefusalAsync(HttpStatusCode.PreconditionRequired);
            Assert.Contains($"If-Match: \"{record["version"]}\"", (string)problem["detail"]!, StringComparison.Ordinal);
        }
        Assert.Equal(before, await _app.VersionAsync());
    }

    [Theory]
    [InlineData("\"999999\"")]
    [InlineData("\"0\"")]
    [InlineData("W/\"1\"")]
    [InlineData("\"abc\"")]
    public async Task A_stale_condition_names_the_version_that_there_is(string ifMatch)
    {
        var record = await NewAsync();
        var path = $"countries/{Id(record)}";
        var before = await _app.VersionAsync();

        foreach (var answer in new[]
        {
            _app.Editor.PutJsonAsync(path, record, ("If-Match", ifMatch)),
            _app.Editor.SendJsonAsync(HttpMethod.Patch, path, new { desk = "a" }, ("If-Match", ifMatch)),
            _app.Editor.SendJsonAsync(HttpMethod.Delete, path, null, ("If-Match", ifMatch)),
        })
        {
            var problem = await answer.RefusalAsync(HttpStatusCode.PreconditionFailed);
            Assert.Equal(record.Version(), (long)problem["currentVersion"]!);
        }
        Assert.Equal(before, await _app.VersionAsync());
    }

    [Fact]
    public async Task Any_version_will_do_where_the_client_says_so()
    {
        var record = await NewAsync();

        var answer = await _app.Editor.SendJsonAsync(HttpMethod.Patch, $"countries/{Id(record)}", new { desk = "Europe" }, ("If-Match", "*"));

        Assert.Equal("Europe", (string)(await answer.JsonAsync())["desk"]!);
    }

    [Fact]
    public async Task One_of_several_versions_will_do()
    {
        var record = await NewAsync();

        var answer = await _app.Editor.SendJsonAsync(HttpMethod.Patch, $"countries/{Id(record)}", new { desk = "a" }, ("If-Match", $"\"1000000\", \"{record["version"]}\""));

        await answer.JsonAsync();
    }

    [Fact]
    public async Task A_tag_without_quotes_is_told_what_it_lacks()
    {
        var record = await NewAsync();

        var problem = await _app.Editor.PutJsonAsync($"countries/{Id(record)}", record, ("If-Match", "57")).RefusalAsync(HttpStatusCode.BadRequest);

        Assert.Equal("The header If-Match must be * or entity tags in double quotes, for example \"57\".", (string)problem["detail"]!);
    }

    [Fact]
    public async Task A_PUT_creates_a_missing_record_only_under_If_None_Match()
    {
        var id = registry.NewCountryId();

        var without = await _app.Editor.PutJsonAsync($"countries/{id}", Some.Country(id)).RefusalAsync(HttpStatusCode.NotFound);
        await _app.Editor.PutJsonAsync($"countries/{id}", Some.Country(id), ("If-Match", "*")).RefusalAsync(HttpStatusCode.NotFound);
        var answer = await _app.Editor.PutJsonAsync($"countries/{id}", new { name = new { en = "New" } }, ("If-None-Match", "*"));

        Assert.Equal($"The record countries/{id} does not exist.", (string)without["detail"]!);
        Assert.Equal(id, (string)(await answer.JsonAsync(HttpStatusCode.Created))["id"]!);
        Assert.Equal($"/api/v1/countries/{id}", answer.Headers.Location?.OriginalString);
        Assert.NotNull(answer.Headers.ETag);
    }

    [Fact]
    public async Task An_existing_record_is_not_created_again()
    {
        var record = await NewAsync();
        var path = $"countries/{Id(record)}";

        var problem = await _app.Editor.PutJsonAsync(path, record, ("If-None-Match", "*")).RefusalAsync(HttpStatusCode.PreconditionFailed);
        await _app.Editor.SendJsonAsync(HttpMethod.Delete, path, null, ("If-None-Match", "*")).RefusalAsync(HttpStatusCode.PreconditionFailed);

        Assert.Equal(record.Version(), (long)problem["currentVersion"]!);
    }

    [Theory]
    [InlineData("\"XX\"")]
    [InlineData("null")]
    [InlineData("5")]
    [InlineData("{}")]
    public async Task The_id_of_the_body_is_that_of_the_path(string id)
    {
        var record = await NewAsync();

        var problem = await PutAsync(record, $$"""{ "id": {{id}}, "name": { "en": "a" } }""").RefusalAsync(HttpStatusCode.BadRequest);

        Assert.Equal(["/id"], problem.Pointers());
        Assert.Equal($"must be {Id(record)}, as in the path", problem.OnlyDetail());
    }

    [Fact]
    public async Task An_id_that_is_none_is_not_created()
    {
        var problem = await _app.Editor
            .PutJsonAsync("countries/lower", new { name = new { en = "a" } }, ("If-None-Match", "*"))
            .RefusalAsync(HttpStatusCode.UnprocessableEntity);

        Assert.Equal(["/id"], problem.Pointers());
    }

    [Fact]
    public async Task A_replacement_that_changes_nothing_makes_no_version()
    {
        var record = await NewAsync();
        var before = await _app.VersionAsync();

        var answer = await PutAsync(record, record);

        Assert.Equal(record.ToString(), (await answer.JsonAsync()).ToString());
        Assert.Equal($"\"{record["version"]}\"", answer.Headers.ETag!.ToString());
        Assert.Equal(before, await _app.VersionAsync());
    }

    [Fact]
    public async Task Faults_of_a_replacement_are_told_at_once_and_nothing_is_written()
    {
        var record = await NewAsync();

        var problem = await PutAsync(record, new { version = 1, colour = "red", attachments = new[] { 1 }, createdBy = "me" }).RefusalAsync(HttpStatusCode.BadRequest);

        Assert.Equal(["/attachments", "/colour", "/createdBy", "/name", "/version"], problem.Pointers().Order());
        Assert.Equal(record.ToString(), (await _app.Editor.GetJsonAsync($"countries/{Id(record)}")).ToString());
    }

    [Fact]
    public async Task Of_two_writers_who_read_the_same_one_wins()
    {
        var record = await NewAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(number =>
            _app.Editor.PatchJsonAsync($"countries/{Id(record)}", new { desk = $"desk {number}" }, record.Version())));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.OK);
        Assert.Equal(7, answers.Count(answer => answer.StatusCode == HttpStatusCode.PreconditionFailed));
    }

    private Task<JObject> NewAsync() => _app.CreateAsync("countries", Some.Country(registry.NewCountryId()));

    private Task<HttpResponseMessage> PutAsync(JObject record, object body) =>
        _app.Editor.PutJsonAsync($"countries/{Id(record)}", body, ("If-Match", $"\"{record["version"]}\""));

    private static string Id(JObject record) => (string)record["id"]!;
}
