using System.Net;
using BangGiao.Integration.Support;

namespace BangGiao.Integration.Records.Changes;

public sealed class FollowingTests(RegistryFixture registry) : IClassFixture<RegistryFixture>
{
    private readonly RegistryApp _app = registry.App;

    [Fact]
    public async Task Changes_of_one_collection_come_alone_and_next_goes_past_the_others()
    {
        var since = await _app.VersionAsync();
        await _app.CreateAsync("agencies", Some.Agency(registry.NewAgencyId()));
        var country = await _app.CreateAsync("countries", Some.Country(registry.NewCountryId()));
        await _app.CreateAsync("agencies", Some.Agency(registry.NewAgencyId()));

        var page = await _app.Anonymous.GetJsonAsync($"changes?since={since}&collection=countries,partnerships");

        Assert.Equal([country.Version()], page["items"]!.Select(item => (long)item["version"]!));
        Assert.Equal(since + 3, (long)page["next"]!);
    }

    [Fact]
    public async Task Changes_of_a_country_are_those_of_its_record_and_of_what_is_about_it_also_when_it_leaves_or_is_deleted()
    {
        var (one, other) = (registry.NewCountryId(), registry.NewCountryId());
        var country = await _app.CreateAsync("countries", Some.Country(one));
        await _app.CreateAsync("countries", Some.Country(other));
        var document = await _app.CreateAsync("documents", Document("follow-a", one));
        var moved = await (await _app.Admin.PatchJsonAsync("documents/follow-a", new { countryIds = new[] { other } }, document.Version())).JsonAsync();
        await (await _app.Admin.PatchJsonAsync("documents/follow-a", new { topics = new[] { "elsewhere" } }, moved.Version())).JsonAsync();
        var gone = await _app.CreateAsync("documents", Document("follow-b", one));
        await _app.Admin.DeleteAsync("documents/follow-b", gone.Version());

        var page = await _app.Anonymous.GetJsonAsync($"changes?since={country.Version() - 1}&country={one.ToLowerInvariant()}");

        Assert.Equal(
            [$"{one} create", "follow-a create", "follow-a update", "follow-b create", "follow-b delete"],
            page["items"]!.Select(item => $"{item["id"]} {item["operation"]}"));
    }

    [Fact]
    public async Task Limit_counts_what_is_wanted_and_next_ends_at_the_last_of_it()
    {
        var since = await _app.VersionAsync();
        var wanted = new List<long>();
        for (var number = 0; number < 4; number++)
        {
            await _app.CreateAsync("agencies", Some.Agency(registry.NewAgencyId()));
            wanted.Add((await _app.CreateAsync("countries", Some.Country(registry.NewCountryId()))).Version());
        }

        var first = await _app.Anonymous.GetJsonAsync($"changes?since={since}&collection=countries&limit=3");
        var second = await _app.Anonymous.GetJsonAsync($"changes?since={first["next"]}&collection=countries&limit=3");

        Assert.Equal(wanted[2], (long)first["next"]!);
        Assert.Equal(wanted, first["items"]!.Concat(second["items"]!).Select(item => (long)item["version"]!));
    }

    [Fact]
    public async Task A_client_with_a_later_version_than_the_registry_is_told_to_start_again()
    {
        var end = await _app.VersionAsync();

        var problem = await _app.Anonymous.GetAsync($"changes?since={end + 1000}&wait=60").RefusalAsync(HttpStatusCode.Gone);

        Assert.Equal(end, (long)problem["currentVersion"]!);
    }

    [Fact]
    public async Task A_client_of_a_registry_that_was_emptied_is_told_so_even_when_it_has_grown_past_the_clients_version()
    {
        await using var app = await RegistryApp.StartAsync();
        await app.CreateAsync("agencies", Some.Agency("first"));
        var page = await app.Anonymous.GetJsonAsync("changes");
        var waiting = app.Anonymous.GetAsync($"changes?since={page["next"]}&epoch={page["epoch"]}&wait=60");

        await EmptyAsync(app);
        for (var number = 0; number < 3; number++)
            await app.CreateAsync("agencies", Some.Agency($"again-{number}"));

        await waiting.RefusalAsync(HttpStatusCode.Gone);
        await app.Anonymous.GetAsync($"changes?since={page["next"]}&epoch={page["epoch"]}").RefusalAsync(HttpStatusCode.Gone);
        var anew = await app.Anonymous.GetJsonAsync("changes?since=0");
        Assert.Equal(3, anew["items"]!.Count());
        Assert.NotEqual((string)page["epoch"]!, (string)anew["epoch"]!);
    }

    [Fact]
    public async Task A_consumer_of_an_empty_registry_goes_on_when_it_begins()
    {
        await using var app = await RegistryApp.StartAsync();
        var page = await app.Anonymous.GetJsonAsync("changes");

        await app.CreateAsync("agencies", Some.Agency("first"));

        Assert.Single((await app.Anonymous.GetJsonAsync($"changes?since={page["next"]}&epoch={page["epoch"]}"))["items"]!);
    }

    private static async Task EmptyAsync(RegistryApp app)
    {
        await foreach (var row in app.Table.QueryAsync<Azure.Data.Tables.TableEntity>())
            await app.Table.DeleteEntityAsync(row.PartitionKey, row.RowKey);
    }

    private static object Document(string id, string countryId) =>
        new { id, type = "speech", title = new { en = $"Speech {id}" }, countryIds = new[] { countryId } };
}
