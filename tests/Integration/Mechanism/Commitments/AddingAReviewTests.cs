using System.Net;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Mechanism.Commitments;

public sealed class AddingAReviewTests : IAsyncLifetime
{
    private readonly MovableClock _clock = new(new(2025, 9, 2, 3, 0, 0, TimeSpan.Zero));
    private RegistryApp _app = null!;

    public async Task InitializeAsync()
    {
        _app = await RegistryApp.StartAsync(adapt: builder => builder.Services.AddSingleton<TimeProvider>(_clock));
        await _app.CreateAsync("agencies", Some.Agency("lead"));
        await _app.CreateAsync("commitments", Some.Commitment("bridge", "lead"));
    }

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Fact]
    public async Task A_review_is_answered_with_the_commitment_as_it_stands_with_it()
    {
        var answer = await ReviewAsync(new { status = "limited", progress = 20, note = "The ground is surveyed." });
        var commitment = await answer.JsonAsync(HttpStatusCode.Created);

        Assert.Equal(("limited", 20, 3L), ((string?)commitment["status"], (int?)commitment["progress"], commitment.Version()));
        Assert.Equal("/api/v1/commitments/bridge", answer.Headers.Location!.ToString());
        Assert.Equal("\"3\"", answer.Headers.ETag!.Tag);
        Assert.Equal(
            """{"on":"2025-09-02","by":"dev-editor","voice":"claim","status":"limited","progress":20,"note":"The ground is surveyed.","evidence":[]}""",
            commitment["reviews"]![0]!.ToString(Newtonsoft.Json.Formatting.None));
    }

    [Fact]
    public async Task The_day_the_voice_and_who_speaks_can_be_told()
    {
        await ReviewAsync(new { status = "limited", on = "2025-08-01", by = "Department of Railways" });
        await ReviewAsync(new { status = "not_started", voice = "assessment", on = "2025-07-01" });

        var reviews = await _app.Anonymous.GetJsonAsync("commitments/bridge/reviews");

        Assert.Equal(["2025-07-01", "2025-08-01"], reviews["items"]!.Select(review => (string)review["on"]!));
        Assert.Equal(["dev-editor", "Department of Railways"], reviews["items"]!.Select(review => (string)review["by"]!));
        Assert.Equal(2, (int)reviews["total"]!);
    }

    [Theory]
    [InlineData("voice=assessment", 1)]
    [InlineData("asOf=2025-07-31", 1)]
    [InlineData("asOf=2025-07-31&voice=claim", 0)]
    [InlineData("knownAt=3", 1)]
    public async Task Reviews_are_listed_by_voice_and_by_both_times(string query, int total)
    {
        await ReviewAsync(new { status = "limited", on = "2025-08-01" });
        await ReviewAsync(new { status = "limited", on = "2025-07-01", voice = "assessment" });

        Assert.Equal(total, (int)(await _app.Anonymous.GetJsonAsync($"commitments/bridge/reviews?{query}"))["total"]!);
    }

    [Theory]
    [InlineData("""{}""", "/status", "is required")]
    [InlineData("""{ "status": "done" }""", "/status", "must be one of not_started, limited, substantial, complete, suspended, cancelled")]
    [InlineData("""{ "status": "limited", "voice": "gossip" }""", "/voice", "must be one of claim, assessment")]
    [InlineData("""{ "status": "limited", "on": "2025-09" }""", "/on", "must be a calendar day in the form YYYY-MM-DD, from the year 1000 to 9999")]
    [InlineData("""{ "status": "limited", "progres": 5 }""", "/progres", "'progres' is not a known field; did you mean 'progress'?")]
    [InlineData("""{ "status": "limited", "evidence": [{ "link": 5 }] }""", "/evidence/0/link", "'link' is not a known field; Allowed: attachmentId, url, note")]
    public async Task A_body_that_is_no_review_is_refused(string body, string pointer, string detail)
    {
        var problem = await ReviewAsync(body).RefusalAsync(HttpStatusCode.BadRequest);

        Assert.Equal([pointer], problem.Pointers());
        Assert.StartsWith(detail.Split(';')[0], problem.OnlyDetail(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "status": "limited", "on": "2025-09-03" }""", "/on")]
    [InlineData("""{ "status": "limited", "on": "2025-01-14" }""", "/on")]
    [InlineData("""{ "status": "limited", "progress": 100 }""", "/progress")]
    [InlineData("""{ "status": "limited", "by": "" }""", "/by")]
    [InlineData("""{ "status": "complete" }""", "/evidence")]
    [InlineData("""{ "status": "complete", "evidence": [{ "url": "https://example.org" }, { "url": "x" }] }""", "/evidence/1/url")]
    [InlineData("""{ "status": "complete", "evidence": [{ "attachmentId": "none" }] }""", "/evidence/0/attachmentId")]
    [InlineData("""{ "status": "not_started" }""", "/status")]
    public async Task Rules_point_into_the_body_that_was_sent(string body, string pointer)
    {
        await ReviewAsync(new { status = "limited", on = "2025-08-01" });

        var problem = await ReviewAsync(body).RefusalAsync(HttpStatusCode.UnprocessableEntity);

        Assert.Equal([pointer], problem.Pointers());
    }

    [Fact]
    public async Task A_version_that_is_not_believed_in_any_more_is_refused_where_it_is_named()
    {
        await (await ReviewAsync(new { status = "limited" })).JsonAsync(HttpStatusCode.Created);

        var stale = await ReviewAsync(new { status = "limited" }, ("If-Match", "\"2\"")).RefusalAsync(HttpStatusCode.PreconditionFailed);
        var current = await ReviewAsync(new { status = "limited" }, ("If-Match", "\"3\""));

        Assert.Equal(3, (long)stale["currentVersion"]!);
        Assert.Equal(HttpStatusCode.Created, current.StatusCode);
    }

    [Fact]
    public async Task A_repeat_with_the_same_key_adds_nothing()
    {
        var first = await (await ReviewAsync(new { status = "limited" }, ("Idempotency-Key", "one"))).JsonAsync(HttpStatusCode.Created);
        await ReviewAsync(new { status = "suspended" });

        var repeat = await (await ReviewAsync(new { status = "limited" }, ("Idempotency-Key", "one"))).JsonAsync(HttpStatusCode.Created);

        Assert.Equal(first.ToString(), repeat.ToString());
        Assert.Equal(2, (await _app.Anonymous.GetJsonAsync("commitments/bridge"))["reviews"]!.Count());
    }

    [Fact]
    public async Task Reviews_that_are_added_at_the_same_time_are_all_there()
    {
        var answers = await Task.WhenAll(Enumerable.Range(1, 20).Select(progress => ReviewAsync(new { status = "limited", progress })));

        var reviews = (await _app.Anonymous.GetJsonAsync("commitments/bridge"))["reviews"]!;

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Created, answer.StatusCode));
        Assert.Equal(Enumerable.Range(1, 20), reviews.Select(review => (int)review["progress"]!).Order());
    }

    [Fact]
    public async Task Who_may_not_see_an_agreement_reports_on_its_commitments_all_the_same()
    {
        await _app.CreateAsync("agreements", new
        {
            id = "secret",
            title = new { en = "Secret" },
            type = "treaty",
            parties = new[] { "VN" },
            status = "signed",
            signedOn = "2025",
            classification = "confidential",
        });
        await _app.CreateAsync("commitments", Some.Commitment("hidden-frame", "lead", more: new { agreementId = "secret" }));

        var answer = await _app.Editor.PostJsonAsync("commitments/hidden-frame/reviews", new { status = "limited" });

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
    }

    [Fact]
    public async Task What_is_not_there_is_not_reviewed()
    {
        await _app.Editor.PostJsonAsync("commitments/none/reviews", new { status = "limited" }).RefusalAsync(HttpStatusCode.NotFound);
        await _app.Anonymous.GetAsync("commitments/none/reviews").RefusalAsync(HttpStatusCode.NotFound);
        await _app.Anonymous.GetAsync("commitments/bridge/reviews?voice=x").RefusalAsync(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Who_reads_does_not_review() =>
        await _app.Reader.PostJsonAsync("commitments/bridge/reviews", new { status = "limited" }).RefusalAsync(HttpStatusCode.Forbidden);

    [Fact]
    public async Task A_patch_adds_reviews_and_never_loses_one()
    {
        var commitment = await (await ReviewAsync(new { status = "limited" })).JsonAsync(HttpStatusCode.Created);
        var added = new JArray(commitment["reviews"]![0]!, new JObject { ["on"] = "2025-09-02", ["by"] = "lead", ["voice"] = "claim", ["status"] = "suspended" });

        var longer = await (await _app.Editor.PatchJsonAsync("commitments/bridge", new JObject { ["reviews"] = added }.ToString(), 3)).JsonAsync();
        var problem = await _app.Editor.PatchJsonAsync("commitments/bridge", """{ "reviews": [] }""", 4).RefusalAsync(HttpStatusCode.UnprocessableEntity);

        Assert.Equal("suspended", (string?)longer["status"]);
        Assert.Equal(["/reviews"], problem.Pointers());
    }

    [Fact]
    public async Task A_mistake_is_undone_by_bringing_the_older_state_back()
    {
        await ReviewAsync(new { status = "cancelled" });

        var restored = await (await _app.Editor.SendJsonAsync(HttpMethod.Post, "commitments/bridge/restore?version=2", null)).JsonAsync();

        Assert.Equal("not_started", (string?)restored["status"]);
        Assert.Empty(restored["reviews"]!);
    }

    private Task<HttpResponseMessage> ReviewAsync(object body, params (string Name, string Value)[] headers) =>
        _app.Editor.PostJsonAsync("commitments/bridge/reviews", body, headers);
}
