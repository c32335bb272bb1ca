using System.Net;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;

namespace BangGiao.Integration.Notices.Teamwork;

/// <summary>To whom records are given: who gives them, who is told, and what happens when two do it at once.</summary>
public sealed class AssignmentsTests : IAsyncLifetime
{
    private RegistryApp _app = null!;

    public async Task InitializeAsync()
    {
        _app = await RegistryApp.StartAsync(settings: [.. RegistryApp.Key(3, "reader-b", "reader")]);
        await _app.CreateAsync("countries", Some.Country("FR", en: "France"));
        await _app.CreateAsync("countries", Some.Country("IT", en: "Italy", classification: "confidential"));
    }

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Fact]
    public async Task An_editor_gives_a_record_to_somebody_who_finds_it_in_his_list_and_bell()
    {
        var given = await (await PutAsync(_app.Editor, "FR", new { person = "dev-reader", dueOn = "2027-01-29" })).JsonAsync(HttpStatusCode.Created);

        Assert.Equal(("dev-reader", "2027-01-29", "dev-editor"), ((string?)given["person"], (string?)given["dueOn"], (string?)given["assignedBy"]));
        Assert.All(["assignee", "assigner"], member => Assert.Null(given[member]));
        Assert.Equal(1, (int)(await _app.Reader.GetJsonAsync("assignments?mine=true"))["total"]!);
        Assert.Equal(0, (int)(await _app.Editor.GetJsonAsync("assignments?mine=true"))["total"]!);
        Assert.Equal(given["id"], (await _app.Editor.GetJsonAsync("countries/FR/assignment"))["id"]);
        var bell = await _app.Reader.GetJsonAsync("bell?lang=en");
        Assert.Equal(["assignment dev-editor France 2027-01-29"], bell["items"]!.Select(one => $"{one["kind"]} {one["by"]} {one["title"]} {one["dueOn"]}"));
        Assert.Equal(HttpStatusCode.NoContent, (await _app.Reader.DeleteAsync("countries/FR/assignment", given.Version())).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Reader.GetAsync("countries/FR/assignment")).StatusCode);
        Assert.Equal(0, (int)(await _app.Reader.GetJsonAsync("bell"))["unread"]!);
    }

    [Fact]
    public async Task The_first_assignment_is_created_and_the_next_one_changes_it()
    {
        var created = await PutAsync(_app.Editor, "FR", new { person = "dev-reader" });
        var first = await created.JsonAsync(HttpStatusCode.Created);
        var changed = await PutAsync(_app.Editor, "FR", new { person = "dev-editor" }, first.Version());
        var second = await changed.JsonAsync();

        Assert.Equal((HttpStatusCode.Created, $"/api/v1/assignments/{first["id"]}"), (created.StatusCode, created.Headers.Location?.OriginalString));
        Assert.Equal((HttpStatusCode.OK, null), (changed.StatusCode, changed.Headers.Location));
        await _app.Editor.DeleteAsync("countries/FR/assignment", second.Version());
        Assert.Equal(HttpStatusCode.Created, (await PutAsync(_app.Editor, "FR", new { person = "dev-reader" })).StatusCode);
    }

    [Fact]
    public async Task A_second_assignment_under_an_old_version_is_refused()
    {
        var first = await (await PutAsync(_app.Editor, "FR", new { person = "dev-reader" })).JsonAsync(HttpStatusCode.Created);
        var second = await (await PutAsync(_app.Editor, "FR", new { person = "dev-editor" }, first.Version())).JsonAsync();

        Assert.Equal(HttpStatusCode.PreconditionRequired, (await PutAsync(_app.Editor, "FR", new { person = "dev-admin" })).StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await PutAsync(_app.Editor, "FR", new { person = "dev-admin" }, first.Version())).StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await _app.Editor.DeleteAsync("countries/FR/assignment", first.Version())).StatusCode);
        var later = await (await PutAsync(_app.Admin, "FR", new { person = "dev-editor", dueOn = "2027-02-01" }, second.Version())).JsonAsync();
        Assert.Equal((second["assignedAt"], "dev-editor"), (later["assignedAt"], (string?)later["assignedBy"]));
        Assert.Equal(0, (int)(await _app.Editor.GetJsonAsync("bell"))["unread"]!);
    }

    [Fact]
    public async Task A_reader_takes_what_is_nobodys_and_gives_nothing_to_others()
    {
        using var other = _app.Client("reader-b");

        Assert.Equal(HttpStatusCode.Forbidden, (await PutAsync(_app.Reader, "FR", new { person = "reader-b" })).StatusCode);
        var taken = await (await PutAsync(_app.Reader, "FR", new { person = "dev-reader" })).JsonAsync(HttpStatusCode.Created);
        Assert.Equal(HttpStatusCode.Forbidden, (await PutAsync(other, "FR", new { person = "reader-b" }, taken.Version())).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await other.DeleteAsync("countries/FR/assignment", taken.Version())).StatusCode);
        Assert.Equal(0, (int)(await _app.Reader.GetJsonAsync("bell"))["unread"]!);
        Assert.Equal(HttpStatusCode.NoContent, (await _app.Reader.DeleteAsync("countries/FR/assignment", taken.Version())).StatusCode);
    }

    [Fact]
    public async Task A_person_who_does_not_see_a_record_neither_gets_it_nor_learns_who_has_it()
    {
        var refused = await (await PutAsync(_app.Admin, "IT", new { person = "dev-reader" })).ProblemAsync(HttpStatusCode.UnprocessableEntity);
        var unknown = await (await PutAsync(_app.Admin, "IT", new { person = "nobody" })).ProblemAsync(HttpStatusCode.UnprocessableEntity);
        await (await PutAsync(_app.Admin, "IT", new { person = "dev-admin" })).JsonAsync(HttpStatusCode.Created);
        await (await PutAsync(_app.Admin, "FR", new { person = "dev-reader" })).JsonAsync(HttpStatusCode.Created);
        await (await _app.Admin.PatchJsonAsync("countries/FR", new { classification = "confidential" }, (await _app.Admin.GetJsonAsync("countries/FR")).Version())).JsonAsync();

        Assert.Equal(("/person", refused["errors"]![0]!["detail"]), ((string?)refused["errors"]![0]!["pointer"], unknown["errors"]![0]!["detail"]));
        foreach (var client in new[] { _app.Reader, _app.Editor })
        {
            Assert.Equal(0, (int)(await client.GetJsonAsync("assignments"))["total"]!);
            Assert.Equal(0, (int)(await client.GetJsonAsync("bell"))["unread"]!);
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("countries/IT/assignment")).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await PutAsync(client, "IT", new { person = "dev-reader" })).StatusCode);
            Assert.DoesNotContain("assignments", (await client.GetJsonAsync("changes?since=0&limit=500"))["items"]!.Select(one => (string?)one["collection"]));
        }
        Assert.Equal(2, (int)(await _app.Admin.GetJsonAsync("assignments"))["total"]!);
    }

    private static Task<HttpResponseMessage> PutAsync(HttpClient client, string id, object body, long? version = null) =>
        client.SendJsonAsync(HttpMethod.Put, $"countries/{id}/assignment", body, version is { } known ? [("If-Match", $"\"{known}\"")] : []);
}
