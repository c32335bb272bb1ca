using BangGiao.Browser.Support;
using BangGiao.Integration.Support;
using Microsoft.Playwright;

namespace BangGiao.Browser.Dashboard;

/// <summary>A page of a signed-in person.</summary>
internal static class WorkPage
{
    private const int MostStops = 80;

    /// <summary>Opens it with a key.</summary>
    public static async Task<DashboardPage> OpenAsync(
        Pages pages, RegistryApp app, string path, string key, ColorScheme colors = ColorScheme.Light, int width = 1440)
    {
        var opened = await DashboardPage.BlankAsync(pages, colors, width);
        await opened.SignInAsync(key);
        await opened.Page.GotoAsync(new Uri(app.Root, "/dashboard/" + path).AbsoluteUri);
        await opened.LoadedAsync();
        return opened;
    }

    /// <summary>Moves the focus to an element with the Tab key only; fails if that does not reach it.</summary>
    public static async Task TabToAsync(IPage page, string selector)
    {
        for (var stops = 0; stops < MostStops; stops++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("selector => document.activeElement?.matches(selector) ?? false", selector))
                return;
        }
        Assert.Fail($"The Tab key does not come to {selector}.");
    }
}
