using System.Buffers.Text;
using System.Net;
using System.Text;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Integration.Notices.OwedTasks;

/// <summary>What accounts of agencies see and settle of the tasks for the 60th anniversary of relations with France, in March 2033.</summary>
public sealed class OwedTasksTests : IAsyncLifetime
{
    private const string France = "relations.established:countries:FR:2033-04-12";
    private const string Done = $"anniversaries/{France}/tasks/done";

    private RegistryApp _app = null!;
    private HttpClient _culture = null!;
    private HttpClient _trade = null!;

    public async Task InitializeAsync()
    {
        var clock = new MovableClock(new(2033, 3, 31, 5, 0, 0, TimeSpan.Zero));
        _app = await RegistryApp.StartAsync(
            adapt: builder => builder.Services.AddSingleton<TimeProvider>(clock),
            settings: [.. RegistryApp.Key(3, "reporter-culture", ["reporter"], "culture"), .. RegistryApp.Key(4, "reporter-trade", ["reporter"], "trade")]);
        (_culture, _trade) = (_app.Client("reporter-culture"), _app.Client("reporter-trade"));
        await _app.CreateAsync("countries", Some.Country("FR", en: "France"));
        foreach (var agency in new[] { "culture", "trade" })
            await _app.CreateAsync("agencies", Some.Agency(agency));
        await _app.CreateAsync("jubileeRules", new { id = "shows", kind = "exhibition", daysBefore = 14, classes = new[] { "round" }, agencyId = "culture" });
        await _app.CreateAsync("jubileeRules", new { id = "gifts", kind = "gift", daysBefore = 7 });
        await _app.CreateAsync("jubileeTasks", new { id = "fr-gift", occasionId = France, kind = "gift", agencyId = "trade", responsible = "Chief of the gift shop" });
        await _app.CreateAsync("jubileeTasks", new { id = "fr-wreath", occasionId = France, kind = "wreath" });
    }

    public async Task DisposeAsync()
    {
        _culture.Dispose();
        _trade.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task An_agency_is_told_of_its_own_tasks_whether_a_rule_or_the_desk_gave_them()
    {
        Assert.Equal(["exhibition late 2033-03-29 culture "], await TasksAsync(_culture));
        Assert.Equal(["gift open 2033-04-05 trade Chief of the gift shop"], await TasksAsync(_trade));
        Assert.Equal(["exhibition late 2033-03-29 culture ", "gift open 2033-04-05 trade Chief of the gift shop"], await TasksAsync(_app.Editor));
    }

    [Fact]
    public async Task An_agency_sees_no_rule_no_task_of_another_one_and_nothing_of_its_own_elsewhere_that_tells_of_them()
    {
        await (await _culture.GetAsync("owedTasks?agency=trade")).ProblemAsync(HttpStatusCode.Forbidden);
        await (await _culture.GetAsync("owedTasks?agency=nowhere")).ProblemAsync(HttpStatusCode.Forbidden);
        await (await _app.Reader.GetAsync("owedTasks")).ProblemAsync(HttpStatusCode.Forbidden);
        await (await _app.Anonymous.GetAsync("owedTasks")).ProblemAsync(HttpStatusCode.Unauthorized);
        await (await _culture.GetAsync("jubileeRules")).ProblemAsync(HttpStatusCode.Forbidden);
        await (await _culture.GetAsync($"anniversaries/{France}/tasks")).ProblemAsync(HttpStatusCode.Forbidden);
        await (await _culture.GetAsync("jubileeTasks/fr-gift")).ProblemAsync(HttpStatusCode.NotFound);
        await (await _app.Anonymous.GetAsync("jubileeTasks")).ProblemAsync(HttpStatusCode.Forbidden);

        Assert.Equal(0, (int)(await _culture.GetJsonAsync("jubileeTasks"))["total"]!);
        Assert.Equal(["fr-gift"], (await _trade.GetJsonAsync("jubileeTasks"))["items"]!.Select(task => (string?)task["id"]));
        Assert.Equal(0, (int)(await _trade.GetJsonAsync("due?from=2033-03-01&to=2033-04-30"))["total"]!);
    }

    [Fact]
    public async Task A_cursor_of_the_last_day_of_the_calendar_is_answered()
    {
        var cursor = new Uri(_app.Root, (string)(await _app.Editor.GetJsonAsync("owedTasks?limit=1"))["next"]!).Query.Split("cursor=")[1].Split('&')[0];
        var parts = Encoding.ASCII.GetString(Base64Url.DecodeFromChars(cursor)).Split('|');
        parts[1] = "9999-12-31";

        var answer = await _app.Editor.GetAsync($"owedTasks?limit=1&cursor={Base64Url.EncodeToString(Encoding.ASCII.GetBytes(string.Join('|', parts)))}");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task An_agency_marks_its_task_done_with_a_day_and_a_file()
    {
        var task = await (await _culture.PostJsonAsync(Done, new { kind = "exhibition", doneOn = "2033-03-30", note = "Opened in Paris." })).JsonAsync(HttpStatusCode.Created);
        using var file = new ByteArrayContent([1, 2, 3]);
        file.Headers.ContentType = new("application/pdf");
        file.Headers.ContentDisposition = new("attachment") { FileName = "catalogue.pdf" };
        await (await _culture.PostAsync($"jubileeTasks/{task["id"]}/attachments", file)).JsonAsync(HttpStatusCode.Created);

        var answer = await _app.Reader.GetJsonAsync($"anniversaries/{France}/tasks");

        var seen = answer["items"]!.Single(item => (string?)item["kind"] == "exhibition");
        Assert.Equal(
            ("done", "2033-03-30", "Opened in Paris.", "catalogue.pdf", "culture", "reporter-culture"),
            ((string?)seen["status"], (string?)seen["doneOn"], (string?)seen["note"], (string?)seen["attachments"]![0]!["name"], (string?)seen["agency"]!["id"], (string?)task["createdBy"]));
        Assert.Empty(await TasksAsync(_culture));
        Assert.Equal(["exhibition done 2033-03-29 culture "], await TasksAsync(_culture, "?status=done"));
    }

    [Fact]
    public async Task A_record_that_named_nobody_becomes_the_agencys()
    {
        await _app.CreateAsync("jubileeTasks", new { id = "fr-show", occasionId = France, kind = "exhibition", dueOn = "2033-04-01" });
        Assert.Equal(["exhibition open 2033-04-01 culture "], await TasksAsync(_culture));
        await (await _culture.GetAsync("jubileeTasks/fr-show")).ProblemAsync(HttpStatusCode.NotFound);

        var done = await (await _culture.PostJsonAsync(Done, new { kind = "exhibition", note = "Opened." })).JsonAsync(HttpStatusCode.Created);

        Assert.Equal(
            ("fr-show", "2033-03-31", "2033-04-01", "Opened.", "culture"),
            ((string?)done["id"], (string?)done["doneOn"], (string?)done["dueOn"], (string?)done["note"], (string?)done["agencyId"]));
    }

    [Fact]
    public async Task A_task_record_of_the_desk_that_does_not_name_the_agency_stays_hidden_from_it()
    {
        await _app.CreateAsync("jubileeTasks", new { id = "fr-show", occasionId = France, kind = "exhibition", dueOn = "2033-04-01", note = "In two rooms." });

        var done = await _culture.PostJsonAsync(Done, new { kind = "exhibition", note = "Opened." });

        Assert.Equal(HttpStatusCode.NoContent, done.StatusCode);
        await (await _culture.GetAsync("jubileeTasks/fr-show")).ProblemAsync(HttpStatusCode.NotFound);
        Assert.Equal(["exhibition done 2033-04-01 culture "], await TasksAsync(_culture, "?status=done"));
        Assert.Equal("In two rooms.\nOpened.", (string?)(await _app.Reader.GetJsonAsync("jubileeTasks/fr-show"))["note"]);
    }

    [Fact]
    public async Task One_of_several_tasks_of_a_kind_is_named_and_a_repeat_settles_no_other()
    {
        foreach (var id in new[] { "fr-paris", "fr-lyon" })
            await _app.CreateAsync("jubileeTasks", new { id, occasionId = France, kind = "other", title = new { en = id }, agencyId = "culture" });

        var unnamed = await _culture.PostJsonAsync(Done, new { kind = "other" }).RefusalAsync(HttpStatusCode.UnprocessableEntity);
        await (await _culture.PostJsonAsync(Done, new { kind = "other", taskId = "fr-lyon" })).JsonAsync(HttpStatusCode.Created);
        await (await _culture.PostJsonAsync(Done, new { kind = "other", taskId = "fr-lyon" })).ProblemAsync(HttpStatusCode.Conflict);
        var repeated = await _culture.PostJsonAsync(Done, new { kind = "other" }).RefusalAsync(HttpStatusCode.UnprocessableEntity);

        Assert.Equal("/taskId", (string?)unnamed["errors"]![0]!["pointer"]);
        Assert.Equal("/taskId", (string?)repeated["errors"]![0]!["pointer"]);
        Assert.Equal(2, (await TasksAsync(_culture)).Length);
    }

    [Fact]
    public async Task A_task_whose_record_the_agency_does_not_see_is_settled_without_its_id_and_once()
    {
        await _app.CreateAsync("jubileeRules", new { id = "more", kind = "other", title = new { en = "Concert" }, daysBefore = 14, classes = new[] { "round" }, agencyId = "culture" });
        await _app.CreateAsync("jubileeTasks", new { id = "fr-desk", occasionId = France, kind = "other", title = new { en = "Concert" }, note = "In two rooms." });
        await _app.CreateAsync("jubileeTasks", new { id = "fr-own", occasionId = France, kind = "other", title = new { en = "Film" }, agencyId = "culture" });

        var first = await _culture.PostJsonAsync(Done, new { kind = "other" });
        await (await _culture.PostJsonAsync(Done, new { kind = "other" })).ProblemAsync(HttpStatusCode.Conflict);
        await (await _culture.PostJsonAsync(Done, new { kind = "other", taskId = "fr-own" })).JsonAsync(HttpStatusCode.Created);

        Assert.Equal(HttpStatusCode.NoContent, first.StatusCode);
        Assert.Equal(["exhibition late 2033-03-29 culture "], await TasksAsync(_culture));
    }

    [Fact]
    public async Task A_version_of_a_record_that_is_not_there_yet_is_refused_and_records_nothing()
    {
        var refused = await (await _culture.PostJsonAsync(Done, new { kind = "exhibition" }, ("If-Match", "\"1\""))).ProblemAsync(HttpStatusCode.PreconditionFailed);

        Assert.Contains("nothing is recorded of this task yet", (string?)refused["detail"], StringComparison.Ordinal);
        Assert.DoesNotContain((await _app.Admin.GetJsonAsync("jubileeTasks"))["items"]!, task => (string?)task["kind"] == "exhibition");
    }

    [Theory]
    [InlineData("gift", "another agency's")]
    [InlineData("wreath", "nobody's")]
    [InlineData("reception", "not asked for")]
    public async Task A_task_that_is_not_the_agencys_is_refused_like_one_that_does_not_exist(string kind, string whose)
    {
        var refused = await (await _culture.PostJsonAsync(Done, new { kind })).ProblemAsync(HttpStatusCode.NotFound);

        Assert.Equal("Your agencies have no such task for this anniversary. GET /owedTasks lists those that they have.", (string?)refused["detail"]);
        Assert.NotEmpty(whose);
    }

    [Fact]
    public async Task A_task_that_was_given_to_another_agency_leaves_the_list_of_the_first()
    {
        await _app.CreateAsync("jubileeTasks", new { id = "fr-show", occasionId = France, kind = "exhibition", agencyId = "trade" });

        Assert.Empty(await TasksAsync(_culture));
        await (await _culture.PostJsonAsync(Done, new { kind = "exhibition" })).ProblemAsync(HttpStatusCode.NotFound);
        Assert.Equal(2, (await TasksAsync(_trade)).Length);
    }

    [Fact]
    public async Task Nothing_else_of_a_task_is_the_agencys_to_write()
    {
        await (await _trade.SendJsonAsync(HttpMethod.Patch, "jubileeTasks/fr-gift", new { doneOn = "2033-03-30" }, ("If-Match", "*"))).ProblemAsync(HttpStatusCode.Forbidden);
        await (await _trade.PostJsonAsync("jubileeTasks", new { occasionId = France, kind = "article" })).ProblemAsync(HttpStatusCode.Forbidden);
        await (await _trade.SendJsonAsync(HttpMethod.Delete, "jubileeTasks/fr-gift", null, ("If-Match", "*"))).ProblemAsync(HttpStatusCode.Forbidden);
        await (await _trade.PostJsonAsync(Done, new { kind = "gift", agencyId = "culture" })).ProblemAsync(HttpStatusCode.BadRequest);
        await (await _trade.PostJsonAsync(Done, new { kind = "gift", doneOn = "2033-04-01" })).ProblemAsync(HttpStatusCode.UnprocessableEntity);
        await (await _trade.PostJsonAsync(Done, new { kind = "gift" })).JsonAsync(HttpStatusCode.Created);
        await (await _trade.PostJsonAsync(Done, new { kind = "gift" })).ProblemAsync(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task A_confidential_record_of_the_task_and_an_anniversary_that_the_agency_may_not_see_tell_it_nothing()
    {
        await _app.CreateAsync("jubileeTasks", new { id = "secret-show", occasionId = France, kind = "article", agencyId = "culture", classification = "confidential" });
        await _app.CreateAsync("countries", Some.Country("JP", classification: "internal"));
        await _app.CreateAsync("jubileeTasks", new { id = "jp-show", occasionId = "relations.established:countries:JP:2033-04-12", kind = "article", agencyId = "culture" });

        Assert.Equal(["exhibition late 2033-03-29 culture "], await TasksAsync(_culture));
        await (await _culture.PostJsonAsync(Done, new { kind = "article" })).ProblemAsync(HttpStatusCode.NotFound);
        await (await _culture.PostJsonAsync("anniversaries/relations.established:countries:JP:2033-04-12/tasks/done", new { kind = "article" })).ProblemAsync(HttpStatusCode.NotFound);
        Assert.Equal(0, (int)(await _culture.GetJsonAsync("jubileeTasks"))["total"]!);
    }

    private static async Task<string[]> TasksAsync(HttpClient client, string query = "") =>
        [.. (await client.GetJsonAsync("owedTasks" + query))["items"]!.Select(task => $"{task["kind"]} {task["status"]} {task["dueOn"]} {task["agency"]!["id"]} {task["responsible"]}")];
}
