using System.Security.Cryptography;
using BangGiao.Browser.Support;
using BangGiao.Integration.Support;
using Microsoft.Playwright;
using Newtonsoft.Json.Linq;

namespace BangGiao.Browser.Dashboard;

/// <summary>The files of records: adding them by mouse and by dropping, their progress, cancelling, removing.</summary>
public sealed class AttachmentsTests(AttachmentsTests.Registry registry) : PageTests, IClassFixture<AttachmentsTests.Registry>
{
    private const int ChunkBytes = 4 * 1024 * 1024;

    // Each shown percentage, in order, with its accessible names.
    private const string NoteShares = """
        () => {
            [window.shares, window.names] = [[], new Set()];
            const note = () => {
                const bar = document.querySelector('.upload progress');
                if (!bar) return;
                names.add(bar.ariaLabel);
                if (bar.value !== shares.at(-1)) shares.push(bar.value);
            };
            new MutationObserver(note).observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
        }
        """;

    private readonly RegistryApp _app = registry.App;

    [Fact]
    public async Task An_editor_adds_a_file_and_sees_it_in_the_list_and_in_the_history()
    {
        var page = await OpenAsync("FR", "dev-editor");

        await page.Locator(".upload input").SetInputFilesAsync(Text("biên bản.txt"));
        await File(page, "biên bản.txt").WaitForAsync();
        await page.Locator(".card-history li").Nth(1).WaitForAsync();

        var added = Assert.Single(await FilesAsync("FR"));
        Assert.Equal(("biên bản.txt", "dev-editor"), ((string?)added["name"], (string?)added["addedBy"]));
    }

    [Fact]
    public async Task An_upload_says_how_far_it_is_while_it_goes()
    {
        var page = await OpenAsync("DE", "dev-editor");
        await ThrottleAsync(page, bytesPerSecond: 1_000_000);
        await page.EvaluateAsync(NoteShares);

        await page.Locator(".upload input").SetInputFilesAsync(new FilePayload { Name = "talks.bin", MimeType = "application/octet-stream", Buffer = new byte[6_000_000] });
        await page.WaitForFunctionAsync("() => new Set(shares.filter(share => share > 0 && share < 1)).size >= 3");
        await File(page, "talks.bin").WaitForAsync();

        var shares = await page.EvaluateAsync<double[]>("shares");
        Assert.Equal(shares.Order(), shares);
        Assert.Equal(["Uploading talks.bin"], await page.EvaluateAsync<string[]>("[...names]"));
    }

    [Fact]
    public async Task A_cancelled_upload_leaves_nothing()
    {
        var page = await OpenAsync("CU", "dev-editor");
        await ThrottleAsync(page, bytesPerSecond: 50_000);

        await page.Locator(".upload input").SetInputFilesAsync(new FilePayload { Name = "a.bin", MimeType = "application/octet-stream", Buffer = new byte[3_000_000] });
        await Assertions.Expect(page.Locator(".upload-share")).Not.ToContainTextAsync("0%");
        await page.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
        await page.Locator(".upload-running").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        // Later content is there, so everything before it would be too.
        await ThrottleAsync(page, bytesPerSecond: -1);
        await page.Locator(".upload input").SetInputFilesAsync(Text("b.txt"));
        await File(page, "b.txt").WaitForAsync();

        Assert.Equal(["b.txt"], (await FilesAsync("CU")).Select(file => (string?)file["name"]));
    }

    [Fact]
    public async Task Files_are_dropped_on_the_box()
    {
        var page = await OpenAsync("LA", "dev-editor");

        var files = await page.EvaluateHandleAsync(
            "() => { const data = new DataTransfer(); for (const name of ['one.txt', 'two.txt']) data.items.add(new File(['text of ' + name], name, { type: 'text/plain' })); return data; }");
        await page.Locator(".upload").DispatchEventAsync("dragover", new { dataTransfer = files });
        await page.Locator(".upload.over").WaitForAsync();
        await page.Locator(".upload").DispatchEventAsync("drop", new { dataTransfer = files });
        await File(page, "two.txt").WaitForAsync();

        Assert.Equal(["one.txt", "two.txt"], (await FilesAsync("LA")).Select(file => (string?)file["name"]));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("dev-reader")]
    public async Task Somebody_who_only_reads_sees_files_and_no_way_to_change_them(string? key)
    {
        await AddAsync("countries/KH", "minutes.txt");

        var page = await OpenAsync("KH", key);
        await File(page, "minutes.txt").First.WaitForAsync();
        if (key is not null)
            await page.Locator(".who").WaitForAsync();

        Assert.Equal(0, await page.Locator(".upload").CountAsync());
        Assert.Equal(0, await page.Locator(".card-attachments button").CountAsync());
    }

    [Fact]
    public async Task A_large_file_goes_in_chunks_and_goes_on_after_a_lost_connection()
    {
        var page = await OpenAsync("JP", "dev-editor");
        var bytes = new byte[(33 * 1024 * 1024) + 1];
        new Random(1).NextBytes(bytes);
        var path = Path.GetTempFileName();
        await System.IO.File.WriteAllBytesAsync(path, bytes);
        var sent = new List<string>();
        page.Request += (_, request) =>
        {
            if (request.Url.Split("/uploads/") is [_, var rest] && rest.Split('/') is [_, var chunk])
                sent.Add(chunk);
        };
        await page.RouteAsync("**/uploads/*/3", route => route.AbortAsync("connectionreset"), new() { Times = 1 });

        await page.Locator(".upload input").SetInputFilesAsync(path);
        await page.GetByText("The connection is lost.").WaitForAsync();
        await File(page, Path.GetFileName(path)).WaitForAsync();
        System.IO.File.Delete(path);

        Assert.Equal(["0", "1", "2", "3", "3", "4", "5", "6", "7", "8", "complete"], sent);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), (string?)Assert.Single(await FilesAsync("JP"))["sha256"]);
    }

    [Fact]
    public async Task A_large_file_that_is_called_off_is_given_up()
    {
        var page = await OpenAsync("CN", "dev-editor");
        var path = Path.GetTempFileName();
        await System.IO.File.WriteAllBytesAsync(path, new byte[33 * 1024 * 1024]);
        await page.RouteAsync("**/uploads/*/1", _ => Task.CompletedTask);

        await page.Locator(".upload input").SetInputFilesAsync(path);
        await Assertions.Expect(page.Locator(".upload-share")).ToContainTextAsync("4.19 MB");
        var givenUp = page.WaitForResponseAsync(answer => answer.Request.Method == "DELETE");
        await page.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
        var upload = (await givenUp).Url;
        System.IO.File.Delete(path);

        Assert.Equal(404, (int)(await _app.Editor.GetAsync(upload)).StatusCode);
        Assert.Empty(await FilesAsync("CN"));
    }

    [Fact]
    public async Task A_file_is_taken_away_only_when_that_was_asked_and_meant()
    {
        await AddAsync("countries/US", "draft.txt");
        var page = await OpenAsync("US", "dev-editor");

        await page.GetByRole(AriaRole.Button, new() { Name = "Remove draft.txt" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep" }).ClickAsync();
        await File(page, "draft.txt").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove draft.txt" }).ClickAsync();
        await page.Locator(".removal").GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();
        await page.Locator(".card-attachments .empty").WaitForAsync();

        Assert.Empty(await FilesAsync("US"));
    }

    [Fact]
    public async Task Somebody_who_looks_at_an_older_state_takes_nothing_away_before_he_has_seen_the_new_one()
    {
        await AddAsync("countries/GB", "draft.txt");
        var page = await OpenAsync("GB", "dev-editor");
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove draft.txt" }).ClickAsync();

        await AddAsync("countries/GB", "final.txt");
        await page.Locator(".removal").GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();
        await page.GetByText("Somebody has changed the record in the meantime.").WaitForAsync();
        await File(page, "final.txt").WaitForAsync();
        await page.Locator(".removal").GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();
        await File(page, "draft.txt").WaitForAsync(new() { State = WaitForSelectorState.Detached });

        Assert.Equal(["final.txt"], (await FilesAsync("GB")).Select(file => (string?)file["name"]));
    }

    [Fact]
    public async Task A_document_has_its_own_files_on_the_page_of_its_country()
    {
        await _app.Admin.PostJsonAsync("documents", new { id = "study", title = new { en = "Study" }, type = "research_report", countryIds = new[] { "RU" } });
        var page = await OpenAsync("RU", "dev-editor");
        var card = page.Locator(".card-documents");

        await card.GetByText("Add or remove files").ClickAsync();
        await card.Locator(".upload input").SetInputFilesAsync(Text("study.txt"));
        await card.GetByRole(AriaRole.Link, new() { Name = "study.txt" }).WaitForAsync();
        await card.GetByText("Add or remove files").ClickAsync();
        await card.Locator(".own-files").GetByRole(AriaRole.Link, new() { Name = "study.txt" }).WaitForAsync();

        Assert.Equal(1, (int)(await _app.Reader.GetJsonAsync("documents/study/attachments"))["total"]!);
        Assert.Empty(await FilesAsync("RU"));
    }

    [Theory]
    [InlineData("en", ColorScheme.Light)]
    [InlineData("vi", ColorScheme.Dark)]
    [InlineData("ar", ColorScheme.Dark)]
    public async Task There_is_no_serious_violation_while_something_goes_and_something_is_asked(string language, ColorScheme colors)
    {
        await AddAsync("countries/IN", $"{language}.txt");
        var opened = await DashboardPage.BlankAsync(Pages, colors, width: 360);
        await opened.Page.RouteAsync("**/countries/IN/attachments", _ => Task.CompletedTask);
        await GoAsync(opened.Page, "IN", "dev-editor", language);

        await opened.Page.Locator(".upload input").SetInputFilesAsync(Text("a.txt"));
        await opened.Page.Locator(".upload progress").WaitForAsync();
        await opened.Page.Locator(".card-attachments li button").First.ClickAsync();

        Assert.Empty(await opened.SeriousViolationsAsync());
        Assert.True(await opened.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }

    private static ILocator File(IPage page, string name) => page.Locator(".card-attachments").GetByRole(AriaRole.Link, new() { Name = name });

    private static FilePayload Text(string name) => new() { Name = name, MimeType = "text/plain", Buffer = "Minutes of the meeting"u8.ToArray() };

    private static async Task ThrottleAsync(IPage page, int bytesPerSecond)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("Network.enable");
        await session.SendAsync("Network.emulateNetworkConditions", new()
        {
            ["offline"] = false,
            ["latency"] = 0,
            ["downloadThroughput"] = -1,
            ["uploadThroughput"] = bytesPerSecond,
        });
    }

    private async Task<IPage> OpenAsync(string country, string? key)
    {
        var opened = await DashboardPage.BlankAsync(Pages);
        await GoAsync(opened.Page, country, key, "en");
        return opened.Page;
    }

    private async Task GoAsync(IPage page, string country, string? key, string language)
    {
        if (key is not null)
            await page.AddInitScriptAsync($"sessionStorage.setItem('bang-giao.key', '{key}')");
        await page.GotoAsync(new Uri(_app.Root, $"/dashboard/countries/{country}?lang={language}").AbsoluteUri);
        await page.Locator("main [data-at-rest=true]").WaitForAsync();
    }

    private async Task AddAsync(string record, string name)
    {
        using var form = new MultipartFormDataContent { { new StringContent("text"), "file", name } };
        await (await _app.Editor.PostAsync($"{record}/attachments", form)).JsonAsync(System.Net.HttpStatusCode.Created);
    }

    private async Task<IReadOnlyList<JToken>> FilesAsync(string country) => [.. (await _app.Reader.GetJsonAsync($"countries/{country}/attachments"))["items"]!];

    /// <summary>Each test has its own country, so that no test sees the files of another one.</summary>
    public sealed class Registry : IAsyncLifetime
    {
        public RegistryApp App { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            App = await RegistryApp.StartAsync(settings: [$"Registry:ChunkBytes={ChunkBytes}"]);
            foreach (var id in new[] { "FR", "DE", "CU", "LA", "KH", "JP", "CN", "US", "GB", "RU", "IN" })
                await App.Admin.PostJsonAsync("countries", Some.Country(id));
        }

        public Task DisposeAsync() => App.DisposeAsync().AsTask();
    }
}
