using BangGiao.Browser.Support;
using BangGiao.Integration.Registry.Profiles;
using BangGiao.Integration.Support;
using Microsoft.Playwright;

namespace BangGiao.Browser.Dashboard;

/// <summary>The dashboard of another owner, of whom nothing is built in.</summary>
public sealed class AnotherOwnerPageTests(AnotherOwner owner) : PageTests, IClassFixture<AnotherOwner>
{
    [Fact]
    public async Task The_overview_has_the_owners_levels_languages_and_map()
    {
        await Pages.BeAloneAsync();
        var opened = await DashboardPage.OpenAsync(Pages, owner.App, "");
        await opened.DrawnAsync();
        var frameworks = (await owner.Client.GetJsonAsync("summary"))["frameworks"]!;

        var rows = opened.Page.Locator(".levels li");
        Assert.Equal(["embassy", "legation"], await rows.EvaluateAllAsync<string[]>("rows => rows.map(row => row.dataset.level)"));
        await Assertions.Expect(rows.First.Locator("b")).ToHaveTextAsync($"{frameworks["byLevel"]!["embassy"]}");
        Assert.Equal((int)frameworks["countries"]!, await opened.FigureAsync("frameworks"));
        Assert.Equal(["English"], await opened.Page.GetByLabel("Language").Locator("option").AllInnerTextsAsync());
        await Assertions.Expect(opened.Page.Locator(".map-view")).Not.ToContainTextAsync("Viet Nam");
        await Assertions.Expect(opened.Page.Locator("[data-id=CA]").First).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("rank-comprehensive_strategic"));
        Assert.Empty(opened.Complaints);
    }

    [Fact]
    public async Task A_countrys_page_has_the_steps_of_the_owners_ladder()
    {
        var opened = await DashboardPage.OpenAsync(Pages, owner.App, "countries/CA");

        await Assertions.Expect(opened.Page.Locator(".country-line")).ToHaveTextAsync("Canada: relations by embassy since 19 November 1943");
        Assert.Empty(opened.Complaints);
    }

    [Fact]
    public async Task Where_the_owner_has_no_law_rules_the_pages_say_so_and_offer_none()
    {
        var duties = await DashboardPage.OpenAsync(Pages, owner.App, "obligations");
        await Assertions.Expect(duties.Page.GetByText("The profile of this registry's owner has no law rules, so there are no duties by law.")).ToBeVisibleAsync();
        await Assertions.Expect(duties.Page.GetByLabel("Responsible")).ToBeVisibleAsync();
        await Assertions.Expect(duties.Page.GetByLabel("Law", new() { Exact = true })).ToHaveCountAsync(0);

        var figures = await DashboardPage.OpenAsync(Pages, owner.App, "commitments/figures");
        await Assertions.Expect(figures.Page.GetByLabel("Compare with")).ToBeVisibleAsync();
        await Assertions.Expect(figures.Page.GetByLabel("Days counted")).ToHaveCountAsync(0);
        Assert.Empty(duties.Complaints);
    }
}
