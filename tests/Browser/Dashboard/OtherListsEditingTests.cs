using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using Microsoft.Playwright;

namespace BangGiao.Browser.Dashboard;

/// <summary>An editor changes countries and commitments in their lists, and fields that have several values.</summary>
public sealed class OtherListsEditingTests : SmallRegistryTests
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await App.CreateAsync("agencies", new { id = "min-sky", kind = "ministry", name = new { en = "Ministry of Skies", vi = "Bộ Bầu trời", ar = "وزارة السماء" } });
        foreach (var id in new[] { "first", "second" })
            await App.CreateAsync("commitments", new { id, title = new { en = id, vi = id, ar = id }, leadAgencyId = "min-seas", madeOn = "2026-01-05", dueOn = "2027-01-05", countryIds = new[] { "JP" }, tags = new[] { id } });
    }

    [Theory]
    [InlineData("en", ColorScheme.Light, 1440, "Edit in the list", "Save", "Undo")]
    [InlineData("vi", ColorScheme.Dark, 820, "Sửa ngay trong danh sách", "Lưu", "Hoàn tác")]
    [InlineData("ar", ColorScheme.Light, 390, "تحرير داخل القائمة", "حفظ", "تراجع")]
    public async Task A_cell_of_a_country_is_changed_and_taken_back(string language, ColorScheme colors, int width, string turn, string save, string undo)
    {
        var opened = await OpenAsync($"countries?lang={language}", turn, colors, width);
        var page = opened.Page;

        await Cell(page, "JP", "desk").ClickAsync();
        await page.Locator(".cell-form input").FillAsync("Đông Bắc Á");
        Assert.Empty(await opened.SeriousViolationsAsync());
        await page.Locator(".cell-form").GetByRole(AriaRole.Button, new() { Name = save, Exact = true }).ClickAsync();
        await page.Locator(".last-change button").WaitForAsync();
        var changed = await App.Editor.GetJsonAsync("countries/JP");
        await page.Locator(".last-change").GetByRole(AriaRole.Button, new() { Name = undo }).ClickAsync();
        await Assertions.Expect(page.Locator(".last-change button")).ToHaveCountAsync(0);

        Assert.Equal("Đông Bắc Á", (string?)changed["desk"]);
        Assert.Null((await App.Editor.GetJsonAsync("countries/JP"))["desk"]);
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        Assert.Empty(opened.Complaints);
    }

    [Theory]
    [InlineData("en", ColorScheme.Light, 1440, "Edit in the list", "Save", "Skies")]
    [InlineData("vi", ColorScheme.Dark, 820, "Sửa ngay trong danh sách", "Lưu", "Bầu trời")]
    [InlineData("ar", ColorScheme.Light, 390, "تحرير داخل القائمة", "حفظ", "السماء")]
    public async Task A_cell_of_several_agencies_gets_one_more(string language, ColorScheme colors, int width, string turn, string save, string typed)
    {
        var opened = await OpenAsync($"commitments?lang={language}", turn, colors, width);
        var page = opened.Page;

        await Cell(page, "first", "coordinatingAgencyIds").ClickAsync();
        await page.Locator(".cell-form input").FillAsync(typed);
        await page.Locator(".cell-form").GetByRole(AriaRole.Option).First.ClickAsync();
        await Assertions.Expect(page.Locator(".cell-form .references li").First).ToContainTextAsync(typed);
        Assert.Empty(await opened.SeriousViolationsAsync());
        await page.Locator(".cell-form").GetByRole(AriaRole.Button, new() { Name = save, Exact = true }).ClickAsync();

        await Assertions.Expect(Cell(page, "first", "coordinatingAgencyIds")).ToContainTextAsync(typed);
        Assert.Equal(["min-sky"], (await App.Editor.GetJsonAsync("commitments/first"))["coordinatingAgencyIds"]!.Select(id => (string?)id));
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        Assert.Empty(opened.Complaints);
    }

    [Theory]
    [InlineData("add", "first common,second common")]
    [InlineData("remove", "first,second")]
    [InlineData("replace", "common,common")]
    public async Task Tags_of_many_commitments_come_to_those_that_are_there_go_or_take_their_place(string way, string expected)
    {
        var page = (await OpenAsync("commitments?lang=en")).Page;
        await page.GetByLabel("Choose all on this page").CheckAsync();
        await page.Locator(".bulk select").First.SelectOptionAsync("tags");
        await page.Locator(".bulk select").Nth(1).SelectOptionAsync(way);
        await page.Locator(".bulk textarea").FillAsync("common");

        await page.GetByRole(AriaRole.Button, new() { Name = "Try", Exact = true }).ClickAsync();
        await page.Locator(".bulk-report").WaitForAsync();
        if (way != "remove")
            await page.GetByRole(AriaRole.Button, new() { Name = "Change 2 records" }).ClickAsync();
        else
            await page.GetByText("Changed: 0. Unchanged: 2. Faults: 0.").WaitForAsync();
        await Eventually.IsSoAsync(async () => await TagsAsync() == expected, $"the tags are {expected}");
    }

    [Fact]
    public async Task Text_typed_in_a_cell_is_not_lost_when_editing_is_switched_off()
    {
        var page = (await OpenAsync("commitments?lang=en")).Page;
        await Cell(page, "first", "dueOn").ClickAsync();
        await page.Locator(".cell-form input").FillAsync("2028");

        await page.GetByRole(AriaRole.Button, new() { Name = "Edit in the list" }).ClickAsync();

        await Assertions.Expect(page.Locator(".cell-form input")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator(".cell-form input")).ToHaveValueAsync("2028");
        await Assertions.Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Save or cancel the cell that is open first." })).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".last-change button").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Edit in the list" }).ClickAsync();
        await Assertions.Expect(page.Locator(".cell-button")).ToHaveCountAsync(0);
        Assert.Equal("2028", (string?)(await App.Editor.GetJsonAsync("commitments/first"))["dueOn"]);
    }

    [Theory]
    [InlineData("countries")]
    [InlineData("commitments")]
    public async Task Readers_and_who_looks_at_another_day_edit_nothing(string list)
    {
        foreach (var (path, key) in new[] { (list, "dev-reader"), ($"{list}?asOf=2026-06-01", "dev-editor") })
        {
            var opened = await WorkPage.OpenAsync(Pages, App, path, key);
            await opened.Page.Locator("tbody tr").First.WaitForAsync();
            await Assertions.Expect(opened.Page.Locator(".saved-views")).ToHaveCountAsync(1);

            Assert.Equal(0, await opened.Page.Locator(".edit-list").CountAsync());
        }
    }

    private async Task<DashboardPage> OpenAsync(string path, string turn = "Edit in the list", ColorScheme colors = ColorScheme.Light, int width = 1440)
    {
        var opened = await WorkPage.OpenAsync(Pages, App, path, "dev-editor", colors, width);
        await opened.Page.GetByRole(AriaRole.Button, new() { Name = turn }).ClickAsync();
        await opened.Page.Locator(".cell-button").First.WaitForAsync();
        return opened;
    }

    private static ILocator Cell(IPage page, string id, string field) => page.Locator($".cell-button[data-cell='{id}/{field}']");

    private async Task<string> TagsAsync()
    {
        var found = new List<string>();
        foreach (var id in new[] { "first", "second" })
            found.Add(string.Join(' ', (await App.Editor.GetJsonAsync($"commitments/{id}"))["tags"]!));
        return string.Join(',', found);
    }
}
