using BangGiao.Browser.Support;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using Xunit.Abstractions;

namespace BangGiao.Browser.Dashboard;

/// <summary>The page computes every day of the slider by itself, and the result must equal the registry's.</summary>
[Collection(ShippedData.Name)]
public sealed class TimeSliderTests(ShippedRegistry shipped, ITestOutputHelper output) : PageTests
{
    private const int Days = 80;

    // Moves the slider as a person does, and reads the page after it is rendered.
    private const string Turn = """
        async day => {
            const range = document.querySelector('.time-range');
            const start = performance.now();
            range.value = String(Math.round(Date.parse(day + 'T00:00:00Z') / 86400000));
            range.dispatchEvent(new Event('input', { bubbles: true }));
            await new Promise(resolve => setTimeout(resolve));
            document.body.getBoundingClientRect();
            const took = performance.now() - start;
            const number = selector => Number(document.querySelector(selector).textContent);
            const levels = ['comprehensive', 'strategic', 'comprehensive_strategic', 'special'];
            return {
                day: document.querySelector('.overview').dataset.asOf,
                figures: [number('[data-figure=relations] .figure-value'), number('[data-figure=frameworks] .figure-value'), ...levels.map(level => number(`[data-level=${level}] b`))],
                took,
            };
        }
        """;

    [Fact]
    public async Task On_every_day_the_figures_while_it_moves_are_those_of_the_summary()
    {
        var opened = await DashboardPage.OpenAsync(Pages, shipped, "?lang=en");
        // From here on, the page has computed what it shows.
        await opened.Page.RouteAsync("**/api/v1/summary**", route => route.AbortAsync());
        var first = new DateOnly(1950, 1, 1);
        var step = (shipped.App.Today.DayNumber - first.DayNumber) / Days;
        var frames = new List<double>();

        for (var day = first; day < shipped.App.Today; day = day.AddDays(step))
        {
            var text = day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
            var seen = await opened.Page.EvaluateAsync<Seen>(Turn, text);
            var summary = await shipped.Client.GetJsonAsync($"summary?asOf={text}");

            Assert.Equal(text, seen.Day);
            Assert.Equal(
                [
                    (int)summary["relations"]!["countries"]!, (int)summary["frameworks"]!["countries"]!,
                    .. new[] { "comprehensive", "strategic", "comprehensive_strategic", "special" }.Select(level => (int)summary["frameworks"]!["byLevel"]![level]!),
                ],
                seen.Figures);
            frames.Add(seen.Took);
        }

        frames.Sort();
        output.WriteLine($"A turn of the slider: {frames[frames.Count / 2]:0.0} ms in the middle of {frames.Count}, {frames[^1]:0.0} ms at most.");
    }

    private sealed record Seen
    {
        public required string Day { get; init; }

        public required int[] Figures { get; init; }

        public required double Took { get; init; }
    }
}
