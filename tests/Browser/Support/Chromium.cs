using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace BangGiao.Browser.Support;

/// <summary>The browser that the tests look at pages with: the machine's own Chromium, without a window. All tests have the same one; it ends with their process.</summary>
internal static class Chromium
{
    // A machine that runs several browsers and registries at once takes its time; what never comes fails all the same.
    public const float MostMilliseconds = 120_000;

    private static readonly Lazy<Task<IBrowser>> Only = new(LaunchAsync);
    private static readonly ConcurrentBag<Profile> Free = [];

    /// <summary>A profile that no other test uses meanwhile, and that others may have used before.</summary>
    public static async Task<Profile> TakeAsync() => Free.TryTake(out var profile) ? profile : await NewAsync();

    /// <summary>A profile that nobody has used yet: nothing is in its cache.</summary>
    public static async Task<Profile> NewAsync() => await Profile.OpenAsync(await Only.Value);

    /// <summary>Leaves a profile to the next test.</summary>
    public static void GiveBack(Profile profile) => Free.Add(profile);

    private static async Task<IBrowser> LaunchAsync()
    {
        Assertions.SetDefaultExpectTimeout(MostMilliseconds);
        var playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Executable(),
            // In a container there is no user namespace to build the sandbox of.
            Args = ["--no-sandbox", "--disable-dev-shm-usage", "--process-per-site"],
            Timeout = MostMilliseconds,
        });
    }

    // The shell is the same browser without all that is around its pages, and opens one for half the work.
    private static string Executable()
    {
        if (Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } given)
            return given;
        const string Shell = "/usr/bin/chromium-headless-shell";
        return File.Exists(Shell) ? Shell : "/usr/bin/chromium";
    }
}
