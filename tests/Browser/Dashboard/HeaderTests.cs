namespace BangGiao.Browser.Dashboard;

/// <summary>The header of every page, for a signed-in editor.</summary>
public sealed class HeaderTests : SmallRegistryTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    [InlineData("ar")]
    public async Task It_is_one_line_at_1280_pixels(string language)
    {
        var opened = await WorkPage.OpenAsync(Pages, App, $"about?lang={language}", "dev-editor", width: 1280);
        await opened.Page.Locator(".page-head .bell-open").WaitForAsync();

        Assert.Empty(await opened.Page.EvaluateAsync<string[]>(
            """
            () => {
                const [brand, ...others] = [...document.querySelectorAll('.page-head > *')].filter(part => part.getClientRects().length > 0);
                return others.filter(part => part.getBoundingClientRect().top >= brand.getBoundingClientRect().bottom).map(part => part.className);
            }
            """));
    }

    [Theory]
    [InlineData("vi")]
    [InlineData("ar")]
    public async Task Its_choices_are_read_whole_at_1280_pixels(string language)
    {
        var opened = await WorkPage.OpenAsync(Pages, App, $"about?lang={language}", "dev-editor", width: 1280);
        await opened.Page.Locator(".page-head .bell-open").WaitForAsync();

        // A select is as wide as its longest choice where nothing limits it.
        Assert.Empty(await opened.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('.preferences select')].filter(select => {
                const given = select.getBoundingClientRect().width;
                select.style.maxInlineSize = 'none';
                return given < select.getBoundingClientRect().width - 1;
            }).map(select => select.selectedOptions[0].textContent)
            """));
    }
}
