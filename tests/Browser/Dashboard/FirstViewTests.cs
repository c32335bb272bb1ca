using BangGiao.Browser.Support;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;

namespace BangGiao.Browser.Dashboard;

/// <summary>The requests of the first view, with an empty browser cache. scripts/bench.sh measures its time.</summary>
[Collection(ShippedData.Name)]
public sealed class FirstViewTests(ShippedRegistry shipped) : PageTests
{
    // The page, its script and its style; the texts, the icon and the outlines; the summary, the states, their partnerships and the codes.
    private const int MostRequests = 11;

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

    private static bool IsAt(Uri asked, string path) => asked.AbsolutePath.StartsWith(path, StringComparison.Ordinal);
}
