using Microsoft.Playwright;

namespace BangGiao.Browser.Support;

/// <summary>The pages that one test opens. They are closed when it ends, so that none works on beside the tests that follow.</summary>
internal sealed class Pages : IAsyncDisposable
{
    private Profile? _profile;
    private bool _isOwn;

    /// <summary>
    /// From here on the test has a profile of its own, that nobody has used and nobody will: it is about what comes over the net the first
    /// time, or changes what all pages of a profile share (the connection, the clock, the sessions at other hosts).
    /// </summary>
    public async Task BeAloneAsync()
    {
        Assert.Null(_profile);
        (_profile, _isOwn) = (await Chromium.NewAsync(), true);
    }

    /// <summary>Opens an empty page.</summary>
    public async Task<IPage> OpenAsync(ColorScheme colors = ColorScheme.Light, int width = 1440, int height = 900)
    {
        _profile ??= await Chromium.TakeAsync();
        var page = await _profile.NewPageAsync();
        await page.SetViewportSizeAsync(width, height);
        await page.EmulateMediaAsync(new() { ColorScheme = colors });
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (_profile is null)
            return;
        var isCleared = false;
        try
        {
            if (_isOwn)
                return;
            await _profile.ClearAsync();
            isCleared = true;
            Chromium.GiveBack(_profile);
        }
        finally
        {
            if (!isCleared)
                await _profile.DisposeAsync();
        }
    }
}
