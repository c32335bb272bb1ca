using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace BangGiao.Browser.Support;

/// <summary>The browser of all tests: the machine's headless Chromium. It ends with the test process.</summary>
internal static class Chromium
{
    // The timeout is long, because several browsers and registries share the machine.
    public const float MostMilliseconds = 120_000;

    private static readonly Lazy<Task<IBrowser>> Only = new(LaunchAsync);
    private static readonly ConcurrentBag<Profile> Free = [];

    /// <summary>A profile that no other test is using now; other tests may have used it before.</summary>
    public static async Task<Profile> TakeAsync() => Free.TryTake(out var profile) ? profile : await NewAsync();

    /// <summary>A new profile with an empty cache.</summary>
    public static async Task<Profile> NewAsync() => await Profile.OpenAsync(await Only.Value);

    /// <summary>Returns a profile for the next test.</summary>
    public static void GiveBack(Profile profile) => Free.Add(profile);

    private static async Task<IBrowser> LaunchAsync()
    {
        Assertions.SetDefaultExpectTimeout(MostMilliseconds);
        var playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Executable(),
            // A container has no user namespaces for the sandbox.
            Args = ["--no-sandbox", "--disable-dev-shm-usage", "--process-per-site"],
            Timeout = MostMilliseconds,
        });
    }

    // The headless shell is Chromium without a user interface, and opens pages in half the time.
    private static string Executable()
    {
        if (Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } given)
            return given;
        const string Shell = "/usr/bin/chromium-headless-shell";
        return File.Exists(Shell) ? Shell : "/usr/bin/chromium";
    }
}
