using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using Microsoft.Playwright;

namespace BangGiao.Browser.Dashboard;

/// <summary>The tasks of the province for anniversaries, on its <em>My work</em>: one is overdue since March, one is due next year.</summary>
public sealed class AgencyTasksTests : MyWorkScene
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Scene.App.CreateAsync("countries", Some.Country("FR", en: "France"));
        await Scene.App.CreateAsync("jubileeRules", new { id = "shows", kind = "exhibition", daysBefore = 14, agencyId = "lang-son" });
        await Scene.App.CreateAsync("jubileeRules", new { id = "gifts", kind = "gift", daysBefore = 7, agencyId = "moc" });
    }

    [Theory]
    [InlineData("en", 1440, "Mark as done", "Send", "Exhibition is marked as done")]
    [InlineData("vi", 390, "Đánh dấu hoàn thành", "Gửi", "Đã ghi nhận hoàn thành")]
    [InlineData("ar", 390, "تسجيل الإنجاز", "إرسال", "سُجّل إنجاز")]
    public async Task A_reporter_marks_a_task_as_done_with_its_day_and_a_file(string language, int width, string mark, string send, string sent)
    {
        var opened = await OpenAsync($"work?lang={language}", "province", width: width);
        var tasks = opened.Page.Locator(".card-my-tasks");
        await Assertions.Expect(tasks.Locator("ol.my-owed > li")).ToHaveCountAsync(2);
        await Assertions.Expect(tasks.Locator("ol.my-owed > li.is-late")).ToHaveCountAsync(1);

        await tasks.Locator("button.primary").First.ClickAsync();
        await tasks.Locator("input[name=doneOn]").FillAsync("2025-04-10");
        await tasks.Locator("textarea[name=note]").FillAsync("Lạng Sơn");
        await tasks.Locator("form input[type=file]").SetInputFilesAsync(new FilePayload { Name = "catalogue.txt", MimeType = "text/plain", Buffer = "Pictures"u8.ToArray() });
        await tasks.GetByRole(AriaRole.Button, new() { Name = send, Exact = true }).ClickAsync();

        await Assertions.Expect(tasks.Locator(".my-done")).ToContainTextAsync(sent);
        await Assertions.Expect(tasks.Locator("ol.my-owed > li")).ToHaveCountAsync(1);
        await Assertions.Expect(tasks.Locator("ol.my-owed button")).ToHaveTextAsync(mark);
        await tasks.Locator("summary").ClickAsync();
        await Assertions.Expect(tasks.Locator("details .attachments > p.note")).ToContainTextAsync("catalogue.txt");
        var done = (await Scene.App.Reader.GetJsonAsync("anniversaries/relations.established:countries:FR:2025-04-12/tasks"))["items"]!.Single(task => (string?)task["kind"] == "exhibition");
        Assert.Equal(("2025-04-10", "Lạng Sơn", "catalogue.txt"), ((string?)done["doneOn"], (string?)done["note"], (string?)done["attachments"]![0]!["name"]));
        Assert.True(await opened.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        Assert.Empty(opened.Complaints);
    }

    [Fact]
    public async Task The_page_shows_the_refusal_of_the_registry_and_keeps_the_typed_text()
    {
        var tasks = (await OpenAsync("work?lang=en", "province")).Page.Locator(".card-my-tasks");
        await tasks.Locator("button.primary").First.ClickAsync();
        await tasks.Locator("textarea[name=note]").FillAsync("Opened.");
        await (await Scene.Province.PostJsonAsync("anniversaries/relations.established:countries:FR:2025-04-12/tasks/done", new { kind = "exhibition" })).JsonAsync(System.Net.HttpStatusCode.Created);

        await tasks.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).ClickAsync();

        await Assertions.Expect(tasks.Locator("[role=alert]")).ToContainTextAsync("was settled on 2025-06-15");
        await Assertions.Expect(tasks.Locator("textarea[name=note]")).ToHaveValueAsync("Opened.");
    }
}
