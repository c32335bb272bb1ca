using BangGiao.Browser.Support;
using BangGiao.Integration.Mechanism.AgencyForms;
using BangGiao.Integration.Support;
using Microsoft.Playwright;

namespace BangGiao.Browser.Dashboard;

/// <summary>The base of tests of <em>My work</em>: a review cycle in which a province reports on three commitments, and the clicks are counted.</summary>
public abstract class MyWorkScene : PageTests
{
    // The titles of the scene: without Vietnamese, the English title is shown.
    private static readonly Dictionary<string, string> InVietnamese = new() { ["gate"] = "Mở cửa khẩu", ["road"] = "Nâng cấp đường", ["school"] = "Xây trường học" };

    private protected FormScene Scene { get; private set; } = null!;

    /// <summary>The number of clicks.</summary>
    private protected int Clicks { get; set; }

    public override async Task InitializeAsync() => Scene = await FormScene.StartAsync();

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await Scene.DisposeAsync();
    }

    private protected async Task<DashboardPage> OpenAsync(string path, string key, ColorScheme colors = ColorScheme.Light, int width = 1440)
    {
        var opened = await WorkPage.OpenAsync(Pages, Scene.App, path, key, colors, width);
        await opened.LoadedAsync();
        return opened;
    }

    private protected static string Title(string language, string id) => language == "vi" && InVietnamese.TryGetValue(id, out var title) ? title : $"Open bridge {id}";

    private protected static string[] Titles(string language, params string[] ids) => [.. ids.Select(id => Title(language, id))];

    private protected async Task ClaimAsync(string id, object claim) => await (await Scene.Province.PostJsonAsync($"commitments/{id}/reviews", claim)).JsonAsync(System.Net.HttpStatusCode.Created);

    /// <summary>Reads from the registry again, as the page does every minute; the answers are there when this ends.</summary>
    private protected static Task RefreshAsync(IPage page, string path) => page.RunAndWaitForResponseAsync(
        () => page.EvaluateAsync("document.dispatchEvent(new Event('visibilitychange'))"),
        answer => new Uri(answer.Url).AbsolutePath.EndsWith(path, StringComparison.Ordinal));

    private protected async Task ClickAsync(ILocator target)
    {
        Clicks++;
        await target.ClickAsync();
    }
}
