using BangGiao.Browser.Support;
using BangGiao.Integration.Records.Attachments;
using BangGiao.Integration.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace BangGiao.Browser.Dashboard;

/// <summary>Signing in on the page with an account, at a real OpenID provider.</summary>
public sealed class AccountSignInTests : PageTests, IDisposable
{
    private readonly IdentityProvider _provider = new();
    // The provider's clock is the machine's.
    private readonly ShiftedClock _clock = new();
    private RegistryApp _app = null!;

    public override async Task InitializeAsync()
    {
        await Pages.BeAloneAsync();
        _app = await RegistryApp.StartAsync(settings: _provider.Settings, adapt: builder => builder.Services.AddSingleton<TimeProvider>(_clock));
        await _app.Admin.PostJsonAsync("countries", Some.Country("FR", en: "France"));
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await _app.DisposeAsync();
    }

    public void Dispose() => _provider.Dispose();

    [Fact]
    public async Task Somebody_who_has_an_account_comes_back_signed_in_and_nothing_is_left_beyond_the_tab()
    {
        await _provider.StartAsync(_app.Root, 3600, "Registry.Write", "Registry.Confidential");
        var opened = await OpenAsync("work?lang=en");
        await opened.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in with your account" }).WaitForAsync();
        Assert.DoesNotContain(opened.Asked, asked => asked.AbsolutePath.Contains("entra", StringComparison.Ordinal));

        await SignInAsync(opened.Page, opened.Page);
        var who = opened.Page.Locator(".who");
        await who.WaitForAsync();

        Assert.Equal("lan.nguyen@example.org Editor · sees confidential", await who.TextContentAsync());
        Assert.EndsWith("/dashboard/work?lang=en", opened.Page.Url, StringComparison.Ordinal);
        Assert.Equal(0, await opened.Page.EvaluateAsync<int>("localStorage.length"));
        Assert.DoesNotContain(opened.Complaints, complaint => complaint.Contains("Content Security Policy", StringComparison.Ordinal));
        Assert.Equal("lan.nguyen@example.org", await WriterAsync(opened.Page));
    }

    [Fact]
    public async Task A_token_is_renewed_before_it_ends_and_nobody_is_asked()
    {
        await _provider.StartAsync(_app.Root, 63, "Registry.Read");
        var opened = await OpenAsync("work?lang=en");
        await SignInAsync(opened.Page, opened.Page);
        await opened.Page.Locator(".who").WaitForAsync();
        var first = await TokenAsync(opened.Page);

        var next = await RenewedAsync(opened.Page, first);
        // The page reads every minute, and at once when the connection is back.
        await opened.Page.RunAndWaitForResponseAsync(
            () => opened.Page.EvaluateAsync("dispatchEvent(new Event('online'))"),
            answer => answer.Request.Headers.GetValueOrDefault("authorization") == $"Bearer {next}" && answer.Ok);

        Assert.Equal(0, await opened.Page.Locator(".lapsed").CountAsync());
    }

    [Fact]
    public async Task When_a_token_is_refused_one_signs_in_beside_the_page_which_stays_as_it_is()
    {
        await _provider.StartAsync(_app.Root, 3600, "Registry.Write");
        var opened = await OpenAsync("work?lang=en");
        await SignInAsync(opened.Page, opened.Page);
        await opened.Page.Locator(".who").WaitForAsync();
        await opened.Page.GotoAsync(new Uri(_app.Root, "/dashboard/work/countries/FR?lang=en").AbsoluteUri);
        await opened.Page.GetByLabel("Tags").FillAsync("typed");
        await opened.Page.EvaluateAsync("window.began = true");

        _clock.Ahead = TimeSpan.FromHours(2);
        await opened.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        var strip = opened.Page.GetByRole(AriaRole.Region, new() { Name = "You are no longer signed in" });
        await strip.GetByText("The sign-in with your account has ended.").WaitForAsync();
        _clock.Ahead = TimeSpan.Zero;
        // The provider still has the person's session, so the window closes by itself.
        await strip.GetByRole(AriaRole.Button, new() { Name = "Sign in with your account" }).ClickAsync();
        await strip.WaitForAsync(new() { State = WaitForSelectorState.Detached });

        Assert.Equal("typed", await opened.Page.GetByLabel("Tags").InputValueAsync());
        var saved = opened.Page.WaitForResponseAsync(answer => answer.Request.Method is "PATCH" or "PUT");
        await opened.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

        Assert.True((await saved).Ok);
        Assert.True(await opened.Page.EvaluateAsync<bool>("window.began"));
        var record = await _app.Admin.GetJsonAsync("countries/FR");
        Assert.Equal(("typed", "lan.nguyen@example.org"), ((string?)record["tags"]![0], (string?)record["updatedBy"]));
    }

    [Fact]
    public async Task An_account_without_a_role_is_told_so_and_is_nobody()
    {
        await _provider.StartAsync(_app.Root, 3600);
        var opened = await OpenAsync("work?lang=en");

        await SignInAsync(opened.Page, opened.Page);
        await opened.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "The token has none of the app roles" }).WaitForAsync();

        Assert.Null(await opened.Page.EvaluateAsync<string?>("sessionStorage.getItem('bang-giao.token')"));
    }

    [Fact]
    public async Task An_address_of_a_sign_in_that_is_over_leads_on()
    {
        await _provider.StartAsync(_app.Root, 3600);
        var opened = await OpenAsync("work/signed-in?lang=en&code=used&state=unknown");

        await opened.Page.GetByText("You can close this window").WaitForAsync();
        await opened.Page.GetByRole(AriaRole.Link, new() { Name = "Try again" }).ClickAsync();

        await opened.Page.Locator("input[name=key]").WaitForAsync();
    }

    private async Task<DashboardPage> OpenAsync(string path)
    {
        var opened = await DashboardPage.BlankAsync(Pages);
        await opened.Page.GotoAsync(new Uri(_app.Root, "/dashboard/" + path).AbsoluteUri);
        return opened;
    }

    // The provider's own pages: one asks for the account, one for consent.
    private static async Task SignInAsync(IPage page, IPage provider)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with your account" }).ClickAsync();
        await provider.Locator("input[name=login]").FillAsync("lan.nguyen");
        await provider.Locator("input[name=password]").FillAsync("anything");
        await provider.Locator("button[type=submit]").ClickAsync();
        await provider.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
    }

    private static async Task<string> TokenAsync(IPage page) =>
        (string)Newtonsoft.Json.Linq.JObject.Parse(await page.EvaluateAsync<string>("sessionStorage.getItem('bang-giao.token')"))["token"]!;

    // The renewed token.
    private static async Task<string> RenewedAsync(IPage page, string first)
    {
        await page.WaitForFunctionAsync("first => JSON.parse(sessionStorage.getItem('bang-giao.token')).token !== first", first);
        return await TokenAsync(page);
    }

    // The author that the registry records for a write of the page.
    private async Task<string> WriterAsync(IPage page)
    {
        await page.GotoAsync(new Uri(_app.Root, "/dashboard/countries/FR?lang=en").AbsoluteUri);
        await page.Locator(".upload input").SetInputFilesAsync(new FilePayload { Name = "a.txt", MimeType = "text/plain", Buffer = "Text"u8.ToArray() });
        await page.Locator(".card-attachments li").WaitForAsync();
        return (string)(await _app.Admin.GetJsonAsync("countries/FR/attachments"))["items"]![0]!["addedBy"]!;
    }
}
