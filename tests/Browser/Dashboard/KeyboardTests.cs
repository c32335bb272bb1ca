using BangGiao.Browser.Support;
using BangGiao.Integration.Demo;
using Microsoft.Playwright;

namespace BangGiao.Browser.Dashboard;

/// <summary>Every page without a mouse.</summary>
[Collection(Demonstration.Name)]
public sealed class KeyboardTests(DemonstrationRegistry demonstration) : PageTests
{
    // The parts of a date input are tab stops too, and so is its button.
    private const int MostStopsOfOne = 5;

    // Evaluating the page after each key would take as long as the key itself.
    private const int PressesAtOnce = 30;

    // The elements that Tab must reach: all visible controls. A group with arrow keys (map, grid of days) counts as one.
    private const string Collect = """
        () => {
            const all = 'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), summary, [tabindex="0"]';
            window.stops = [...document.querySelectorAll(all)].filter(one => one.getAttribute('tabindex') !== '-1' && one.checkVisibility({ visibilityProperty: true }));
            return window.stops.length;
        }
        """;

    // The focus before the next Tab: which stop, and whether the focus is visible.
    private const string Watch = """
        () => {
            window.look = () => {
                const at = document.activeElement;
                if (at === null || at === document.body) return { stop: -1, isSeen: true, what: 'nothing' };
                const style = getComputedStyle(at);
                const isSeen = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || (at.closest('.map') !== null && document.querySelector('.map .ring') !== null);
                return { stop: window.stops.indexOf(at), isSeen, what: at.cloneNode(false).outerHTML.slice(0, 120) };
            };
            window.steps = [];
            addEventListener('keydown', event => { if (event.key === 'Tab') window.steps.push(window.look()); }, true);
        }
        """;

    // The stops reached by the last Tabs; the stop before the first one is known.
    private const string Steps = "() => [...window.steps.splice(0).slice(1), window.look()]";

    [Theory]
    [InlineData("")]
    [InlineData("?country=JP")]
    [InlineData("countries?level=comprehensive_strategic")]
    [InlineData("countries/JP")]
    [InlineData("commitments?lead=min-moit&disputed=true")]
    [InlineData("commitments?by=agency&status=suspended")]
    [InlineData("commitments?view=board&lead=min-moit")]
    [InlineData("commitments?view=rounds")]
    [InlineData("commitments/figures?compareTo=year_before&asOf=2026-10-31")]
    [InlineData("calendar")]
    [InlineData("calendar?view=years")]
    public async Task Tab_comes_to_every_control_shows_where_it_is_and_goes_on(string path)
    {
        var opened = await DashboardPage.OpenAsync(Pages, demonstration.App, $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}lang=en");
        await opened.AnsweredAsync();
        await opened.Page.EvaluateAsync("() => { document.activeElement?.blur(); scrollTo(0, 0); }");
        var stops = await opened.Page.EvaluateAsync<int>(Collect);
        await opened.Page.EvaluateAsync(Watch);
        var (reached, unseen, repeated) = (new HashSet<int>(), new HashSet<string>(), 0);
        var last = -2;

        for (var press = 0; press < (stops + 1) * MostStopsOfOne && reached.Count < stops; press += PressesAtOnce)
        {
            foreach (var focus in await PressAsync(opened.Page))
            {
                repeated = focus.Stop == last ? repeated + 1 : 0;
                Assert.True(repeated < MostStopsOfOne, $"The focus stays at {focus.What}");
                last = focus.Stop;
                if (focus.Stop >= 0)
                    reached.Add(focus.Stop);
                Assert.True(focus.Stop >= 0 || focus.What == "nothing", $"The focus is where nothing can be done: {focus.What}");
                if (!focus.IsSeen)
                    unseen.Add(focus.What);
            }
        }

        Assert.InRange(stops, 10, int.MaxValue);
        Assert.Empty(await opened.Page.EvaluateAsync<string[]>("reached => window.stops.filter((_, index) => !reached.includes(index)).map(one => one.outerHTML.slice(0, 120))", reached));
        Assert.Empty(unseen);
    }

    [Theory]
    [InlineData("en", "ArrowRight", "ArrowLeft")]
    [InlineData("ar", "ArrowLeft", "ArrowRight")]
    public async Task On_the_board_arrows_go_from_card_to_card_and_from_column_to_column(string language, string onwards, string back)
    {
        var opened = await DashboardPage.OpenAsync(Pages, demonstration.App, $"commitments?view=board&lang={language}");
        var keyboard = opened.Page.Keyboard;
        await Card(1, 1).FocusAsync();

        await keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(Card(1, 2)).ToBeFocusedAsync();
        await keyboard.PressAsync(onwards);
        await Assertions.Expect(Card(2, 2)).ToBeFocusedAsync();
        await keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(Card(2, 1)).ToBeFocusedAsync();
        await keyboard.PressAsync(back);
        await Assertions.Expect(Card(1, 1)).ToBeFocusedAsync();

        ILocator Card(int column, int row) => opened.Page.Locator($".board > :nth-child({column}) .board-cards li:nth-child({row}) .commitment-link");
    }

    [Theory]
    [InlineData("commitments?lang=en")]
    [InlineData("commitments?lang=ar&view=board")]
    public async Task Enter_opens_a_commitment_Escape_closes_it_and_leaves_one_where_one_was(string path)
    {
        var opened = await DashboardPage.OpenAsync(Pages, demonstration.App, path);
        var link = opened.Page.Locator(".commitment-link").Nth(2);
        await link.FocusAsync();

        await opened.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(opened.Page.Locator(".commitment-panel h2")).ToBeFocusedAsync();
        await opened.Page.Keyboard.PressAsync("Escape");

        await Assertions.Expect(opened.Page.Locator(".commitment-panel")).ToHaveCountAsync(0);
        await Assertions.Expect(link).ToBeFocusedAsync();
    }

    private static async Task<Focus[]> PressAsync(IPage page)
    {
        for (var press = 0; press < PressesAtOnce; press++)
            await page.Keyboard.PressAsync("Tab");
        return await page.EvaluateAsync<Focus[]>(Steps);
    }

    private sealed record Focus
    {
        public int Stop { get; init; }

        public bool IsSeen { get; init; }

        public required string What { get; init; }
    }
}
