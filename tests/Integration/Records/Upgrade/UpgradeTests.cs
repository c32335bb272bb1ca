using System.Net;
using BangGiao.Integration.Support;
using BangGiao.Records.Collections;
using BangGiao.Records.Upgrade;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Decisions;
using BangGiao.Registry.Snapshots;
using BangGiao.Registry.Table;
using BangGiao.Registry.Writing;
using BangGiao.Values.Languages;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Records.Upgrade;

/// <summary>Two versions of the app on one table: the current one, and a newer one with an additional collection, fields, format or migrations.</summary>
public sealed class UpgradeTests : IAsyncLifetime
{
    private RegistryApp _older = null!;

    public async Task InitializeAsync() => _older = await RegistryApp.StartAsync();

    public Task DisposeAsync() => _older.DisposeAsync().AsTask();

    [Fact]
    public async Task Fields_of_a_newer_version_are_shown_to_nobody_and_kept_by_every_write()
    {
        await _older.CreateAsync("agencies", Some.Agency("moit"));
        await WriteAsync(new("agencies", "moit"), fields =>
        {
            fields["seat"] = new JObject { ["ward"] = "Ba Đình" };
            fields["name"]!["fr"] = "Commerce";
            fields["focalPoints"] = new JArray(new JObject { ["name"] = "An", ["room"] = "12" });
        });

        await (await _older.Admin.SendJsonAsync(HttpMethod.Patch, "agencies/moit", new { tags = new[] { "a" } }, ("If-Match", "*"))).JsonAsync();
        var shown = await _older.Admin.GetJsonAsync("agencies/moit");
        shown["tags"] = new JArray("b");
        await (await _older.Admin.PutJsonAsync("agencies/moit", shown, ("If-Match", "*"))).JsonAsync();
        await (await _older.Admin.PostJsonAsync("import/agencies", new[] { new { id = "moit", kind = "ministry", name = new { en = "Trade", vi = "Công Thương" } } })).JsonAsync();

        Assert.Equal("Ba Đình Commerce 12 Công Thương", Later(await StoredAsync("agencies", "moit")));
        foreach (var path in new[] { "agencies/moit", "agencies", "agencies/moit/history", "export/agencies", "search?q=moit", "changes?since=0" })
            Assert.DoesNotContain("Commerce", await _older.Admin.GetStringAsync(path), StringComparison.Ordinal);
        Assert.Equal(0, (int)(await _older.Admin.GetJsonAsync("search?q=Commerce"))["total"]!);
    }

    [Fact]
    public async Task A_state_that_a_newer_version_wrote_is_restored_with_its_fields()
    {
        await _older.CreateAsync("agencies", Some.Agency("moit"));
        await WriteAsync(new("agencies", "moit"), fields => fields["seat"] = new JObject { ["ward"] = "Ba Đình" });
        await _older.Admin.DeleteAsync("agencies/moit", await _older.VersionAsync());

        await (await _older.Admin.PostJsonAsync("agencies/moit/restore", "")).JsonAsync();

        Assert.Equal("Ba Đình", (string?)(await StoredAsync("agencies", "moit"))["seat"]!["ward"]);
    }

    [Fact]
    public async Task A_client_that_sends_an_unknown_field_is_told_so_as_ever()
    {
        await _older.CreateAsync("agencies", Some.Agency("moit"));
        await WriteAsync(new("agencies", "moit"), fields => fields["seat"] = "Ba Đình");

        var problem = await _older.Admin.SendJsonAsync(HttpMethod.Patch, "agencies/moit", new { seat = "Hoàn Kiếm" }, ("If-Match", "*")).RefusalAsync(HttpStatusCode.BadRequest);

        Assert.Equal("/seat", (string?)problem["errors"]![0]!["pointer"]);
    }

    [Fact]
    public async Task A_collection_of_a_newer_version_stands_beside_the_others_and_no_request_of_the_older_one_fails()
    {
        await using var newer = await RegistryApp.StartAsync(on: _older, adapt: builder => builder.Services.AddCollection<RoomCollection>());
        using var client = Plain(newer);
        await _older.CreateAsync("agencies", Some.Agency("before"));
        Assert.Equal(HttpStatusCode.Created, (await client.PostJsonAsync("rooms", new { id = "blue", label = "The blue room" })).StatusCode);
        await (await _older.Admin.SendJsonAsync(HttpMethod.Patch, "agencies/before", new { tags = new[] { "a" } }, ("If-Match", "*"))).JsonAsync();
        Assert.Equal(HttpStatusCode.OK, (await client.SendJsonAsync(HttpMethod.Patch, "rooms/blue", new { label = "The red room" }, ("If-Match", "*"))).StatusCode);

        foreach (var path in new[] { "summary", "changes?since=0", "search?q=room", "agencies", "agencies/before/history", "integrity", "kpis", "codes", "countries", "principals", "upgrade" })
        {
            var answer = await _older.Admin.GetAsync(path);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path}: {answer.StatusCode}");
            if (path != "integrity")
                Assert.DoesNotContain("red room", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
        await _older.Admin.GetAsync("rooms").RefusalAsync(HttpStatusCode.NotFound);
        await using var restarted = await RegistryApp.StartAsync(on: _older);
        await restarted.CreateAsync("agencies", Some.Agency("after"));
        Assert.Equal("The red room", (string?)JObject.Parse(await client.GetStringAsync("rooms/blue"))["label"]);
        Assert.Equal(5, await restarted.VersionAsync());
    }

    [Fact]
    public async Task Columns_of_the_head_that_a_newer_version_added_outlast_the_writes_of_an_older_one()
    {
        await _older.CreateAsync("agencies", Some.Agency("one"));
        var head = (await _older.Table.GetEntityAsync<Azure.Data.Tables.TableEntity>("vn", "head")).Value;
        head["Later"] = "kept";
        await _older.Table.UpdateEntityAsync(head, head.ETag);

        await _older.CreateAsync("agencies", Some.Agency("two"));

        Assert.Equal("kept", (await _older.Table.GetEntityAsync<Azure.Data.Tables.TableEntity>("vn", "head")).Value["Later"]);
    }

    [Fact]
    public async Task Until_the_format_is_raised_the_older_version_writes_and_takes_over_again()
    {
        await using (var newer = await NewerAsync(new(2, 1, 2)))
        {
            await newer.CreateAsync("agencies", Some.Agency("by-the-newer"));
            await _older.CreateAsync("agencies", Some.Agency("by-the-older"));
        }
        await using var again = await RegistryApp.StartAsync(on: _older);

        await again.CreateAsync("agencies", Some.Agency("rolled-back"));

        Assert.Equal(3, (int)(await again.Admin.GetJsonAsync("agencies"))["total"]!);
        Assert.Equal("passed", (string?)(await again.Admin.GetJsonAsync("integrity"))["status"]);
    }

    [Fact]
    public async Task After_the_format_is_raised_the_older_version_reads_and_does_not_write()
    {
        await using var newer = await NewerAsync(new(2, 1, 2));
        await newer.CreateAsync("agencies", Some.Agency("one"));
        var raised = await (await newer.Admin.PostJsonAsync("upgrade/format", "")).JsonAsync();
        Assert.Equal((2, 1, 2), ((int)raised["format"]!, (int)raised["readableFrom"]!, (int)raised["writableFrom"]!));

        var problem = await _older.Admin.PostJsonAsync("agencies", Some.Agency("two")).RefusalAsync(HttpStatusCode.ServiceUnavailable);
        await newer.CreateAsync("agencies", Some.Agency("three"));

        Assert.Contains("raised to the format 2, and this instance runs a version that knows the format 1", (string)problem["detail"]!, StringComparison.Ordinal);
        Assert.Equal(2, (int)(await _older.Admin.GetJsonAsync("agencies"))["total"]!);
        Assert.Equal(("read_only", "ready"), ((string?)(await _older.Anonymous.GetJsonAsync("health/ready"))["status"], (string?)(await newer.Anonymous.GetJsonAsync("health/ready"))["status"]));
        Assert.Equal(2, (int)(await _older.Admin.GetJsonAsync("upgrade"))["format"]!);
    }

    [Fact]
    public async Task A_format_that_the_older_version_cannot_read_makes_it_unready()
    {
        await using var newer = await NewerAsync(new(3, 3, 3));
        await newer.CreateAsync("agencies", Some.Agency("one"));
        await newer.Admin.PostJsonAsync("upgrade/format", "");

        await _older.Admin.GetAsync("agencies").RefusalAsync(HttpStatusCode.ServiceUnavailable);
        var problem = await _older.Anonymous.GetAsync("health/ready").RefusalAsync(HttpStatusCode.ServiceUnavailable);

        Assert.Contains("cannot read it. Update this instance.", (string)problem["detail"]!, StringComparison.Ordinal);
        Assert.Equal(1, (int)(await newer.Admin.GetJsonAsync("agencies"))["total"]!);
    }

    [Fact]
    public async Task A_migration_that_was_interrupted_goes_on_on_another_instance_and_rewrites_each_record_once()
    {
        for (var i = 0; i < 7; i++)
            await _older.CreateAsync("agencies", new { id = $"a{i}", kind = "ministry", name = new { en = $"A {i}" }, tags = new[] { i < 6 ? "old" : "other" } });
        await using (var killed = await NewerAsync(new(2, 1, 2)))
        {
            Assert.Equal((3, 3), await BatchAsync(killed, 3));
            await killed.Admin.PostJsonAsync("upgrade/format", "").RefusalAsync(HttpStatusCode.Conflict);
        }
        await using var one = await NewerAsync(new(2, 1, 2));
        await using var two = await NewerAsync(new(2, 1, 2));

        var together = await Task.WhenAll(BatchAsync(one, 2), BatchAsync(two, 2));

        Assert.Equal(3, together.Sum(batch => batch.Rewritten));
        Assert.Equal((0, 0), await BatchAsync(one, 500));
        Assert.Equal(7 + 6, await one.VersionAsync());
        Assert.Equal(["new new new new new new other"], [string.Join(' ', (await one.Admin.GetJsonAsync("agencies?sort=id"))["items"]!.Select(item => (string)item["tags"]![0]!))]);
        Assert.Equal(0, (int)(await one.Admin.GetJsonAsync("upgrade"))["migrations"]![0]!["left"]!);
        Assert.Equal(2, (int)(await (await one.Admin.PostJsonAsync("upgrade/format", "")).JsonAsync())["format"]!);
    }

    [Fact]
    public async Task Only_an_administrator_who_sees_everything_upgrades()
    {
        await using var plain = await RegistryApp.StartAsync(on: _older, settings: ["Access:Keys:2:Confidential=false"]);
        await _older.CreateAsync("agencies", Some.Agency("one"));

        foreach (var client in new[] { _older.Editor, plain.Admin })
        {
            await client.GetAsync("upgrade").RefusalAsync(HttpStatusCode.Forbidden);
            await client.PostJsonAsync("upgrade/format", "").RefusalAsync(HttpStatusCode.Forbidden);
            await client.PostJsonAsync("upgrade/migrations/old-tags", "").RefusalAsync(HttpStatusCode.Forbidden);
        }
        await _older.Admin.PostJsonAsync("upgrade/migrations/old-tags", "").RefusalAsync(HttpStatusCode.NotFound);
        Assert.Equal(1, (int)(await (await _older.Admin.PostJsonAsync("upgrade/format", "")).JsonAsync())["format"]!);
    }

    private Task<RegistryApp> NewerAsync(RegistryFormat format) => RegistryApp.StartAsync(on: _older, adapt: builder => Newer(builder, format));

    private static void Newer(FunctionsApplicationBuilder builder, RegistryFormat format)
    {
        builder.Services.AddSingleton(format);
        builder.Services.AddSingleton<IMigration, OldTags>();
    }

    private static async Task<(int Rewritten, int Left)> BatchAsync(RegistryApp app, int limit)
    {
        var batch = await (await app.Admin.PostJsonAsync($"upgrade/migrations/old-tags?limit={limit}", "")).JsonAsync();
        return ((int)batch["rewritten"]!, (int)batch["left"]!);
    }

    // As a newer version of the app would write it.
    private async Task WriteAsync(RecordKey key, Action<JObject> change)
    {
        var written = await _older.Services.GetRequiredService<RegistryWriter>().WriteAsync(
            new()
            {
                Author = new("newer", "request"),
                Decide = snapshot =>
                {
                    var fields = snapshot.Find(key)!.ToJson();
                    change(fields);
                    return WriteDecision.Write(new PlannedChange(key, BangGiao.Registry.Snapshots.Operation.Update, fields, []));
                },
            },
            CancellationToken.None);
        Assert.Null(written.Refusal);
    }

    private async Task<JObject> StoredAsync(string collection, string id) =>
        (await _older.Services.GetRequiredService<BangGiao.Registry.Log.RegistryReader>().CurrentAsync(CancellationToken.None)).Find(new(collection, id))!.ToJson();

    private static string Later(JObject stored) => $"{stored["seat"]!["ward"]} {stored["name"]!["fr"]} {stored["focalPoints"]![0]!["room"]} {stored["name"]!["vi"]}";

    // The contract of the newer version is not that of the older one, against which answers are judged.
    private static HttpClient Plain(RegistryApp app)
    {
        var client = new HttpClient { BaseAddress = new(app.Root, "/api/v1/") };
        client.DefaultRequestHeaders.Add("x-api-key", "dev-admin");
        return client;
    }

    private sealed record Room : BangGiao.Records.Model.Record
    {
        public required string Label { get; init; }
    }

    private sealed class RoomCollection : TypedCollection<Room, Nothing>
    {
        public override string Name => "rooms";

        public override IReadOnlyList<Filter> Filters => [];

        public override Nothing Derived(Room record, RegistryView view) => Nothing.Value;

        protected override LocalizedText? Title(Room record) => new() { En = record.Label };
    }

    private sealed class OldTags : IMigration
    {
        public string Id => "old-tags";

        public string Description => "Agencies are tagged new instead of old.";

        public string Collection => "agencies";

        public void Rewrite(StoredRecord record, JObject fields)
        {
            if (fields["tags"] is JArray tags)
                fields["tags"] = new JArray(tags.Select(tag => (string)tag! == "old" ? "new" : (string)tag!));
        }
    }
}
