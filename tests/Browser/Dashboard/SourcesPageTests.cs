using BangGiao.Browser.Support;
using BangGiao.Integration.Records;
using Microsoft.Playwright;

namespace BangGiao.Browser.Dashboard;

/// <summary>Sources on the page of a country and of a record, and the mark of doubt where they disagree.</summary>
[Collection(ShippedData.Name)]
public sealed class SourcesPageTests(ShippedRegistry shipped) : PageTests
{
    [Theory]
    [InlineData("en", "Sources disagree", "Preferred", "Sources")]
    [InlineData("vi", "Các nguồn nêu khác nhau", "Nguồn ưu tiên", "Nguồn")]
    [InlineData("ar", "المصادر متضاربة", "المصدر المعتمد", "المصادر")]
    public async Task A_country_whose_date_is_disputed_says_so_and_lists_its_sources_with_the_preferred_one_first(string language, string doubt, string preferred, string title)
    {
        var opened = await DashboardPage.OpenAsync(Pages, shipped.App, $"countries/MH?lang={language}");
        var relations = opened.Page.Locator(".card-relations .doubt");
        var sources = opened.Page.Locator(".card-sources");

        await Assertions.Expect(relations).ToContainTextAsync(doubt);
        Assert.Equal("1992-07-01", await relations.Locator("time").GetAttributeAsync("datetime"));
        await Assertions.Expect(sources.Locator("h2")).ToHaveTextAsync(title);
        await Assertions.Expect(sources.Locator(".source-list > li")).ToHaveCountAsync(3);
        await Assertions.Expect(sources.Locator(".source-list > li").First).ToContainTextAsync(preferred);
        Assert.Empty(opened.Complaints);
    }

    [Fact]
    public async Task A_country_whose_sources_agree_has_no_mark_of_doubt()
    {
        var opened = await DashboardPage.OpenAsync(Pages, shipped.App, "countries/CN?lang=en");

        await Assertions.Expect(opened.Page.Locator(".card-sources .source-list > li")).ToHaveCountAsync(2);
        await Assertions.Expect(opened.Page.Locator(".doubt")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("en", "Opened on: Sources disagree")]
    [InlineData("vi", "Ngày mở: Các nguồn nêu khác nhau")]
    [InlineData("ar", "تاريخ الافتتاح: المصادر متضاربة")]
    public async Task The_page_of_a_record_names_the_disputed_field_and_quotes_the_source_that_contradicts(string language, string doubt)
    {
        var opened = await DashboardPage.OpenAsync(Pages, shipped.App, $"records/missions/emb-ve?lang={language}");

        await Assertions.Expect(opened.Page.Locator(".card-record .doubt")).ToContainTextAsync(doubt);
        await Assertions.Expect(opened.Page.Locator(".card-sources blockquote")).ToContainTextAsync("Hanoi opened its embassy in Caracas in December 2005");
        Assert.Empty(opened.Complaints);
    }
}
