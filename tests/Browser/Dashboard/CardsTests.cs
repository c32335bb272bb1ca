using BangGiao.Browser.Support;
using BangGiao.Integration.Notices.Notifications;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;

namespace BangGiao.Browser.Dashboard;

/// <summary>The cards that other sites show in a frame.</summary>
[Collection(ShippedData.Name)]
public sealed class CardsTests(ShippedRegistry shipped) : PageTests
{
    [Theory]
    [InlineData("map", "en", "Hoàng Sa Archipelago (Viet Nam)", ColorScheme.Light, 1280)]
    [InlineData("map", "ar", "أرخبيل ترونغ سا (فيتنام)", ColorScheme.Dark, 390)]
    [InlineData("jubilees", "vi", "Ngày kỷ niệm sắp tới", ColorScheme.Light, 390)]
    [InlineData("jubilees", "ar", "المناسبات السنوية المقبلة", ColorScheme.Light, 820)]
    [InlineData("kpis", "en", "Commitments", ColorScheme.Dark, 820)]
    [InlineData("kpis", "vi", "Cam kết", ColorScheme.Light, 390)]
    [InlineData("levels", "en", "Levels over time", ColorScheme.Light, 820)]
    [InlineData("levels", "ar", "مستويات العلاقات عبر الزمن", ColorScheme.Dark, 390)]
    [InlineData("figures", "vi", "Cam kết", ColorScheme.Light, 820)]
    [InlineData("figures", "ar", "الالتزامات", ColorScheme.Dark, 390)]
    [InlineData("commitments", "en", "Commitments", ColorScheme.Light, 1280)]
    [InlineData("commitments", "ar", "الالتزامات", ColorScheme.Dark, 390)]
    public async Task A_card_is_a_page_of_its_own_without_faults_in_any_width(string card, string language, string shown, ColorScheme colors, int width)
    {
        var opened = await DashboardPage.OpenAsync(Pages, shipped.App, $"cards/{card}?lang={language}", colors, width);

        await Assertions.Expect(opened.Page.Locator(".embedded")).ToContainTextAsync(shown);
        await Assertions.Expect(opened.Page.Locator(".page-head")).ToHaveCountAsync(0);
        Assert.False(await opened.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"));
        Assert.Empty(await opened.SeriousViolationsAsync());
        Assert.Empty(opened.Complaints);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    [InlineData("ar")]
    public async Task No_button_of_the_map_lies_over_another(string language)
    {
        var opened = await DashboardPage.OpenAsync(Pages, shipped.App, $"cards/map?lang={language}", width: 1280);

        Assert.Equal(0, await opened.Page.EvaluateAsync<int>("""
            () => {
                const boxes = [...document.querySelectorAll('.map-frame button, .map-save button')]
                    .filter(one => one.checkVisibility()).map(one => one.getBoundingClientRect());
                if (boxes.length < 3) throw new Error(`There are ${boxes.length} buttons.`);
                return boxes.filter((a, i) => boxes.some((b, j) => j > i && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)).length;
            }
            """));
    }

    [Fact]
    public async Task A_site_that_is_allowed_shows_a_card_whose_links_open_the_dashboard_beside_it()
    {
        await using var site = await WebhookSink.StartAsync();
        await using var app = await AppForAsync(site);
        var page = await OpenAsync(site, new Uri(app.Root, "/dashboard/cards/kpis?lang=en&theme=dark"));
        var frame = page.FrameLocator("iframe");

        await Assertions.Expect(frame.Locator("[data-figure=relations] .figure-value")).ToHaveTextAsync("1");
        await Assertions.Expect(frame.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        var beside = await page.Context.RunAndWaitForPageAsync(() => frame.Locator(".embedded-foot a").ClickAsync());

        await beside.Locator(".page-head").WaitForAsync();
        Assert.Equal(new Uri(app.Root, "/dashboard/?lang=en").AbsoluteUri, beside.Url);
        Assert.Equal(site.At("/site"), page.Url);
    }

    [Fact]
    public async Task A_site_that_is_not_allowed_shows_nothing()
    {
        await using var site = await WebhookSink.StartAsync();
        var page = await OpenAsync(site, new Uri(shipped.App.Root, "/dashboard/cards/kpis"));

        // The address of the browser's own page in place of a refused one.
        await Eventually.IsSoAsync(() => page.Frames[^1].Url.StartsWith("chrome-error:", StringComparison.Ordinal), "the browser has refused the frame");
        await Assertions.Expect(page.FrameLocator("iframe").Locator(".embedded")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_card_sends_no_credential_where_somebody_has_signed_in()
    {
        var opened = await DashboardPage.BlankAsync(Pages);
        await opened.SignInAsync("dev-editor");
        var keys = new List<string>();
        opened.Page.Request += (_, request) =>
        {
            if (request.Headers.TryGetValue("x-api-key", out var key))
                keys.Add(key);
        };

        await opened.Page.GotoAsync(new Uri(shipped.App.Root, "/dashboard/cards/kpis?lang=en").AbsoluteUri);
        await opened.LoadedAsync();
        var ofTheCard = keys.Count;
        await opened.Page.GotoAsync(new Uri(shipped.App.Root, "/dashboard/about?lang=en").AbsoluteUri);
        await opened.LoadedAsync();

        Assert.Equal(0, ofTheCard);
        Assert.Contains("dev-editor", keys);
    }

    [Fact]
    public async Task A_state_of_the_map_opens_in_the_card_and_is_no_step_back_of_the_site()
    {
        await using var site = await WebhookSink.StartAsync();
        await using var app = await AppForAsync(site);
        var page = await OpenAsync(site, new Uri(app.Root, "/dashboard/cards/map?lang=en"));
        var before = await page.EvaluateAsync<int>("history.length");

        await page.FrameLocator("iframe").Locator("[data-id=JP]").FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.FrameLocator("iframe").Locator(".country h3")).ToContainTextAsync("Japan");
        Assert.Equal(before, await page.EvaluateAsync<int>("history.length"));
    }

    [Fact]
    public async Task In_a_tab_of_its_own_the_browsers_button_closes_a_state_that_was_opened()
    {
        var opened = await DashboardPage.OpenAsync(Pages, shipped.App, "cards/map?lang=en");
        await opened.Page.Locator("[data-id=JP]").FocusAsync();
        await opened.Page.Keyboard.PressAsync("Enter");
        await opened.Page.Locator(".country h3").WaitForAsync();

        await opened.Page.GoBackAsync();

        await Assertions.Expect(opened.Page.Locator(".country h3")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("en", "Key figures")]
    [InlineData("vi", "Số liệu chính")]
    [InlineData("ar", "الأرقام الرئيسية")]
    public async Task The_code_of_a_card_is_copied_from_the_page_about_the_data(string language, string title)
    {
        var opened = await DashboardPage.OpenAsync(Pages, shipped.App, $"about?lang={language}&asOf=2001-02-03");
        await opened.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);

        await opened.Page.Locator("[data-card=kpis] button").ClickAsync();
        await Assertions.Expect(opened.Page.Locator("[role=status]").First).Not.ToBeEmptyAsync();
        var code = await opened.Page.EvaluateAsync<string>("navigator.clipboard.readText()");

        Assert.StartsWith("<iframe ", code, StringComparison.Ordinal);
        Assert.Contains($"src=\"{new Uri(shipped.App.Root, $"/dashboard/cards/kpis?lang={language}").AbsoluteUri}\"", code, StringComparison.Ordinal);
        Assert.Contains($"title=\"{title}\"", code, StringComparison.Ordinal);
        Assert.Empty(opened.Complaints);
    }

    [Theory]
    [InlineData("commitments/figures?figure=verifiable&by=year&lang=vi&asOf=2024-01-01", ".card-figure", "/dashboard/cards/figures?figure=verifiable&amp;by=year&amp;lang=vi\"")]
    [InlineData("commitments?verifiable=true&sort=-dueOn&wall=1&lang=en", ".card-table", "/dashboard/cards/commitments?verifiable=true&amp;sort=-dueOn&amp;lang=en\"")]
    [InlineData("?lang=ar&asOf=2001-02-03", ".time", "/dashboard/cards/levels?lang=ar\"")]
    public async Task The_code_of_a_chart_or_table_is_copied_where_it_stands_with_its_filters_and_nothing_of_its_reader(string path, string card, string src)
    {
        var opened = await DashboardPage.OpenAsync(Pages, shipped.App, path);
        await opened.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);

        await opened.Page.Locator($"{card} .save-picture").ClickAsync();
        await opened.Page.Locator($"{card} .save-panel .save-kinds").Last.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(opened.Page.Locator("[role=status]").First).Not.ToBeEmptyAsync();

        Assert.Contains(src, await opened.Page.EvaluateAsync<string>("navigator.clipboard.readText()"), StringComparison.Ordinal);
        Assert.Empty(opened.Complaints);
    }

    [Fact]
    public async Task The_table_of_commitments_is_ordered_in_its_frame_and_a_commitment_opens_beside_it()
    {
        await using var site = await WebhookSink.StartAsync();
        await using var app = await AppForAsync(site);
        await app.CreateAsync("agencies", new { id = "min-seas", kind = "ministry", name = new { en = "Ministry of Seas" } });
        foreach (var (id, dueOn) in new[] { ("early", "2025-01-01"), ("late", "2027-01-01") })
            await app.CreateAsync("commitments", new { id, title = new { en = id }, leadAgencyId = "min-seas", madeOn = "2024-01-05", dueOn, countryIds = new[] { "JP" } });
        var page = await OpenAsync(site, new Uri(app.Root, "/dashboard/cards/commitments?lang=en"));
        var frame = page.FrameLocator("iframe");
        await Assertions.Expect(frame.Locator(".commitment-link").First).ToHaveTextAsync("early");
        var before = await page.EvaluateAsync<int>("history.length");

        await frame.GetByRole(AriaRole.Link, new() { Name = "Due" }).ClickAsync();
        await Assertions.Expect(frame.Locator(".commitment-link").First).ToHaveTextAsync("late");
        var beside = await page.Context.RunAndWaitForPageAsync(() => frame.Locator(".commitment-link").First.ClickAsync());

        await beside.Locator(".page-head").WaitForAsync();
        Assert.Contains("/dashboard/commitments?open=late", beside.Url, StringComparison.Ordinal);
        Assert.Equal(before, await page.EvaluateAsync<int>("history.length"));
    }

    /// <summary>An app whose cards a site may embed. Another port of this machine is another origin.</summary>
    private static async Task<RegistryApp> AppForAsync(WebhookSink site)
    {
        var app = await RegistryApp.StartAsync(settings: [$"Embedding:AllowedOrigins:0={site.Root.GetLeftPart(UriPartial.Authority)}"]);
        await app.CreateAsync("countries", new { id = "JP", m49 = "392", region = "Asia", name = new { en = "Japan", vi = "Nhật Bản", ar = "اليابان" }, relations = new { events = new[] { new { @event = "established", on = "1973-09-21" } } } });
        return app;
    }

    /// <summary>Opens the page of another site, with one frame.</summary>
    private async Task<IPage> OpenAsync(WebhookSink site, Uri card)
    {
        site.Answers["/site"] = http =>
        {
            http.Response.ContentType = "text/html";
            return http.Response.WriteAsync($"<title>site</title><iframe src=\"{card.AbsoluteUri.Replace("&", "&amp;", StringComparison.Ordinal)}\" title=\"card\" width=\"800\" height=\"600\"></iframe>");
        };
        var page = await Pages.OpenAsync();
        await page.GotoAsync(site.At("/site"));
        return page;
    }
}
