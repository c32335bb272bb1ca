using System.Net;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using BangGiao.Registry.Table;
using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Integration.Notices.Teamwork;

/// <summary>What a record has of an earlier one with its id, of the time when it was confidential, and of other callers: nothing.</summary>
public sealed class NewRecordsTests : IAsyncLifetime
{
    private RegistryApp _app = null!;

    public async Task InitializeAsync()
    {
        _app = await RegistryApp.StartAsync(settings: [.. RegistryApp.Key(3, "reader-b", "reader")]);
        await _app.CreateAsync("countries", Some.Country("FR", en: "France"));
    }

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Fact]
    public async Task A_new_record_has_neither_the_comments_nor_the_assignment_of_the_deleted_one_with_its_id()
    {
        var comment = await (await _app.Editor.PostJsonAsync("countries/FR/comments", new { body = "@[dev-reader]" })).JsonAsync(HttpStatusCode.Created);
        await (await GiveAsync("FR", "dev-reader")).JsonAsync(HttpStatusCode.Created);
        await _app.Editor.DeleteAsync("countries/FR", (await _app.Editor.GetJsonAsync("countries/FR")).Version());
        await _app.CreateAsync("countries", Some.Country("FR", en: "France again"));

        Assert.Equal(0, (int)(await _app.Admin.GetJsonAsync("countries/FR/comments"))["total"]!);
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Admin.GetAsync($"comments/{comment["id"]}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Admin.GetAsync("countries/FR/assignment")).StatusCode);
        Assert.Equal(0, (int)(await _app.Reader.GetJsonAsync("bell"))["unread"]!);
        var given = await (await GiveAsync("FR", "dev-reader")).JsonAsync(HttpStatusCode.Created);
        Assert.Equal(("dev-reader", "dev-editor"), ((string?)given["person"], (string?)given["createdBy"]));
        Assert.Equal(given["id"], (await _app.Reader.GetJsonAsync("countries/FR/assignment"))["id"]);
        Assert.Equal(1, (int)(await _app.Reader.GetJsonAsync("bell"))["unread"]!);
    }

    [Fact]
    public async Task The_assignment_of_a_confidential_record_stays_confidential_and_is_nobodys_for_those_who_do_not_see_it()
    {
        await _app.CreateAsync("countries", Some.Country("IT", en: "Italy", classification: "confidential"));
        var given = await (await GiveAsync("IT", "dev-admin", client: _app.Admin)).JsonAsync(HttpStatusCode.Created);
        await (await _app.Admin.PatchJsonAsync("countries/IT", new { classification = "public" }, (await _app.Admin.GetJsonAsync("countries/IT")).Version())).JsonAsync();
        var kept = await (await GiveAsync("IT", "dev-admin", given.Version(), _app.Admin, "2027-01-29")).JsonAsync();

        Assert.Equal(("confidential", "confidential"), ((string?)given["classification"], (string?)kept["classification"]));
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Editor.GetAsync("countries/IT/assignment")).StatusCode);
        Assert.Equal(0, (int)(await _app.Editor.GetJsonAsync("assignments"))["total"]!);
        var taken = await (await GiveAsync("IT", "dev-reader", client: _app.Reader)).JsonAsync(HttpStatusCode.Created);
        Assert.Equal(("dev-reader", "internal"), ((string?)taken["person"], (string?)taken["classification"]));
        Assert.DoesNotContain("dev-admin", await _app.Reader.GetStringAsync($"assignments/{taken["id"]}/history"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cached_list_of_my_records_is_not_the_answer_for_somebody_else()
    {
        using var other = _app.Client("reader-b");
        var given = await (await GiveAsync("FR", "dev-reader")).JsonAsync(HttpStatusCode.Created);
        var version = await _app.VersionAsync();
        await _app.Editor.DeleteAsync("countries/FR/assignment", given.Version());

        Assert.Equal(1, (int)(await _app.Reader.GetJsonAsync($"assignments?mine=true&knownAt={version}"))["total"]!);
        Assert.Equal(0, (int)(await other.GetJsonAsync($"assignments?mine=true&knownAt={version}"))["total"]!);
    }

    [Fact]
    public async Task A_withdrawal_is_an_update_for_a_client_that_has_the_comment_and_new_for_the_others()
    {
        var made = await (await _app.Reader.PostJsonAsync("countries/FR/comments", new { body = "Wrong" })).JsonAsync(HttpStatusCode.Created);
        var version = await _app.VersionAsync();
        await (await _app.Reader.DeleteAsync($"comments/{made["id"]}", made.Version())).JsonAsync();

        foreach (var (since, operation) in new[] { (version, "update"), (0, "create") })
        {
            var changes = (await _app.Editor.GetJsonAsync($"changes?since={since}&collection=comments"))["items"]!;
            Assert.Equal([operation], changes.Select(change => (string?)change["operation"]));
        }
    }

    [Fact]
    public async Task A_refusal_names_the_record_and_no_request_that_does_not_exist()
    {
        var unknown = await (await GiveAsync("XX", "dev-reader")).ProblemAsync(HttpStatusCode.NotFound);
        var nobodys = await (await _app.Editor.DeleteAsync("countries/FR/assignment", 1)).ProblemAsync(HttpStatusCode.NotFound);
        var given = await (await GiveAsync("FR", "dev-reader")).JsonAsync(HttpStatusCode.Created);
        await _app.Editor.DeleteAsync("countries/FR/assignment", given.Version());
        var again = await (await _app.Editor.DeleteAsync("countries/FR/assignment", given.Version())).ProblemAsync(HttpStatusCode.NotFound);
        var changed = await (await GiveAsync("FR", "dev-reader", given.Version())).ProblemAsync(HttpStatusCode.NotFound);
        var gone = await (await _app.Editor.GetAsync($"assignments/{given["id"]}")).ProblemAsync(HttpStatusCode.NotFound);

        Assert.Equal("The record countries/XX does not exist.", (string?)unknown["detail"]);
        Assert.All([nobodys, again, changed], problem => Assert.Equal("The record countries/FR is not assigned.", (string?)problem["detail"]));
        Assert.Contains("/history", (string?)gone["detail"], StringComparison.Ordinal);
        Assert.DoesNotContain("/restore", (string?)gone["detail"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PUT", "comments/c", "DELETE, GET, HEAD, OPTIONS, PATCH")]
    [InlineData("POST", "comments", "GET, HEAD, OPTIONS")]
    [InlineData("POST", "comments/c/restore", "OPTIONS")]
    [InlineData("PUT", "assignments/a", "GET, HEAD, OPTIONS")]
    [InlineData("PUT", "savedViews/v", "DELETE, GET, HEAD, OPTIONS, PATCH")]
    public async Task A_wrong_method_is_told_the_right_ones(string method, string path, string allowed)
    {
        var answer = await _app.Admin.SendJsonAsync(new(method), path, new { }, ("If-Match", "*"));

        await answer.ProblemAsync(HttpStatusCode.MethodNotAllowed);
        Assert.Equal(allowed, string.Join(", ", answer.Content.Headers.Allow.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task A_concurrent_request_does_not_lose_the_read_marks_of_another()
    {
        var (bells, now, asked) = (_app.Services.GetRequiredService<BellLog>(), TimeProvider.System.GetUtcNow(), 0);
        await bells.AddAsync("key:somebody", _ => ["first"], now, CancellationToken.None);

        var after = await bells.AddAsync(
            "key:somebody",
            _ =>
            {
                if (asked++ == 0)
                    bells.AddAsync("key:somebody", _ => ["second"], now, CancellationToken.None).GetAwaiter().GetResult();
                return ["third"];
            },
            now,
            CancellationToken.None);

        Assert.Equal(["first", "second", "third"], after);
        Assert.Equal(after, await bells.ReadByAsync("key:somebody", CancellationToken.None));
    }

    private Task<HttpResponseMessage> GiveAsync(string id, string person, long? version = null, HttpClient? client = null, string? dueOn = null) =>
        (client ?? _app.Editor).SendJsonAsync(HttpMethod.Put, $"countries/{id}/assignment", dueOn is null ? new { person } : (object)new { person, dueOn }, version is { } known ? [("If-Match", $"\"{known}\"")] : []);
}
