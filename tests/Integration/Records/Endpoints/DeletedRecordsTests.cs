using System.Net;
using BangGiao.Integration.Support;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Records.Endpoints;

/// <summary>The list of deleted records, from which they can be restored.</summary>
public sealed class DeletedRecordsTests(RegistryFixture registry) : IClassFixture<RegistryFixture>
{
    private readonly RegistryApp _app = registry.App;

    [Fact]
    public async Task A_deleted_record_is_listed_until_it_is_restored()
    {
        var agency = await DeletedAsync(new { classification = "public" });

        var item = (await _app.Anonymous.GetJsonAsync("deleted/agencies?limit=500"))["items"]!.Single(one => (string)one["id"]! == (string)agency["id"]!);
        Assert.Equal((string)agency["name"]!["en"]!, (string)item["title"]!["en"]!);
        Assert.Equal("dev-editor", (string)item["by"]!);
        Assert.True((long)item["version"]! > agency.Version());

        await _app.Editor.PostJsonAsync($"agencies/{agency["id"]}/restore", "");
        Assert.DoesNotContain((string)agency["id"]!, (await _app.Anonymous.GetJsonAsync("deleted/agencies?limit=500")).Ids());
    }

    [Fact]
    public async Task The_latest_deleted_come_first_in_pages()
    {
        var ids = new List<string>();
        for (var number = 0; number < 3; number++)
            ids.Insert(0, (string)(await DeletedAsync(new { }))["id"]!);

        var first = await _app.Anonymous.GetJsonAsync("deleted/agencies?limit=2");
        var second = await _app.Anonymous.GetJsonAsync(((string)first["next"]!)["/api/v1/".Length..]);

        Assert.Equal(ids, first.Ids().Append(second.Ids()[0]));
    }

    [Fact]
    public async Task A_record_deleted_while_confidential_is_listed_only_for_those_who_may_see_it()
    {
        var agency = await DeletedAsync(new { classification = "confidential" });

        Assert.DoesNotContain((string)agency["id"]!, (await _app.Reader.GetJsonAsync("deleted/agencies?limit=500")).Ids());
        Assert.Contains((string)agency["id"]!, (await _app.Admin.GetJsonAsync("deleted/agencies?limit=500")).Ids());
    }

    [Fact]
    public async Task A_collection_that_there_is_not_has_nothing_deleted() =>
        await _app.Anonymous.GetAsync("deleted/treaties").RefusalAsync(HttpStatusCode.NotFound);

    private async Task<JObject> DeletedAsync(object fields)
    {
        var sent = JObject.FromObject(Some.Agency(registry.NewAgencyId()));
        sent.Merge(JObject.FromObject(fields));
        var agency = await _app.CreateAsync("agencies", sent);
        var isHidden = (string)agency["classification"]! == "confidential";
        await (isHidden ? _app.Admin : _app.Editor).DeleteAsync($"agencies/{agency["id"]}", agency.Version());
        return agency;
    }
}
