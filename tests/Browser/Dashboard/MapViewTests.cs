using BangGiao.Browser.Support;
using BangGiao.Integration.Records;
using Microsoft.Playwright;

namespace BangGiao.Browser.Dashboard;

/// <summary>Whose borders and islands the map shows, and its shown part.</summary>
[Collection(ShippedData.Name)]
public sealed class MapViewTests(ShippedRegistry shipped) : PageTests
{
    // A name counts when all of it is within the map and the window, and nothing is over it.
    private const string NamesInSight = """
        () => [...document.querySelectorAll('.place-name')].filter(name => {
            const [box, map] = [name.getBoundingClientRect(), name.closest('svg').getBoundingClientRect()];
            return name.checkVisibility() && box.width > 0 && box.left >= map.left && box.right <= map.right + 1 && box.right <= innerWidth;
        }).map(name => name.textContent)
        """;

    [Theory]
    [InlineData("vi", "Quần đảo Hoàng Sa (Việt Nam)", "Quần đảo Trường Sa (Việt Nam)")]
    [InlineData("en", "Hoàng Sa Archipelago (Viet Nam)", "Trường Sa Archipelago (Viet Nam)")]
    [InlineData("ar", "أرخبيل هوانغ سا (فيتنام)", "أرخبيل ترونغ سا (فيتنام)")]
    public async Task Every_map_of_Viet_Nam_names_both_archipelagos(string language, string first, string second)
    {
        foreach (var (path, width) in new[] { ("", 1440), ("", 390), ("?wall", 1920), ("countries", 1280) })
        {
            var opened = await DashboardPage.OpenAsync(Pages, shipped.App, $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}lang={language}", width: width);
            await opened.Page.Locator(".places").WaitForAsync(new() { State = WaitForSelectorState.Attached });

            Assert.Equal([first, second], await opened.Page.EvaluateAsync<string[]>(NamesInSight));
            await opened.Page.EmulateMediaAsync(new() { Media = Media.Print });
            Assert.Equal([first, second], await opened.Page.EvaluateAsync<string[]>(NamesInSight));
        }
    }

    [Theory]
    [InlineData("en", "", 1440, "Europe", "Caribbean", "Luxembourg")]
    [InlineData("vi", "countries", 1920, "Châu Âu", "Vùng Ca-ri-bê", "Luxembourg")]
    [InlineData("ar", "", 390, "أوروبا", "منطقة البحر الكاريبي", "مالطا")]
    [InlineData("vi", "?wall", 1920, "Châu Âu", "Vùng Ca-ri-bê", "Malta")]
    public async Task Europe_and_the_Caribbean_stand_there_once_more_with_names_over_no_other_on_screen_and_paper(string language, string path, int width, string europe, string caribbean, string named)
    {
        var opened = await DashboardPage.OpenAsync(Pages, shipped.App, $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}lang={language}", width: width, height: 1080);
        await opened.Page.Locator(".inset-name").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });

        foreach (var media in new[] { Media.Screen, Media.Print })
        {
            await opened.Page.EmulateMediaAsync(new() { Media = media });
            Assert.Equal([europe, caribbean], await opened.Page.Locator(".inset-title").AllTextContentsAsync());
            Assert.Contains(named, await opened.Page.Locator(".inset-name").AllTextContentsAsync());
            Assert.Equal("", await opened.Page.EvaluateAsync<string>("""
                () => {
                    const box = one => one.getBoundingClientRect();
                    const meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
                    const wrong = [];
                    for (const inset of document.querySelectorAll('.inset')) {
                        const [frame, names, dots] = [box(inset.querySelector('.inset-frame')), [...inset.querySelectorAll('.inset-name')], [...inset.querySelectorAll('.dot-mark')]];
                        if (frame.width < 60 || names.length === 0) wrong.push(`${inset.dataset.inset} has ${names.length} names`);
                        names.forEach((name, index) => {
                            const own = box(name);
                            if (own.left < frame.left - 1 || own.right > frame.right + 1 || own.top < frame.top - 1 || own.bottom > frame.bottom + 1) wrong.push(`${name.textContent} leaves the inset`);
                            const inner = { left: own.left + 1, right: own.right - 1, top: own.top + own.height / 4, bottom: own.bottom - own.height / 4 };
                            if (names.some((other, at) => at > index && meet(inner, box(other)) && meet(box(other), inner) && box(other).top < inner.bottom - own.height / 4)) wrong.push(`${name.textContent} is over another name`);
                            if (dots.some(dot => meet(inner, box(dot)))) wrong.push(`${name.textContent} is over a dot`);
                        });
                    }
                    return wrong.join('; ');
                }
                """));
        }
    }

    [Fact]
    public async Task An_inset_is_one_stop_of_the_Tab_key_with_the_keys_of_the_map()
    {
        var opened = await DashboardPage.OpenAsync(Pages, shipped, "?lang=vi");
        var keyboard = opened.Page.Keyboard;
        await opened.Page.Locator("[data-id=PT]").FocusAsync();

        await keyboard.PressAsync("Tab");
        var inset = await opened.Page.EvaluateAsync<string?>("document.activeElement?.closest('[data-inset]')?.dataset.inset ?? null");
        await keyboard.TypeAsync("mal");
        var found = await FocusedInInsetAsync(opened);
        await keyboard.PressAsync("ArrowUp");
        var above = await FocusedInInsetAsync(opened);
        Assert.Equal(2, await opened.Page.Locator(".map .ring").CountAsync());
        await opened.Page.Locator(".tooltip").WaitForAsync();
        Assert.Empty(await opened.SeriousViolationsAsync());
        await keyboard.PressAsync("Control+k");
        await opened.Page.Locator("dialog.find").WaitForAsync();
        await keyboard.PressAsync("Escape");
        await opened.Page.Locator($"[data-in-inset={above}]:focus").WaitForAsync();
        await keyboard.PressAsync("Enter");
        await opened.Page.Locator(".country h3").WaitForAsync();

        Assert.Equal(("europe", "MT"), (inset, found));
        Assert.NotEqual("MT", above);
        Assert.Contains($"country={above}", opened.Page.Url, StringComparison.Ordinal);
        Assert.Empty(opened.Complaints);
    }

    [Fact]
    public async Task A_small_state_is_opened_by_its_dot_in_the_inset_and_the_inset_has_the_colours_of_the_day()
    {
        var opened = await DashboardPage.OpenAsync(Pages, shipped, "?lang=en&asOf=1960-01-01");
        var before = await opened.Page.Locator("[data-in-inset=FR]").GetAttributeAsync("class");
        await opened.GoAsync(shipped, "?lang=en");

        await opened.Page.Locator("[data-in-inset=LU]").ClickAsync();

        await Assertions.Expect(opened.Page.Locator(".country h3")).ToContainTextAsync("Luxembourg");
        Assert.Equal(("land rank-none", "land rank-comprehensive_strategic"), (before, await opened.Page.Locator("[data-in-inset=FR]").GetAttributeAsync("class")));
    }

    private static Task<string?> FocusedInInsetAsync(DashboardPage opened) =>
        opened.Page.EvaluateAsync<string?>("document.activeElement?.getAttribute('data-in-inset') ?? null");

    [Fact]
    public async Task The_legend_says_whose_view_the_map_takes_and_what_is_disputed()
    {
        var opened = await DashboardPage.OpenAsync(Pages, shipped, "?lang=en");
        await opened.Page.Locator(".places").WaitForAsync(new() { State = WaitForSelectorState.Attached });

        var legend = await opened.Page.Locator(".map-view").InnerTextAsync();

        Assert.StartsWith("The map shows the view of Viet Nam", legend, StringComparison.Ordinal);
        Assert.Contains("disputed", legend, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_map_comes_closer_by_button_key_wheel_and_goes_where_it_is_dragged()
    {
        var opened = await DashboardPage.OpenAsync(Pages, shipped, "?lang=en");
        await opened.Page.Locator(".places").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        var whole = await SectionAsync(opened);

        await opened.Page.GetByRole(AriaRole.Button, new() { Name = "Zoom in" }).ClickAsync();
        var byButton = await SectionAsync(opened);
        await opened.Page.Locator("[data-id=FR]").FocusAsync();
        await opened.Page.Keyboard.PressAsync("+");
        var byKey = await SectionAsync(opened);
        var map = (await opened.Page.Locator(".map svg").BoundingBoxAsync())!;
        var (x, y) = (map.X + (map.Width / 2), map.Y + (map.Height / 2));
        await opened.Page.Mouse.MoveAsync(x, y);
        await opened.Page.Mouse.DownAsync();
        await opened.Page.Mouse.MoveAsync(x - 120, y, new() { Steps = 4 });
        await opened.Page.Mouse.UpAsync();
        var byDrag = await SectionAsync(opened);

        Assert.True(whole[2] > byButton[2] && byButton[2] > byKey[2]);
        Assert.True(byDrag[0] > byKey[0]);
        Assert.Equal(byKey[2], byDrag[2], 3);
        Assert.DoesNotContain("country=", opened.Page.Url, StringComparison.Ordinal);

        await opened.Page.GetByRole(AriaRole.Button, new() { Name = "The whole map" }).ClickAsync();
        Assert.Equal(whole, await SectionAsync(opened));
    }

    [Fact]
    public async Task A_state_that_the_keyboard_comes_to_is_brought_into_sight()
    {
        var opened = await DashboardPage.OpenAsync(Pages, shipped, "?lang=en");
        await opened.Page.Locator("[data-id=JP]").FocusAsync();
        await opened.Page.Keyboard.TypeAsync("++++");

        await opened.Page.Keyboard.PressAsync("Home");

        await opened.Page.WaitForFunctionAsync("""
            () => {
                const [state, map] = [document.activeElement.getBoundingClientRect(), document.querySelector('.map svg').getBoundingClientRect()];
                return document.activeElement.dataset.id === 'AF' && state.left < map.right && state.right > map.left && state.top < map.bottom && state.bottom > map.top;
            }
            """);
    }

    private static Task<double[]> SectionAsync(DashboardPage opened) =>
        opened.Page.EvaluateAsync<double[]>("() => document.querySelector('.map svg').getAttribute('viewBox').split(' ').map(Number)");
}
