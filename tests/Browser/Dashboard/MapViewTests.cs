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
