using BangGiao.Browser.Support;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using Microsoft.Playwright;

namespace BangGiao.Browser.Dashboard;

/// <summary>The requests of the first view, with an empty browser cache. scripts/bench.sh measures its time.</summary>
[Collection(ShippedData.Name)]
public sealed class FirstViewTests(ShippedRegistry shipped) : PageTests
{
    // The page, its three scripts and its style; the texts, the icon and the outlines; the summary, the states, their partnerships and the codes.
    private const int MostRequests = 12;

    private static readonly string[] Needed = ["/api/v1/profile", "/api/v1/summary", "/api/v1/countries", "/api/v1/partnerships", "/dashboard/assets/atlas-"];

    [Fact]
    public async Task All_that_the_figures_and_the_map_need_is_asked_for_at_once_and_nothing_else_is()
    {
        await Pages.BeAloneAsync();
        var opened = await DashboardPage.BlankAsync(Pages);
        var released = new TaskCompletionSource();
        await opened.Page.RouteAsync(address => Needed.Any(needed => IsAt(new(address), needed)), async route =>
        {
            await released.Task;
            await route.ContinueAsync();
        });

        await opened.Page.GotoAsync(new Uri(shipped.App.Root, "/dashboard/?lang=en").AbsoluteUri);
        // No request gets an answer before all were sent.
        await Eventually.IsSoAsync(() => Needed.All(needed => opened.Asked.Any(asked => IsAt(asked, needed))), "all are asked for");
        released.SetResult();
        await opened.DrawnAsync();

        Assert.True(opened.Asked.Count <= MostRequests, string.Join("\n", opened.Asked));
    }

    [Theory]
    [InlineData("en", 1440)]
    [InlineData("vi", 820)]
    [InlineData("ar", 390)]
    public async Task The_figures_of_the_page_are_kept_by_the_script_and_stay_where_they_are(string language, int width)
    {
        await Pages.BeAloneAsync();
        var opened = await DashboardPage.BlankAsync(Pages, width: width);
        var release = await HeldAsync(opened);
        await GoAsync(opened, $"?lang={language}");
        var figures = opened.Page.Locator(".figure-value");
        var (shown, place) = (await figures.AllInnerTextsAsync(), await figures.First.BoundingBoxAsync());
        await opened.Page.EvaluateAsync(Watch);

        release();
        await opened.DrawnAsync();

        Assert.DoesNotContain("–", shown);
        Assert.Equal(shown, await figures.AllInnerTextsAsync());
        Assert.Empty(await opened.Page.EvaluateAsync<string[]>("changes"));
        var now = await figures.First.BoundingBoxAsync();
        Assert.Equal((place!.X, place.Y), (now!.X, now.Y));
        Assert.Equal("", await opened.Page.Locator("[role=status]").Last.InnerTextAsync());
        Assert.Empty(opened.Complaints);
    }

    [Fact]
    public async Task Who_is_signed_in_does_not_see_the_figures_of_the_public()
    {
        await Pages.BeAloneAsync();
        var opened = await DashboardPage.BlankAsync(Pages);
        await opened.SignInAsync("dev-reader");
        var release = await HeldAsync(opened);
        await GoAsync(opened, "?lang=en");
        var figure = opened.Page.Locator("[data-figure=relations] .figure-value");

        Assert.False(await figure.IsVisibleAsync());
        release();
        await opened.DrawnAsync();
        Assert.True(await figure.IsVisibleAsync());
    }

    [Fact]
    public async Task No_other_script_is_read_than_the_page_names()
    {
        await Pages.BeAloneAsync();
        var opened = await DashboardPage.OpenAsync(Pages, shipped, "?lang=vi");
        await opened.AnsweredAsync();
        using var client = new HttpClient();
        var page = await client.GetStringAsync(new Uri(shipped.App.Root, "/dashboard/?lang=vi"));

        var scripts = opened.Asked.Select(asked => asked.AbsolutePath).Where(path => path.EndsWith(".js", StringComparison.Ordinal)).ToList();

        Assert.True(scripts.Count >= 4, string.Join('\n', scripts));
        Assert.All(scripts, script => Assert.Contains($"\"{script}\"", page, StringComparison.Ordinal));
    }

    // Notes every other text that a figure has had, and a figure that was replaced.
    private const string Watch = """
        window.changes = [];
        const figures = [...document.querySelectorAll('.figure-value')];
        const before = figures.map(figure => figure.textContent);
        const look = () => {
            figures.forEach((figure, index) => {
                if (!figure.isConnected) changes.push(`${before[index]} was replaced`);
                else if (figure.textContent !== before[index]) changes.push(`${before[index]} became ${figure.textContent}`);
            });
        };
        new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
        """;

    // The modules wait, and the page is as it came.
    private static async Task<Action> HeldAsync(DashboardPage opened)
    {
        var released = new TaskCompletionSource();
        await opened.Page.RouteAsync(address => address.Contains("/assets/index-", StringComparison.Ordinal), async route =>
        {
            await released.Task;
            await route.ContinueAsync();
        });
        return released.SetResult;
    }

    private async Task GoAsync(DashboardPage opened, string query)
    {
        // An app that has just started may need longer for its figures than a page waits for them.
        using var client = new HttpClient();
        await Eventually.IsSoAsync(
            async () => (await client.GetStringAsync(new Uri(shipped.App.Root, "/dashboard/" + query))).Contains("id=\"summary\"", StringComparison.Ordinal), "the page comes with its figures");
        await opened.Page.GotoAsync(new Uri(shipped.App.Root, "/dashboard/" + query).AbsoluteUri, new() { WaitUntil = WaitUntilState.Commit });
        await opened.Page.Locator("#summary").WaitForAsync(new() { State = WaitForSelectorState.Attached });
    }

    private static bool IsAt(Uri asked, string path) => asked.AbsolutePath.StartsWith(path, StringComparison.Ordinal);
}
