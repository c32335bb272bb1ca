using System.Net;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Notices.Jubilees;

/// <summary>What a desk prepares for the 60th anniversary of relations with France, seen from March 2033.</summary>
public sealed class JubileeTasksTests : IAsyncLifetime
{
    private const string France = "relations.established:countries:FR:2033-04-12";

    private RegistryApp _app = null!;

    public async Task InitializeAsync()
    {
        var clock = new MovableClock(new(2033, 3, 31, 5, 0, 0, TimeSpan.Zero));
        _app = await RegistryApp.StartAsync(adapt: builder => builder.Services.AddSingleton<TimeProvider>(clock));
        await _app.CreateAsync("countries", Some.Country("FR", en: "France"));
        await _app.CreateAsync("agencies", Some.Agency("protocol"));
        await _app.CreateAsync("jubileeRules", new { id = "letters", kind = "congratulation", daysBefore = 14 });
        await _app.CreateAsync("jubileeRules", new { id = "gifts", kind = "gift", daysBefore = 7, classes = new[] { "round" } });
    }

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Fact]
    public async Task Rules_ask_and_the_desk_assigns_settles_and_adds()
    {
        await _app.CreateAsync("jubileeTasks", new { id = "fr-gift", occasionId = France, kind = "gift", agencyId = "protocol", responsible = "Chief of protocol" });
        await _app.CreateAsync("jubileeTasks", new { id = "fr-film", occasionId = France, kind = "other", title = new { en = "Film" }, doneOn = "2033-03-30" });

        var answer = await _app.Reader.GetJsonAsync($"anniversaries/{France}/tasks?lang=en");

        Assert.Equal(
            ["congratulation late 2033-03-29 letters", "gift open 2033-04-05 gifts Ministry protocol, Chief of protocol", "other done 2033-04-12"],
            answer["items"]!.Select(task => $"{task["kind"]} {task["status"]} {task["dueOn"]} {task["ruleId"]}{(task["agency"] is { } agency ? $" {agency["name"]}, {task["responsible"]}" : "")}".TrimEnd()));
        Assert.Equal("1 1 1 0", string.Join(' ', new[] { "open", "late", "done", "dropped" }.Select(status => $"{answer["byStatus"]![status]}")));
    }

    [Fact]
    public async Task A_file_goes_with_its_task()
    {
        await _app.CreateAsync("jubileeTasks", new { id = "fr-letter", occasionId = France, kind = "congratulation" });
        using var file = new ByteArrayContent([1, 2, 3]);
        file.Headers.ContentType = new("application/pdf");
        file.Headers.ContentDisposition = new("attachment") { FileName = "letter.pdf" };
        await (await _app.Editor.PostAsync("jubileeTasks/fr-letter/attachments", file)).JsonAsync(HttpStatusCode.Created);

        var answer = await _app.Reader.GetJsonAsync($"anniversaries/{France}/tasks");

        Assert.Equal("letter.pdf", (string?)answer["items"]![0]!["attachments"]![0]!["name"]);
    }

    [Fact]
    public async Task An_open_task_is_in_the_list_of_due_items_and_in_the_calendar_and_says_when_it_is_late()
    {
        var due = await _app.Reader.GetJsonAsync("due?from=2033-03-01&to=2033-04-30");
        var feed = await _app.Reader.GetStringAsync("calendar.ics?event=all&lang=en");

        Assert.Equal(
            [
                "2033-03-29 To be done: Congratulatory letter or telegram (France: 60th anniversary of diplomatic relations)",
                "2033-03-30 Overdue since 29 March 2033: Congratulatory letter or telegram (France: 60th anniversary of diplomatic relations)",
                "2033-04-05 To be done: Gift (France: 60th anniversary of diplomatic relations)",
            ],
            due["items"]!.Select(item => $"{item["date"]} {item["title"]!["en"]}"));
        Assert.Contains("UID:jubilee.due.countries.FR.2033-04-05@", feed.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_of_a_day_before_the_event_neither_its_anniversaries_nor_their_tasks_are_known()
    {
        const string Period = "from=2033-03-01&to=2033-04-30";

        Assert.Equal((0, 0), (await TotalAsync($"anniversaries?{Period}&asOf=1973-04-11"), await TotalAsync($"due?{Period}&asOf=1973-04-11")));
        Assert.Equal((1, 2), (await TotalAsync($"anniversaries?{Period}&asOf=1973-04-12"), await TotalAsync($"due?{Period}&asOf=1973-04-12")));

        async Task<int> TotalAsync(string path) => (int)(await _app.Reader.GetJsonAsync(path))["total"]!;
    }

    [Fact]
    public async Task Nobody_without_a_role_reads_tasks_and_public_lists_have_none()
    {
        await (await _app.Anonymous.GetAsync($"anniversaries/{France}/tasks")).ProblemAsync(HttpStatusCode.Unauthorized);
        await _app.CreateAsync("jubileeRules", new { id = "public-rule", kind = "wreath", daysBefore = 3, classification = "public" });

        Assert.Equal(0, (int)(await _app.Anonymous.GetJsonAsync("due?from=2033-03-01&to=2033-04-30"))["total"]!);
        Assert.DoesNotContain("jubilee", await _app.Anonymous.GetStringAsync("calendar.ics?event=all"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_task_of_one_kind_is_recorded_once_and_for_an_anniversary_only()
    {
        await _app.CreateAsync("jubileeTasks", new { id = "fr-gift", occasionId = France, kind = "gift" });

        var twin = await (await _app.Editor.PostJsonAsync("jubileeTasks", new { occasionId = France, kind = "gift" })).ProblemAsync(HttpStatusCode.UnprocessableEntity);
        var nothing = await (await _app.Editor.PostJsonAsync("jubileeTasks", new { occasionId = "tomorrow", kind = "gift" })).ProblemAsync(HttpStatusCode.UnprocessableEntity);
        var unknown = await (await _app.Editor.PostJsonAsync("jubileeTasks", new { occasionId = "relations.established:countries:XX:2033-04-12", kind = "gift" })).ProblemAsync(HttpStatusCode.UnprocessableEntity);

        Assert.Equal("/kind", (string?)twin["errors"]![0]!["pointer"]);
        Assert.Equal("/occasionId", (string?)nothing["errors"]![0]!["pointer"]);
        Assert.Equal("/occasionId", (string?)unknown["errors"]![0]!["pointer"]);
    }

    [Theory]
    [InlineData("anniversaries/relations.established:countries:FR:2033-04-13/tasks")]
    [InlineData("anniversaries/relations.established:countries:XX:2033-04-12/tasks")]
    [InlineData("anniversaries/none/tasks")]
    public async Task An_id_of_no_anniversary_has_no_tasks(string path) => await (await _app.Reader.GetAsync(path)).ProblemAsync(HttpStatusCode.NotFound);

    [Fact]
    public async Task A_letter_is_to_those_whom_the_desk_keeps_and_who_are_in_their_post()
    {
        await _app.CreateAsync("addressees", Addressee("fr-minister", "The Minister", new { formOfAddress = new { en = "Dear Minister," } }));
        await _app.CreateAsync("addressees", Addressee("fr-president", "The President", new { }));
        await _app.CreateAsync("addressees", Addressee("fr-former", "The former Minister", new { until = "2032" }));

        var all = await _app.Reader.GetJsonAsync($"anniversaries/{France}/letter?lang=en");
        var one = await _app.Reader.GetJsonAsync($"anniversaries/{France}/letter?lang=en&addressee=fr-minister");
        var open = await _app.Anonymous.GetJsonAsync($"anniversaries/{France}/letter?lang=en");
        var former = await (await _app.Reader.GetAsync($"anniversaries/{France}/letter?addressee=fr-former")).ProblemAsync(HttpStatusCode.BadRequest);
        var hidden = await (await _app.Anonymous.GetAsync($"anniversaries/{France}/letter?addressee=fr-minister")).ProblemAsync(HttpStatusCode.BadRequest);

        Assert.Equal("To: The Minister, Minister of France; The President, Minister of France", (string?)all["addressees"]);
        Assert.Equal(("To: The Minister, Minister of France", "Dear Minister,"), ((string?)one["addressees"], (string?)one["greeting"]));
        Assert.DoesNotContain("Minister", (string)open["addressees"]!, StringComparison.Ordinal);
        Assert.Equal(former.OnlyDetail(), hidden.OnlyDetail());
    }

    [Fact]
    public async Task Own_and_national_days_are_anniversaries_with_letters()
    {
        await _app.CreateAsync("observances", new { id = "unit", title = new { en = "Founding of the unit" }, kind = "founding", agencyId = "protocol", foundedOn = "1983-05-05" });
        await _app.CreateAsync("observances", new { id = "fr-day", title = new { en = "National Day" }, kind = "national_day", countryId = "FR", yearlyOn = "07-14" });

        var list = await _app.Anonymous.GetJsonAsync("anniversaries?from=2033-05-01&to=2033-12-31&lang=en");

        Assert.Equal(
            ["2033-05-05 observance.own 50 round high Founding of the unit: 50th anniversary", "2033-07-14 observance.partner   low France: National Day"],
            list["items"]!.Select(item => $"{item["date"]} {item["event"]} {item["years"]} {item["class"]} {item["importance"]} {item["title"]!["en"]}"));
        Assert.Equal("France: National Day: the day is kept every year, here on 14 July 2033.", (string?)list["items"]![1]!["why"]!["fact"]);
        Assert.Equal(2, (await _app.Anonymous.GetJsonAsync("anniversaries?from=2033-05-01&to=2033-12-31&event=observance.own,observance.partner&by=year"))["items"]!.Count());
    }

    [Theory]
    [InlineData(false, "07-14", "the National Day of Laos (14 July 2033), I", "Nhân dịp Quốc khánh Lào (14/07/2033), tôi", "بمناسبة حلول العيد الوطني في لاوس (14 يوليو 2033)، يشرفني")]
    [InlineData(false, null, "the 50th anniversary of the National Day of Laos (14 July 1983), I", "Nhân dịp kỷ niệm 50 năm Quốc khánh Lào (14/07/1983), tôi", "بمناسبة حلول العيد الوطني في لاوس (الذكرى الـ50، 14 يوليو 1983)، يشرفني")]
    [InlineData(true, "07-14", "our National Day (14 July 2033), I", "Nhân dịp Quốc khánh (14/07/2033) của chúng tôi, tôi", "بمناسبة العيد الوطني في بلدنا (14 يوليو 2033)، يشرفني")]
    [InlineData(true, null, "the 50th anniversary of our National Day (14 July 1983), I", "Nhân dịp kỷ niệm 50 năm Quốc khánh (14/07/1983) của chúng tôi, tôi", "بمناسبة العيد الوطني في بلدنا (الذكرى الـ50، 14 يوليو 1983)، يشرفني")]
    public async Task A_letter_for_the_day_of_a_state_reads_as_a_diplomat_writes_it(bool isOwn, string? yearlyOn, string en, string vi, string ar)
    {
        await _app.CreateAsync("countries", new { id = "LA", name = new { en = "Laos", vi = "Lào", ar = "لاوس" }, relations = new { events = Array.Empty<object>() } });
        var title = new { en = "National Day", vi = "Quốc khánh", ar = "العيد الوطني" };
        await _app.CreateAsync("observances", new { id = "day", title, kind = "national_day", countryId = isOwn ? null : "LA", yearlyOn, foundedOn = yearlyOn is null ? "1983-07-14" : null });
        var path = $"anniversaries/observance.{(isOwn ? "own" : "partner")}:observances:day:2033-07-14/letter";

        foreach (var (language, opening) in new[] { ("en", "On the occasion of " + en), ("vi", vi), ("ar", ar) })
            Assert.StartsWith(opening, (string)(await _app.Anonymous.GetJsonAsync($"{path}?lang={language}"))["opening"]!, StringComparison.Ordinal);
    }

    private static JObject Addressee(string id, string name, object more)
    {
        var body = JObject.FromObject(new { id, countryId = "FR", name = new { en = name }, post = new { en = "Minister of France" } });
        body.Merge(JObject.FromObject(more));
        return body;
    }
}
