using System.Net;
using BangGiao.Browser.Support;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using Microsoft.Playwright;

namespace BangGiao.Browser.Dashboard;

/// <summary>The page on which administrators make, rotate and revoke keys.</summary>
public sealed class KeysPageTests : PageTests
{
    private RegistryApp _app = null!;

    public override async Task InitializeAsync()
    {
        _app = await RegistryApp.StartAsync();
        await _app.CreateAsync("agencies", Some.Agency("moit"));
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await _app.DisposeAsync();
    }

    [Theory]
    [InlineData("en", "New key", "Editor", "New secret", "Revoke")]
    [InlineData("vi", "Khóa mới", "Biên tập viên", "Khóa bí mật mới", "Thu hồi")]
    [InlineData("ar", "مفتاح جديد", "محرّر", "رمز سري جديد", "إبطال")]
    public async Task A_key_is_made_rotated_and_revoked(string language, string make, string role, string rotate, string revoke)
    {
        var page = (await OpenAsync($"work/keys?lang={language}")).Page;
        await page.GetByRole(AriaRole.Link, new() { Name = make }).ClickAsync();
        await page.Locator("#field-id").FillAsync("europe-desk");
        await page.Locator("#field-owner").FillAsync("Nguyễn Văn An");
        await page.GetByLabel(role, new() { Exact = true }).CheckAsync();
        await page.Locator(".record-form button[type=submit]").ClickAsync();
        var first = await page.Locator(".once input").InputValueAsync();
        await page.Locator("tr[data-id=europe-desk]").WaitForAsync();

        await page.Locator("tr[data-id=europe-desk]").GetByText(rotate).First.ClickAsync();
        await page.Locator("dialog[open] select").SelectOptionAsync("24");
        await page.Locator("dialog[open] .primary").ClickAsync();
        await Assertions.Expect(page.Locator(".once input")).Not.ToHaveValueAsync(first);
        var second = await page.Locator(".once input").InputValueAsync();
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (await TryAsync(first), await TryAsync(second)));

        await page.Locator("tr[data-id=europe-desk]").GetByText(revoke).First.ClickAsync();
        await page.Locator("dialog[open] .primary").ClickAsync();
        await page.Locator("tr[data-id=europe-desk] .key-revoked").WaitForAsync();
        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized), (await TryAsync(first), await TryAsync(second)));
        Assert.StartsWith("bgk_", second, StringComparison.Ordinal);
        Assert.DoesNotContain(first, await page.ContentAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secret_stays_until_it_is_kept_when_that_of_another_key_is_shown()
    {
        foreach (var id in new[] { "asia-desk", "europe-desk" })
            await _app.Admin.PostJsonAsync("accessKeys", new { id, owner = "Bình", roles = new[] { "reader" } });
        var page = (await OpenAsync("work/keys?lang=en")).Page;

        foreach (var id in new[] { "asia-desk", "europe-desk" })
        {
            await page.Locator($"tr[data-id={id}]").GetByText("New secret").First.ClickAsync();
            await page.Locator("dialog[open] .primary").ClickAsync();
            await page.GetByRole(AriaRole.Textbox, new() { Name = $"The secret of the key {id}" }).WaitForAsync();
        }

        await Assertions.Expect(page.Locator(".once input")).ToHaveCountAsync(2);
        await page.Locator(".once").First.GetByRole(AriaRole.Button).Last.ClickAsync();
        await Assertions.Expect(page.Locator(".once input")).ToHaveAccessibleNameAsync("The secret of the key asia-desk");
    }

    [Fact]
    public async Task A_key_of_the_settings_is_listed_and_has_no_buttons()
    {
        var page = (await OpenAsync("work/keys?lang=en")).Page;
        var row = page.Locator("tr[data-id=dev-editor]");

        await row.GetByText("Settings").WaitForAsync();

        Assert.Equal(0, await row.Locator("button, a").CountAsync());
    }

    [Fact]
    public async Task An_error_is_shown_at_its_field()
    {
        var page = (await OpenAsync("work/keys?lang=en&new")).Page;
        await page.Locator("#field-id").FillAsync("dev-editor");
        await page.Locator("#field-owner").FillAsync("An");
        await page.GetByLabel("Editor", new() { Exact = true }).CheckAsync();

        await page.Locator(".record-form button[type=submit]").ClickAsync();

        await page.Locator("#field-id-fault").GetByText("is the name of a key of the settings").WaitForAsync();
    }

    [Fact]
    public async Task An_editor_is_told_that_keys_are_not_his()
    {
        var page = (await OpenAsync("work/keys?lang=en", "dev-editor")).Page;

        await page.GetByText("Only administrators manage keys.").WaitForAsync();
    }

    [Theory]
    [InlineData("en", ColorScheme.Light, 1440)]
    [InlineData("vi", ColorScheme.Dark, 1024)]
    [InlineData("ar", ColorScheme.Dark, 360)]
    public async Task There_is_no_serious_violation(string language, ColorScheme colors, int width)
    {
        await _app.Admin.PostJsonAsync("accessKeys", new { id = "moit-desk", owner = "Bình", roles = new[] { "reporter" }, agencyIds = new[] { "moit" }, expiresOn = "2099-12-31" });
        await _app.Admin.PostJsonAsync("accessKeys/moit-desk/rotate", "");
        var opened = await OpenAsync($"work/keys?lang={language}&open=moit-desk", colors: colors, width: width);
        await opened.Page.Locator(".record-form").WaitForAsync();
        await opened.Page.Locator("tr[data-id=moit-desk]").WaitForAsync();

        Assert.Empty(await opened.SeriousViolationsAsync());
        Assert.Empty(opened.Complaints);
        Assert.True(await opened.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }

    private async Task<HttpStatusCode> TryAsync(string secret)
    {
        using var client = _app.Client(secret);
        return (await client.GetAsync("countries")).StatusCode;
    }

    private Task<DashboardPage> OpenAsync(string path, string key = "dev-admin", ColorScheme colors = ColorScheme.Light, int width = 1440) =>
        WorkPage.OpenAsync(Pages, _app, path, key, colors, width);
}
