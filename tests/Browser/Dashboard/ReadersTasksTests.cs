using System.Globalization;
using System.Text.RegularExpressions;
using BangGiao.Browser.Support;
using BangGiao.Integration.Demo;
using Microsoft.Playwright;

namespace BangGiao.Browser.Dashboard;

/// <summary>The usual tasks of readers, each within a maximum number of clicks, in three languages.</summary>
[Collection(Demonstration.Name)]
public sealed class ReadersTasksTests(DemonstrationRegistry demonstration) : PageTests
{
    [Theory]
    [InlineData("en", "france", "France", "strategic partnership since 25 September 2013")]
    [InlineData("vi", "phap", "Pháp", "đối tác chiến lược từ 25/09/2013")]
    [InlineData("ar", "فرنسا", "فرنسا", "شراكة استراتيجية")]
    public async Task The_level_of_France_in_2014_takes_two_clicks(string language, string typed, string name, string level)
    {
        var hand = await OpenAsync("", language);

        await hand.FindAsync(typed, name);
        await hand.SetAsync(".country-ways input[type=date]", "2014-01-01");

        await Assertions.Expect(hand.Page.Locator(".country-line")).ToContainTextAsync(level);
        Assert.Equal(2, hand.Count);
    }

    [Theory]
    [InlineData("en", "ministry of education", "Ministry of Education")]
    [InlineData("vi", "bo giao duc", "Bộ Giáo dục")]
    [InlineData("ar", "ministry of education", "Ministry of Education")]
    public async Task A_reader_finds_the_overdue_work_of_the_Ministry_of_Education_and_its_reason_in_three_clicks(string language, string typed, string name)
    {
        var hand = await OpenAsync("?asOf=2026-10-31", language);

        await hand.FindAsync(typed, name);
        await hand.ClickAsync("a[href*='overdue=true']");
        await hand.ClickAsync(hand.Page.Locator(".card-table tbody .commitment-link").First);

        await Assertions.Expect(hand.Page.Locator(".commitment-panel .voices")).ToBeVisibleAsync();
        Assert.Equal(3, hand.Count);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    [InlineData("ar")]
    public async Task The_jubilees_of_next_year_as_a_sheet_take_two_clicks(string language)
    {
        var hand = await OpenAsync("", language);

        await hand.ClickAsync("header nav a[href*='/calendar']");
        var sheet = hand.Page.Locator(".subscribe-sheets a").Nth(1);
        var year = (await sheet.GetAttributeAsync("download"))!.Split('-', '.')[1];
        var name = await hand.SavedAsync(sheet);

        Assert.Equal("anniversaries.xlsx", name);
        Assert.Contains($"from={year}-01-01&to={year}-12-31", await sheet.GetAttributeAsync("href"), StringComparison.Ordinal);
        Assert.Equal(2, hand.Count);
    }

    [Theory]
    [InlineData("en", "saudi", "Saudi Arabia")]
    [InlineData("vi", "Ả Rập Xê-út", "Ả Rập Xê-út")]
    [InlineData("ar", "السعودية", "السعودية")]
    public async Task Saudi_Arabia_is_found_by_one_click(string language, string typed, string name)
    {
        var hand = await OpenAsync("", language);

        await hand.FindAsync(typed, name);

        await Assertions.Expect(hand.Page.Locator(".country-title")).ToContainTextAsync(name);
        Assert.Equal(1, hand.Count);
    }

    [Theory]
    [InlineData("en", "Copied")]
    [InlineData("vi", "Đã sao chép")]
    [InlineData("ar", "تم النسخ")]
    public async Task A_view_is_shared_by_one_button(string language, string copied)
    {
        var hand = await OpenAsync("records/agreements?type=memorandum&country=JP", language);
        await hand.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);

        await hand.ClickAsync(".list-tools > button");

        await Assertions.Expect(hand.Page.Locator(".list-tools > button").First).ToContainTextAsync(copied);
        Assert.Equal(hand.Page.Url, await hand.Page.EvaluateAsync<string>("navigator.clipboard.readText()"));
        Assert.Equal(1, hand.Count);
    }

    [Theory]
    [InlineData("en", "to lam to france")]
    [InlineData("vi", "to lam to france")]
    [InlineData("ar", "to lam to france")]
    public async Task The_dossier_of_a_visit_in_Word_takes_two_clicks(string language, string typed)
    {
        var hand = await OpenAsync("", language);

        await hand.FindAsync(typed, "To Lam to France");
        var name = await hand.SavedAsync(hand.Page.Locator(".list-tools a[href*='dossier']"));

        Assert.Matches($@"^dossier-.+\.{language}\.docx$", name);
        Assert.Equal(2, hand.Count);
    }

    [Theory]
    [InlineData("en", "March 2027")]
    [InlineData("vi", "2027")]
    [InlineData("ar", "مارس 2027")]
    public async Task The_month_of_March_2027_takes_two_clicks(string language, string title)
    {
        var hand = await OpenAsync("", language);

        await hand.ClickAsync("header nav a[href*='/calendar']");
        await hand.SetAsync("input[type=month]", "2027-03");

        await Assertions.Expect(hand.Page.Locator(".card-month h2")).ToContainTextAsync(title);
        Assert.Equal(2, hand.Count);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    [InlineData("ar")]
    public async Task Any_two_days_are_compared_in_three_clicks(string language)
    {
        var hand = await OpenAsync("", language);

        await hand.ClickAsync(".time a[href*='/compare/days']");
        await hand.SetAsync("input[name=compareTo]", "2020-01-01");
        await hand.SetAsync("input[name=asOf]", "2026-10-31");

        var compared = hand.Page.Locator(".card-compare-figures .card-aside");
        await Assertions.Expect(compared).ToContainTextAsync("2020");
        await Assertions.Expect(compared).ToContainTextAsync(new Regex("31.+2026"));
        await Assertions.Expect(hand.Page.Locator("tr[data-code=comprehensive_strategic] td a").First).ToBeVisibleAsync();
        Assert.Equal(3, hand.Count);
    }

    private async Task<CountedClicks> OpenAsync(string path, string language)
    {
        var separator = path.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        return new((await DashboardPage.OpenAsync(Pages, demonstration.App, string.Create(CultureInfo.InvariantCulture, $"{path}{separator}lang={language}"))).Page);
    }
}
