using System.Net;
using System.Text.RegularExpressions;
using BangGiao.Integration.Support;
using BangGiao.Views.Dashboard;

namespace BangGiao.Integration.Views.Dashboard;

/// <summary>The serving of the dashboard's files.</summary>
public sealed partial class DashboardTests : IAsyncLifetime, IDisposable
{
    private RegistryApp _app = null!;
    private HttpClient _client = null!;

    public async Task InitializeAsync()
    {
        _app = await RegistryApp.StartAsync(settings: ["Registry:PublicRead=false"]);
        _client = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = _app.Root };
    }

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task The_page_is_open_and_holds_the_browser_to_its_policy()
    {
        var answer = await _client.GetAsync("/dashboard/");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal([ReadDashboard.ContentSecurityPolicy(signIn: null)], answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal("no-cache", answer.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task The_address_without_its_slash_leads_to_the_page()
    {
        var answer = await _client.GetAsync("/dashboard?lang=vi");

        Assert.Equal(HttpStatusCode.PermanentRedirect, answer.StatusCode);
        Assert.Equal("/dashboard/?lang=vi", answer.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    [InlineData("")]
    public async Task Unchanged_is_what_has_the_tag_of_its_coding(string coding)
    {
        var first = await SendAsync("/dashboard/", ("Accept-Encoding", coding));

        var second = await SendAsync("/dashboard/", ("Accept-Encoding", coding), ("If-None-Match", first.Headers.ETag!.Tag));

        Assert.Equal(coding, string.Join(',', first.Content.Headers.ContentEncoding));
        Assert.Equal(["Accept-Encoding"], first.Headers.Vary);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task A_file_with_a_hash_in_its_name_is_cached_for_ever()
    {
        var page = await _client.GetStringAsync("/dashboard/");
        var scripts = Asset().Matches(page).Select(match => match.Groups[1].Value).ToList();

        Assert.NotEmpty(scripts);
        foreach (var script in scripts)
            Assert.Equal("public, max-age=31536000, immutable", (await _client.GetAsync(script)).Headers.GetValues("Cache-Control").Single());
    }

    [Fact]
    public async Task A_path_of_the_page_s_own_gives_the_page()
    {
        var page = await _client.GetStringAsync("/dashboard/");

        Assert.Equal(page, await _client.GetStringAsync("/dashboard/countries/FR"));
    }

    [Theory]
    [InlineData("/dashboard/no-such-file.js")]
    [InlineData("/dashboard/assets/../../host.json")]
    [InlineData("/dashboard/%2e%2e/host.json")]
    [InlineData("/dashboard/..%2fhost.json")]
    [InlineData("/dashboard/..%5chost.json")]
    [InlineData("/dashboard/%2fetc%2fpasswd.txt")]
    [InlineData("/dashboard/index.html.br")]
    [InlineData("/dashboard/INDEX.HTML")]
    [InlineData("/dashboard/index.html%00.js")]
    public async Task A_file_that_there_is_not_is_a_problem(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_app.Root.GetLeftPart(UriPartial.Authority) + path, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));

        var answer = await _client.SendAsync(request);

        Assert.InRange((int)answer.StatusCode, 400, 404);
    }

    private async Task<HttpResponseMessage> SendAsync(string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers.Where(header => header.Value.Length > 0))
            request.Headers.TryAddWithoutValidation(name, value);
        return await _client.SendAsync(request);
    }

    [GeneratedRegex("(?:src|href)=\"(/dashboard/assets/[^\"]+)\"")]
    private static partial Regex Asset();
}
