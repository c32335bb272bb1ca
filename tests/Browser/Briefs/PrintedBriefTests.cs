using System.Text;
using System.Text.RegularExpressions;
using BangGiao.Browser.Support;
using BangGiao.Integration.Records;
using Microsoft.Playwright;

namespace BangGiao.Browser.Briefs;

/// <summary>The brief as a visitor's officer prints it.</summary>
[Collection(ShippedData.Name)]
public sealed partial class PrintedBriefTests(ShippedRegistry shipped) : PageTests
{
    private const int PagesAtMost = 2;

    [Theory]
    [InlineData("en", "ltr")]
    [InlineData("vi", "ltr")]
    [InlineData("ar", "rtl")]
    public async Task The_brief_of_Japan_prints_on_two_pages(string language, string direction)
    {
        var page = await OpenAsync(language);

        var pdf = await page.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true, Path = Shown($"brief-japan-{language}.pdf") });

        Assert.InRange(PageObject().Count(Encoding.Latin1.GetString(pdf)), 1, PagesAtMost);
        Assert.Equal(direction, await page.EvaluateAsync<string>("getComputedStyle(document.body).direction"));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    [InlineData("ar")]
    public async Task Nothing_hangs_over_the_edge_of_the_page(string language)
    {
        var page = await OpenAsync(language);

        await page.SetViewportSizeAsync(794, 1123);
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }

    [Fact]
    public async Task Every_fact_leads_to_its_footnote()
    {
        var page = await OpenAsync("en");

        var ends = await page.EvaluateAsync<string[]>("[...document.querySelectorAll('sup a')].map(a => document.querySelector(a.getAttribute('href'))?.textContent ?? 'nothing')");

        Assert.NotEmpty(ends);
        Assert.DoesNotContain("nothing", ends);
    }

    // A page that breaks its own Content-Security-Policy says so on the console and shows no style.
    private async Task<IPage> OpenAsync(string language)
    {
        var page = await Pages.OpenAsync();
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.Add(message.Text);
        var answer = await page.GotoAsync(new Uri(shipped.App.Root, $"/api/v1/countries/JP/brief?format=html&lang={language}&asOf=2026-11-21").AbsoluteUri);
        Assert.Equal(200, answer!.Status);
        Assert.DoesNotContain(complaints, text => !text.Contains("favicon", StringComparison.Ordinal));
        return page;
    }

    private static string Shown(string name)
    {
        var folder = Directory.CreateDirectory(Path.Combine(ShippedRegistry.Repository, "artifacts", "shown"));
        return Path.Combine(folder.FullName, name);
    }

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex PageObject();
}
