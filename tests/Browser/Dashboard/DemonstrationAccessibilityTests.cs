using BangGiao.Browser.Support;
using BangGiao.Integration.Demo;
using Microsoft.Playwright;

namespace BangGiao.Browser.Dashboard;

/// <summary>Every page with 927 commitments under axe (https://github.com/dequelabs/axe-core): from the left in the light theme, from the right in the dark one.</summary>
[Collection(Demonstration.Name)]
public sealed class DemonstrationAccessibilityTests(DemonstrationRegistry demonstration) : PageTests
{
    /// <summary>The pages, and the parts of them that are opened before the check.</summary>
    public static TheoryData<string, string, string?> Looks
    {
        get
        {
            var pages = new TheoryData<string, string, string?>();
            foreach (var language in new[] { "en", "ar" })
            {
                pages.Add(language, "", ".jubilees + .more summary");
                pages.Add(language, "countries?sort=region", null);
                pages.Add(language, "countries/JP", ".card-commitments .more summary");
                pages.Add(language, "commitments", null);
                pages.Add(language, "commitments?by=agency", null);
                pages.Add(language, "commitments?view=board", ".commitment-link");
                pages.Add(language, "commitments?view=rounds", ".room-silent summary");
                pages.Add(language, "commitments?disputed=true&lead=min-moit", ".commitment-link");
                pages.Add(language, "commitments/figures?group=region&compareTo=previous&asOf=2026-10-31", null);
                pages.Add(language, "compare/days?compareTo=2020-01-01&asOf=2026-10-31", null);
                pages.Add(language, "compare/countries?left=FR&right=JP", null);
                pages.Add(language, "compare/agencies?left=min-moit&right=min-moet", null);
                pages.Add(language, "records/agreements", ".card-records .save-picture");
                pages.Add(language, "obligations", null);
                pages.Add(language, "about", null);
                pages.Add(language, "help", null);
                pages.Add(language, "cards/figures?figure=complete&by=year", ".save-picture");
                pages.Add(language, "cards/commitments?status=limited", null);
                pages.Add(language, "calendar", ".why summary");
                pages.Add(language, "calendar?view=years", ".why summary");
            }
            return pages;
        }
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task There_is_no_serious_violation(string language, string path, string? opening)
    {
        var opened = await DashboardPage.OpenAsync(Pages, demonstration.App, $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}lang={language}", language == "ar" ? ColorScheme.Dark : ColorScheme.Light);
        if (opening is not null && await opened.Page.Locator(opening).CountAsync() > 0)
            await opened.Page.Locator(opening).First.ClickAsync();
        await opened.LoadedAsync();

        Assert.Empty(await opened.SeriousViolationsAsync());
        Assert.Empty(opened.Complaints);
    }
}
