using System.Net;
using BangGiao.Integration.Support;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Records.Endpoints;

public sealed class DeletingTests(RegistryFixture registry) : IClassFixture<RegistryFixture>
{
    private readonly RegistryApp _app = registry.App;

    [Fact]
    public async Task A_deleted_record_is_gone_and_the_answer_says_how_to_restore_it()
    {
        var agency = await NewAsync();

        var answer = await _app.Editor.DeleteAsync(Path(agency), agency.Version());

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Null(answer.Content.Headers.ContentType);
        var version = Assert.Single(answer.Headers.GetValues("Registry-Version"));
        foreach (var gone in new[]
        {
            _app.Anonymous.GetAsync(Path(agency)), _app.Editor.PatchJsonAsync(Path(agency), new { }, 1), _app.Editor.DeleteAsync(Path(agency), 1),
        })
        {
            var problem = await gone.RefusalAsync(HttpStatusCode.NotFound);
            Assert.Equal(
                $"The record {Path(agency)} was deleted by change {version}. POST {Path(agency)}/restore restores it; GET {Path(agency)}/history lists its changes.",
                (string)problem["detail"]!);
        }
        Assert.Empty((await _app.Anonymous.GetJsonAsync($"agencies?id={agency["id"]}")).Ids());
    }

    [Fact]
    public async Task A_record_that_others_name_is_not_deleted()
    {
        var country = await _app.CreateAsync("countries", Some.Country(registry.NewCountryId()));
        var step = await _app.CreateAsync("partnerships", Some.Partnership((string)country["id"]!, "strategic", "2020"));
        var before = await _app.VersionAsync();

        var problem = await _app.Editor.DeleteAsync($"countries/{country["id"]}", step.Version()).RefusalAsync(HttpStatusCode.Conflict);

        Assert.Equal([$"partnerships/{step["id"]}"], problem["conflicts"]!.Select(key => (string)key!));
        Assert.Equal($"Other records refer to the record countries/{country["id"]}. Change or delete those first.", (string)problem["detail"]!);
        Assert.Equal(before, await _app.VersionAsync());
    }

    [Fact]
    public async Task After_those_that_name_it_a_record_can_be_deleted()
    {
        var top = await NewAsync();
        var below = await _app.CreateAsync("agencies", Some.Agency(registry.NewAgencyId(), (string)top["id"]!));

        await _app.Editor.DeleteAsync(Path(below), below.Version());
        var answer = await _app.Editor.DeleteAsync(Path(top), top.Version());

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }

    [Fact]
    public async Task A_restored_record_is_as_it_was()
    {
        var agency = await NewAsync();
        await _app.Editor.DeleteAsync(Path(agency), agency.Version());

        var answer = await _app.Editor.PostJsonAsync($"{Path(agency)}/restore", "");

        var restored = await answer.JsonAsync();
        Assert.Equal(Plain(agency), Plain(restored));
        Assert.Equal((string)agency["createdAt"]!, (string)restored["createdAt"]!);
        Assert.Equal("dev-admin", (string)restored["createdBy"]!);
        Assert.Equal("dev-editor", (string)restored["updatedBy"]!);
        Assert.Equal($"\"{restored["version"]}\"", answer.Headers.ETag!.ToString());
        Assert.Equal(restored.ToString(), (await _app.Anonymous.GetJsonAsync(Path(agency))).ToString());
    }

    [Fact]
    public async Task A_record_goes_back_to_an_older_state()
    {
        var agency = await NewAsync();
        var changed = await (await _app.Editor.PatchJsonAsync(Path(agency), new { tags = new[] { "x" }, kind = "city" }, agency.Version())).JsonAsync();

        var restored = await (await _app.Editor.PostJsonAsync($"{Path(agency)}/restore?version={changed.Version() - 1}", "")).JsonAsync();

        Assert.Equal(Plain(agency), Plain(restored));
        Assert.True(restored.Version() > changed.Version());
    }

    [Fact]
    public async Task A_deleted_record_comes_back_in_an_older_state()
    {
        var agency = await NewAsync();
        var changed = await (await _app.Editor.PatchJsonAsync(Path(agency), new { kind = "city" }, agency.Version())).JsonAsync();
        await _app.Editor.DeleteAsync(Path(agency), changed.Version());

        var restored = await (await _app.Editor.PostJsonAsync($"{Path(agency)}/restore?version={agency["version"]}", "")).JsonAsync();

        Assert.Equal("ministry", (string)restored["kind"]!);
    }

    [Fact]
    public async Task An_older_state_that_is_the_current_one_makes_no_version()
    {
        var agency = await NewAsync();
        var before = await _app.VersionAsync();

        var same = await (await _app.Editor.PostJsonAsync($"{Path(agency)}/restore?version={agency["version"]}", "")).JsonAsync();

        Assert.Equal((agency.Version(), before), (same.Version(), await _app.VersionAsync()));
    }

    [Fact]
    public async Task A_record_that_is_there_is_brought_back_to_a_version_only()
    {
        var agency = await NewAsync();

        var problem = await _app.Editor.PostJsonAsync($"{Path(agency)}/restore", "").RefusalAsync(HttpStatusCode.Conflict);

        Assert.Contains("restore?version=N", (string)problem["detail"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stale_condition_holds_a_restoring_back()
    {
        var agency = await NewAsync();
        await _app.Editor.PatchJsonAsync(Path(agency), new { kind = "city" }, agency.Version());

        await _app.Editor
            .PostJsonAsync($"{Path(agency)}/restore?version={agency["version"]}", "", ("If-Match", $"\"{agency["version"]}\""))
            .RefusalAsync(HttpStatusCode.PreconditionFailed);
    }

    [Theory]
    [InlineData("version=0", "version")]
    [InlineData("version=x", "version")]
    [InlineData("version=9223372036854775807", "version")]
    [InlineData("vrsion=1", "vrsion")]
    public async Task A_version_that_is_none_is_refused(string query, string parameter)
    {
        var agency = await NewAsync();

        var problem = await _app.Editor.PostJsonAsync($"{Path(agency)}/restore?{query}", "").RefusalAsync(HttpStatusCode.BadRequest);

        Assert.Equal([parameter], problem.Parameters());
    }

    [Fact]
    public async Task A_version_before_the_record_is_told_of_as_that()
    {
        await NewAsync();
        var agency = await NewAsync();

        var problem = await _app.Editor.PostJsonAsync($"{Path(agency)}/restore?version={agency.Version() - 1}", "").RefusalAsync(HttpStatusCode.NotFound);

        Assert.StartsWith($"The record {Path(agency)} did not exist at version", (string)problem["detail"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_that_never_existed_cannot_be_restored() =>
        await _app.Editor.PostJsonAsync("countries/XX/restore", "").RefusalAsync(HttpStatusCode.NotFound);

    [Fact]
    public async Task Rules_hold_for_what_is_brought_back()
    {
        var country = await _app.CreateAsync("countries", Some.Country(registry.NewCountryId()));
        var step = await _app.CreateAsync("partnerships", Some.Partnership((string)country["id"]!, "strategic", "2020"));
        await _app.Editor.DeleteAsync($"partnerships/{step["id"]}", step.Version());
        await _app.Editor.DeleteAsync($"countries/{country["id"]}", step.Version() + 1);

        var problem = await _app.Editor.PostJsonAsync($"partnerships/{step["id"]}/restore", "").RefusalAsync(HttpStatusCode.UnprocessableEntity);

        Assert.Equal(["/countryId"], problem.Pointers());
    }

    [Fact]
    public async Task An_id_that_was_deleted_can_be_taken_again()
    {
        var agency = await NewAsync();
        await _app.Editor.DeleteAsync(Path(agency), agency.Version());

        var again = await _app.CreateAsync("agencies", new { id = (string)agency["id"]!, kind = "city", name = new { en = "Another" } });

        Assert.Equal("city", (string)again["kind"]!);
        Assert.Equal(["create", "delete", "create"], (await _app.Anonymous.GetJsonAsync($"{Path(agency)}/history"))["items"]!.Select(item => (string)item["operation"]!));
    }

    private Task<JObject> NewAsync() => _app.CreateAsync("agencies", Some.Agency(registry.NewAgencyId()));

    private static string Path(JObject agency) => $"agencies/{agency["id"]}";

    private static string Plain(JObject record)
    {
        var plain = (JObject)record.DeepClone();
        foreach (var name in new[] { "version", "updatedAt", "updatedBy" })
            plain.Remove(name);
        return plain.ToString();
    }
}
