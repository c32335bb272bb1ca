using System.Text.RegularExpressions;
using BangGiao.Browser.Support;
using BangGiao.Integration.Demo;
using BangGiao.Integration.Records;
using Microsoft.Playwright;

namespace BangGiao.Browser.Dashboard;

/// <summary>The pictures of docs/screenshots. <c>make screenshots</c> makes them anew; without it, the folder and the README are compared with what is made here.</summary>
[Collection(Demonstration.Name)]
public sealed partial class ScreenshotsTests(DemonstrationRegistry demonstration) : PageTests
{
    private static readonly string Folder = Path.Combine(ShippedRegistry.Repository, "docs", "screenshots");

    private static readonly Page[] All =
    [
        new("overview-en-light", "?lang=en"), new("overview-en-dark", "?lang=en", ColorScheme.Dark), new("overview-vi-dark", "?lang=vi", ColorScheme.Dark),
        new("overview-ar-light", "?lang=ar"), new("overview-vi-light-1978-laos", "?lang=vi&asOf=1978-01-01&country=LA"), new("overview-ar-dark-france", "?lang=ar&country=FR", ColorScheme.Dark),
        new("phone-en-light", "?lang=en", Width: 390, Height: 844), new("phone-vi-light", "?lang=vi", Width: 390, Height: 844), new("phone-ar-dark", "?lang=ar", ColorScheme.Dark, 390, 844),
        new("wall-en-light", "?lang=en&wall=1", Width: 1920, Height: 1080), new("wall-vi-dark", "?lang=vi&wall=1", ColorScheme.Dark, 1920, 1080), new("wall-ar-dark", "?lang=ar&wall=1", ColorScheme.Dark, 1920, 1080),
        .. InThree("countries", "countries?sort=region"), .. InThree("country", "countries/FR"), .. InThree("commitments", "commitments"), .. InThree("board", "commitments?view=board"),
        .. InThree("rounds", "commitments?view=rounds"), .. InThree("figures", "commitments/figures?figure=complete&group=region&compareTo=previous"), .. InThree("calendar", "calendar"),
        .. InThree("years", "calendar?view=years"), .. InThree("compare", "compare/days?compareTo=2020-01-01"), .. InThree("records", "records/agreements"),
        .. InThree("signin", "work", key: null), .. InThree("work", "work"), .. InThree("edit", "work/countries/FR"), .. InThree("list-editing", "records/missions"), .. InThree("import", "work/import"), .. InThree("subscriptions", "work/subscriptions"),
    ];

    [Fact]
    public async Task Every_picture_is_made_here_and_the_README_shows_no_other()
    {
        if (Environment.GetEnvironmentVariable("UPDATE_SCREENSHOTS") == "1")
            await MakeAsync();

        var named = All.Select(page => page.Name + ".png").Order(StringComparer.Ordinal).ToList();
        Assert.Equal(named, Directory.GetFiles(Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        var shown = Shown().Matches(await File.ReadAllTextAsync(Path.Combine(ShippedRegistry.Repository, "README.md"))).Select(match => match.Groups[1].Value).ToList();
        Assert.NotEmpty(shown);
        Assert.Empty(shown.Except(named));
    }

    private async Task MakeAsync()
    {
        foreach (var old in Directory.GetFiles(Folder))
            File.Delete(old);
        foreach (var page in All)
        {
            await using var pages = new Pages();
            var opened = await DashboardPage.BlankAsync(pages, page.Colors, page.Width, page.Height);
            if (page.Key is not null)
                await opened.SignInAsync(page.Key);
            await opened.Page.GotoAsync(new Uri(demonstration.App.Root, "/dashboard/" + page.Path).AbsoluteUri);
            await opened.LoadedAsync();
            await opened.AnsweredAsync();
            if (page.Name.StartsWith("list-editing", StringComparison.Ordinal))
            {
                await opened.Page.Locator(".edit-list").ClickAsync();
                await opened.Page.Locator(".cell-button").First.ClickAsync();
            }
            await opened.LoadedAsync();
            await opened.Page.ScreenshotAsync(new() { Path = Path.Combine(Folder, page.Name + ".png"), Animations = ScreenshotAnimations.Disabled });
        }
    }

    private static IEnumerable<Page> InThree(string name, string path, string? key = "dev-admin")
    {
        // What the public reads is shown as it does.
        var holder = path.StartsWith("work", StringComparison.Ordinal) || name == "list-editing" ? key : null;
        return new[] { "en", "vi", "ar" }.Select(language => new Page($"{name}-{language}", $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}lang={language}", Key: holder));
    }

    private sealed record Page(string Name, string Path, ColorScheme Colors = ColorScheme.Light, int Width = 1440, int Height = 900, string? Key = null);

    [GeneratedRegex(@"docs/screenshots/([\w-]+\.png)", RegexOptions.CultureInvariant)]
    private static partial Regex Shown();
}
