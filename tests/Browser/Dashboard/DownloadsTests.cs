using System.Net;
using BangGiao.Browser.Support;
using BangGiao.Integration.Support;
using Microsoft.Playwright;

namespace BangGiao.Browser.Dashboard;

/// <summary>Downloads that need a credential, which a plain link does not send: files, tables, calendars and the brief.</summary>
public sealed class DownloadsTests : PageTests
{
    private RegistryApp _app = null!;

    public override async Task InitializeAsync()
    {
        _app = await RegistryApp.StartAsync(settings: ["Registry:PublicRead=false"]);
        await _app.Admin.PostJsonAsync("countries", Some.Country("FR", classification: "internal", en: "France"));
        using var form = new MultipartFormDataContent { { new StringContent("Minutes"), "file", "biên bản.txt" } };
        await (await _app.Editor.PostAsync("countries/FR/attachments", form)).JsonAsync(HttpStatusCode.Created);
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task Somebody_who_is_signed_in_saves_a_file_that_a_link_would_not_bring()
    {
        var opened = await OpenAsync("countries/FR?lang=en");
        var link = opened.Page.GetByRole(AriaRole.Link, new() { Name = "biên bản.txt" });

        var download = await opened.Page.RunAndWaitForDownloadAsync(() => link.ClickAsync());

        Assert.Equal("biên bản.txt", download.SuggestedFilename);
        Assert.Equal("Minutes", await File.ReadAllTextAsync(await download.PathAsync()));
        Assert.Equal(HttpStatusCode.Unauthorized, (await _app.Anonymous.GetAsync(new Uri(_app.Root, await link.GetAttributeAsync("href")))).StatusCode);
        Assert.Empty(opened.Complaints);
    }

    [Theory]
    [InlineData("countries?lang=en", ".export:visible >> nth=0", "countries.csv", "FR,")]
    [InlineData("calendar?lang=en", ".subscribe a[download]", "calendar.ics", "France")]
    public async Task Tables_and_calendars_have_what_the_signed_in_sees(string path, string link, string name, string text)
    {
        var opened = await OpenAsync(path);

        var download = await opened.Page.RunAndWaitForDownloadAsync(() => opened.Page.Locator(link).ClickAsync());

        Assert.Equal(name, download.SuggestedFilename);
        Assert.Contains(text, await File.ReadAllTextAsync(await download.PathAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_brief_opens_in_a_tab_of_its_own_and_looks_as_it_prints()
    {
        var opened = await OpenAsync("countries/FR?lang=en");

        var tab = await opened.Page.RunAndWaitForPopupAsync(() => opened.Page.GetByRole(AriaRole.Link, new() { Name = "Brief to print" }).ClickAsync());
        await tab.Locator("h1").WaitForAsync();

        Assert.Equal("France: brief before a visit", await tab.TitleAsync());
        Assert.True(await tab.EvaluateAsync<int>("document.styleSheets[0].cssRules.length") > 10);
        Assert.Empty(opened.Complaints);
    }

    [Fact]
    public async Task A_document_that_the_page_makes_runs_no_script()
    {
        var opened = await OpenAsync("countries/FR?lang=en");

        var tab = await opened.Page.RunAndWaitForPopupAsync(() => opened.Page.EvaluateAsync(
            "() => { open('', '_blank').location.replace(URL.createObjectURL(new Blob(['<title>quiet</title><img src=x onerror=\"document.title=1\"><script>document.title=2</' + 'script><p>end'], { type: 'text/html' }))); }"));
        await tab.Locator("p").WaitForAsync();
        await tab.WaitForLoadStateAsync(LoadState.Load);

        Assert.Equal("quiet", await tab.TitleAsync());
    }

    [Fact]
    public async Task A_failed_download_says_why()
    {
        await Pages.BeAloneAsync();
        var opened = await OpenAsync("countries/FR?lang=en");
        await opened.Page.GetByRole(AriaRole.Link, new() { Name = "biên bản.txt" }).WaitForAsync();
        await opened.Page.Context.SetOfflineAsync(true);

        await opened.Page.GetByRole(AriaRole.Link, new() { Name = "biên bản.txt" }).ClickAsync();

        await opened.Page.Locator(".card-attachments").GetByRole(AriaRole.Alert).Filter(new() { HasText = "No connection" }).WaitForAsync();
    }

    private async Task<DashboardPage> OpenAsync(string path)
    {
        var opened = await DashboardPage.BlankAsync(Pages);
        await opened.Page.AddInitScriptAsync("sessionStorage.setItem('bang-giao.key', 'dev-reader')");
        await opened.Page.GotoAsync(new Uri(_app.Root, "/dashboard/" + path).AbsoluteUri);
        await opened.Page.Locator(".who").WaitForAsync();
        return opened;
    }
}
