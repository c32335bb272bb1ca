using Microsoft.Playwright;

namespace BangGiao.Browser.Support;

/// <summary>The browser that the tests look at pages with: the machine's own Chromium, without a window.</summary>
public sealed class Chromium : IAsyncLifetime
{
    // A machine that runs several browsers and registries at once takes its time; what never comes fails all the same.
    private const float MostMilliseconds = 30_000;

    private IPlaywright? _playwright;

    public IBrowser Browser { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(MostMilliseconds);
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } given ? given : "/usr/bin/chromium",
            // In a container there is no user namespace to build the sandbox of.
            Args = ["--no-sandbox", "--disable-dev-shm-usage"],
        });
    }

    public async Task DisposeAsync()
    {
        await Browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
