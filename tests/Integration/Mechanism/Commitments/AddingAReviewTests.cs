using System.Net;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Mechanism.Commitments;

public sealed class AddingAReviewTests : OnABridge
{
    [Fact]
    public async Task A_review_is_answered_with_the_commitment_as_it_stands_with_it()
    {
        var answer = await ReviewAsync(new { status = "limited", progress = 20, note = "The ground is surveyed." });
        var commitment = await answer.JsonAsync(HttpStatusCode.Created);

        Assert.Equal(("limited", 20, 3L), ((string?)commitment["status"], (int?)commitment["progress"], commitment.Version()));
        Assert.Equal("/api/v1/commitments/bridge", answer.Headers.Location!.ToString());
        Assert.Equal("\"3\"", answer.Headers.ETag!.Tag);
        Assert.Equal(
            """{"on":"2025-09-02","by":"dev-editor","receivedOn":"2025-09-02","voice":"claim","status":"limited","progress":20,"note":"The ground is surveyed.","obstacles":[],"evidence":[]}""",
            commitment["reviews"]![0]!.ToString(Newtonsoft.Json.Formatting.None));
    }

    [Fact]
    public async Task The_day_can_be_sent_and_the_sender_is_the_author()
    {
        await ReviewAsync(new { status = "limited", on = "2025-08-01" });
        await AssessAsync(new { status = "not_started", on = "2025-07-01" });

        var reviews = await App.Anonymous.GetJsonAsync("commitments/bridge/reviews");

        Assert.Equal(["2025-07-01", "2025-08-01"], reviews["items"]!.Select(review => (string)review["on"]!));
        Assert.Equal(["dev-admin", "dev-editor"], reviews["items"]!.Select(review => (string)review["by"]!));
        Assert.Equal(["assessment", "claim"], reviews["items"]!.Select(review => (string)review["voice"]!));
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
        await AssessAsync(new { status = "limited", on = "2025-07-01" });

        Assert.Equal(total, (int)(await App.Anonymous.GetJsonAsync($"commitments/bridge/reviews?{query}"))["total"]!);
    }

    [Theory]
    [InlineData("""{}""", "/status", "is required")]
    [InlineData("""{ "status": "done" }""", "/status", "must be one of not_started, limited, substantial, complete, suspended, cancelled")]
    [InlineData("""{ "status": "limited", "voice": "assessment" }""", "/voice", "'voice' is not a known field")]
    [InlineData("""{ "status": "limited", "by": "Department of Railways" }""", "/by", "'by' is not a known field")]
    [InlineData("""{ "status": "limited", "obstacles": [{ "kind": "weather", "level": "agency", "text": "Rain" }] }""", "/obstacles/0/kind", "must be one of legal")]
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
    [InlineData("""{ "status": "limited", "proposal": " " }""", "/proposal")]
    [InlineData("""{ "status": "limited", "nextStep": { "text": "Build", "dueOn": "2025-09-01" } }""", "/nextStep/dueOn")]
    [InlineData("""{ "status": "limited", "obstacles": [{ "kind": "legal", "level": "government", "text": "" }] }""", "/obstacles/0/text")]
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
        Assert.Equal(2, (await App.Anonymous.GetJsonAsync("commitments/bridge"))["reviews"]!.Count());
    }

    [Fact]
    public async Task Reviews_that_are_added_at_the_same_time_are_all_there()
    {
        var answers = await Task.WhenAll(Enumerable.Range(1, 20).Select(progress => ReviewAsync(new { status = "limited", progress })));

        var reviews = (await App.Anonymous.GetJsonAsync("commitments/bridge"))["reviews"]!;

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Created, answer.StatusCode));
        Assert.Equal(Enumerable.Range(1, 20), reviews.Select(review => (int)review["progress"]!).Order());
    }

    [Fact]
    public async Task Somebody_who_may_not_see_an_agreement_reports_on_its_commitments_all_the_same()
    {
        await App.CreateAsync("agreements", new
        {
            id = "secret",
            title = new { en = "Secret" },
            type = "treaty",
            parties = new[] { "VN" },
            status = "signed",
            signedOn = "2025",
            classification = "confidential",
        });
        await App.CreateAsync("commitments", Some.Commitment("hidden-frame", "lead", more: new { agreementId = "secret" }));

        var answer = await App.Editor.PostJsonAsync("commitments/hidden-frame/reviews", new { status = "limited" });

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
    }

    [Fact]
    public async Task An_assessment_reports_neither_obstacles_nor_proposals_nor_steps()
    {
        var problem = await App.Admin.PostJsonAsync("commitments/bridge/reviews", new
        {
            status = "limited",
            proposal = "More money",
            obstacles = new[] { new { kind = "funding", level = "government", text = "No money" } },
            nextStep = new { text = "Build", dueOn = "2025-10-01" },
        }).RefusalAsync(HttpStatusCode.UnprocessableEntity);

        Assert.Equal(["/obstacles", "/proposal", "/nextStep"], problem.Pointers());
    }

    [Fact]
    public async Task A_commitment_that_does_not_exist_cannot_be_reviewed()
    {
        await App.Editor.PostJsonAsync("commitments/none/reviews", new { status = "limited" }).RefusalAsync(HttpStatusCode.NotFound);
        await App.Anonymous.GetAsync("commitments/none/reviews").RefusalAsync(HttpStatusCode.NotFound);
        await App.Anonymous.GetAsync("commitments/bridge/reviews?voice=x").RefusalAsync(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_reader_may_not_review() =>
        await App.Reader.PostJsonAsync("commitments/bridge/reviews", new { status = "limited" }).RefusalAsync(HttpStatusCode.Forbidden);

    [Fact]
    public async Task More_answers_than_a_commitment_can_have_are_refused()
    {
        await ReviewAsync(new { status = "limited", obstacles = new[] { new { kind = "legal", level = "government", text = "The law" } } });
        var answers = Enumerable.Range(1, 500).Select(_ => new { obstacle = 1, on = "2025-09-02", by = "ministry", text = "Asked", settled = false });
        await (await App.Admin.PatchJsonAsync("commitments/bridge", new { obstacleAnswers = answers }, await App.VersionAsync())).JsonAsync();

        var refused = await App.Editor.PostJsonAsync("commitments/bridge/obstacles/1/answers", new { text = "Once more" }).RefusalAsync(HttpStatusCode.UnprocessableEntity);

        Assert.Contains("501", refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_obstacle_is_reported_answered_and_settled()
    {
        await (await ReviewAsync(new
        {
            status = "limited",
            on = "2025-08-01",
            proposal = "Amend the decree",
            obstacles = new[] { new { kind = "legal", level = "government", text = "The decree forbids it" }, new { kind = "funding", level = "agency", text = "No money" } },
        })).JsonAsync(HttpStatusCode.Created);

        var answered = await (await App.Editor.PostJsonAsync("commitments/bridge/obstacles/1/answers", new { text = "The ministry of justice is asked." })).JsonAsync(HttpStatusCode.Created);
        var settled = await (await App.Editor.PostJsonAsync("commitments/bridge/obstacles/2/answers", new { text = "The budget has it.", settled = true })).JsonAsync(HttpStatusCode.Created);

        Assert.Equal([true, false], answered["obstacles"]!["open"]!.Select(obstacle => (bool)obstacle["answered"]!));
        Assert.Equal([1], settled["obstacles"]!["open"]!.Select(obstacle => (int)obstacle["number"]!));
        Assert.Equal("Amend the decree", (string?)settled.SelectToken("obstacles.open[0].proposal"));
        Assert.Equal(1, (int)(await App.Anonymous.GetJsonAsync("commitments?obstacleLevel=government"))["total"]!);
        Assert.Equal(0, (int)(await App.Anonymous.GetJsonAsync("commitments?obstacleLevel=agency"))["total"]!);
        Assert.Equal(1, (int)(await App.Anonymous.GetJsonAsync("commitments?obstacleLevel=agency&asOf=2025-08-15"))["total"]!);
        await App.Editor.PostJsonAsync("commitments/bridge/obstacles/2/answers", new { text = "Again" }).RefusalAsync(HttpStatusCode.Conflict);
        await App.Editor.PostJsonAsync("commitments/bridge/obstacles/3/answers", new { text = "None" }).RefusalAsync(HttpStatusCode.NotFound);
        await App.Editor.PostJsonAsync("commitments/bridge/obstacles/x/answers", new { text = "None" }).RefusalAsync(HttpStatusCode.NotFound);
        await App.Reader.PostJsonAsync("commitments/bridge/obstacles/1/answers", new { text = "None" }).RefusalAsync(HttpStatusCode.Forbidden);
        var early = await App.Editor.PostJsonAsync("commitments/bridge/obstacles/1/answers", new { text = "Early", on = "2025-07-31" }).RefusalAsync(HttpStatusCode.UnprocessableEntity);
        Assert.Equal(["/on"], early.Pointers());
    }

    [Fact]
    public async Task The_answer_to_a_new_commitment_names_its_unclear_points()
    {
        var vague = await App.CreateAsync("commitments", new { id = "deepen", title = new { en = "Deepen cooperation" }, leadAgencyId = "lead", madeOn = "2025-01-15" });
        var clear = await App.CreateAsync("commitments", Some.Commitment("port", "lead", more: new
        {
            responsiblePost = new { en = "Director" },
            authority = "government",
            product = new { en = "A port" },
            milestones = new[] { new { title = new { en = "Site chosen" }, dueOn = "2025-06" } },
            outcome = new { indicator = new { en = "Tonnes" }, baseline = new { on = "2025-01-01", value = 100 }, target = new { on = "2026-06-30", value = 200 }, measurements = new[] { new { on = "2025-08-01", value = 125 } } },
        }));

        Assert.Equal(["person", "task", "time", "authority", "product"], vague["unclear"]!["points"]!.Select(point => (string)point!));
        Assert.Equal((JTokenType.Null, 25m), (clear["unclear"]!.Type, (decimal)clear["outcomeRate"]!));
        Assert.Equal("not_done_in_time", (string?)clear["governmentStatus"]);
        Assert.Equal(["port"], (await App.Anonymous.GetJsonAsync("commitments?milestoneMissed=true"))["items"]!.Select(item => (string)item["id"]!));
    }
}
