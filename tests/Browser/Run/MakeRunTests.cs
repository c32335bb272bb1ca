using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using BangGiao.Browser.Support;
using Newtonsoft.Json.Linq;

namespace BangGiao.Browser.Run;

/// <summary>What a newcomer gets from <c>make run</c>: the published app under the Functions host, with the reference data in it.</summary>
public sealed class MakeRunTests : PageTests
{
    [Fact]
    public async Task It_comes_up_with_its_data_is_looked_at_written_to_and_ends_without_a_trace()
    {
        using var registry = await StartedRegistry.StartAsync();
        using var client = new HttpClient { BaseAddress = new(registry.Root, "api/v1/") };
        client.DefaultRequestHeaders.Add("x-api-key", "dev-editor");

        var summary = JObject.Parse(await client.GetStringAsync("summary?asOf=2025-12-31"));
        Assert.Equal((195, 42), ((int)summary["relations"]!["countries"]!, (int)summary["frameworks"]!["countries"]!));
        await IsLookedAtAsync(registry.Root);
        await IsWrittenToAsync(client);
        await KeepsAFileAsync(client);

        await registry.StopAsync();
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync("summary"));
    }

    [Fact]
    public async Task It_takes_no_other_program_for_its_own()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        var (status, said) = await StartedRegistry.StartInVainAsync(port);

        Assert.NotEqual(0, status);
        Assert.Contains($"Port {port} is taken", said, StringComparison.Ordinal);
    }

    private async Task IsLookedAtAsync(Uri root)
    {
        var page = await Pages.OpenAsync();
        await page.GotoAsync(new Uri(root, "dashboard/?lang=vi&asOf=2025-12-31").AbsoluteUri);
        await page.Locator(".map [data-id=FR]").WaitForAsync(new() { State = Microsoft.Playwright.WaitForSelectorState.Attached });
        Assert.Equal("195", await page.Locator("[data-figure=relations] .figure-value").InnerTextAsync());
    }

    private static async Task IsWrittenToAsync(HttpClient client)
    {
        using var before = await client.GetAsync("countries/FR");
        using var patch = new HttpRequestMessage(HttpMethod.Patch, "countries/FR") { Content = new StringContent("""{ "desk": "Western Europe" }""", Encoding.UTF8, "application/merge-patch+json") };
        patch.Headers.IfMatch.Add(before.Headers.ETag!);
        using var written = await client.SendAsync(patch);
        Assert.Equal(HttpStatusCode.OK, written.StatusCode);
        Assert.Equal("Western Europe", (string?)JObject.Parse(await client.GetStringAsync("countries/FR"))["desk"]);
    }

    private static async Task KeepsAFileAsync(HttpClient client)
    {
        var sent = Enumerable.Range(0, 3_000_000).Select(number => (byte)(number % 251)).ToArray();
        using var content = new ByteArrayContent(sent);
        content.Headers.ContentType = new("application/octet-stream");
        content.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = "talks.bin" };
        using var answer = await client.PostAsync("countries/FR/attachments", content);
        var id = (string?)JObject.Parse(await answer.Content.ReadAsStringAsync())["id"];
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal(sent, await client.GetByteArrayAsync($"countries/FR/attachments/{id}"));
    }
}
