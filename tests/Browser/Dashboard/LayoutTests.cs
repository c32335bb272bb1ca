using BangGiao.Browser.Support;
using BangGiao.Integration.Demo;
using Microsoft.Playwright;

namespace BangGiao.Browser.Dashboard;

/// <summary>Pages at the widths of a telephone, a tablet and a laptop: nothing leaves the page, is cut at its side, or lies over something else.</summary>
[Collection(Demonstration.Name)]
public sealed class LayoutTests(DemonstrationRegistry demonstration) : PageTests
{
    // What is wider than its card and cannot be scrolled to, and the controls that lie over one another.
    private const string Faults = """
        () => {
            const page = document.documentElement;
            const named = part => `${part.tagName}.${part.className} ${part.textContent.trim().slice(0, 30)}`;
            const faults = page.scrollWidth > page.clientWidth ? [`The page is ${page.scrollWidth} wide on ${page.clientWidth}.`] : [];
            for (const body of document.querySelectorAll('.card-body'))
                if (body.checkVisibility() && getComputedStyle(body).overflowX === 'hidden' && body.scrollWidth > body.clientWidth + 1)
                    faults.push(`cut: ${named(body)}`);
            const controls = [...document.querySelectorAll('main :is(a[href], button, input, select, summary)')]
                .filter(one => one.checkVisibility() && !one.closest('svg, .table-scroll, .board-cards, .room-list, .visually-hidden, .period-points'))
                .map(one => [one, [...one.getClientRects()]]);
            for (const [index, [one, boxes]] of controls.entries())
                for (const [other, others] of controls.slice(index + 1, index + 60))
                    if (!one.contains(other) && !other.contains(one) && boxes.some(a => others.some(b =>
                        Math.min(a.right, b.right) - Math.max(a.left, b.left) > 3 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 5)))
                        faults.push(`${named(one)} over ${named(other)}`);
            return faults;
        }
        """;

    [Theory]
    [InlineData("?country=FR&lang=en", 1280)]
    [InlineData("?country=FR&lang=ar", 820)]
    [InlineData("countries/JP?lang=vi", 820)]
    [InlineData("commitments?lang=vi", 1280)]
    [InlineData("commitments?view=rounds&lang=ar", 390)]
    [InlineData("commitments/figures?lang=en", 390)]
    [InlineData("compare/days?compareTo=2020-01-01&lang=vi", 390)]
    [InlineData("about?lang=en", 390)]
    [InlineData("calendar?lang=ar", 820)]
    [InlineData("work/agreements?lang=ar", 390)]
    [InlineData("records/agencies/prv-an-giang?lang=ar", 390)]
    public async Task Nothing_is_cut_or_lies_over_something_else(string path, int width)
    {
        var opened = await WorkPage.OpenAsync(Pages, demonstration.App, path, "dev-editor", width: width);
        await opened.LoadedAsync();

        Assert.Empty(await opened.Page.EvaluateAsync<string[]>(Faults));
    }

    [Theory]
    [InlineData("en", "Superior")]
    [InlineData("vi", "Lãnh đạo phụ trách")]
    [InlineData("ar", "الرئيس المباشر")]
    public async Task Every_field_of_a_record_has_a_label_in_the_language_of_the_page(string language, string label)
    {
        var opened = await WorkPage.OpenAsync(Pages, demonstration.App, $"records/agencies/prv-an-giang?lang={language}", "dev-editor");
        await opened.LoadedAsync();

        var labels = await opened.Page.Locator(".record-facts dt").AllInnerTextsAsync();

        Assert.Contains(label, labels);
        Assert.DoesNotContain("superior", labels);
    }

    [Fact]
    public async Task A_country_is_shown_on_the_day_of_the_registry_and_not_of_the_reader()
    {
        var opened = await DashboardPage.BlankAsync(Pages);
        await opened.Page.Clock.SetFixedTimeAsync(new DateTime(2020, 2, 3, 12, 0, 0, DateTimeKind.Utc));

        await opened.Page.GotoAsync(new Uri(demonstration.App.Root, "/dashboard/countries/JP?lang=en").AbsoluteUri);

        await Assertions.Expect(opened.Page.Locator(".country-ways input[type=date]")).Not.ToHaveValueAsync("2020-02-03");
    }
}
