using Microsoft.Playwright;

namespace BangGiao.Benchmarks;

/// <summary>How soon somebody sees something who opens the dashboard for the first time: the machine's own Chromium, nothing in its cache.</summary>
internal static class FirstView
{
    private const int Runs = 15;

    // Notes when the first frame with a figure has been drawn, when the map stands there, and what the browser itself took for the largest
    // part of the page. A browser draws no frame before the style sheets are there.
    private const string Watch = """
        const seen = window.seen = {};
        const kinds = { 'first-contentful-paint': 'paint', 'largest-contentful-paint': 'largest' };
        const paints = list => list.getEntries().forEach(entry => seen[kinds[entry.name] ?? kinds[entry.entryType]] = entry.startTime);
        for (const type of ['paint', 'largest-contentful-paint']) new PerformanceObserver(paints).observe({ type, buffered: true });
        const drawn = new MessageChannel();
        drawn.port1.onmessage = () => seen.figures = performance.now();
        const look = () => /\d/.test(document.querySelector('[data-figure=relations] .figure-value')?.textContent ?? '') ? drawn.port2.postMessage(null) : requestAnimationFrame(look);
        requestAnimationFrame(look);
        addEventListener('DOMContentLoaded', () => new MutationObserver(() => {
            if (!seen.map && document.querySelector('.map [data-id]')) seen.map = performance.now();
        }).observe(document, { childList: true, subtree: true, characterData: true }));
        """;

    /// <summary>
    /// Opens in turn, each in a new browser profile: an empty page that nothing has to be done for, for scale; the overview; and the
    /// overview of a given day, whose page comes without figures.
    /// </summary>
    public static async Task<IReadOnlyList<Spread>> MeasureAsync(Uri dashboard, Uri empty)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } given ? given : "/usr/bin/chromium",
            // In a container there is no user namespace to build the sandbox of.
            Args = ["--no-sandbox", "--disable-dev-shm-usage"],
        });
        var (views, others, blanks) = (new List<View>(Runs), new List<View>(Runs), new List<View>(Runs));
        var otherDay = new Uri(dashboard, "?asOf=2026-01-01");
        // The first of each starts what Chromium starts once.
        for (var run = -1; run < Runs; run++)
        {
            var (view, other, blank) = (await OpenAsync(browser, dashboard, ".map [data-id]"), await OpenAsync(browser, otherDay, ".map [data-id]"), await OpenAsync(browser, empty, "p"));
            if (run < 0)
                continue;
            views.Add(view);
            others.Add(other);
            blanks.Add(blank);
        }
        return
        [
            Spread.Of("an empty page of the bare server, painted", blanks.Select(view => view.Paint)),
            Spread.Of("first contentful paint", views.Select(view => view.Paint)),
            Spread.Of("figures shown", views.Select(view => view.Figures)),
            Spread.Of("map drawn", views.Select(view => view.Map)),
            Spread.Of("largest contentful paint", views.Select(view => view.Largest)),
            Spread.Of("of a given day: first contentful paint", others.Select(view => view.Paint)),
            Spread.Of("of a given day: figures shown", others.Select(view => view.Figures)),
            Spread.Of("of a given day: map drawn", others.Select(view => view.Map)),
        ];
    }

    private static async Task<View> OpenAsync(IBrowser browser, Uri page, string awaited)
    {
        await using var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 1440, Height = 900 } });
        var opened = await context.NewPageAsync();
        await opened.AddInitScriptAsync(Watch);
        await opened.GotoAsync(page.AbsoluteUri);
        await opened.Locator(awaited).First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await opened.WaitForLoadStateAsync(LoadState.NetworkIdle);
        return await opened.EvaluateAsync<View>("seen");
    }

    private sealed record View
    {
        public double Paint { get; init; }

        public double Largest { get; init; }

        public double Figures { get; init; }

        public double Map { get; init; }
    }
}
