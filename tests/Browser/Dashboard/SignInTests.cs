using System.Security.Cryptography;
using System.Text;
using BangGiao.Browser.Support;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace BangGiao.Browser.Dashboard;

/// <summary>Signing in on the page with a key.</summary>
public sealed class SignInTests : PageTests
{
    private const int Limit = 60;

    // In Ha Noi the last day of March is over at 17:00 UTC.
    private readonly MovableClock _clock = new(new(2026, 3, 31, 16, 0, 0, TimeSpan.Zero));
    private RegistryApp _app = null!;

    public override async Task InitializeAsync()
    {
        _app = await RegistryApp.StartAsync(
            settings: [.. Key(3, "Desk of Europe", "ends-in-march", "2026-03-31"), .. Key(4, "Former desk", "ended-in-march", "2026-03-30"), $"RateLimit:Requests={Limit}", "RateLimit:WindowSeconds=3600"],
            adapt: builder => builder.Services.AddSingleton<TimeProvider>(_clock));
        await _app.Admin.PostJsonAsync("countries", Some.Country("FR"));
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await _app.DisposeAsync();
    }

    [Theory]
    [InlineData("en", "nobody-has-this", "This key is not known here.")]
    [InlineData("vi", "nobody-has-this", "Khóa này không có trong hệ thống.")]
    [InlineData("ar", "không-phải-khóa", "هذا المفتاح غير معروف هنا.")]
    [InlineData("en", "ended-in-march", "This key has expired. Ask the administrator for another.")]
    public async Task A_key_that_is_refused_says_why_and_is_not_kept(string language, string key, string why)
    {
        var page = await OpenAsync($"work?lang={language}");

        await SignInAsync(page, key);
        await page.GetByRole(AriaRole.Alert).Filter(new() { HasText = why }).WaitForAsync();

        Assert.Equal(0, await page.EvaluateAsync<int>("sessionStorage.length + localStorage.length"));
    }

    [Fact]
    public async Task Without_a_connection_one_is_told_so()
    {
        await Pages.BeAloneAsync();
        var page = await OpenAsync("work?lang=en");
        await page.Locator("input[name=key]").WaitForAsync();
        await page.Context.SetOfflineAsync(true);

        await SignInAsync(page, "dev-reader");

        await page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "The registry does not answer." }).WaitForAsync();
    }

    [Fact]
    public async Task A_key_that_has_asked_too_often_is_told_when_to_come_back()
    {
        for (var times = 0; times < Limit; times++)
            await _app.Reader.GetAsync("principal");
        var page = await OpenAsync("work?lang=en");

        await SignInAsync(page, "dev-reader");

        await page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "Too many requests. Try again in" }).WaitForAsync();
    }

    [Fact]
    public async Task Somebody_who_signs_in_sees_who_he_is_and_signs_out_without_a_trace()
    {
        var page = await OpenAsync("work?lang=en");

        await SignInAsync(page, "dev-admin");
        var who = page.Locator(".who");
        await who.WaitForAsync();
        Assert.Equal("dev-admin Administrator · sees confidential", await who.TextContentAsync());
        await who.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.Locator("input[name=key]").WaitForAsync();

        Assert.Equal(0, await page.EvaluateAsync<int>("sessionStorage.length + localStorage.length"));
        Assert.Equal(0, await who.CountAsync());
    }

    [Fact]
    public async Task A_key_that_ends_is_asked_for_anew_and_nothing_that_was_begun_is_lost()
    {
        var page = await OpenAsync("countries/FR?lang=en", "ends-in-march");
        await page.Locator(".upload input").WaitForAsync();
        await page.Locator(".who").ClickAsync();
        await page.Locator("time[datetime='2026-03-31T17:00:00Z']").WaitForAsync();
        await page.Keyboard.PressAsync("Escape");

        _clock.Now += TimeSpan.FromHours(1);
        await page.Locator(".upload input").SetInputFilesAsync(new FilePayload { Name = "a.txt", MimeType = "text/plain", Buffer = "Text"u8.ToArray() });
        var strip = page.GetByRole(AriaRole.Region, new() { Name = "You are no longer signed in" });
        await strip.GetByText("This key has expired.").WaitForAsync();
        await strip.Locator("input[name=key]").FillAsync("dev-editor");
        await strip.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await strip.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await page.Locator(".upload-running").GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();

        await page.Locator(".card-attachments").GetByRole(AriaRole.Link, new() { Name = "a.txt" }).WaitForAsync();
        await Assertions.Expect(page.Locator(".who")).ToContainTextAsync("dev-editor");
    }

    [Theory]
    [InlineData("work?lang=en", null, ColorScheme.Light)]
    [InlineData("work?lang=ar", null, ColorScheme.Dark)]
    [InlineData("countries/FR?lang=vi", "dev-editor", ColorScheme.Dark)]
    [InlineData("countries/FR?lang=ar", "dev-editor", ColorScheme.Light)]
    [InlineData("countries?lang=ar", "ended-in-march", ColorScheme.Dark)]
    [InlineData("countries?lang=en", "ended-in-march", ColorScheme.Light)]
    public async Task There_is_no_serious_violation_and_nothing_hangs_over_the_edge_of_a_phone(string path, string? key, ColorScheme colors)
    {
        var opened = await DashboardPage.BlankAsync(Pages, colors, width: 360);
        await GoAsync(opened.Page, path, key);
        await opened.Page.Locator(key switch { null => "input[name=key]", "dev-editor" => ".who", _ => ".lapsed" }).WaitForAsync();
        if (key == "dev-editor")
            await opened.Page.Locator(".who").ClickAsync();

        Assert.Empty(await opened.SeriousViolationsAsync());
        Assert.True(await opened.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }

    [Fact]
    public async Task By_keyboard_one_signs_in_and_out()
    {
        var page = await OpenAsync("work?lang=en");

        await page.Locator("input[name=key]").FocusAsync();
        await page.Keyboard.TypeAsync("dev-reader");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".who").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");

        await page.Locator("input[name=key]").WaitForAsync();
    }

    private async Task<IPage> OpenAsync(string path, string? key = null)
    {
        var opened = await DashboardPage.BlankAsync(Pages);
        await GoAsync(opened.Page, path, key);
        return opened.Page;
    }

    private async Task GoAsync(IPage page, string path, string? key)
    {
        if (key is not null)
            await page.AddInitScriptAsync($"sessionStorage.getItem('bang-giao.key') ?? sessionStorage.setItem('bang-giao.key', '{key}')");
        await page.GotoAsync(new Uri(_app.Root, "/dashboard/" + path).AbsoluteUri);
    }

    private static async Task SignInAsync(IPage page, string key)
    {
        await page.Locator("input[name=key]").FillAsync(key);
        await page.Locator(".sign-in form button").ClickAsync();
    }

    private static string[] Key(int number, string name, string key, string expiresOn) =>
    [
        $"Access:Keys:{number}:Name={name}", $"Access:Keys:{number}:Role=editor", $"Access:Keys:{number}:ExpiresOn={expiresOn}",
        $"Access:Keys:{number}:Sha256={Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))}",
    ];
}
