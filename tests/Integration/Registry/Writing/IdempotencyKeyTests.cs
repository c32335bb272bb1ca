using System.Net;
using BangGiao.Integration.Support;
using BangGiao.Registry.Snapshots;
using BangGiao.Registry.Table;
using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Integration.Registry.Writing;

public sealed class IdempotencyKeyTests : IAsyncLifetime
{
    private static readonly object Ministry = new { kind = "ministry", name = new { en = "Ministry", vi = "Bộ" } };

    private RegistryApp _app = null!;

    public async Task InitializeAsync() => _app = await RegistryApp.StartAsync();

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Fact]
    public async Task A_repeat_gets_the_first_answer_also_when_the_record_has_changed_since_and_from_another_instance()
    {
        await using var other = await RegistryApp.StartAsync(on: _app);
        var first = await AnswerAsync(await CreateAsync(_app.Editor, "k", Ministry));
        var place = first.Location!["/api/v1/".Length..];

        var again = await AnswerAsync(await CreateAsync(_app.Editor, "k", Ministry));
        await (await _app.Editor.PatchJsonAsync(place, new { tags = new[] { "x" } }, ifMatch: 1)).JsonAsync();
        var later = await AnswerAsync(await CreateAsync(_app.Editor, "k", Ministry));
        var elsewhere = await AnswerAsync(await CreateAsync(other.Editor, "k", Ministry));
        await _app.Editor.DeleteAsync(place, ifMatch: 2);
        var afterwards = await AnswerAsync(await CreateAsync(other.Editor, "k", Ministry));

        Assert.Equal(HttpStatusCode.Created, first.Status);
        Assert.All([again, later, elsewhere, afterwards], answer => Assert.Equal(first, answer));
        Assert.Equal(3, (await ChangesAsync()).Count);
    }

    [Fact]
    public async Task A_repeated_patch_or_delete_gets_the_first_answer_though_its_If_Match_is_stale_by_now()
    {
        await _app.Editor.PostJsonAsync("agencies", Some.Agency("a"));
        (string, string)[] patchHeaders = [("If-Match", "\"1\""), ("Idempotency-Key", "p")], deleteHeaders = [("If-Match", "\"2\""), ("Idempotency-Key", "d")];

        var patches = new[]
        {
            await AnswerAsync(await _app.Editor.SendJsonAsync(HttpMethod.Patch, "agencies/a", new { tags = new[] { "x" } }, patchHeaders)),
            await AnswerAsync(await _app.Editor.SendJsonAsync(HttpMethod.Patch, "agencies/a", new { tags = new[] { "x" } }, patchHeaders)),
        };
        var deletes = new[]
        {
            await AnswerAsync(await _app.Editor.SendJsonAsync(HttpMethod.Delete, "agencies/a", null, deleteHeaders)),
            await AnswerAsync(await _app.Editor.SendJsonAsync(HttpMethod.Delete, "agencies/a", null, deleteHeaders)),
        };

        Assert.Equal((HttpStatusCode.OK, patches[0]), (patches[0].Status, patches[1]));
        Assert.Equal((HttpStatusCode.NoContent, deletes[0]), (deletes[0].Status, deletes[1]));
        Assert.Equal(3, (await ChangesAsync()).Count);
    }

    [Fact]
    public async Task Ten_requests_with_one_key_at_once_on_two_instances_make_one_change_and_get_one_answer()
    {
        await using var other = await RegistryApp.StartAsync(on: _app);

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(async number =>
            await AnswerAsync(await CreateAsync(number % 2 == 0 ? _app.Editor : other.Editor, "k", Ministry))));

        Assert.Equal(HttpStatusCode.Created, Assert.Single(answers.Distinct()).Status);
        Assert.Single(await ChangesAsync());
    }

    [Fact]
    public async Task The_same_key_with_another_body_is_refused()
    {
        await CreateAsync(_app.Editor, "k", Ministry);

        var problem = await (await CreateAsync(_app.Editor, "k", Some.Agency("other"))).ProblemAsync(HttpStatusCode.UnprocessableEntity);

        Assert.Equal("urn:bang-giao:problem:key-reused", (string)problem["type"]!);
        Assert.Single(await ChangesAsync());
    }

    [Fact]
    public async Task The_same_key_of_another_principal_is_another_key()
    {
        await CreateAsync(_app.Editor, "k", Some.Agency("one"));

        await (await CreateAsync(_app.Admin, "k", Some.Agency("other"))).JsonAsync(HttpStatusCode.Created);

        Assert.Equal(2, (await ChangesAsync()).Count);
    }

    [Fact]
    public async Task A_refused_request_does_not_use_up_its_key()
    {
        await (await CreateAsync(_app.Editor, "k", Some.Partnership("FR", "strategic", "2013-09-25"))).ProblemAsync(HttpStatusCode.BadRequest);
        await (await _app.Editor.PostJsonAsync("partnerships", Some.Partnership("FR", "strategic", "2013-09-25"), ("Idempotency-Key", "k")))
            .ProblemAsync(HttpStatusCode.UnprocessableEntity);
        await _app.Editor.PostJsonAsync("countries", Some.Country("FR"));

        var answer = await _app.Editor.PostJsonAsync("partnerships", Some.Partnership("FR", "strategic", "2013-09-25"), ("Idempotency-Key", "k"));

        await answer.JsonAsync(HttpStatusCode.Created);
    }

    [Fact]
    public async Task A_patch_that_changes_nothing_uses_up_its_key_and_no_version()
    {
        await _app.Editor.PostJsonAsync("agencies", Some.Agency("a"));
        (string, string)[] headers = [("If-Match", "\"1\""), ("Idempotency-Key", "k")];

        var first = await AnswerAsync(await _app.Editor.SendJsonAsync(HttpMethod.Patch, "agencies/a", new { tags = Array.Empty<string>() }, headers));
        await (await _app.Editor.PatchJsonAsync("agencies/a", new { tags = new[] { "x" } }, ifMatch: 1)).JsonAsync();
        var repeat = await AnswerAsync(await _app.Editor.SendJsonAsync(HttpMethod.Patch, "agencies/a", new { tags = Array.Empty<string>() }, headers));

        Assert.Equal((HttpStatusCode.OK, first), (first.Status, repeat));
        Assert.Equal("\"1\"", first.ETag);
        Assert.Equal(2, (await ChangesAsync()).Count);
    }

    private static Task<HttpResponseMessage> CreateAsync(HttpClient client, string key, object body) =>
        client.PostJsonAsync("agencies", body, ("Idempotency-Key", key));

    private static async Task<Answer> AnswerAsync(HttpResponseMessage response) => new(
        response.StatusCode,
        response.Headers.Location?.OriginalString,
        response.Headers.ETag?.Tag,
        await response.Content.ReadAsStringAsync());

    private Task<IReadOnlyList<Change>> ChangesAsync() => Ledger.ProveAsync(_app.Services.GetRequiredService<RegistryTable>());

    private sealed record Answer(HttpStatusCode Status, string? Location, string? ETag, string Body);
}
