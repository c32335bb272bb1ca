using BangGiao.Browser.Support;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;

namespace BangGiao.Browser.OpenApi;

/// <summary>The page on which the contract is read.</summary>
[Collection(ShippedData.Name)]
public sealed class DocsPageTests(ShippedRegistry shipped) : PageTests
{
    [Fact]
    public async Task The_page_shows_every_heading_of_the_contract_and_asks_no_other_host()
    {
        var page = await Pages.OpenAsync(width: 1280);
        var (complaints, requests) = (new List<string>(), new List<Uri>());
        page.Console += (_, message) => complaints.Add(message.Text);
        page.PageError += (_, error) => complaints.Add(error);
        page.Request += (_, request) => requests.Add(new(request.Url));

        var answer = await page.GotoAsync(new Uri(shipped.App.Root, "/api/v1/docs").AbsoluteUri);
        await page.WaitForSelectorAsync("#operations-tag-countries");
        await page.ScreenshotAsync(new() { Path = Shown("docs.png") });

        Assert.DoesNotContain("unsafe-inline", answer!.Headers["content-security-policy"], StringComparison.Ordinal);
        Assert.Equal((await shipped.Client.GetJsonAsync(""))["collections"]!.Count(), await page.Locator(".opblock-tag[data-tag]").Filter(new() { Has = page.Locator("a[href^='#/']") }).EvaluateAllAsync<int>(
            "tags => tags.filter(tag => /^[a-z]/.test(tag.dataset.tag)).length"));
        Assert.All(requests.Where(request => request.Scheme != "data"), request => Assert.Equal(shipped.App.Root.Authority, request.Authority));
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task An_operation_can_be_tried_out()
    {
        var page = await Pages.OpenAsync(width: 1280, height: 1400);
        await page.GotoAsync(new Uri(shipped.App.Root, "/api/v1/docs").AbsoluteUri);

        await page.ClickAsync("#operations-tag-Dashboards");
        await page.ClickAsync("#operations-Dashboards-readSummary .opblock-summary-control");
        await page.ClickAsync("#operations-Dashboards-readSummary .try-out__btn");
        await page.ClickAsync("#operations-Dashboards-readSummary .execute");
        await page.WaitForSelectorAsync("#operations-Dashboards-readSummary .live-responses-table");
        await page.ScreenshotAsync(new() { Path = Shown("docs-tried-out.png") });

        Assert.Contains("200", await page.InnerTextAsync("#operations-Dashboards-readSummary .live-responses-table tbody .response-col_status"), StringComparison.Ordinal);
    }

    private static string Shown(string name) =>
        Path.Combine(Directory.CreateDirectory(Path.Combine(ShippedRegistry.Repository, "artifacts", "shown")).FullName, name);
}
