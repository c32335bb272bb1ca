using BangGiao.Browser.Support;
using BangGiao.Integration.Mechanism.AgencyForms;
using BangGiao.Integration.Records;
using BangGiao.Integration.Records.Tables;
using BangGiao.Integration.Support;
using Microsoft.Playwright;

namespace BangGiao.Browser.Dashboard;

/// <summary>The workbook of an agency on <em>My work</em>: downloaded, filled in with another maker's program, tried and sent.</summary>
public sealed class AgencyFormsPageTests : PageTests
{
    private FormScene _scene = null!;

    public override async Task InitializeAsync() => _scene = await FormScene.StartAsync();

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await _scene.DisposeAsync();
    }

    [Theory]
    [InlineData("en", "Open bridge gate", "Download the workbook", "Send 1 report", "1 report sent.")]
    [InlineData("vi", "Mở cửa khẩu", "Tải biểu mẫu", "Gửi 1 báo cáo", "Đã gửi 1 báo cáo.")]
    [InlineData("ar", "Open bridge gate", "تنزيل الاستمارة", "إرسال تقرير واحد", "أُرسل تقرير واحد.")]
    public async Task The_workbook_comes_back_is_shown_cell_by_cell_and_becomes_a_claim(string language, string title, string downloads, string sends, string written)
    {
        var opened = await OpenAsync(language, "province");
        var page = opened.Page;
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = downloads, Exact = true }).ClickAsync());
        var form = await File.ReadAllBytesAsync(await download.PathAsync());

        await SendAsync(page, ("gate.xlsx", await Workbooks.ChangeAsync(form, "E2=limited", "F2=number 40", "H2=Đã họp hai bên")));
        var cells = page.Locator(".my-cells tr.is-changed");
        await Assertions.Expect(cells).ToHaveCountAsync(3);
        await Assertions.Expect(cells.Nth(1)).ToContainTextAsync("F2");
        await Assertions.Expect(cells.Nth(1)).ToContainTextAsync("40");
        await Assertions.Expect(page.Locator(".my-row")).ToContainTextAsync(title);
        Assert.Empty(await _scene.ReviewsAsync("gate"));
        Assert.Empty(await opened.SeriousViolationsAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = sends, Exact = true }).ClickAsync();

        await Assertions.Expect(page.Locator(".my-form .my-done")).ToHaveTextAsync(written);
        await Assertions.Expect(page.Locator(".my-owed .my-title")).ToHaveCountAsync(2);
        Assert.Equal(["claim province limited 40"], await _scene.ReviewsAsync("gate"));
        Assert.Empty(opened.Complaints);
    }

    [Fact]
    public async Task The_page_shows_errors_with_their_cell_and_changes_by_others_with_their_name()
    {
        var page = (await OpenAsync("en", "province")).Page;
        var form = await _scene.DownloadAsync("agency=lang-son&lang=en");
        await (await _scene.App.Editor.PostJsonAsync("commitments/road/reviews", new { status = "limited", progress = 15 })).JsonAsync(System.Net.HttpStatusCode.Created);

        await SendAsync(page, ("form.xlsx", await Workbooks.ChangeAsync(form, "E2=complete", "E3=limited", "F3=number 20")));

        await Assertions.Expect(page.Locator(".my-form .faults li")).ToContainTextAsync("O2");
        await Assertions.Expect(page.Locator(".my-row .late")).ToContainTextAsync("dev-editor");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Send \\d+ report") })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_file_that_is_no_form_is_refused_with_its_reason()
    {
        var page = (await OpenAsync("en", "province")).Page;

        await SendAsync(page, ("letter.xlsx", "Dear colleagues"u8.ToArray()));

        await Assertions.Expect(page.Locator(".my-form .troubled-what")).ToHaveTextAsync("This file was not taken");
    }

    [Fact]
    public async Task The_ministry_sends_the_workbooks_of_several_agencies_at_once()
    {
        var province = await Workbooks.ChangeAsync(await _scene.DownloadAsync("agency=lang-son", _scene.App.Editor), "E2=limited", "E4=suspended");
        var ministry = await Workbooks.ChangeAsync(await _scene.DownloadAsync("agency=moc", _scene.App.Editor), "E2=limited");
        var page = (await OpenAsync("en&view=reports", "dev-editor")).Page;

        await SendAsync(page, ("lang-son.xlsx", province), ("moc.xlsx", ministry));
        await page.GetByRole(AriaRole.Button, new() { Name = "Send 3 reports", Exact = true }).ClickAsync();

        await Assertions.Expect(page.Locator(".my-form .my-done")).ToHaveTextAsync(["2 reports sent.", "1 report sent."]);
        Assert.Equal(["claim dev-editor suspended"], await _scene.ReviewsAsync("school"));
        Assert.Equal(["claim dev-editor limited"], await _scene.ReviewsAsync("bridge"));
    }

    [Fact]
    public async Task Thirty_four_provinces_come_back_in_one_upload()
    {
        string[] provinces = [.. Enumerable.Range(1, 34).Select(number => $"province-{number:00}")];
        foreach (var province in provinces)
        {
            await _scene.App.CreateAsync("agencies", Some.Agency(province));
            await _scene.App.CreateAsync("commitments", Some.Commitment("of-" + province, province, more: new { classification = "internal" }));
        }
        var files = new List<(string, byte[])>();
        foreach (var province in provinces)
            files.Add(($"{province}.xlsx", await Workbooks.ChangeAsync(await _scene.DownloadAsync($"agency={province}", _scene.App.Editor), "E2=limited")));
        var page = (await OpenAsync("en&view=reports", "dev-editor")).Page;

        await SendAsync(page, [.. files]);
        await page.GetByRole(AriaRole.Button, new() { Name = "Send 34 reports", Exact = true }).ClickAsync();

        await Assertions.Expect(page.Locator(".my-form .my-done")).ToHaveTextAsync(Enumerable.Repeat("1 report sent.", 34), new() { Timeout = 60_000 });
        foreach (var province in provinces)
            Assert.Equal(["claim dev-editor limited"], await _scene.ReviewsAsync("of-" + province));
    }

    [Fact]
    public async Task A_workbook_whose_answer_was_lost_is_sent_again_and_written_once()
    {
        var page = (await OpenAsync("en", "province")).Page;
        await SendAsync(page, ("gate.xlsx", await Workbooks.ChangeAsync(await _scene.DownloadAsync("agency=lang-son&lang=en"), "E2=limited")));
        var send = page.GetByRole(AriaRole.Button, new() { Name = "Send 1 report", Exact = true });
        await page.RouteAsync("**/form?unchangedSince=*", async route =>
        {
            await route.FetchAsync();
            await route.AbortAsync();
        }, new() { Times = 1 });
        await send.ClickAsync();
        await Assertions.Expect(page.Locator(".my-form .troubled")).ToContainTextAsync("it is not known whether this was done");

        await send.ClickAsync();

        await Assertions.Expect(page.Locator(".my-form .my-done")).ToHaveTextAsync("1 report sent.");
        Assert.Equal(["claim province limited"], await _scene.ReviewsAsync("gate"));
    }

    private async Task<DashboardPage> OpenAsync(string language, string key)
    {
        var opened = await WorkPage.OpenAsync(Pages, _scene.App, $"work?lang={language}", key);
        await opened.LoadedAsync();
        return opened;
    }

    private static async Task SendAsync(IPage page, params (string Name, byte[] Bytes)[] files) =>
        await page.Locator(".my-chooser input").SetInputFilesAsync(files.Select(file => new FilePayload { Name = file.Name, MimeType = Workbooks.MediaType, Buffer = file.Bytes }));
}
