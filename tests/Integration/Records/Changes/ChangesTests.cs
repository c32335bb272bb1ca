using System.Net;
using BangGiao.Integration.Support;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Records.Changes;

public sealed class ChangesTests(RegistryFixture registry) : IClassFixture<RegistryFixture>
{
    private readonly RegistryApp _app = registry.App;

    [Fact]
    public async Task Every_change_comes_once_and_in_order()
    {
        var since = await _app.VersionAsync();
        await Task.WhenAll(Enumerable.Range(0, 25).Select(_ => _app.CreateAsync("agencies", Some.Agency(registry.NewAgencyId()))));
        var end = await _app.VersionAsync();

        var versions = new List<long>();
        for (var next = since; next < end;)
        {
            var page = await _app.Anonymous.GetJsonAsync($"changes?since={next}&limit=7");
            Assert.InRange(page["items"]!.Count(), 1, 7);
            versions.AddRange(page["items"]!.Select(item => (long)item["version"]!));
            next = (long)page["next"]!;
        }

        Assert.Equal(Enumerable.Range(0, (int)(end - since)).Select(index => since + index + 1), versions.TakeWhile(version => version <= end));
    }

    [Fact]
    public async Task A_change_says_what_was_done_to_which_record_by_whom()
    {
        var agency = await _app.CreateAsync("agencies", Some.Agency(registry.NewAgencyId()), by: _app.Editor);

        var item = (JObject)(await _app.Anonymous.GetJsonAsync($"changes?since={agency.Version() - 1}&limit=1"))["items"]![0]!;

        Assert.Equal(["version", "collection", "id", "operation", "by", "at", "requestId"], item.Properties().Select(member => member.Name));
        Assert.Equal(
            $"agencies/{agency["id"]} create dev-editor",
            $"{item["collection"]}/{item["id"]} {item["operation"]} {item["by"]}");
        Assert.Equal((string)agency["createdAt"]!, (string)item["at"]!);
    }

    [Fact]
    public async Task A_delete_and_what_brings_it_back_are_changes_too()
    {
        var agency = await _app.CreateAsync("agencies", Some.Agency(registry.NewAgencyId()));
        await _app.Admin.DeleteAsync($"agencies/{agency["id"]}", agency.Version());
        await _app.Admin.PostJsonAsync($"agencies/{agency["id"]}/restore", "");

        var items = (await _app.Anonymous.GetJsonAsync($"changes?since={agency.Version() - 1}"))["items"]!;

        Assert.Equal(["create", "delete", "restore"], items.Where(item => (string)item["id"]! == (string)agency["id"]!).Select(item => (string)item["operation"]!));
    }

    [Fact]
    public async Task At_the_end_there_is_nothing_and_the_end_is_told()
    {
        var end = await _app.VersionAsync();

        var page = await _app.Anonymous.GetJsonAsync($"changes?since={end}");

        Assert.Empty(page["items"]!);
        Assert.Equal((end, end), ((long)page["next"]!, page.Version()));
    }

    [Fact]
    public async Task Hidden_changes_are_passed_over_and_the_feed_goes_on_behind_them()
    {
        var since = await _app.VersionAsync();
        await _app.CreateAsync("countries", Some.Country(registry.NewCountryId(), classification: "confidential"));

        var page = await _app.Anonymous.GetJsonAsync($"changes?since={since}&limit=1");

        Assert.Empty(page["items"]!);
        Assert.Equal(since + 1, (long)page["next"]!);
    }

    [Fact]
    public async Task A_client_that_waits_in_vain_and_knows_the_answer_gets_304()
    {
        await _app.CreateAsync("agencies", Some.Agency(registry.NewAgencyId()));
        var end = await _app.VersionAsync();
        var first = await _app.Anonymous.GetAsync($"changes?since={end}&wait=1");

        var second = await _app.Anonymous.GetAsync($"changes?since={end}&wait=1", ("If-None-Match", first.Headers.ETag!.ToString()));

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Theory]
    [InlineData("since=-1", "since")]
    [InlineData("since=x", "since")]
    [InlineData("since=9223372036854775807", "since")]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=501", "limit")]
    [InlineData("wait=61", "wait")]
    [InlineData("wait=-1", "wait")]
    [InlineData("sinc=1", "sinc")]
    public async Task A_parameter_at_fault_is_named(string query, string parameter)
    {
        var problem = await _app.Anonymous.GetAsync($"changes?{query}").RefusalAsync(HttpStatusCode.BadRequest);

        Assert.Equal([parameter], problem.Parameters());
    }
}
