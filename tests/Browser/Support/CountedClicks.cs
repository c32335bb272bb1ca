using Microsoft.Playwright;

namespace BangGiao.Browser.Support;

/// <summary>Clicks on a page and counts them. Typing does not count; choosing from a list and setting a day count as one each.</summary>
/// <param name="page">The page.</param>
internal sealed class CountedClicks(IPage page)
{
    public IPage Page { get; } = page;

    public int Count { get; private set; }

    public Task ClickAsync(string selector) => ClickAsync(Page.Locator(selector));

    public Task ClickAsync(ILocator target)
    {
        Count++;
        return target.ClickAsync();
    }

    public Task ChooseAsync(string selector, string value)
    {
        Count++;
        return Page.Locator(selector).SelectOptionAsync(value);
    }

    public Task SetAsync(string selector, string value)
    {
        Count++;
        return Page.Locator(selector).FillAsync(value);
    }

    /// <summary>Opens the search by its button, types, and opens what is found first by the keyboard.</summary>
    public async Task FindAsync(string typed, string found)
    {
        await ClickAsync(".find-open");
        await Page.Locator("dialog.find input").FillAsync(typed);
        await Assertions.Expect(Page.Locator("dialog.find [aria-selected=true]")).ToContainTextAsync(found);
        await Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Page.Locator("dialog.find")).ToHaveCountAsync(0);
    }

    /// <summary>The name of the file that a click saves.</summary>
    public async Task<string> SavedAsync(ILocator link) => (await Page.RunAndWaitForDownloadAsync(() => ClickAsync(link))).SuggestedFilename;
}
