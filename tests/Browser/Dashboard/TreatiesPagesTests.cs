using BangGiao.Browser.Support;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace BangGiao.Browser.Dashboard;

/// <summary>What the pages show of two texts before signing, one in force and two delegations, on 10 November 2026.</summary>
public sealed class TreatiesPagesTests : PageTests
{
    private RegistryApp _app = null!;

    public override async Task InitializeAsync()
    {
        var clock = new MovableClock(new(2026, 11, 10, 12, 0, 0, TimeSpan.FromHours(7)));
        _app = await RegistryApp.StartAsync(adapt: builder => builder.Services.AddSingleton<TimeProvider>(clock));
        foreach (var (id, en, vi, ar) in new[] { ("FR", "France", "Pháp", "فرنسا"), ("JP", "Japan", "Nhật Bản", "اليابان"), ("CN", "China", "Trung Quốc", "الصين") })
            await _app.CreateAsync("countries", new { id, name = new { en, vi, ar }, kind = "state" });
        await _app.CreateAsync("agencies", new { id = "min-moj", kind = "ministry", name = new { en = "Ministry of Justice", vi = "Bộ Tư pháp", ar = "وزارة العدل" } });
        await _app.CreateAsync("agencies", new { id = "min-moit", kind = "ministry", name = new { en = "Ministry of Industry and Trade", vi = "Bộ Công Thương", ar = "وزارة الصناعة والتجارة" } });
        await _app.CreateAsync("deadlineRules", new { id = "opinion", title = new { en = "Opinion", vi = "Cho ý kiến", ar = "إبداء الرأي" }, law = "70/2020/QH14", article = "9(2)", regime = "international_agreement", from = new[] { "opinion_asked" }, done = "opinion_received", days = 10, bearer = "consulted", reading = "read" });
        await AddTextAsync("asked", "memorandum", "negotiating", "FR", new { proposedOn = "2026-10-01", opinions = new[] { new { agencyId = "min-moj", askedOn = "2026-10-20" } } });
        await AddTextAsync("idea", "memorandum", "negotiating", "JP", null);
        await AddTextAsync("old", "treaty", "in_force", "JP", null, "2020-01-01");
        await AddDelegationAsync("there", "outgoing", "2026-03-02");
        await AddDelegationAsync("here", "incoming", "2026-04-02");
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await _app.DisposeAsync();
    }

    [Theory]
    [InlineData("en", "Japan (2)", "Memorandum of understanding (2)")]
    [InlineData("vi", "Nhật Bản (2)", null)]
    [InlineData("ar", "اليابان (2)", null)]
    public async Task Beside_each_value_of_a_filter_stands_how_many_records_the_list_would_show(string language, string country, string? type)
    {
        var page = (await OpenAsync($"records/agreements?lang={language}")).Page;
        var countries = page.Locator("select[name=country] option:not([value=''])");

        await Assertions.Expect(countries).ToHaveCountAsync(2);
        await Assertions.Expect(page.Locator("select[name=country] option[value=JP]")).ToHaveTextAsync(country);
        if (type is not null)
            await Assertions.Expect(page.Locator("select[name=type] option[value=memorandum]")).ToHaveTextAsync(type);
        await page.Locator("select[name=type]").SelectOptionAsync("treaty");
        await Assertions.Expect(countries).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("tbody tr")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("select[name=type] option:not([value=''])")).ToHaveCountAsync(2);
    }

    [Theory]
    [InlineData("en", "Ministry of Justice", "Opinion received")]
    [InlineData("vi", "Bộ Tư pháp", "Có ý kiến trả lời")]
    [InlineData("ar", "وزارة العدل", "ورد الرأي")]
    public async Task The_page_of_a_text_shows_its_stages_and_who_acts_next(string language, string agency, string step)
    {
        var opened = await OpenAsync($"agreements/asked?lang={language}");

        var row = opened.Page.Locator(".card-preparation tbody tr");
        await Assertions.Expect(row).ToHaveCountAsync(1);
        await Assertions.Expect(row).ToContainTextAsync(agency);
        await Assertions.Expect(row).ToContainTextAsync(step);
        await Assertions.Expect(opened.Page.Locator(".card-preparation dl")).ToContainTextAsync(agency);
        Assert.Empty(await opened.SeriousViolationsAsync());
        Assert.Empty(opened.Complaints);
    }

    [Fact]
    public async Task The_worklist_of_duties_has_the_texts_before_signing_and_the_filter_narrows_both()
    {
        var page = (await OpenAsync("obligations?lang=en")).Page;
        var rows = page.Locator(".card-next tbody tr");

        await Assertions.Expect(rows).ToHaveCountAsync(2);
        await Assertions.Expect(rows.First).ToContainTextAsync("Text asked");
        await page.Locator("select[name=agency]").SelectOptionAsync("min-moit");
        await Assertions.Expect(rows).ToHaveCountAsync(1);
        await Assertions.Expect(rows).ToContainTextAsync("Text idea");
    }

    [Theory]
    [InlineData("en", "were not found", ColorScheme.Light)]
    [InlineData("vi", "Chưa tìm thấy điều khoản", ColorScheme.Dark)]
    [InlineData("ar", "لم يُعثر على المادة", ColorScheme.Light)]
    public async Task The_page_of_yearly_packs_has_the_delegations_of_all_agencies_and_says_what_was_not_found(string language, string note, ColorScheme colors)
    {
        var opened = await OpenAsync($"work/packs?lang={language}", colors);
        var rows = opened.Page.Locator(".card-delegations tbody tr");

        await Assertions.Expect(rows).ToHaveCountAsync(2);
        await Assertions.Expect(opened.Page.Locator(".card-delegations .note").Last).ToContainTextAsync(note);
        Assert.Empty(await opened.SeriousViolationsAsync());
        await opened.Page.Locator("select[name=section]").SelectOptionAsync("outgoing");
        await Assertions.Expect(rows).ToHaveCountAsync(1);
        Assert.Empty(opened.Complaints);
    }

    private async Task<DashboardPage> OpenAsync(string path, ColorScheme colors = ColorScheme.Light)
    {
        var opened = await WorkPage.OpenAsync(Pages, _app, path, "dev-reader", colors);
        await opened.LoadedAsync();
        return opened;
    }

    private async Task AddTextAsync(string id, string type, string status, string partner, object? procedure, string? on = null) => await _app.CreateAsync("agreements", new
    {
        id,
        title = new { en = $"Text {id}", vi = $"Văn kiện {id}", ar = $"نص {id}" },
        type,
        level = type == "treaty" ? "state" : "ministry",
        status,
        parties = new[] { "VN", partner },
        leadAgencyId = "min-moit",
        signedOn = on,
        inForceOn = on,
        procedure,
    });

    private async Task AddDelegationAsync(string id, string direction, string startsOn) => await _app.CreateAsync("activities", new
    {
        id,
        kind = "delegation",
        direction,
        title = new { en = $"Delegation {id}", vi = $"Đoàn {id}", ar = $"وفد {id}" },
        countryIds = new[] { "FR" },
        startsOn,
        hostAgencyId = "min-moit",
    });
}
