using System.Net;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Notices.Teamwork;

/// <summary>Comments over HTTP: who writes, reads, changes and withdraws them, and what nobody else learns of them.</summary>
public sealed class CommentsTests : IAsyncLifetime
{
    private const string Word = "zqxremark";

    private RegistryApp _app = null!;
    private HttpClient _reporter = null!;
    private HttpClient _cleared = null!;

    public async Task InitializeAsync()
    {
        _app = await RegistryApp.StartAsync(settings: [.. RegistryApp.Key(3, "reporter-a", "reporter", "min-a"), .. RegistryApp.Key(4, "plain-admin", "admin")]);
        (_reporter, _cleared) = (_app.Client("reporter-a"), _app.Admin);
        await _app.CreateAsync("agencies", Some.Agency("min-a"));
        await _app.CreateAsync("countries", Some.Country("FR", en: "France"));
        await _app.CreateAsync("countries", Some.Country("IT", en: "Italy", classification: "confidential"));
    }

    public async Task DisposeAsync()
    {
        _reporter.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task A_reader_writes_changes_and_withdraws_a_comment_of_his_own()
    {
        var made = await WriteAsync(_app.Reader, "countries/FR", "First line\nsecond line");
        var id = (string)made["id"]!;

        var changed = await (await _app.Reader.PatchJsonAsync($"comments/{id}", new { body = "Better" }, made.Version())).JsonAsync();
        var stale = await _app.Reader.PatchJsonAsync($"comments/{id}", new { body = "Other" }, made.Version());
        var missing = await _app.Reader.SendJsonAsync(HttpMethod.Patch, $"comments/{id}", new { body = "Other" });
        var gone = await (await _app.Reader.DeleteAsync($"comments/{id}", changed.Version())).JsonAsync();

        Assert.Equal(("countries", "FR", "internal", "dev-reader"), ((string?)made["about"]!["collection"], (string?)made["about"]!["id"], (string?)made["classification"], (string?)made["createdBy"]));
        Assert.All(["author", "mentioned", "answered"], member => Assert.Null(made[member]));
        Assert.Equal(("Better", true), ((string?)changed["body"], changed["editedAt"] is not null));
        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionRequired, missing.StatusCode);
        Assert.Equal(("", true), ((string?)gone["body"], gone["withdrawnAt"] is not null));
        Assert.Equal(HttpStatusCode.Conflict, (await _app.Reader.PatchJsonAsync($"comments/{id}", new { body = "Again" }, gone.Version())).StatusCode);
    }

    [Fact]
    public async Task Only_its_author_changes_a_comment_and_an_administrator_withdraws_it_too()
    {
        var made = await WriteAsync(_app.Reader, "countries/FR", "Mine");
        var path = $"comments/{made["id"]}";

        Assert.Equal(HttpStatusCode.Forbidden, (await _app.Editor.PatchJsonAsync(path, new { body = "Yours" }, made.Version())).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await _app.Editor.DeleteAsync(path, made.Version())).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await _app.Admin.PatchJsonAsync(path, new { body = "Ours" }, made.Version())).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await _app.Admin.DeleteAsync(path, made.Version())).StatusCode);
    }

    [Fact]
    public async Task The_text_of_a_withdrawn_comment_is_in_no_answer_to_anybody()
    {
        var made = await WriteAsync(_app.Reader, "countries/FR", Word);
        var version = await _app.VersionAsync();
        await (await _app.Reader.DeleteAsync($"comments/{made["id"]}", made.Version())).JsonAsync();

        foreach (var client in new[] { _app.Reader, _app.Editor, _app.Admin })
        {
            foreach (var path in new[] { $"comments/{made["id"]}/history", $"comments/{made["id"]}?knownAt={version}", "comments?format=csv", $"comments?knownAt={version}", "countries/FR/comments", "changes?since=0&limit=500", $"search?q={Word}", "bell" })
                Assert.DoesNotContain(Word, (await (await client.GetAsync(path)).Content.ReadAsStringAsync()).Replace($"\"q\":\"{Word}\"", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Comments_are_for_those_who_read_what_is_internal()
    {
        var made = await WriteAsync(_app.Editor, "countries/FR", Word);

        Assert.Equal(HttpStatusCode.Unauthorized, (await _app.Anonymous.GetAsync("countries/FR/comments")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await _reporter.GetAsync("countries/FR/comments")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await _reporter.PostJsonAsync("countries/FR/comments", new { body = "x" })).StatusCode);
        foreach (var client in new[] { _app.Anonymous, _reporter })
        {
            foreach (var path in new[] { "comments", $"comments/{made["id"]}", $"comments/{made["id"]}/history", "countries/FR/colleagues", "countries/FR/assignment", "assignments", "bell" })
                Assert.Contains((await client.GetAsync(path)).StatusCode, (HttpStatusCode[])[HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden]);
            foreach (var path in new[] { "changes?since=0&limit=500", $"search?q={Word}", "summary", "changes.json", "countries/FR/history" })
                Assert.DoesNotContain((string)made["id"]!, await (await client.GetAsync(path)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_comment_is_seen_only_by_those_who_see_its_record()
    {
        var secret = await WriteAsync(_cleared, "countries/IT", Word);
        var open = await WriteAsync(_cleared, "countries/FR", $"{Word} @[dev-reader]");
        await HideAsync("FR");
        using var plain = _app.Client("plain-admin");

        Assert.Equal("confidential", (string?)secret["classification"]);
        foreach (var client in new[] { _app.Reader, _app.Editor, plain })
        {
            foreach (var id in new[] { "FR", "IT", "XX" })
            {
                foreach (var path in new[] { "comments", "colleagues", "assignment" })
                    Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"countries/{id}/{path}")).StatusCode);
                Assert.Equal(
                    (await client.PostJsonAsync("countries/XX/comments", new { body = "@[dev-editor]" })).StatusCode,
                    (await client.PostJsonAsync($"countries/{id}/comments", new { body = "@[dev-editor]" })).StatusCode);
            }
            foreach (var comment in new[] { open, secret })
            {
                Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"comments/{comment["id"]}")).StatusCode);
                Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"comments/{comment["id"]}/history")).StatusCode);
                Assert.Equal(HttpStatusCode.NotFound, (await client.DeleteAsync($"comments/{comment["id"]}", comment.Version())).StatusCode);
            }
            Assert.Equal(0, (int)(await client.GetJsonAsync("comments"))["total"]!);
            Assert.Equal(0, (int)(await client.GetJsonAsync($"search?q={Word}"))["total"]!);
            Assert.DoesNotContain((string)open["id"]!, await client.GetStringAsync("changes?since=0&limit=500"), StringComparison.Ordinal);
            Assert.Equal("{\"items\":[],\"unread\":0,\"lang\":\"en\",\"dir\":\"ltr\"}", await client.GetStringAsync("bell"));
        }
        Assert.Equal(2, (int)(await _cleared.GetJsonAsync("comments"))["total"]!);
    }

    [Fact]
    public async Task A_name_of_who_may_not_see_the_record_is_refused_as_one_that_nobody_has()
    {
        var refused = new List<JObject>();
        foreach (var name in new[] { "dev-reader", "plain-admin", "nobody at all", "reporter-a" })
            refused.Add(await (await _cleared.PostJsonAsync("countries/IT/comments", new { body = $"See @[{name}]" })).ProblemAsync(HttpStatusCode.UnprocessableEntity));

        Assert.All(refused, problem => Assert.Equal("/body", (string?)problem["errors"]![0]!["pointer"]));
        Assert.Single(refused.Select(problem => ((string)problem["errors"]![0]!["detail"]!).Split(", which")[1]).Distinct());
        Assert.Equal(["dev-admin"], (await _cleared.GetJsonAsync("countries/IT/colleagues"))["items"]!.Select(one => (string?)one["name"]));
        Assert.Contains("dev-reader", (await _cleared.GetJsonAsync("countries/FR/colleagues?q=read"))["items"]!.Select(one => (string?)one["name"]));
        Assert.DoesNotContain("reporter-a", (await _cleared.GetJsonAsync("countries/FR/colleagues"))["items"]!.Select(one => (string?)one["name"]));
    }

    [Fact]
    public async Task A_comment_written_while_its_record_was_confidential_stays_confidential()
    {
        await WriteAsync(_cleared, "countries/IT", Word);
        await (await _cleared.PatchJsonAsync("countries/IT", new { classification = "public" }, (await _cleared.GetJsonAsync("countries/IT")).Version())).JsonAsync();

        Assert.Equal(0, (int)(await _app.Reader.GetJsonAsync("countries/IT/comments"))["total"]!);
        Assert.Equal(1, (int)(await _cleared.GetJsonAsync("countries/IT/comments"))["total"]!);
    }

    [Fact]
    public async Task The_comments_of_a_deleted_record_are_gone_until_it_is_restored()
    {
        var made = await WriteAsync(_app.Reader, "countries/FR", Word);
        Assert.Equal(HttpStatusCode.NoContent, (await _app.Editor.DeleteAsync("countries/FR", (await _app.Editor.GetJsonAsync("countries/FR")).Version())).StatusCode);

        Assert.Equal(HttpStatusCode.NotFound, (await _app.Admin.GetAsync($"comments/{made["id"]}")).StatusCode);
        Assert.Equal(0, (int)(await _app.Admin.GetJsonAsync("comments"))["total"]!);
        await _app.Editor.SendJsonAsync(HttpMethod.Post, "countries/FR/restore", null);
        Assert.Equal([Word], (await _app.Reader.GetJsonAsync("countries/FR/comments"))["items"]!.Select(one => (string?)one["body"]));
    }

    [Fact]
    public async Task A_reply_answers_a_comment_on_the_same_record()
    {
        var (first, other) = (await WriteAsync(_app.Reader, "countries/FR", "Question"), await WriteAsync(_cleared, "countries/IT", "Elsewhere"));
        var reply = await (await _app.Editor.PostJsonAsync("countries/FR/comments", new { body = "Answer", replyTo = first["id"] })).JsonAsync(HttpStatusCode.Created);

        Assert.Equal(first["id"], reply["replyTo"]);
        foreach (var id in new[] { reply["id"], other["id"], "none" })
        {
            var refused = await (await _cleared.PostJsonAsync("countries/FR/comments", new { body = "x", replyTo = id })).ProblemAsync(HttpStatusCode.UnprocessableEntity);
            Assert.Equal("/replyTo", (string?)refused["errors"]![0]!["pointer"]);
        }
    }

    [Fact]
    public async Task Texts_lists_and_repeats_are_bounded()
    {
        var first = await _app.Reader.SendJsonAsync(HttpMethod.Post, "countries/FR/comments", new { body = "Once" }, ("Idempotency-Key", "k1"));
        var second = await _app.Reader.SendJsonAsync(HttpMethod.Post, "countries/FR/comments", new { body = "Once" }, ("Idempotency-Key", "k1"));
        await WriteAsync(_app.Reader, "countries/FR", "Twice");

        Assert.Equal((await first.JsonAsync(HttpStatusCode.Created))["id"], (await second.JsonAsync(HttpStatusCode.Created))["id"]);
        foreach (var body in new[] { "", " \n", new string('a', 4001), "turned\u202e", string.Concat(Enumerable.Range(0, 11).Select(n => $"@[p{n}]")) })
            await (await _app.Reader.PostJsonAsync("countries/FR/comments", new { body })).ProblemAsync(HttpStatusCode.UnprocessableEntity);
        await (await _app.Reader.PostJsonAsync("countries/FR/comments", new { body = "x", author = "key:dev-admin" })).ProblemAsync(HttpStatusCode.BadRequest);
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Reader.PostJsonAsync("holidays/x/comments", new { body = "x" })).StatusCode);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await _app.Admin.PostJsonAsync("comments", new { body = "x" })).StatusCode);
        var page = await _app.Reader.GetJsonAsync("countries/FR/comments?limit=1");
        var next = JObject.Parse(await _app.Reader.GetStringAsync(new Uri(_app.Root, (string)page["next"]!)));
        Assert.Equal((2, "Once", "Twice"), ((int)page["total"]!, (string?)page["items"]![0]!["body"], (string?)next["items"]![0]!["body"]));
    }

    [Fact]
    public async Task The_bell_tells_of_mentions_and_replies_and_keeps_what_was_read_beside_the_log()
    {
        var question = await WriteAsync(_app.Reader, "countries/FR", "Who knows? @[dev-reader]");
        await (await _app.Editor.PostJsonAsync("countries/FR/comments", new { body = "I do", replyTo = question["id"] })).JsonAsync(HttpStatusCode.Created);
        var mention = await WriteAsync(_app.Editor, "countries/FR", "Ask @[dev-reader] and @[DEV-ADMIN]");
        var version = await _app.VersionAsync();

        var bell = await _app.Reader.GetJsonAsync("bell?lang=en");
        var read = await (await _app.Reader.PostJsonAsync("bell/read", new { ids = new[] { (string)bell["items"]![0]!["id"]!, "unknown" } })).JsonAsync();

        Assert.Equal(["mention dev-editor France Ask @dev-reader and @DEV-ADMIN", "reply dev-editor France I do"], bell["items"]!.Select(one => $"{one["kind"]} {one["by"]} {one["title"]} {one["text"]}"));
        Assert.Equal(["dev-reader", "dev-admin"], mention["mentions"]!.Select(one => (string?)one));
        Assert.Equal((2, 1, 1), ((int)bell["unread"]!, (int)read["unread"]!, (int)(await _app.Admin.GetJsonAsync("bell"))["unread"]!));
        Assert.Equal([true, false], read["items"]!.Select(one => (bool)one["read"]!));
        Assert.Equal(version, await _app.VersionAsync());
        using var unchanged = new HttpRequestMessage(HttpMethod.Get, "bell");
        unchanged.Headers.TryAddWithoutValidation("If-None-Match", (await _app.Reader.GetAsync("bell")).Headers.ETag!.Tag);
        Assert.Equal(HttpStatusCode.NotModified, (await _app.Reader.SendAsync(unchanged)).StatusCode);
        await (await _app.Reader.PostJsonAsync("bell/read", new { ids = Enumerable.Repeat("x", 51) })).ProblemAsync(HttpStatusCode.BadRequest);
    }

    private static async Task<JObject> WriteAsync(HttpClient client, string record, string body) =>
        await (await client.PostJsonAsync($"{record}/comments", new { body })).JsonAsync(HttpStatusCode.Created);

    private async Task HideAsync(string id) =>
        await (await _cleared.PatchJsonAsync($"countries/{id}", new { classification = "confidential" }, (await _cleared.GetJsonAsync($"countries/{id}")).Version())).JsonAsync();
}
