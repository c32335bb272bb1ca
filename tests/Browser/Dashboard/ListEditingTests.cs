using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using Microsoft.Playwright;

namespace BangGiao.Browser.Dashboard;

/// <summary>An editor changes one cell of a list in its place, and many records at once.</summary>
public sealed class ListEditingTests : SmallRegistryTests
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        foreach (var id in new[] { "osaka", "sapporo", "fukuoka" })
            await App.CreateAsync("missions", new { id, type = "embassy", hostCountryId = "JP", city = new { en = id, vi = id, ar = id }, openedOn = "1980-01-01" });
    }

    [Theory]
    [InlineData("en", ColorScheme.Light, 1440, "Edit in the list", "Save", "Undo")]
    [InlineData("vi", ColorScheme.Dark, 820, "Sửa ngay trong danh sách", "Lưu", "Hoàn tác")]
    [InlineData("ar", ColorScheme.Light, 390, "تحرير داخل القائمة", "حفظ", "تراجع")]
    public async Task A_cell_is_changed_in_its_place_and_taken_back(string language, ColorScheme colors, int width, string turn, string save, string undo)
    {
        var opened = await OpenAsync(language, colors, width, turn);
        var page = opened.Page;

        await Cell(page, "osaka", "openedOn").ClickAsync();
        await page.Locator(".cell-form input").FillAsync("1990-05");
        Assert.Empty(await opened.SeriousViolationsAsync());
        await page.Locator(".cell-form").GetByRole(AriaRole.Button, new() { Name = save, Exact = true }).ClickAsync();
        await page.Locator(".last-change button").WaitForAsync();
        var changed = await App.Editor.GetJsonAsync("missions/osaka");
        await opened.AnsweredAsync();
        Assert.Empty(await opened.SeriousViolationsAsync());
        await page.Locator(".last-change").GetByRole(AriaRole.Button, new() { Name = undo }).ClickAsync();
        await Assertions.Expect(page.Locator(".last-change button")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".last-change p")).ToBeFocusedAsync();

        Assert.Equal("1990-05", (string?)changed["openedOn"]);
        Assert.Equal("1980-01-01", (string?)(await App.Editor.GetJsonAsync("missions/osaka"))["openedOn"]);
        Assert.Equal(["update", "update", "create"], (await App.Editor.GetJsonAsync("missions/osaka/history"))["items"]!.Select(item => (string?)item["operation"]));
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        Assert.Empty(opened.Complaints);
    }

    [Fact]
    public async Task By_the_keyboard_alone_a_cell_is_left_as_it_was_or_saved()
    {
        var page = (await OpenAsync("en")).Page;
        await WorkPage.TabToAsync(page, ".cell-button[data-cell='fukuoka/openedOn']");

        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".cell-form input:focus").FillAsync("1999");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator(".cell-button[data-cell='fukuoka/openedOn']")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".cell-form input:focus").FillAsync("1998");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".last-change button").WaitForAsync();

        Assert.Equal("1998", (string?)(await App.Editor.GetJsonAsync("missions/fukuoka"))["openedOn"]);
    }

    [Theory]
    [InlineData("Save mine", "1991")]
    [InlineData("Keep the other value", "1985")]
    public async Task The_value_that_a_colleague_saved_in_the_cell_is_shown_beside_ones_own(string choice, string kept)
    {
        var page = (await OpenAsync("en")).Page;
        await Cell(page, "osaka", "openedOn").ClickAsync();
        await (await App.Admin.PatchJsonAsync("missions/osaka", new { openedOn = "1985" }, (await App.Admin.GetJsonAsync("missions/osaka")).Version())).JsonAsync();

        await page.Locator(".cell-form input").FillAsync("1991");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("dev-admin has changed this value meanwhile.").WaitForAsync();
        Assert.Equal("1985", (string?)(await App.Admin.GetJsonAsync("missions/osaka"))["openedOn"]);
        Assert.Equal(["1985", "1991"], await page.Locator(".cell-form dd").AllInnerTextsAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = choice }).ClickAsync();
        await Assertions.Expect(page.Locator(".cell-form")).ToHaveCountAsync(0);

        await Eventually.IsSoAsync(async () => (string?)(await App.Admin.GetJsonAsync("missions/osaka"))["openedOn"] == kept, $"the mission was opened in {kept}");
    }

    [Fact]
    public async Task A_change_of_another_field_is_no_conflict_and_a_fault_is_shown_in_the_cell()
    {
        var page = (await OpenAsync("en")).Page;
        await Cell(page, "osaka", "openedOn").ClickAsync();
        await (await App.Admin.PatchJsonAsync("missions/osaka", new { tags = new[] { "x" } }, (await App.Admin.GetJsonAsync("missions/osaka")).Version())).JsonAsync();

        await page.Locator(".cell-form input").FillAsync("yesterday");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".cell-form .field-fault").WaitForAsync();
        await page.Locator(".cell-form input").FillAsync("1992");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".last-change button").WaitForAsync();

        Assert.Equal("1992", (string?)(await App.Admin.GetJsonAsync("missions/osaka"))["openedOn"]);
    }

    [Fact]
    public async Task Text_typed_in_a_cell_stays_when_another_cell_is_pressed_during_the_save_and_when_the_list_is_sorted()
    {
        var page = (await OpenAsync("en")).Page;
        await Row(page, "sapporo").GetByRole(AriaRole.Checkbox).CheckAsync();
        await Cell(page, "osaka", "openedOn").ClickAsync();
        await page.Locator(".cell-form input").FillAsync("1990");

        await Cell(page, "sapporo", "openedOn").ClickAsync();
        await Assertions.Expect(page.Locator(".cell-form input")).ToBeFocusedAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Opened" }).ClickAsync();
        await page.WaitForURLAsync("**sort=**");
        await Cell(page, "sapporo", "openedOn").WaitForAsync();
        await Assertions.Expect(page.Locator(".cell-form input")).ToHaveValueAsync("1990");
        await Assertions.Expect(Row(page, "sapporo").GetByRole(AriaRole.Checkbox)).ToBeCheckedAsync();
        var held = new TaskCompletionSource();
        await page.RouteAsync("**/missions/osaka", async route =>
        {
            await held.Task;
            await route.ContinueAsync();
        });
        await page.Locator(".cell-form input").PressAsync("Enter");
        await Assertions.Expect(page.Locator(".cell-form")).ToHaveAttributeAsync("aria-busy", "true");
        await Cell(page, "sapporo", "openedOn").DispatchEventAsync("click");
        held.SetResult();
        await page.Locator(".last-change button").WaitForAsync();

        await Assertions.Expect(page.Locator(".cell-form")).ToHaveCountAsync(0);
        await Assertions.Expect(Cell(page, "osaka", "openedOn")).ToBeFocusedAsync();
        Assert.Equal("1990", (string?)(await App.Editor.GetJsonAsync("missions/osaka"))["openedOn"]);
    }

    [Fact]
    public async Task A_cell_is_changed_again_before_the_list_has_the_first_change()
    {
        var page = (await OpenAsync("en")).Page;
        await page.RouteAsync("**/api/v1/missions?*", _ => Task.CompletedTask);

        foreach (var year in new[] { "1990", "1991" })
        {
            await Cell(page, "osaka", "openedOn").ClickAsync();
            await page.Locator(".cell-form input").FillAsync(year);
            await page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(Cell(page, "osaka", "openedOn")).ToHaveTextAsync(year);
        }

        await Assertions.Expect(page.GetByRole(AriaRole.Alertdialog)).ToHaveCountAsync(0);
        Assert.Equal("1991", (string?)(await App.Editor.GetJsonAsync("missions/osaka"))["openedOn"]);
    }

    [Fact]
    public async Task Save_mine_and_Undo_say_why_they_were_refused()
    {
        var page = (await OpenAsync("en")).Page;
        await Cell(page, "osaka", "openedOn").ClickAsync();
        await (await App.Admin.PatchJsonAsync("missions/osaka", new { openedOn = "1985" }, (await App.Admin.GetJsonAsync("missions/osaka")).Version())).JsonAsync();
        await page.Locator(".cell-form input").FillAsync("1991");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Alertdialog).WaitForAsync();

        await page.RouteAsync("**/missions/osaka", RefuseAsync);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save mine" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alertdialog).GetByRole(AriaRole.Alert)).ToContainTextAsync("Not today.");
        await page.UnrouteAsync("**/missions/osaka", RefuseAsync);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save mine" }).ClickAsync();
        await page.Locator(".last-change button").WaitForAsync();
        await page.RouteAsync("**/missions/osaka", RefuseAsync);
        await page.Locator(".last-change button").ClickAsync();

        await Assertions.Expect(page.Locator(".last-change").GetByRole(AriaRole.Alert)).ToContainTextAsync("Not today.");

        static Task RefuseAsync(IRoute route) => route.FulfillAsync(new()
        {
            Status = 422,
            ContentType = "application/problem+json",
            Body = """{"type":"about:blank","title":"Refused","status":422,"detail":"Not today.","errors":[]}""",
        });
    }

    [Fact]
    public async Task A_record_is_chosen_in_a_cell_from_a_list_of_which_nothing_is_cut_off()
    {
        await App.CreateAsync("countries", Some.Country("KR", en: "Korea"));
        var page = (await OpenAsync("en")).Page;
        await Cell(page, "fukuoka", "hostCountryId").ClickAsync();
        await page.Locator(".cell-form input").FillAsync("Kor");
        await page.Locator(".cell-form").GetByRole(AriaRole.Option).WaitForAsync();

        Assert.True(await page.EvaluateAsync<bool>(
            """
            () => {
              const option = document.querySelector('.cell-form [role=option]');
              option.scrollIntoView({ block: 'center' });
              const { left, top, width, height } = option.getBoundingClientRect();
              const [list, input] = [option.parentElement, document.querySelector('.cell-form input')].map(one => getComputedStyle(one));
              return option.contains(document.elementFromPoint(left + width / 2, top + height / 2)) && list.borderTopWidth === '1px' && input.borderTopLeftRadius === '8px';
            }
            """), "the list of choices is whole and has its styles");
        await page.Locator(".cell-form").GetByRole(AriaRole.Option).ClickAsync();
        await page.Locator(".cell-form").GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.Locator(".last-change button").WaitForAsync();

        Assert.Equal("KR", (string?)(await App.Editor.GetJsonAsync("missions/fukuoka"))["hostCountryId"]);
    }

    [Theory]
    [InlineData("en", ColorScheme.Light, 1440, "Edit in the list", "Try", "Change 2 records")]
    [InlineData("vi", ColorScheme.Dark, 1440, "Sửa ngay trong danh sách", "Chạy thử", "Sửa 2 hồ sơ")]
    [InlineData("ar", ColorScheme.Light, 390, "تحرير داخل القائمة", "تجربة", "تغيير سجلين")]
    public async Task Chosen_records_are_tried_first_and_then_changed_together(string language, ColorScheme colors, int width, string turn, string tryOut, string write)
    {
        var opened = await OpenAsync(language, colors, width, turn);
        var page = opened.Page;
        foreach (var id in new[] { "osaka", "sapporo" })
            await Row(page, id).GetByRole(AriaRole.Checkbox).CheckAsync();
        await page.Locator(".bulk select").First.SelectOptionAsync("closedOn");
        await page.Locator(".bulk .labelled input").FillAsync("2020");
        await page.GetByRole(AriaRole.Button, new() { Name = tryOut, Exact = true }).ClickAsync();
        await page.Locator(".bulk-report").WaitForAsync();
        Assert.Empty(await opened.SeriousViolationsAsync());
        var before = await App.Editor.GetJsonAsync("missions/osaka");

        await page.GetByRole(AriaRole.Button, new() { Name = write }).ClickAsync();
        await Assertions.Expect(page.Locator(".bulk")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".card-records .note").First).ToBeFocusedAsync();

        Assert.Null(before["closedOn"]);
        Assert.Equal("2020 2020 -", await ClosedAsync());
        Assert.Empty(opened.Complaints);
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }

    [Fact]
    public async Task One_fault_or_a_change_in_between_keeps_all_as_they_were()
    {
        await (await App.Admin.PatchJsonAsync("missions/sapporo", new { openedOn = "2021" }, (await App.Admin.GetJsonAsync("missions/sapporo")).Version())).JsonAsync();
        var page = (await OpenAsync("en")).Page;
        await page.GetByLabel("Choose all on this page").CheckAsync();
        await page.Locator(".bulk select").First.SelectOptionAsync("closedOn");
        await page.Locator(".bulk .labelled input").FillAsync("2020");

        await page.GetByRole(AriaRole.Button, new() { Name = "Try", Exact = true }).ClickAsync();
        await page.GetByText("Nothing is written as long as one record has a fault.").WaitForAsync();
        Assert.Equal(1, await page.Locator(".bulk-report .field-fault").CountAsync());
        await Row(page, "sapporo").GetByRole(AriaRole.Checkbox).UncheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Try", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Change 2 records" }).WaitForAsync();
        await (await App.Admin.PatchJsonAsync("missions/osaka", new { tags = new[] { "x" } }, (await App.Admin.GetJsonAsync("missions/osaka")).Version())).JsonAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Change 2 records" }).ClickAsync();
        await page.GetByText("Nothing is written as long as one record has a fault.").WaitForAsync();

        Assert.Equal("- - -", await ClosedAsync());
    }

    [Fact]
    public async Task Readers_change_nothing_in_a_list()
    {
        var opened = await WorkPage.OpenAsync(Pages, App, "records/missions?lang=en", "dev-reader");
        await opened.Page.Locator("tbody tr").First.WaitForAsync();

        await Assertions.Expect(opened.Page.Locator(".saved-views")).ToHaveCountAsync(1);
        Assert.Equal(0, await opened.Page.GetByText("Edit in the list").CountAsync());
    }

    private async Task<DashboardPage> OpenAsync(string language, ColorScheme colors = ColorScheme.Light, int width = 1440, string turn = "Edit in the list")
    {
        var opened = await WorkPage.OpenAsync(Pages, App, $"records/missions?lang={language}", "dev-editor", colors, width);
        await opened.Page.GetByRole(AriaRole.Button, new() { Name = turn }).ClickAsync();
        await opened.Page.Locator(".cell-button").First.WaitForAsync();
        return opened;
    }

    private static ILocator Cell(IPage page, string id, string field) => page.Locator($".cell-button[data-cell='{id}/{field}']");

    private static ILocator Row(IPage page, string id) => page.Locator("tbody tr", new() { Has = page.Locator($"[data-cell^='{id}/']") });

    private async Task<string> ClosedAsync()
    {
        var found = new List<string>();
        foreach (var id in new[] { "osaka", "sapporo", "fukuoka" })
            found.Add((string?)(await App.Editor.GetJsonAsync($"missions/{id}"))["closedOn"] ?? "-");
        return string.Join(' ', found);
    }
}
