using Microsoft.Playwright;

namespace BangGiao.Browser.Support;

/// <summary>The pages of one test. They are closed when the test ends, so no page keeps working during the next tests.</summary>
internal sealed class Pages : IAsyncDisposable
{
    private Profile? _profile;
    private bool _isOwn;

    /// <summary>
    /// Gives the test a new profile that no other test uses. It is needed by tests of the first download, and by tests that change what all
    /// pages of a profile share: the connection, the clock, sessions at other hosts.
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
