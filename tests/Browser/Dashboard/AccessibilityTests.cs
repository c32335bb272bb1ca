using BangGiao.Browser.Support;
using BangGiao.Integration.Records;
using Microsoft.Playwright;

namespace BangGiao.Browser.Dashboard;

/// <summary>The page under axe (https://github.com/dequelabs/axe-core), in both themes and both directions.</summary>
[Collection(ShippedData.Name)]
public sealed class AccessibilityTests(ShippedRegistry shipped) : PageTests
{
    [Theory]
    [InlineData("?lang=en", ColorScheme.Light)]
    [InlineData("?lang=vi&country=FR", ColorScheme.Dark)]
    [InlineData("?lang=ar&country=JP", ColorScheme.Light)]
    [InlineData("?lang=ar&asOf=1980-01-01", ColorScheme.Dark)]
    [InlineData("?lang=vi&wall", ColorScheme.Light)]
    public async Task There_is_no_serious_violation(string query, ColorScheme colors)
    {
        var opened = await DashboardPage.OpenAsync(Pages, shipped, query, colors);
        if (!query.Contains("wall", StringComparison.Ordinal))
            await opened.Page.Locator(".states-table summary").ClickAsync();

        Assert.Empty(await opened.SeriousViolationsAsync());
    }

    [Fact]
    public async Task Somebody_who_turns_to_another_day_is_told_its_figures()
    {
        var opened = await DashboardPage.OpenAsync(Pages, shipped, "?lang=en&asOf=2013-09-25");

        await opened.Page.Locator(".time-range").FocusAsync();
        await opened.Page.Keyboard.PressAsync("ArrowRight");
        var told = opened.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "As of 26 September 2013" });
        await told.WaitForAsync(new() { State = WaitForSelectorState.Attached });

        Assert.Contains("partnership frameworks", await told.InnerTextAsync(), StringComparison.Ordinal);
    }
}
