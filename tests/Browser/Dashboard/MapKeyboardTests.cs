using BangGiao.Browser.Support;
using BangGiao.Integration.Records;
using Microsoft.Playwright;

namespace BangGiao.Browser.Dashboard;

/// <summary>The map without a mouse.</summary>
[Collection(ShippedData.Name)]
public sealed class MapKeyboardTests(ShippedRegistry shipped) : PageTests
{
    private const int MostStops = 20;

    [Fact]
    public async Task Tab_comes_to_the_map_once_letters_find_a_state_and_Enter_opens_it()
    {
        var opened = await DashboardPage.OpenAsync(Pages, shipped, "?lang=vi");
        var keyboard = opened.Page.Keyboard;

        Assert.True(await TabToMapAsync(opened));
        await keyboard.TypeAsync("phap");
        Assert.Equal("FR", await FocusedAsync(opened));
        await keyboard.PressAsync("Enter");

        await opened.Page.Locator(".country").WaitForAsync();
        Assert.Contains("country=FR", opened.Page.Url, StringComparison.Ordinal);
        // The heading takes the focus when the country has been drawn.
        await opened.Page.WaitForFunctionAsync("() => document.activeElement.textContent === 'Pháp'");
        Assert.Equal(["12/04/1973", "25/09/2013", "07/10/2024"], await opened.Page.Locator(".ladder time").AllInnerTextsAsync());
    }

    [Fact]
    public async Task Arrows_go_where_they_point_also_where_the_page_reads_from_the_right()
    {
        var opened = await DashboardPage.OpenAsync(Pages, shipped, "?lang=ar");
        await opened.Page.Locator("[data-id=PT]").FocusAsync();

        await opened.Page.Keyboard.PressAsync("ArrowRight");

        Assert.Equal("ES", await FocusedAsync(opened));
    }

    [Fact]
    public async Task Home_and_End_go_to_the_first_and_the_last_name_and_the_next_Tab_leaves_the_map()
    {
        var opened = await DashboardPage.OpenAsync(Pages, shipped, "?lang=en");
        await opened.Page.Locator("[data-id=PT]").FocusAsync();

        await opened.Page.Keyboard.PressAsync("Home");
        var first = await FocusedAsync(opened);
        await opened.Page.Keyboard.PressAsync("End");
        var last = await FocusedAsync(opened);
        await opened.Page.Keyboard.PressAsync("Tab");

        Assert.Equal(("AF", "ZW", null), (first, last, await FocusedAsync(opened)));
    }

    [Fact]
    public async Task Escape_closes_a_state_and_the_address_forgets_it()
    {
        var opened = await DashboardPage.OpenAsync(Pages, shipped, "?lang=en&country=JP");
        await opened.Page.Locator(".country h3").FocusAsync();

        await opened.Page.Keyboard.PressAsync("Escape");

        await opened.Page.Locator(".country").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        Assert.DoesNotContain("country", opened.Page.Url, StringComparison.Ordinal);
    }

    private static async Task<bool> TabToMapAsync(DashboardPage opened)
    {
        for (var i = 0; i < MostStops; i++)
        {
            await opened.Page.Keyboard.PressAsync("Tab");
            if (await FocusedAsync(opened) is not null)
                return true;
        }
        return false;
    }

    private static Task<string?> FocusedAsync(DashboardPage opened) =>
        opened.Page.EvaluateAsync<string?>("document.activeElement?.closest('.map [data-id]')?.dataset.id ?? null");
}
