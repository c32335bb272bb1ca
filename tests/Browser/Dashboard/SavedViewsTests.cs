using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using Microsoft.Playwright;
using Newtonsoft.Json.Linq;

namespace BangGiao.Browser.Dashboard;

/// <summary>A reader saves, shares and opens views of lists; an editor makes one a team's default.</summary>
public sealed class SavedViewsTests : SmallRegistryTests
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        foreach (var (id, type) in new[] { ("embassy-jp", "embassy"), ("consulate-jp", "consulate_general") })
            await App.CreateAsync("missions", new { id, type, hostCountryId = "JP", city = new { en = id, vi = id, ar = id }, openedOn = "1980-01-01" });
    }

    [Theory]
    [InlineData("en", ColorScheme.Light, 1440, "Save what is shown", "Share", "Views")]
    [InlineData("vi", ColorScheme.Dark, 1440, "Lưu nội dung đang xem", "Chia sẻ", "Chế độ xem")]
    [InlineData("ar", ColorScheme.Light, 390, "حفظ المعروض", "مشاركة", "العروض")]
    public async Task A_view_is_saved_shared_by_a_button_and_opened_by_its_short_address(string language, ColorScheme colors, int width, string save, string share, string menu)
    {
        var opened = await WorkPage.OpenAsync(Pages, App, $"records/missions?lang={language}&type=embassy&columns=city,type", "dev-reader", colors, width);
        var page = opened.Page;
        await page.Locator(".saved-views > summary", new() { HasText = menu }).ClickAsync();
        await page.Locator(".views-panel form input").FillAsync("Tàu & 'quote' <b>");
        await page.GetByRole(AriaRole.Button, new() { Name = save }).ClickAsync();
        await Assertions.Expect(page.Locator(".views > li")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator(".saved-views > summary")).ToContainTextAsync("Tàu & 'quote' <b>");

        await page.Locator(".views").GetByRole(AriaRole.Button, new() { Name = share }).ClickAsync();

        var address = await page.Locator(".view-shared input").InputValueAsync();
        await opened.LoadedAsync();
        Assert.Empty(await opened.SeriousViolationsAsync());
        Assert.True(await IsWholeAsync(page), "nothing of the panel is cut off");
        Assert.Empty(opened.Complaints);
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        Assert.Matches("/dashboard/views/[a-z0-9-]+$", address);
        var view = (await App.Reader.GetJsonAsync("savedViews"))["items"]!.Single();
        Assert.Equal(("type=embassy&columns=city%2Ctype", "colleagues", "missions"), ((string?)view["query"], (string?)view["sharing"], (string?)view["collection"]));
        var colleague = await WorkPage.OpenAsync(Pages, App, address[(address.IndexOf("/dashboard/", StringComparison.Ordinal) + "/dashboard/".Length)..] + $"?lang={language}", "dev-editor", colors, width);
        await Assertions.Expect(colleague.Page.Locator("tbody tr")).ToHaveCountAsync(1);
        await Assertions.Expect(colleague.Page.Locator("thead th")).ToHaveCountAsync(2);
        Assert.Contains("type=embassy", colleague.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_view_is_changed_taken_back_and_deleted_and_a_colleagues_change_is_not_written_over()
    {
        var view = await SaveAsync(App.Reader, "type=embassy");
        var page = (await WorkPage.OpenAsync(Pages, App, $"records/missions?lang=en&type=embassy&saved={view["id"]}", "dev-reader")).Page;
        await page.Locator(".saved-views > summary", new() { HasText = "View: Mine" }).ClickAsync();
        await page.Locator("select[name=type]").SelectOptionAsync("consulate_general");

        await page.GetByRole(AriaRole.Button, new() { Name = "Update Mine to what is shown" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Update Mine to what is shown" })).ToHaveCountAsync(0);
        var changed = await App.Reader.GetJsonAsync($"savedViews/{view["id"]}");
        await (await App.Reader.PatchJsonAsync($"savedViews/{view["id"]}", new { sharing = "colleagues" }, changed.Version())).JsonAsync();
        await page.GetByLabel("Who may open Mine").SelectOptionAsync("private");
        await page.GetByText("has changed and now has version").WaitForAsync();
        await Assertions.Expect(page.GetByLabel("Who may open Mine")).ToHaveValueAsync("colleagues");
        await page.GetByLabel("Who may open Mine").SelectOptionAsync("private");
        await Assertions.Expect(page.GetByText("has changed and now has version")).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "Delete Mine" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Delete", Exact = true }).ClickAsync();
        await page.GetByText("You have saved no view of this list yet.").WaitForAsync();
        await Assertions.Expect(page.Locator(".views-panel h3").First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator(".views-panel")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".saved-views > summary")).ToBeFocusedAsync();

        Assert.Equal("type=consulate_general", (string?)changed["query"]);
        Assert.Empty((await App.Reader.GetJsonAsync("savedViews"))["items"]!);
    }

    [Theory]
    [InlineData("en", "Rename Mine", "Save", ColorScheme.Light)]
    [InlineData("vi", "Đổi tên Mine", "Lưu", ColorScheme.Dark)]
    [InlineData("ar", "إعادة التسمية: Mine", "حفظ", ColorScheme.Light)]
    public async Task A_view_gets_another_name_in_its_place_and_Escape_leaves_it_as_it_was(string language, string rename, string save, ColorScheme colors)
    {
        var view = await SaveAsync(App.Reader, "type=embassy");
        var opened = await WorkPage.OpenAsync(Pages, App, $"records/missions?lang={language}&type=embassy&saved={view["id"]}", "dev-reader", colors, 390);
        var page = opened.Page;
        await page.Locator(".saved-views > summary", new() { HasText = "Mine" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = rename, Exact = true }).ClickAsync();
        await page.Locator(".view-rename input:focus").FillAsync("Nobody's");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = rename, Exact = true })).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".view-rename input:focus").FillAsync("  Tàu 'mới' ");
        Assert.Empty(await opened.SeriousViolationsAsync());
        await page.Locator(".view-rename").GetByRole(AriaRole.Button, new() { Name = save, Exact = true }).ClickAsync();

        await Assertions.Expect(page.Locator(".views a bdi")).ToHaveTextAsync("Tàu 'mới'");
        await Assertions.Expect(page.Locator(".saved-views > summary")).ToContainTextAsync("Tàu 'mới'");
        await Assertions.Expect(page.Locator(".view-rename")).ToHaveCountAsync(0);
        Assert.Equal("Tàu 'mới'", (string?)(await App.Reader.GetJsonAsync($"savedViews/{view["id"]}"))["title"]!["en"]);
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        Assert.Empty(opened.Complaints);
    }

    [Fact]
    public async Task A_name_that_is_refused_stays_in_the_field_with_the_reason()
    {
        var view = await SaveAsync(App.Reader, "type=embassy");
        var page = (await WorkPage.OpenAsync(Pages, App, $"records/missions?lang=en&type=embassy&saved={view["id"]}", "dev-reader")).Page;
        await page.Locator(".saved-views > summary", new() { HasText = "Mine" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Rename Mine" }).ClickAsync();
        await (await App.Reader.PatchJsonAsync($"savedViews/{view["id"]}", new { query = "type=consulate_general" }, view.Version())).JsonAsync();

        await page.Locator(".view-rename input").FillAsync("Second");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("has changed and now has version").WaitForAsync();
        await Assertions.Expect(page.Locator(".view-rename input")).ToHaveValueAsync("Second");
        // The panel has the other change now, and with it the version that the next one is meant for.
        await page.GetByRole(AriaRole.Button, new() { Name = "Update Mine to what is shown" }).WaitForAsync();
        await page.Locator(".view-rename input").PressAsync("Enter");

        await Assertions.Expect(page.Locator(".views a bdi")).ToHaveTextAsync("Second");
        Assert.Equal("type=consulate_general", (string?)(await App.Reader.GetJsonAsync($"savedViews/{view["id"]}"))["query"]);
    }

    [Fact]
    public async Task A_list_opens_with_the_default_of_the_readers_team_until_he_asks_for_the_whole()
    {
        var view = await SaveAsync(App.Reader, "type=embassy", "colleagues");
        var editors = (await WorkPage.OpenAsync(Pages, App, "records/missions?lang=en", "dev-editor")).Page;
        await editors.Locator(".saved-views > summary").ClickAsync();
        await editors.Locator(".view-teams summary").ClickAsync();
        await editors.Locator(".view-teams").GetByLabel("Reader", new() { Exact = true }).CheckAsync();
        await Eventually.IsSoAsync(async () => ((JArray)(await App.Reader.GetJsonAsync($"savedViews/{view["id"]}"))["defaultOfRoles"]!).Count == 1, "the view is the default of readers");

        var readers = (await WorkPage.OpenAsync(Pages, App, "records/missions?lang=en", "dev-reader")).Page;
        await Assertions.Expect(readers.Locator("tbody tr")).ToHaveCountAsync(1);
        await readers.Locator(".saved-views > summary", new() { HasText = "View: Mine" }).ClickAsync();
        await readers.GetByRole(AriaRole.Link, new() { Name = "The whole list" }).ClickAsync();
        await Assertions.Expect(readers.Locator("tbody tr")).ToHaveCountAsync(2);
        await Assertions.Expect(readers.Locator(".views-panel")).ToHaveCountAsync(0);
        await readers.Locator("select[name=type]").SelectOptionAsync("embassy");
        await Assertions.Expect(readers.Locator("tbody tr")).ToHaveCountAsync(1);
        await readers.GetByRole(AriaRole.Button, new() { Name = "Clear" }).ClickAsync();
        await Assertions.Expect(readers.Locator("tbody tr")).ToHaveCountAsync(2);
        Assert.Contains("saved=whole", readers.Url, StringComparison.Ordinal);
        var anonymous = await DashboardPage.OpenAsync(Pages, App, "records/missions?lang=en");

        Assert.Equal(2, await anonymous.Page.Locator("tbody tr").CountAsync());
        Assert.Equal(0, await anonymous.Page.Locator(".saved-views").CountAsync());
        await Assertions.Expect(editors.Locator("tbody tr")).ToHaveCountAsync(2);
    }

    [Theory]
    [InlineData("en", "This view cannot be opened")]
    [InlineData("vi", "Không mở được chế độ xem này")]
    [InlineData("ar", "لا يمكن فتح هذا العرض")]
    public async Task A_view_that_is_not_shared_says_so_and_no_more(string language, string told)
    {
        var view = await SaveAsync(App.Reader, "type=embassy");

        var opened = await WorkPage.OpenAsync(Pages, App, $"views/{view["id"]}?lang={language}", "dev-editor");

        await Assertions.Expect(opened.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync(told);
        Assert.Empty(await opened.SeriousViolationsAsync());
    }

    [Theory]
    [InlineData("commitments", "complete")]
    [InlineData("countries", "established")]
    public async Task Other_lists_have_views_too(string list, string status)
    {
        var opened = await WorkPage.OpenAsync(Pages, App, $"{list}?lang=en&status={status}", "dev-reader");
        await opened.Page.Locator(".saved-views > summary").ClickAsync();
        await opened.Page.Locator(".views-panel form input").FillAsync("Mine");
        await opened.Page.GetByRole(AriaRole.Button, new() { Name = "Save what is shown" }).ClickAsync();

        await Assertions.Expect(opened.Page.Locator(".saved-views > summary")).ToContainTextAsync("View: Mine");
        Assert.Contains("saved=", opened.Page.Url, StringComparison.Ordinal);
        Assert.True(await IsWholeAsync(opened.Page), "nothing of the panel is cut off");
        Assert.Empty(await opened.SeriousViolationsAsync());
    }

    private static Task<bool> IsWholeAsync(IPage page) => page.EvaluateAsync<bool>(
        """
        () => {
          const panel = document.querySelector('.views-panel');
          scrollTo(0, scrollY + panel.getBoundingClientRect().top - 60);
          const { left, top, bottom, width } = panel.getBoundingClientRect();
          return [top + 4, Math.min(bottom, innerHeight) - 4].every(y => panel.contains(document.elementFromPoint(left + width / 2, y)));
        }
        """);

    private static async Task<JObject> SaveAsync(HttpClient client, string query, string sharing = "private") =>
        await (await client.PostJsonAsync("savedViews", new { title = new { en = "Mine" }, collection = "missions", query, sharing })).JsonAsync(System.Net.HttpStatusCode.Created);
}
