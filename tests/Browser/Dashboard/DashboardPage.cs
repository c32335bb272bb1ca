using System.Collections.Concurrent;
using BangGiao.Browser.Support;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using Microsoft.Playwright;

namespace BangGiao.Browser.Dashboard;

/// <summary>The dashboard, open in a browser, with its console messages and requests.</summary>
internal sealed class DashboardPage
{
    private static readonly string Axe = File.ReadAllText(Path.Combine(ShippedRegistry.Repository, "dashboard", "node_modules", "axe-core", "axe.min.js"));

    private readonly ConcurrentQueue<string> _complaints = new();
    private readonly ConcurrentQueue<Uri> _asked = new();
    private readonly ConcurrentQueue<(string Path, int Status)> _answers = new();
    private readonly ConcurrentDictionary<IRequest, bool> _underWay = new();

    private DashboardPage(IPage page) => Page = page;

    public IPage Page { get; }

    /// <summary>Errors of scripts, and what the browser refused under the page's policy.</summary>
    public IReadOnlyCollection<string> Complaints => _complaints;

    public IReadOnlyCollection<Uri> Asked => _asked;

    public IReadOnlyCollection<(string Path, int Status)> Answers => _answers;

    /// <summary>Opens it; the map is drawn and the figures are those of the registry when this ends.</summary>
    public static async Task<DashboardPage> OpenAsync(
        Pages pages, ShippedRegistry shipped, string query, ColorScheme colors = ColorScheme.Light, int width = 1440, int height = 900)
    {
        var opened = await BlankAsync(pages, colors, width, height);
        await opened.GoAsync(shipped, query);
        return opened;
    }

    /// <summary>A page on which nothing is open yet.</summary>
    public static async Task<DashboardPage> BlankAsync(Pages pages, ColorScheme colors = ColorScheme.Light, int width = 1440, int height = 900)
    {
        var opened = new DashboardPage(await pages.OpenAsync(colors, width, height));
        opened.Page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                opened._complaints.Enqueue(message.Text);
        };
        opened.Page.PageError += (_, error) => opened._complaints.Enqueue(error);
        opened.Page.Request += (_, request) =>
        {
            // What the page that is left had asked for may never be reported as ended.
            if (request.IsNavigationRequest && request.Frame == opened.Page.MainFrame)
                opened._underWay.Clear();
            opened._underWay[request] = true;
            opened._asked.Enqueue(new(request.Url));
        };
        opened.Page.RequestFinished += (_, request) => opened._underWay.TryRemove(request, out bool _);
        opened.Page.RequestFailed += (_, request) => opened._underWay.TryRemove(request, out bool _);
        opened.Page.Response += (_, response) => opened._answers.Enqueue((new Uri(response.Url).AbsolutePath, response.Status));
        return opened;
    }

    /// <summary>Opens any page of it; its answers are there when this ends.</summary>
    public static async Task<DashboardPage> OpenAsync(
        Pages pages, RegistryApp app, string path, ColorScheme colors = ColorScheme.Light, int width = 1440, int height = 900)
    {
        var opened = await BlankAsync(pages, colors, width, height);
        await opened.Page.GotoAsync(new Uri(app.Root, "/dashboard/" + path).AbsoluteUri);
        await opened.LoadedAsync();
        return opened;
    }

    /// <summary>From here on, the pages are opened with a key signed in.</summary>
    public Task SignInAsync(string key) => Page.AddInitScriptAsync($"sessionStorage.getItem('bang-giao.key') ?? sessionStorage.setItem('bang-giao.key', '{key}')");

    public async Task GoAsync(ShippedRegistry shipped, string query)
    {
        await Page.GotoAsync(new Uri(shipped.App.Root, "/dashboard/" + query).AbsoluteUri);
        await DrawnAsync();
    }

    public async Task DrawnAsync()
    {
        await Page.Locator(".map [data-id]").First.WaitForAsync();
        await RestAsync();
    }

    /// <summary>Waits until nothing on the page is still loading.</summary>
    public async Task LoadedAsync()
    {
        await Page.Locator("main .card").First.WaitForAsync();
        await AnsweredAsync();
        await Assertions.Expect(Page.Locator(".skeleton, [aria-busy=true], .turning")).ToHaveCountAsync(0);
    }

    /// <summary>Waits until every request has an answer, and the page has rendered the answers.</summary>
    public Task AnsweredAsync() => Eventually.IsSoAsync(
        async () =>
        {
            if (!_underWay.IsEmpty)
                return false;
            await Page.EvaluateAsync("() => new Promise(shown => requestAnimationFrame(() => setTimeout(shown)))");
            // An answer that is shown may be what makes the page ask for the next one.
            return _underWay.IsEmpty;
        },
        "all that the page asked for is answered");

    /// <summary>Waits until the figures are those of the registry for the day that is shown.</summary>
    public Task RestAsync() => Page.Locator(".overview[data-at-rest=true]").WaitForAsync();

    /// <summary>The serious and critical findings of axe (https://github.com/dequelabs/axe-core) on the current page.</summary>
    public async Task<IReadOnlyList<string>> SeriousViolationsAsync()
    {
        await Page.EvaluateAsync(Axe);
        // A card that is fading in has less contrast than the page has at rest.
        await Page.EvaluateAsync("() => Promise.all(document.getAnimations().filter(one => one.effect.getComputedTiming().iterations !== Infinity).map(one => one.finished.catch(() => null)))");
        // Passed rules are not described, because that would take as long as checking them.
        return await Page.EvaluateAsync<string[]>(
            "async () => (await axe.run({ resultTypes: ['violations'] })).violations.filter(one => ['serious', 'critical'].includes(one.impact)).map(one => `${one.id}: ${one.nodes.slice(0, 5).map(node => node.target + ' ' + node.failureSummary).join(' | ')}`)");
    }

    /// <summary>A figure as it is shown.</summary>
    public async Task<int> FigureAsync(string name) =>
        int.Parse(await Page.Locator($"[data-figure={name}] .figure-value").InnerTextAsync(), System.Globalization.CultureInfo.InvariantCulture);
}
