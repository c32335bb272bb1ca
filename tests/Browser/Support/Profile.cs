using Microsoft.Playwright;

namespace BangGiao.Browser.Support;

/// <summary>A profile of the browser (Playwright calls it a context): a cache, a storage and a process for the pages of this machine.</summary>
/// <remarks>
/// A page that stays open keeps the process, so that the next one finds the scripts compiled, the fonts read and the files in the cache:
/// without it half of the time of all tests goes into that.
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

    /// <summary>Closes what the test has opened, pages that opened by themselves included, and forgets what they kept.</summary>
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
