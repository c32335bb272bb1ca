using System.Net;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Mechanism.ReviewCycles;

public sealed class ClosingAReviewCycleTests : IAsyncLifetime
{
    private const string Report = $"{ReviewedRegistry.Cycle}/report";

    private static readonly string[] Languages = ["en", "vi", "ar"];

    private ReviewedRegistry _mechanism = null!;

    private RegistryApp App => _mechanism.App;

    public async Task InitializeAsync() => _mechanism = await ReviewedRegistry.StartAsync();

    public Task DisposeAsync() => _mechanism.DisposeAsync().AsTask();

    [Fact]
    public async Task Closing_names_the_day_and_the_version_that_it_was_decided_on()
    {
        var before = await App.VersionAsync();

        var closed = await _mechanism.CloseAsync();

        Assert.Equal(("closed", "2025-06-15", before, before + 1), ((string?)closed["status"], (string?)closed["closedOn"], (long?)closed["closedAtVersion"], closed.Version()));
    }

    [Fact]
    public async Task The_report_is_that_of_the_moment_of_closing()
    {
        var open = await App.Anonymous.GetJsonAsync(Report);

        await _mechanism.CloseAsync();
        var closed = await App.Anonymous.GetJsonAsync(Report);

        foreach (var member in new[] { "status", "closedOn", "closedAtVersion" })
            ((JObject)closed["cycle"]!).Remove(member);
        ((JObject)open["cycle"]!).Remove("status");
        Assert.Equal(open.ToString(), closed.ToString());
    }

    [Fact]
    public async Task After_a_hundred_changes_of_all_that_it_rests_on_the_report_is_the_same_to_the_byte()
    {
        await _mechanism.CloseAsync();
        var before = await AnswersAsync(App);

        await ChangeEverythingAsync();
        _mechanism.Clock.Now = ReviewedRegistry.Noon("2027-03-01");
        await using var again = await _mechanism.AgainAsync();

        Assert.Equal(before, await AnswersAsync(App));
        Assert.Equal(before, await AnswersAsync(again));
    }

    [Fact]
    public async Task A_client_that_has_the_report_of_a_closed_review_cycle_need_not_fetch_it_again()
    {
        await _mechanism.CloseAsync();
        var first = await App.Anonymous.GetAsync(Report);
        await _mechanism.ReviewAsync("fair", new { status = "limited" });

        var second = await App.Anonymous.GetAsync(Report, ("If-None-Match", first.Headers.ETag!.ToString()));

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task A_commitment_hidden_after_the_closing_is_hidden_in_the_report_from_those_who_may_not_see_it()
    {
        await _mechanism.CloseAsync();
        var whole = await (await App.Admin.GetAsync(Report)).Content.ReadAsStringAsync();
        var version = (await App.Admin.GetJsonAsync("commitments/tariff")).Version();

        await (await App.Admin.PatchJsonAsync("commitments/tariff", new { classification = "confidential" }, version)).JsonAsync();

        Assert.DoesNotContain("tariff", await (await App.Reader.GetAsync(Report)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(whole, await (await App.Admin.GetAsync(Report)).Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_review_cycle_is_closed_once_however_many_try_at_the_same_time()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => App.Admin.SendJsonAsync(HttpMethod.Post, $"{ReviewedRegistry.Cycle}/close", null)));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.OK);
        Assert.Equal(7, answers.Count(answer => answer.StatusCode == HttpStatusCode.Conflict));
    }

    [Fact]
    public async Task A_repeat_with_the_same_key_is_answered_as_the_first()
    {
        (string, string)[] key = [("Idempotency-Key", "close")];
        var first = await (await App.Admin.SendJsonAsync(HttpMethod.Post, $"{ReviewedRegistry.Cycle}/close", null, key)).JsonAsync();

        var repeat = await (await App.Admin.SendJsonAsync(HttpMethod.Post, $"{ReviewedRegistry.Cycle}/close", null, key)).JsonAsync();

        Assert.Equal(first.ToString(), repeat.ToString());
    }

    [Fact]
    public async Task A_version_that_is_not_believed_in_any_more_is_refused_where_it_is_named() =>
        await App.Admin.SendJsonAsync(HttpMethod.Post, $"{ReviewedRegistry.Cycle}/close", null, ("If-Match", "\"1\"")).RefusalAsync(HttpStatusCode.PreconditionFailed);

    [Theory]
    [InlineData("close")]
    [InlineData("prepare")]
    public async Task A_review_cycle_that_has_not_opened_is_neither_marked_ready_nor_closed(string action)
    {
        await App.CreateAsync("reviewCycles", new { id = "2025-q3", kind = "quarterly", title = new { en = "Third" }, opensOn = "2025-07-01", dueOn = "2025-09-30" });

        var problem = await App.Admin.SendJsonAsync(HttpMethod.Post, $"reviewCycles/2025-q3/{action}", null).RefusalAsync(HttpStatusCode.Conflict);

        Assert.Contains("opens on 2025-07-01; before that day it can be neither marked ready nor closed", (string)problem["detail"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "status": "closed" }""", HttpStatusCode.UnprocessableEntity, "/status")]
    [InlineData("""{ "closedOn": "2025-06-01" }""", HttpStatusCode.BadRequest, "/closedOn")]
    [InlineData("""{ "closedAtVersion": 1 }""", HttpStatusCode.BadRequest, "/closedAtVersion")]
    public async Task Only_closing_closes(string patch, HttpStatusCode status, string pointer)
    {
        var cycle = await App.Editor.GetJsonAsync(ReviewedRegistry.Cycle);

        var problem = await App.Editor.PatchJsonAsync(ReviewedRegistry.Cycle, patch, cycle.Version()).RefusalAsync(status);

        Assert.Equal([pointer], problem.Pointers());
    }

    [Fact]
    public async Task A_new_review_cycle_is_open()
    {
        var body = new { id = "x", kind = "annual", title = new { en = "x" }, opensOn = "2025-01-01", dueOn = "2025-12-31", status = "closed" };

        var problem = await App.Editor.PostJsonAsync("reviewCycles", body).RefusalAsync(HttpStatusCode.UnprocessableEntity);

        Assert.Equal(["/status"], problem.Pointers());
    }

    [Fact]
    public async Task A_closed_review_cycle_never_changes_but_takes_its_minutes()
    {
        var closed = await _mechanism.CloseAsync();
        var before = await AnswersAsync(App);

        await App.Editor.PatchJsonAsync(ReviewedRegistry.Cycle, new { title = new { en = "Another" } }, closed.Version()).RefusalAsync(HttpStatusCode.UnprocessableEntity);
        await App.Editor.PatchJsonAsync(ReviewedRegistry.Cycle, new { status = "open" }, closed.Version()).RefusalAsync(HttpStatusCode.UnprocessableEntity);
        var older = await App.Editor.SendJsonAsync(HttpMethod.Post, $"{ReviewedRegistry.Cycle}/restore?version={closed.Version() - 1}", null);
        using var minutes = new ByteArrayContent([1, 2, 3]);
        minutes.Headers.ContentType = new("application/pdf");
        minutes.Headers.ContentDisposition = new("attachment") { FileName = "minutes.pdf" };
        var added = await App.Editor.PostAsync($"{ReviewedRegistry.Cycle}/attachments", minutes);

        await older.ProblemAsync(HttpStatusCode.UnprocessableEntity);
        Assert.Equal(HttpStatusCode.Created, added.StatusCode);
        Assert.Equal(before, await AnswersAsync(App));
    }

    [Fact]
    public async Task A_closed_review_cycle_that_was_deleted_comes_back_with_the_same_report()
    {
        var closed = await _mechanism.CloseAsync();
        var before = await AnswersAsync(App);

        await App.Editor.DeleteAsync(ReviewedRegistry.Cycle, closed.Version());
        await App.Editor.SendJsonAsync(HttpMethod.Post, $"{ReviewedRegistry.Cycle}/restore?version={closed.Version() - 1}", null).RefusalAsync(HttpStatusCode.UnprocessableEntity);
        var open = new { id = "2025-q2", kind = "quarterly", title = new { en = "Second quarter" }, opensOn = "2025-04-01", dueOn = "2025-06-30" };
        await App.Editor.PostJsonAsync("reviewCycles", open).RefusalAsync(HttpStatusCode.Conflict);
        await (await App.Editor.SendJsonAsync(HttpMethod.Post, $"{ReviewedRegistry.Cycle}/restore", null)).JsonAsync();

        Assert.Equal(before, await AnswersAsync(App));
    }

    // Names, words, days, reviews and lead agencies; then commitments and, once nothing names them, agencies are deleted.
    private async Task ChangeEverythingAsync()
    {
        string[] commitments = ["bridge", "road", "fair", "tariff", "loan", "secret"];
        await App.CreateAsync("agencies", Some.Agency("new"));
        for (var round = 1; round <= 12; round++)
        {
            foreach (var agency in new[] { "moc", "moit", "mof" })
                await ChangeAsync($"agencies/{agency}", new { name = new { en = $"Renamed {round}", vi = $"Đổi tên {round}" } });
            foreach (var commitment in commitments)
                await ChangeAsync($"commitments/{commitment}", new { title = new { en = $"Reworded {round}" }, dueOn = $"20{30 + round}", tags = new[] { $"t{round}" } });
        }
        foreach (var commitment in commitments)
        {
            await _mechanism.AssessAsync(commitment, new { status = "limited", on = "2025-05-01" });
            await ChangeAsync($"commitments/{commitment}", new { leadAgencyId = "new", coordinatingAgencyIds = Array.Empty<string>(), countryIds = Array.Empty<string>() });
        }
        foreach (var path in new[] { "commitments/bridge", "commitments/tariff", "agencies/moc", "agencies/moit", "countries/FR" })
            await App.Admin.DeleteAsync(path, (await App.Admin.GetJsonAsync(path)).Version());
        Assert.True(await App.VersionAsync() > 140);
    }

    private async Task ChangeAsync(string path, object patch) =>
        await (await App.Admin.PatchJsonAsync(path, patch, (await App.Admin.GetJsonAsync(path)).Version())).JsonAsync();

    private static async Task<IReadOnlyList<string>> AnswersAsync(RegistryApp app)
    {
        var answers = new List<string>();
        foreach (var client in new[] { app.Anonymous, app.Reader, app.Admin })
        {
            foreach (var language in Languages)
            {
                var answer = await client.GetAsync($"{Report}?lang={language}");
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
                var bytes = Convert.ToHexString(await answer.Content.ReadAsByteArrayAsync());
                answers.Add($"{answer.Headers.ETag} {answer.Headers.GetValues("Registry-Version").Single()} {bytes}");
            }
        }
        return answers;
    }
}
