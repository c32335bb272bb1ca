using System.Net;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Mechanism.WholeRound;

/// <summary>One round with eleven people, from its opening to its minutes: what each of them sees, does and is refused.</summary>
public sealed class WholeRoundTests : IAsyncLifetime
{
    private const string Round = RoundCast.Round;

    private RoundCast _cast = null!;

    public async Task InitializeAsync() => _cast = await RoundCast.StartAsync();

    public Task DisposeAsync() => _cast.DisposeAsync().AsTask();

    [Fact]
    public async Task A_round_runs_from_opening_to_minutes_and_nobody_sees_or_does_more_than_is_his()
    {
        await PrepareAsync();
        await OpenAsync();
        await SeeAsync();
        await ReportAsync();
        await AssessAsync();
        await MeetAsync();
        await CloseAsync();
        await AfterwardsAsync();
    }

    // Only the administrator maps accounts. Only the editor and the administrator record commitments.
    private async Task PrepareAsync()
    {
        foreach (var id in RoundCast.Agencies)
        {
            var point = new { name = $"Focal point of {id}", email = $"{id}@example.org", from = "2025-01-01" };
            await DoneAsync("editor", HttpMethod.Post, "agencies", new { id, kind = id == "lang-son" ? "province" : "ministry", name = new { en = id, vi = id }, language = "vi", focalPoints = new[] { point } });
        }
        await EachAsync(HttpMethod.Post, "agencyAccounts", new { agencyId = "lang-son", kind = "key", value = "lang-son" }, except: ["admin"]);
        await DoneAsync("admin", HttpMethod.Post, "agencyAccounts", new { agencyId = "lang-son", kind = "key", value = "lang-son" });

        await EachAsync(HttpMethod.Post, "commitments", Some.Commitment("bridge", "moc"), except: ["admin", "editor"]);
        foreach (var (id, lead, more) in Commitments())
            await DoneAsync(id == "sealed" ? "admin" : "editor", HttpMethod.Post, "commitments", Some.Commitment(id, lead, more: more));
    }

    private static IEnumerable<(string Id, string Lead, object More)> Commitments() =>
    [
        ("bridge", "moc", new { classification = "internal", coordinatingAgencyIds = new[] { "mof" } }),
        ("tariff", "mof", new { classification = "internal" }),
        ("fair", "moit", new { classification = "public" }),
        ("schools", "moet", new { classification = "internal" }),
        ("gate", "lang-son", new { classification = "internal" }),
        ("sealed", "mof", new { classification = "confidential" }),
    ];

    // The round invites each agency that has something to report, and says to the ministry whom it invited.
    private async Task OpenAsync()
    {
        var round = new { id = "2025-q2", kind = "quarterly", title = new { en = "Second quarter", vi = "Quý II năm 2025" }, opensOn = "2025-04-01", dueOn = "2025-06-30", classification = "internal" };
        await EachAsync(HttpMethod.Post, "reviewCycles", round, except: ["admin", "editor"]);
        await DoneAsync("editor", HttpMethod.Post, "reviewCycles", round);

        var invited = await _cast["head"].GetJsonAsync($"{Round}/invitations");

        Assert.Equal(RoundCast.Agencies.Order(), invited["agencies"]!.Select(item => (string?)item["agency"]!["id"]).Order());
        await EachAsync(HttpMethod.Get, $"{Round}/invitations", null, except: ["admin", "editor", "assessor", "head", "reader"]);
    }

    private async Task SeeAsync()
    {
        var expected = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["admin"] = "bridge fair gate schools sealed tariff",
            ["head"] = "bridge fair gate schools sealed tariff",
            ["editor"] = "bridge fair gate schools tariff",
            ["assessor"] = "bridge fair gate schools tariff",
            ["reader"] = "bridge fair gate schools tariff",
            ["moc"] = "bridge fair",
            ["mof"] = "bridge fair tariff",
            ["moit"] = "fair",
            ["moet"] = "fair schools",
            ["lang-son"] = "fair gate",
            ["nobody"] = "fair",
        };
        foreach (var (name, client) in _cast.Everybody)
            Assert.Equal($"{name}: {expected[name]}", $"{name}: {string.Join(' ', (await client.GetJsonAsync("commitments?sort=id"))["items"]!.Select(item => (string?)item["id"]))}");
    }

    // Each agency reports on what it leads, one by an obstacle above its power, one by its workbook later; the school ministry is silent.
    private async Task ReportAsync()
    {
        _cast.On("2025-06-20");
        var claim = new { status = "limited", progress = 40, on = "2025-06-20" };
        await DoneAsync("moc", HttpMethod.Post, "commitments/bridge/reviews", new { status = "complete", on = "2025-06-20", evidence = new[] { new { url = "https://example.org/bridge" } } });
        await DoneAsync("mof", HttpMethod.Post, "commitments/tariff/reviews", new { status = "limited", progress = 30, on = "2025-06-20", obstacles = new[] { new { kind = "legal", level = "government", text = "Two decrees contradict each other" } }, proposal = "Amend the decree" });
        await DoneAsync("moit", HttpMethod.Post, "commitments/fair/reviews", claim);
        await DoneAsync("lang-son", HttpMethod.Post, "commitments/gate/reviews", claim);

        await RefusedAsync("mof", HttpMethod.Post, "commitments/bridge/reviews", claim, HttpStatusCode.Forbidden);
        await RefusedAsync("moc", HttpMethod.Post, "commitments/tariff/reviews", claim, HttpStatusCode.NotFound);
        await RefusedAsync("mof", HttpMethod.Post, "commitments/sealed/reviews", claim, HttpStatusCode.NotFound);
        await RefusedAsync("moet", HttpMethod.Post, "commitments/fair/reviews", claim, HttpStatusCode.Forbidden);
        await RefusedAsync("reader", HttpMethod.Post, "commitments/fair/reviews", claim, HttpStatusCode.Forbidden);
        await RefusedAsync("head", HttpMethod.Post, "commitments/fair/reviews", claim, HttpStatusCode.Forbidden);
        await RefusedAsync("nobody", HttpMethod.Post, "commitments/fair/reviews", claim, HttpStatusCode.Unauthorized);
        await RefusedAsync("moit", HttpMethod.Post, "commitments/fair/reviews", new { status = "limited", by = "min-mofa", voice = "assessment" }, HttpStatusCode.BadRequest);
        foreach (var name in RoundCast.Agencies)
            await RefusedAsync(name, HttpMethod.Patch, "commitments/fair", new { tags = new[] { "x" } }, HttpStatusCode.Forbidden);
    }

    private async Task AssessAsync()
    {
        _cast.On("2025-06-22");
        var worklist = await _cast["assessor"].GetJsonAsync($"{Round}/worklist");
        Assert.Equal(["bridge", "fair", "gate", "tariff"], worklist.SelectTokens("$..commitment.id").Select(id => (string?)id).Order());

        var doubt = new { status = "limited", progress = 80, on = "2025-06-22" };
        await DoneAsync("assessor", HttpMethod.Post, "commitments/bridge/reviews", doubt);
        await DoneAsync("assessor", HttpMethod.Post, "commitments/fair/reviews", new { status = "limited", progress = 40, on = "2025-06-22" });
        await DoneAsync("assessor", HttpMethod.Post, "commitments/tariff/obstacles/1/answers", new { text = "The Government amends the decree.", on = "2025-06-22" });

        var bridge = await _cast["moc"].GetJsonAsync("commitments/bridge");
        Assert.Equal(["claim moc", "assessment assessor"], bridge["reviews"]!.Select(review => $"{review["voice"]} {review["by"]}"));
        Assert.True((bool)bridge["disputed"]!);
        Assert.Equal(["gate", "tariff"], (await _cast["assessor"].GetJsonAsync($"{Round}/worklist")).SelectTokens("$..commitment.id").Select(id => (string?)id).Order());
        foreach (var name in RoundCast.Agencies)
            await RefusedAsync(name, HttpMethod.Post, "commitments/tariff/obstacles/1/answers", new { text = "No." }, HttpStatusCode.Forbidden);
    }

    private async Task MeetAsync()
    {
        var agenda = await _cast["head"].GetJsonAsync($"{Round}/agenda");
        Assert.Equal(
            ["disputed: bridge", "obstacle: tariff", "awaiting: gate tariff", "silent: moet"],
            agenda["sections"]!.Where(section => section["items"]!.Any())
                .Select(section => $"{section["kind"]}: {string.Join(' ', section["items"]!.Select(item => item["commitment"]?["id"] ?? item["agency"]!["id"]))}"));
        await EachAsync(HttpMethod.Get, $"{Round}/agenda", null, except: ["admin", "editor", "assessor", "head", "reader"], hidden: true);

        var meeting = new { heldOn = "2025-07-05", place = "Hà Nội", chair = "Deputy Prime Minister" };
        var decisions = new[] { new { number = 1, text = new { en = "Amend the decree", vi = "Sửa nghị định" }, agencyId = "mof", dueOn = "2025-09-30", item = new { kind = "obstacle", commitmentId = "tariff" } } };
        await EachAsync(HttpMethod.Patch, Round, new { meeting, decisions }, except: ["admin", "editor"], hidden: true);
        _cast.On("2025-07-06");
        await DoneAsync("editor", HttpMethod.Patch, Round, new { meeting, decisions });
        Assert.Equal("Sửa nghị định", (string?)(await _cast["head"].GetJsonAsync($"{Round}/minutes?lang=vi"))["decisions"]![0]!["text"]);
    }

    // The person who prepares a round may not close it. Of the others, only an assessor or the administrator may.
    private async Task CloseAsync()
    {
        await EachAsync(HttpMethod.Post, $"{Round}/close", null, except: ["admin", "assessor"], hidden: true);
        await DoneAsync("assessor", HttpMethod.Post, $"{Round}/prepare", null);
        await RefusedAsync("assessor", HttpMethod.Post, $"{Round}/close", null, HttpStatusCode.Forbidden);
        await DoneAsync("admin", HttpMethod.Post, $"{Round}/close", null);
    }

    // What is reported after the closing counts for the next round; the report of the closed round stays the same, as far as each person sees it.
    private async Task AfterwardsAsync()
    {
        var seen = new[] { "admin", "editor", "assessor", "head", "reader" };
        var before = await Task.WhenAll(seen.Select(name => _cast[name].GetStringAsync($"{Round}/report")));

        await DoneAsync("moet", HttpMethod.Post, "commitments/schools/reviews", new { status = "limited", progress = 10, on = "2025-07-06" });

        Assert.Equal(before, await Task.WhenAll(seen.Select(name => _cast[name].GetStringAsync($"{Round}/report"))));
        Assert.Equal([6, 5, 5, 6, 5], before.Select(report => (int)JObject.Parse(report)["counts"]!["commitments"]!));
        var due = (await _cast["mof"].GetJsonAsync("due?event=decision.due&from=2025-07-01"))["items"]!;
        Assert.DoesNotContain(due, item => (string?)item["subject"]?["id"] == "sealed");
        var log = (await _cast["admin"].GetJsonAsync("commitments/bridge/history"))["items"]!;
        Assert.Equal(["assessor", "moc", "dev-editor"], log.Select(change => (string?)change["by"]));
    }

    // Everybody else is refused: the anonymous caller without an account, the others without the right, or because they do not see the record.
    private async Task EachAsync(HttpMethod method, string path, object? body, string[] except, bool hidden = false)
    {
        foreach (var name in _cast.Everybody.Keys.Except(except))
        {
            var isOutside = name == "nobody" || RoundCast.Agencies.Contains(name);
            var answer = await SendAsync(name, method, path, body);
            HttpStatusCode[] allowed = name == "nobody" ? [HttpStatusCode.Unauthorized, .. hidden ? [HttpStatusCode.NotFound] : Array.Empty<HttpStatusCode>()]
                : isOutside && hidden ? [HttpStatusCode.NotFound, HttpStatusCode.Forbidden] : [HttpStatusCode.Forbidden];
            Assert.True(allowed.Contains(answer.StatusCode), $"{name}: {method} {path} is a {(int)answer.StatusCode}.");
        }
    }

    private async Task<JObject> DoneAsync(string name, HttpMethod method, string path, object? body)
    {
        var answer = await SendAsync(name, method, path, body);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{name}: {method} {path} is a {(int)answer.StatusCode}: {text}");
        return JObject.Parse(text);
    }

    private async Task RefusedAsync(string name, HttpMethod method, string path, object? body, HttpStatusCode status)
    {
        var answer = await SendAsync(name, method, path, body);
        Assert.True(answer.StatusCode == status, $"{name}: {method} {path} is a {(int)answer.StatusCode} instead of {(int)status}.");
    }

    private async Task<HttpResponseMessage> SendAsync(string name, HttpMethod method, string path, object? body)
    {
        if (method != HttpMethod.Patch)
            return await _cast[name].SendJsonAsync(method, path, body);
        var now = await _cast["admin"].GetJsonAsync(path);
        return await _cast[name].SendJsonAsync(method, path, body, ("If-Match", $"\"{now.Version()}\""));
    }
}
