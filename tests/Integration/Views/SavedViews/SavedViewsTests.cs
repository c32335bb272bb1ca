using System.Net;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Views.SavedViews;

/// <summary>Saved views over HTTP: their owners, who may open them, and that nothing about them leaks to others.</summary>
public sealed class SavedViewsTests : IAsyncLifetime
{
    private const string Word = "zqxmine";

    private RegistryApp _app = null!;
    private HttpClient _reporter = null!;
    private HttpClient _other = null!;

    public async Task InitializeAsync()
    {
        _app = await RegistryApp.StartAsync(settings: [.. RegistryApp.Key(3, "reporter-a", "reporter", "min-a"), .. RegistryApp.Key(4, "reader-b", "reader")]);
        (_reporter, _other) = (_app.Client("reporter-a"), _app.Client("reader-b"));
        await _app.CreateAsync("countries", Some.Country("FR"));
        await _app.CreateAsync("agencies", Some.Agency("min-a"));
    }

    public async Task DisposeAsync()
    {
        _reporter.Dispose();
        _other.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task A_reader_saves_changes_and_deletes_a_view_of_his_own()
    {
        var made = await SaveAsync(_app.Reader, Body());
        var id = (string)made["id"]!;

        var changed = await (await _app.Reader.PatchJsonAsync($"savedViews/{id}", new { query = "status=signed" }, made.Version())).JsonAsync();

        Assert.Equal(("private", "dev-reader"), ((string?)made["sharing"], (string?)made["createdBy"]));
        Assert.Null(made["owner"]);
        Assert.Null(made["names"]);
        Assert.Equal("status=signed", (string?)changed["query"]);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await _app.Reader.PatchJsonAsync($"savedViews/{id}", new { query = "" }, made.Version())).StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await _app.Reader.DeleteAsync($"savedViews/{id}", made.Version())).StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionRequired, (await _app.Reader.SendJsonAsync(HttpMethod.Patch, $"savedViews/{id}", new { query = "" })).StatusCode);
        Assert.Equal([id], await IdsAsync(_app.Reader, "savedViews?mine=true&collection=agreements"));
        Assert.Equal(HttpStatusCode.NoContent, (await _app.Reader.DeleteAsync($"savedViews/{id}", changed.Version())).StatusCode);
        Assert.Empty(await IdsAsync(_app.Reader, "savedViews"));
    }

    [Fact]
    public async Task A_private_view_is_its_owners_only_everywhere()
    {
        var views = new[] { await SaveAsync(_app.Reader, Body()), await SaveAsync(_reporter, Body()), await SaveAsync(_app.Editor, Body()), await SaveAsync(_app.Admin, Body()) };
        var deleted = await SaveAsync(_app.Reader, Body());
        Assert.Equal(HttpStatusCode.NoContent, (await _app.Reader.DeleteAsync($"savedViews/{deleted["id"]}", deleted.Version())).StatusCode);
        HttpClient[] owners = [_app.Reader, _reporter, _app.Editor, _app.Admin];

        foreach (var (owner, view) in owners.Zip(views))
        {
            var id = (string)view["id"]!;
            foreach (var client in new[] { _app.Reader, _reporter, _app.Editor, _app.Admin, _other, _app.Anonymous })
            {
                var isOwner = client == owner;
                Assert.Equal(isOwner ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await client.GetAsync($"savedViews/{id}")).StatusCode);
                Assert.Equal(isOwner ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await client.GetAsync($"savedViews/{id}/history")).StatusCode);
                foreach (var path in new[] { "savedViews?limit=500", "changes?since=0&limit=500", $"search?q={Word}", "savedViews?format=csv", "savedViews?limit=500&sort=-updatedAt" })
                    Assert.Equal(isOwner, (await client.GetStringAsync(path)).Contains(id, StringComparison.Ordinal));
                foreach (var path in new[] { "summary", "changes.json", "integrity" })
                    Assert.DoesNotContain(id, await (await client.GetAsync(path)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
                if (isOwner || client == _app.Anonymous)
                    continue;
                Assert.Equal(HttpStatusCode.NotFound, (await client.PatchJsonAsync($"savedViews/{id}", new { sharing = "colleagues" }, view.Version())).StatusCode);
                Assert.Equal(HttpStatusCode.NotFound, (await client.DeleteAsync($"savedViews/{id}", view.Version())).StatusCode);
            }
        }
        Assert.Equal(0, (int)(await _other.GetJsonAsync("savedViews"))["total"]!);
        Assert.Equal(0, (int)(await _other.GetJsonAsync($"search?q={Word}"))["total"]!);
        Assert.Empty((await _app.Admin.GetJsonAsync("deleted/savedViews"))["items"]!);
        Assert.Equal(HttpStatusCode.Conflict, (await _app.Admin.GetAsync("export/savedViews")).StatusCode);
    }

    [Fact]
    public async Task No_search_tells_who_saved_a_view()
    {
        var made = await SaveAsync(_app.Reader, Body(sharing: "colleagues"));
        await (await PatchAsync(_app.Editor, made, new { sharing = "everybody" })).JsonAsync();

        foreach (var client in new[] { _app.Anonymous, _other, _app.Reader, _app.Admin })
        {
            Assert.Equal(1, (int)(await client.GetJsonAsync($"savedViews?q={Word}"))["total"]!);
            Assert.Equal(0, (int)(await client.GetJsonAsync("savedViews?q=key:dev-read"))["total"]!);
        }
    }

    [Fact]
    public async Task A_view_that_its_owner_deleted_is_in_no_answer_that_others_get_too()
    {
        var made = await SaveAsync(_app.Reader, Body());
        Assert.Equal(HttpStatusCode.NoContent, (await _app.Reader.DeleteAsync($"savedViews/{made["id"]}", made.Version())).StatusCode);

        foreach (var path in new[] { "deleted/savedViews", $"savedViews?knownAt={made.Version()}", $"savedViews/{made["id"]}/history", "changes?since=0&limit=500" })
        {
            foreach (var client in new[] { _app.Reader, _other })
                Assert.DoesNotContain(Word, await (await client.GetAsync(path)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_answer_with_a_view_of_ones_own_is_kept_for_nobody_else()
    {
        await SaveAsync(_reporter, Body());

        var (own, others) = (await _reporter.GetAsync("savedViews"), await _app.Anonymous.GetAsync("savedViews"));

        Assert.True(own.Headers.CacheControl!.Private);
        Assert.NotEqual(own.Headers.ETag, others.Headers.ETag);
    }

    [Fact]
    public async Task A_shared_view_opens_for_those_it_is_shared_with_until_it_is_taken_back()
    {
        var made = await SaveAsync(_app.Reader, Body(sharing: "colleagues"));
        var path = $"savedViews/{made["id"]}";

        Assert.Equal(HttpStatusCode.OK, (await _reporter.GetAsync(path)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Anonymous.GetAsync(path)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await _other.PatchJsonAsync(path, new { query = "" }, made.Version())).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await _other.DeleteAsync(path, made.Version())).StatusCode);
        Assert.Equal("/sharing", await FaultAsync(_app.Reader.PatchJsonAsync(path, new { sharing = "everybody" }, made.Version())));
        var open = await (await _app.Editor.PatchJsonAsync(path, new { sharing = "everybody" }, made.Version())).JsonAsync();
        Assert.Equal(HttpStatusCode.OK, (await _app.Anonymous.GetAsync(path)).StatusCode);
        Assert.Equal("/sharing", await FaultAsync(_app.Editor.PatchJsonAsync(path, new { sharing = "private" }, open.Version())));
        Assert.Equal("/sharing", await FaultAsync(_app.Reader.PatchJsonAsync(path, new { title = new { en = "What everybody would read" } }, open.Version())));
        await (await _app.Reader.PatchJsonAsync(path, new { sharing = "private" }, open.Version())).JsonAsync();
        foreach (var client in new[] { _other, _app.Editor, _app.Admin, _app.Anonymous })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(path)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"{path}/history")).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"{path}?knownAt={made.Version()}")).StatusCode);
        }
    }

    [Fact]
    public async Task Sharing_shows_nobody_what_a_view_names_and_he_may_not_see()
    {
        await _app.CreateAsync("countries", Some.Country("DE", classification: "confidential"));
        var named = await SaveAsync(_app.Admin, Body(query: "country=FR,de", sharing: "colleagues"));
        var within = await SaveAsync(_app.Admin, Body(query: "subject=countries/DE&occasion=relations.established:countries:DE:2030-01-01", sharing: "colleagues"));
        var guessed = await SaveAsync(_app.Reader, Body(query: "country=DE", sharing: "colleagues"));

        Assert.Equal(HttpStatusCode.NotFound, (await _other.GetAsync($"savedViews/{within["id"]}")).StatusCode);
        Assert.Equal([(string)guessed["id"]!], await IdsAsync(_other, "savedViews"));
        Assert.Equal(HttpStatusCode.NotFound, (await _other.GetAsync($"savedViews/{named["id"]}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Editor.PatchJsonAsync($"savedViews/{named["id"]}", new { query = "" }, named.Version())).StatusCode);
    }

    [Fact]
    public async Task An_editor_makes_a_view_the_default_of_teams_in_place_of_another()
    {
        var first = await SaveAsync(_app.Reader, Body(sharing: "colleagues"));
        var second = await SaveAsync(_app.Editor, Body(sharing: "colleagues"));
        var elsewhere = await SaveAsync(_app.Editor, Body(collection: "missions", sharing: "colleagues"));
        Assert.Equal(HttpStatusCode.Forbidden, (await PatchAsync(_app.Reader, first, new { defaultOfRoles = new[] { "reader" } })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await PatchAsync(_other, first, new { defaultOfRoles = Array.Empty<string>() })).StatusCode);
        await (await PatchAsync(_app.Editor, elsewhere, new { defaultOfRoles = new[] { "reader" } })).JsonAsync();
        first = await (await PatchAsync(_app.Editor, first, new { defaultOfRoles = new[] { "reader", "editor" }, defaultOfAgencyIds = new[] { "min-a" } })).JsonAsync();

        await (await PatchAsync(_app.Admin, second, new { defaultOfRoles = new[] { "reader" } })).JsonAsync();

        first = await _app.Reader.GetJsonAsync($"savedViews/{first["id"]}");
        Assert.Equal(["editor"], first["defaultOfRoles"]!.Values<string>());
        Assert.Equal(["min-a"], first["defaultOfAgencyIds"]!.Values<string>());
        Assert.Equal(["reader"], (await _app.Reader.GetJsonAsync($"savedViews/{elsewhere["id"]}"))["defaultOfRoles"]!.Values<string>());
        Assert.Equal(HttpStatusCode.Conflict, (await PatchAsync(_app.Reader, first, new { query = "" })).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await _app.Reader.DeleteAsync($"savedViews/{first["id"]}", first.Version())).StatusCode);
        Assert.Equal("/sharing", await FaultAsync(PatchAsync(_app.Editor, second = await _app.Editor.GetJsonAsync($"savedViews/{second["id"]}"), new { sharing = "private" })));
        Assert.Equal(3, await CountAsync("savedViews?default=true"));
    }

    [Fact]
    public async Task An_editor_cannot_hide_a_view_from_its_owner_by_what_its_query_names()
    {
        await _app.CreateAsync("countries", Some.Country("DE", classification: "confidential"));
        var view = await SaveAsync(_app.Reader, Body(query: "country=FR", sharing: "colleagues"));

        Assert.Equal("/query", await FaultAsync(PatchAsync(_app.Admin, view, new { query = "country=DE" })));
        view = await (await PatchAsync(_app.Admin, view, new { query = "country=JP" })).JsonAsync();

        Assert.Equal("country=JP", (string?)(await _app.Reader.GetJsonAsync($"savedViews/{view["id"]}"))["query"]);
    }

    [Fact]
    public async Task Bad_input_is_refused_where_it_is_and_a_person_has_fifty_views()
    {
        Assert.Equal("/query", await FaultAsync(_app.Reader.PostJsonAsync("savedViews", Body(query: "?x=1"))));
        Assert.Equal("/collection", await FaultAsync(_app.Reader.PostJsonAsync("savedViews", Body(collection: "nothing"))));
        Assert.Equal("/collection", await FaultAsync(_app.Reader.PostJsonAsync("savedViews", Body(collection: "subscriptions"))));
        Assert.Equal("/collection", await FaultAsync(_app.Reader.PostJsonAsync("savedViews", Body(collection: "savedViews"))));
        Assert.Equal("/title/en", await FaultAsync(_app.Reader.PostJsonAsync("savedViews", Body(title: new string('a', 101)))));
        Assert.Equal("/sharing", await FaultAsync(_app.Reader.PostJsonAsync("savedViews", Body(sharing: "everybody"))));
        Assert.Equal(HttpStatusCode.BadRequest, (await _app.Reader.PostJsonAsync("savedViews", new { title = new { en = "x" }, collection = "agreements", query = "", owner = "key:dev-admin" })).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await _app.Anonymous.PostJsonAsync("savedViews", Body())).StatusCode);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await _app.Admin.PutJsonAsync("savedViews/mine", Body(), ("If-None-Match", "*"))).StatusCode);
        for (var number = 0; number < 50; number++)
            await SaveAsync(_app.Reader, Body());
        Assert.Equal(HttpStatusCode.Conflict, (await _app.Reader.PostJsonAsync("savedViews", Body())).StatusCode);
        await SaveAsync(_other, Body());
    }

    private static object Body(string collection = "agreements", string query = "country=FR&sort=-signedOn", string sharing = "private", string title = $"The {Word}") =>
        new { title = new { en = title }, collection, query, sharing };

    private static async Task<JObject> SaveAsync(HttpClient client, object body) => await (await client.PostJsonAsync("savedViews", body)).JsonAsync(HttpStatusCode.Created);

    private static Task<HttpResponseMessage> PatchAsync(HttpClient client, JObject view, object body) => client.PatchJsonAsync($"savedViews/{view["id"]}", body, view.Version());

    private static async Task<string?> FaultAsync(Task<HttpResponseMessage> answer) => (string?)(await answer.RefusalAsync(HttpStatusCode.UnprocessableEntity))["errors"]![0]!["pointer"];

    private static async Task<IEnumerable<string>> IdsAsync(HttpClient client, string path) => (await client.GetJsonAsync(path))["items"]!.Select(item => (string)item["id"]!);

    private async Task<int> CountAsync(string path) => (int)(await _app.Reader.GetJsonAsync(path))["total"]!;
}
