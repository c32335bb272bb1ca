using System.Globalization;
using BangGiao.Browser.Support;
using BangGiao.Integration.Demo;
using BangGiao.Integration.Support;
using Microsoft.Playwright;
using Newtonsoft.Json.Linq;

namespace BangGiao.Browser.Dashboard;

/// <summary>A newcomer goes through the dashboard from question to question, and every answer equals that of the registry.</summary>
[Collection(Demonstration.Name)]
public sealed class NewcomerTests(DemonstrationRegistry demonstration) : PageTests
{
    private HttpClient Api => demonstration.App.Anonymous;

    [Fact]
    public async Task A_newcomer_finds_a_day_a_country_a_source_a_brief_a_list_and_a_reason()
    {
        await Pages.BeAloneAsync();
        var opened = await DashboardPage.OpenAsync(Pages, demonstration.App, "");

        await ReadsTheFiguresAsync(opened);
        await TurnsBackTo1978Async(opened);
        await FindsFranceAsync(opened);
        await FollowsASourceAsync(opened);
        await OpensTheBriefAsync(opened);
        await FollowsAFigureToItsRecordsAsync(opened);
        await FindsTheNextRoundJubileeAndWhyAsync(opened);
        Assert.Empty(opened.Complaints);
    }

    private async Task ReadsTheFiguresAsync(DashboardPage opened)
    {
        await opened.DrawnAsync();
        var summary = await Api.GetJsonAsync("summary?lang=en");

        Assert.Equal((int)summary["relations"]!["countries"]!, await opened.FigureAsync("relations"));
        Assert.Equal((int)summary["frameworks"]!["countries"]!, await opened.FigureAsync("frameworks"));
        Assert.Equal((int)summary["missions"]!["open"]!, await opened.FigureAsync("missions"));
        Assert.Equal((int)summary["commitments"]!["overdue"]!, await opened.FigureAsync("overdue"));
        Assert.Equal(summary["commitments"]!["late"]!.Select(late => (string?)late["title"]), await opened.Page.Locator(".late-list a").AllInnerTextsAsync());
        Assert.Equal(summary["changes"]!.Take(8).Select(change => (string?)change["title"]), await opened.Page.Locator(".change-record a").AllInnerTextsAsync());
    }

    private async Task TurnsBackTo1978Async(DashboardPage opened)
    {
        var day = new DateOnly(1978, 6, 1);
        await opened.Page.Locator(".time-range").FillAsync((day.DayNumber - new DateOnly(1970, 1, 1).DayNumber).ToString(CultureInfo.InvariantCulture));
        await opened.Page.WaitForURLAsync(address => address.Contains("asOf=1978-06-01", StringComparison.Ordinal));
        await opened.RestAsync();

        Assert.Equal((int)(await Api.GetJsonAsync("summary?asOf=1978-06-01"))["relations"]!["countries"]!, await opened.FigureAsync("relations"));
        await opened.Page.GetByRole(AriaRole.Button, new() { Name = "Back to today" }).ClickAsync();
        await opened.Page.WaitForURLAsync(address => !address.Contains("asOf", StringComparison.Ordinal));
    }

    private static async Task FindsFranceAsync(DashboardPage opened)
    {
        await GoToAsync(opened, "Countries");
        await opened.Page.GetByRole(AriaRole.Searchbox, new() { Name = "Search" }).FillAsync("phap");
        await opened.Page.Locator("tbody tr").Nth(1).WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await opened.Page.GetByRole(AriaRole.Link, new() { Name = "France", Exact = true }).ClickAsync();
        await Assertions.Expect(opened.Page).ToHaveTitleAsync("France · Bang Giao");

        await Assertions.Expect(opened.Page.Locator(".country-line")).ToHaveTextAsync("France: comprehensive strategic partnership since 7 October 2024");
    }

    private static async Task FollowsASourceAsync(DashboardPage opened)
    {
        // The source is on another host, and tests do not depend on other hosts.
        await opened.Page.Context.RouteAsync(address => address.Contains("vnp", StringComparison.Ordinal) || address.StartsWith("https://", StringComparison.Ordinal), route => route.FulfillAsync(new() { Body = "The source." }));
        var link = opened.Page.Locator(".card-ladder .source a").First;
        var source = await opened.Page.RunAndWaitForPopupAsync(() => link.ClickAsync());

        Assert.Equal(new Uri((await link.GetAttributeAsync("href"))!).AbsoluteUri, source.Url);
        await source.CloseAsync();
    }

    private static async Task OpensTheBriefAsync(DashboardPage opened)
    {
        var brief = await opened.Page.RunAndWaitForPopupAsync(() => opened.Page.GetByRole(AriaRole.Link, new() { Name = "Brief to print" }).ClickAsync());

        Assert.Contains("France", await brief.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
        await brief.CloseAsync();
    }

    private static async Task FollowsAFigureToItsRecordsAsync(DashboardPage opened)
    {
        await GoToAsync(opened, "Commitments");
        var figure = opened.Page.Locator("[data-kpi=disputed] .kpi-value");
        var count = int.Parse(await figure.InnerTextAsync(), NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
        await figure.ClickAsync();
        await opened.Page.WaitForURLAsync(address => address.Contains("disputed=true", StringComparison.Ordinal));
        await Assertions.Expect(opened.Page.Locator(".card-table .card-aside")).ToHaveTextAsync($"{count} commitments");
        await opened.LoadedAsync();

        var found = await opened.Page.Locator(".commitments-table tbody tr").CountAsync();
        while (await opened.Page.GetByRole(AriaRole.Link, new() { Name = "Next page" }).CountAsync() > 0)
        {
            var first = await opened.Page.Locator(".commitments-table tbody tr").First.InnerTextAsync();
            await opened.Page.GetByRole(AriaRole.Link, new() { Name = "Next page" }).ClickAsync();
            await Assertions.Expect(opened.Page.Locator(".commitments-table tbody tr").First).Not.ToHaveTextAsync(first, new() { UseInnerText = true });
            await opened.LoadedAsync();
            found += await opened.Page.Locator(".commitments-table tbody tr").CountAsync();
        }
        Assert.Equal(count, found);
    }

    private async Task FindsTheNextRoundJubileeAndWhyAsync(DashboardPage opened)
    {
        var (from, to) = (demonstration.App.Today, demonstration.App.Today.AddYears(3));
        var next = (JObject)(await Api.GetJsonAsync($"anniversaries?class=round&from={from:yyyy-MM-dd}&to={to:yyyy-MM-dd}&limit=1&lang=en"))["items"]![0]!;
        await GoToAsync(opened, "Calendar");
        await opened.Page.GetByRole(AriaRole.Link, new() { Name = "Ten years", Exact = true }).ClickAsync();
        await opened.Page.GetByRole(AriaRole.Link, new() { NameRegex = new($"^All regions, {((string)next["date"]!)[..4]}: ") }).ClickAsync();

        var jubilee = opened.Page.Locator(".occasion").Filter(new() { HasText = (string)next["title"]!["en"]! });
        await jubilee.GetByText("Why").ClickAsync();

        Assert.Contains((string)next["why"]!["fact"]!, await jubilee.Locator(".why dl").InnerTextAsync(), StringComparison.Ordinal);
    }

    private static async Task GoToAsync(DashboardPage opened, string page)
    {
        await opened.Page.GetByRole(AriaRole.Navigation, new() { Name = "Pages" }).GetByRole(AriaRole.Link, new() { Name = page, Exact = true }).ClickAsync();
        await Assertions.Expect(opened.Page).ToHaveTitleAsync($"{page} · Bang Giao");
        await opened.LoadedAsync();
    }
}
