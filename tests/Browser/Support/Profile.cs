using Microsoft.Playwright;

namespace BangGiao.Browser.Support;

/// <summary>A browser profile (a context in Playwright): one cache, one storage and one process for the pages of this machine.</summary>
/// <remarks>
/// One page stays open and keeps the process alive, so the next page finds compiled scripts, loaded fonts and cached files. Without it the
/// tests take twice as long.
/// </remarks>
internal sealed class Profile : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly IPage _kept;

    private Profile(IBrowserContext context, IPage kept) => (_context, _kept) = (context, kept);

    public static async Task<Profile> OpenAsync(IBrowser browser)
    {
        var context = await browser.NewContextAsync();
        context.SetDefaultTimeout(Chromium.MostMilliseconds);
        var kept = await context.NewPageAsync();
        await kept.RouteAsync("**", route => route.FulfillAsync(new() { ContentType = "text/html", Body = "<title>kept</title>" }));
        await kept.GotoAsync("http://127.0.0.1/");
        return new(context, kept);
    }

    public Task<IPage> NewPageAsync() => _context.NewPageAsync();

    /// <summary>Closes the pages that the test opened, including pop-ups, and clears their storage and cookies.</summary>
    public async Task ClearAsync()
    {
        foreach (var page in _context.Pages.Where(page => page != _kept).ToList())
        {
            if (page.Url.StartsWith("http://127.0.0.1", StringComparison.Ordinal))
                await page.EvaluateAsync("localStorage.clear()");
            await page.CloseAsync();
        }
        await _context.ClearCookiesAsync();
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
