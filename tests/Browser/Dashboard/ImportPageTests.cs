using System.Text;
using BangGiao.Browser.Support;
using BangGiao.Integration.Support;
using Microsoft.Playwright;

namespace BangGiao.Browser.Dashboard;

/// <summary>The page on which files are brought in.</summary>
public sealed class ImportPageTests : PageTests
{
    private const string Faulty = "id,kind,name.en\nnew,party,New\nbad,club,Bad\nold,party,Old\nworse,party,\n";
    private const string Corrected = "id,kind,name.en\nnew,party,New\nbad,party,Bad\nold,party,Old\nworse,party,Worse\n";

    private RegistryApp _app = null!;

    public override async Task InitializeAsync()
    {
        _app = await RegistryApp.StartAsync();
        await _app.Editor.PostJsonAsync("agencies", Some.Agency("old"));
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task Two_faulty_rows_stand_beside_what_is_allowed_and_corrected_they_come_in()
    {
        var page = (await OpenAsync("work/import?lang=en&collection=agencies")).Page;
        await TypeAsync(page, Faulty);

        await page.Locator("tr[data-line='3']").WaitForAsync();
        Assert.Equal([3, 5], await LinesAsync(page));
        await Assertions.Expect(page.GetByLabel("Kind", new() { Exact = false }).And(page.Locator("tr[data-line='3'] select"))).ToHaveValueAsync("club");
        await Assertions.Expect(page.Locator("tr[data-line='3'] .field-fault")).ToContainTextAsync("must be one of ministry");
        await Assertions.Expect(SendButton(page)).ToBeDisabledAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Go to line 3" }).ClickAsync();
        Assert.Equal("bad,club,Bad", await page.EvaluateAsync<string>("document.activeElement.value.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd)"));
        await TypeAsync(page, Corrected);
        await Assertions.Expect(SendButton(page)).ToBeEnabledAsync();
        Assert.Equal("4, 3, 1, 0, 0", await FiguresAsync(page));
        await SendButton(page).ClickAsync();

        await page.GetByText("Imported. The registry is now at version 5.").First.WaitForAsync();
        Assert.Equal("Worse", (string?)(await _app.Reader.GetJsonAsync("agencies/worse"))["name"]!["en"]);
        Assert.Equal("Old", (string?)(await _app.Reader.GetJsonAsync("agencies/old"))["name"]!["en"]);
    }

    [Fact]
    public async Task A_file_that_changed_since_its_dry_run_is_not_sent()
    {
        var page = (await OpenAsync("work/import?lang=en&collection=agencies")).Page;
        await TypeAsync(page, Corrected);
        await Assertions.Expect(SendButton(page)).ToBeEnabledAsync();

        await page.Locator("#import-rows").FillAsync(Corrected + "more,party,More\n");

        await Assertions.Expect(SendButton(page)).ToBeDisabledAsync();
        Assert.Contains("Try it out again", await page.Locator("#import-why").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_goes_into_the_collection_that_it_is_named_for()
    {
        var page = (await OpenAsync("work/import?lang=en")).Page;

        await ChooseAsync(page, "agencies 2026.csv", [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes("id,kind,name.vi\r\nbo,ministry,\"Bộ, \"\"một\"\"\"\r\n")]);
        await SendButton(page).ClickAsync();
        await page.Locator(".import-done").WaitForAsync();

        Assert.Contains("collection=agencies", page.Url, StringComparison.Ordinal);
        Assert.Equal("Bộ, \"một\"", (string?)(await _app.Reader.GetJsonAsync("agencies/bo"))["name"]!["vi"]);
    }

    [Fact]
    public async Task A_file_is_sent_as_it_is_and_not_as_the_page_reads_it()
    {
        var page = (await OpenAsync("work/import?lang=en&collection=agencies")).Page;

        await ChooseAsync(page, "agencies.csv", Encoding.Latin1.GetBytes("id,kind,name.en\nbo,ministry,Ministère\n"));

        await page.Locator("tr[data-line='2']").Filter(new() { HasText = "is not valid UTF-8" }).WaitForAsync();
    }

    [Fact]
    public async Task A_list_in_json_is_shown_item_by_item()
    {
        var page = (await OpenAsync("work/import?lang=en&collection=agencies")).Page;

        await TypeAsync(page, """[{"id":"a","kind":"party","name":{"en":"A"}}, {"id":"b","kind":"party","name":{"en":5}}]""");
        await page.GetByRole(AriaRole.Button, new() { Name = "All 2" }).ClickAsync();

        var rows = page.Locator(".import-rows tbody tr");
        await Assertions.Expect(rows).ToHaveCountAsync(2);
        Assert.Contains("new", await rows.First.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("name.en", await rows.Last.InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_that_changes_a_record_stands_beside_what_that_says()
    {
        var page = (await OpenAsync("work/import?lang=en&collection=agencies")).Page;
        await TypeAsync(page, "id,kind,name.en\nold,ministry,Newer\n");

        await page.GetByRole(AriaRole.Button, new() { Name = "Show the row of line 2" }).ClickAsync();
        var name = page.Locator(".import-fields tr.is-changed");
        await name.WaitForAsync();

        Assert.Equal(["Ministry old", "Newer"], await name.Locator("td").AllInnerTextsAsync());
    }

    [Fact]
    public async Task A_record_that_another_one_changed_meanwhile_is_not_written_over_and_no_row_is_lost()
    {
        var page = (await OpenAsync("work/import?lang=en&collection=agencies")).Page;
        await TypeAsync(page, "id,name.en\nold,Mine\n");
        await Assertions.Expect(SendButton(page)).ToBeEnabledAsync();
        await _app.Editor.PatchJsonAsync("agencies/old", new { name = new { en = "Theirs" } }, 1);

        await SendButton(page).ClickAsync();
        await page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "Somebody changed records of this file" }).WaitForAsync();

        Assert.Contains("was changed since version 1", await page.Locator("tr[data-line='2'] .faults").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("id,name.en\nold,Mine\n", await page.Locator("#import-rows").InputValueAsync());
        Assert.Equal("Theirs", (string?)(await _app.Reader.GetJsonAsync("agencies/old"))["name"]!["en"]);
    }

    [Fact]
    public async Task An_import_whose_answer_was_lost_is_sent_again_and_done_once()
    {
        var page = (await OpenAsync("work/import?lang=en&collection=agencies")).Page;
        await TypeAsync(page, Corrected);
        await Assertions.Expect(SendButton(page)).ToBeEnabledAsync();
        await page.RouteAsync("**/import/agencies?unchangedSince=*", async route =>
        {
            await route.FetchAsync();
            await route.AbortAsync();
        }, new() { Times = 1 });

        await SendButton(page).ClickAsync();
        await page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "it is not known whether this was done" }).WaitForAsync();
        await SendButton(page).ClickAsync();
        await page.Locator(".import-done").WaitForAsync();

        Assert.Equal(5, (int)(await _app.Reader.GetJsonAsync("agencies?limit=1"))["version"]!);
    }

    [Fact]
    public async Task Without_a_mouse_a_file_is_typed_tried_and_imported()
    {
        var page = (await OpenAsync("work/import?lang=en")).Page;

        await TabToAsync(page, "select[name=collection]");
        await page.Keyboard.TypeAsync("Agen");
        await TabToAsync(page, "#import-rows");
        await page.Keyboard.InsertTextAsync(Corrected);
        await TabToAsync(page, ".card-source .primary");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Status).Filter(new() { HasText = "4 rows, 3 new, 1 changed, 0 unchanged, 0 faults" }).WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await TabToAsync(page, ".card-report .primary");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".import-done:focus").WaitForAsync();

        Assert.Equal(4, (int)(await _app.Reader.GetJsonAsync("agencies"))["total"]!);
    }

    [Fact]
    public async Task Every_collection_that_can_be_imported_is_offered_and_no_other()
    {
        var page = (await OpenAsync("work/import?lang=en")).Page;
        var contract = await _app.Reader.GetJsonAsync("openapi.json");
        var there = contract["paths"]!.Children<Newtonsoft.Json.Linq.JProperty>().Where(path => path.Name.Contains("/import/", StringComparison.Ordinal)).Select(path => path.Name.Split('/')[^1]);

        var offered = await page.Locator("select[name=collection] option:not([value=''])").EvaluateAllAsync<string[]>("options => options.map(one => one.value)");

        Assert.Equal(there.Order(StringComparer.Ordinal), offered.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_empty_table_has_the_columns_that_an_import_takes()
    {
        var page = (await OpenAsync("work/import?lang=en&collection=agencies")).Page;

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Empty table" }).ClickAsync());
        var header = (await File.ReadAllTextAsync(await download.PathAsync())).TrimEnd();

        Assert.StartsWith("id,kind,name.en", header, StringComparison.Ordinal);
        Assert.DoesNotContain("version", header, StringComparison.Ordinal);
        Assert.Equal("0 0 0", await CountsAsync(header));
    }

    [Fact]
    public async Task Somebody_who_may_only_read_is_told_that_importing_is_for_editors()
    {
        var page = (await OpenAsync("work/import?lang=en", "dev-reader")).Page;

        await page.GetByText("Only editors and administrators can import; dev-reader can only read.").WaitForAsync();
    }

    [Theory]
    [InlineData("en", ColorScheme.Light, 1440)]
    [InlineData("ar", ColorScheme.Dark, 360)]
    public async Task There_is_no_serious_violation(string language, ColorScheme colors, int width)
    {
        var opened = await OpenAsync($"work/import?lang={language}&collection=agencies", colors: colors, width: width);
        await TypeAsync(opened.Page, Faulty);
        await opened.Page.Locator(".import-views button").First.ClickAsync();
        await opened.Page.Locator("tr[data-line='4'] button[aria-expanded]").ClickAsync();
        await opened.Page.Locator(".import-fields").WaitForAsync();

        Assert.Empty(await opened.SeriousViolationsAsync());
        Assert.Empty(opened.Complaints);
        Assert.True(await opened.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }

    private Task<DashboardPage> OpenAsync(string path, string key = "dev-editor", ColorScheme colors = ColorScheme.Light, int width = 1440) =>
        WorkPage.OpenAsync(Pages, _app, path, key, colors, width);

    // The report about the earlier rows is gone, and the new report is there.
    private static async Task TypeAsync(IPage page, string rows)
    {
        await page.Locator("#import-rows").FillAsync(rows);
        await page.RunAndWaitForResponseAsync(() => page.Locator(".card-source .primary").ClickAsync(), answer => answer.Url.Contains("dryRun=true", StringComparison.Ordinal));
        await page.Locator(".import-views").WaitForAsync();
        await Assertions.Expect(page.Locator(".import-busy")).ToHaveCountAsync(0);
    }

    private static Task ChooseAsync(IPage page, string name, byte[] bytes) =>
        page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/csv", Buffer = bytes });

    private static Task TabToAsync(IPage page, string selector) => WorkPage.TabToAsync(page, selector);

    private static ILocator SendButton(IPage page) => page.Locator(".card-report .primary");

    private static async Task<IEnumerable<int>> LinesAsync(IPage page) =>
        (await page.Locator(".import-rows tr[data-line]").EvaluateAllAsync<string[]>("rows => rows.map(row => row.dataset.line)")).Select(int.Parse);

    private static async Task<string> FiguresAsync(IPage page) => string.Join(", ", await page.Locator(".import-figures .figure-value").AllInnerTextsAsync());

    private async Task<string> CountsAsync(string table)
    {
        var content = new StringContent(table, Encoding.UTF8);
        content.Headers.ContentType = new("text/csv");
        var report = await (await _app.Editor.PostAsync("import/agencies?dryRun=true", content)).JsonAsync();
        return $"{report["rows"]} {report["created"]} {((Newtonsoft.Json.Linq.JArray)report["errors"]!).Count}";
    }
}
