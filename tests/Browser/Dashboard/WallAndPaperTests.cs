using System.Text;
using System.Text.RegularExpressions;
using BangGiao.Browser.Support;
using BangGiao.Integration.Demo;
using Microsoft.Playwright;

namespace BangGiao.Browser.Dashboard;

/// <summary>The dashboard on a wall, and on paper.</summary>
[Collection(Demonstration.Name)]
public sealed partial class WallAndPaperTests(DemonstrationRegistry demonstration) : PageTests
{
    // The visible cards whose content overflows or that are below the screen.
    private const string Cut = """
        () => [...document.querySelectorAll('.card')].filter(card => card.checkVisibility()).filter(card => {
            const body = card.querySelector('.card-body') ?? card;
            return body.scrollHeight > body.clientHeight + 1 || card.getBoundingClientRect().bottom > innerHeight;
        }).map(card => card.className)
        """;

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    [InlineData("ar")]
    public async Task A_wall_screen_shows_the_plan_and_what_is_late_and_cuts_nothing(string language)
    {
        var opened = await DashboardPage.OpenAsync(Pages, demonstration.App, $"?lang={language}&wall", width: 1920, height: 1080);
        await opened.DrawnAsync();

        Assert.True(await opened.Page.Locator(".card-plan").IsVisibleAsync());
        Assert.Equal(5, await opened.Page.Locator(".late-list li:visible").CountAsync());
        Assert.Empty(await opened.Page.EvaluateAsync<string[]>(Cut));
    }

    [Theory]
    [InlineData("?asOf=2026-11-21", "en", 2)]
    [InlineData("?asOf=2026-11-21", "ar", 2)]
    [InlineData("countries/JP", "vi", 4)]
    [InlineData("commitments", "en", 5)]
    [InlineData("calendar?on=2027-09-10", "vi", 2)]
    public async Task A_page_prints_on_few_sheets(string path, string language, int most)
    {
        var opened = await OpenAsync(path, language);

        var pdf = Encoding.Latin1.GetString(await opened.Page.PdfAsync(new() { PreferCSSPageSize = true }));

        Assert.InRange(Sheet().Count(pdf), 1, most);
    }

    [Fact]
    public async Task Paper_is_white_has_no_controls_and_says_of_which_day_and_version_it_is()
    {
        var opened = await OpenAsync("commitments?status=limited&asOf=2026-06-30", "en");
        await opened.Page.EvaluateAsync("document.documentElement.dataset.theme = 'dark'");

        await opened.Page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.Equal("rgb(255, 255, 255)", await opened.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.card')).backgroundColor"));
        Assert.Equal(0, await opened.Page.Locator("button:visible, select:visible, input:visible, nav:visible").CountAsync());
        Assert.Matches(@"As of 30 June 2026\s+Version [\d,]+\s+http://.*status=limited", await opened.Page.Locator(".print-line").InnerTextAsync());
        Assert.True(await opened.Page.GetByRole(AriaRole.Heading, new() { Name = "Commitments", Level = 1 }).IsVisibleAsync());
    }

    [Fact]
    public async Task Paper_for_an_editor_has_no_links_to_forms_and_no_empty_sheet()
    {
        var country = await WorkPage.OpenAsync(Pages, demonstration.App, "countries/JP?lang=en", "dev-editor");
        await country.LoadedAsync();
        await country.Page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.NotEqual(0, await country.Page.Locator(".edit-link").CountAsync());
        Assert.Equal(0, await country.Page.Locator(".edit-link:visible").CountAsync());
        // A margin below the last card makes a sheet on which nothing is.
        Assert.Equal("0px", await country.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('main')).paddingBottom"));
    }

    private Task<DashboardPage> OpenAsync(string path, string language) => DashboardPage.OpenAsync(
        Pages, demonstration.App, $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}lang={language}", ColorScheme.Dark);

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex Sheet();
}
