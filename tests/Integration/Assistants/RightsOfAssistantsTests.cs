using System.Net;
using System.Net.Http.Json;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;

namespace BangGiao.Integration.Assistants;

/// <summary>An assistant reads what its caller may read, if the operator allows assistants.</summary>
public sealed class RightsOfAssistantsTests(RegistryFixture fixture) : IClassFixture<RegistryFixture>
{
    private static readonly object Listing = new { jsonrpc = "2.0", id = 1, method = "tools/list" };

    [Theory]
    [InlineData("internal", false, true, true)]
    [InlineData("confidential", false, false, true)]
    public async Task No_tool_tells_of_a_record_that_the_caller_may_not_see(string classification, bool anonymous, bool reader, bool admin)
    {
        var id = fixture.NewCountryId();
        await (await fixture.App.Admin.PostJsonAsync("countries", Some.Country(id, classification: classification, en: $"Hidden {id}"))).JsonAsync(HttpStatusCode.Created);

        foreach (var (key, sees) in new[] { (null, anonymous), ("dev-reader", reader), ("dev-admin", admin) })
        {
            await using var assistant = await Assistant.ConnectAsync(fixture.App, key);

            var found = (await assistant.AskAsync("search", new { q = $"\"Hidden {id}\"" })).SelectTokens("answer.items[*].id");
            var listed = (await assistant.AskAsync("find_countries", new { country = id })).SelectTokens("answer.items[*].id");
            var days = (await assistant.AskAsync("find_anniversaries", new { country = id })).SelectTokens("answer.items[*]");

            Assert.Equal((sees, sees, sees), (found.Any(), listed.Any(), days.Any()));
            foreach (var tool in new[] { "read_country", "read_level", "read_timeline", "read_brief" })
            {
                if (sees)
                    await assistant.AskAsync(tool, new { id });
                else
                    Assert.Equal($"Not found: The record countries/{id} does not exist.", await assistant.RefusedAsync(tool, new { id }));
            }
        }
    }

    [Fact]
    public async Task Where_not_everybody_reads_an_assistant_needs_a_key()
    {
        await using var app = await RegistryApp.StartAsync(settings: ["Registry:PublicRead=false"]);

        await using var reader = await Assistant.ConnectAsync(app, "dev-reader");

        await (await app.Anonymous.PostJsonAsync("/mcp", Listing)).ProblemAsync(HttpStatusCode.Unauthorized);
        Assert.Equal(0, (long)(await reader.AskAsync("find_countries", new { }))["answer"]!["total"]!);
    }

    [Fact]
    public async Task Questions_of_assistants_count_against_the_rate_limit()
    {
        await using var app = await RegistryApp.StartAsync(settings: ["RateLimit:Requests=1"]);

        var first = await app.Anonymous.PostJsonAsync("/mcp", Listing, ("Accept", "application/json, text/event-stream"));

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        await (await app.Anonymous.PostJsonAsync("/mcp", Listing)).ProblemAsync(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Pages_have_the_public_address_where_there_is_one_and_its_own_pages_may_ask()
    {
        await using var app = await RegistryApp.StartAsync(settings: ["Web:PublicAddress=https://registry.example.org"]);
        await using var assistant = await Assistant.ConnectAsync(app);

        var answer = await assistant.AskAsync("find_countries", new { });
        var own = await app.Anonymous.PostJsonAsync("/mcp", Listing, ("Accept", "application/json, text/event-stream"), ("Origin", "https://registry.example.org"));

        Assert.Equal(("https://registry.example.org/dashboard/countries", "https://registry.example.org/api/v1/countries"), ((string?)answer["page"], (string?)answer["api"]));
        Assert.Equal(HttpStatusCode.OK, own.StatusCode);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("GET")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    public async Task Turned_off_it_is_a_path_that_does_not_exist_whoever_asks(string method)
    {
        await using var app = await RegistryApp.StartAsync(settings: ["Mcp:Enabled=false", "Registry:PublicRead=false"]);

        foreach (var client in new[] { app.Anonymous, app.Admin })
        {
            var (off, unknown) = (await AskAsync(client, method, "/mcp"), await AskAsync(client, method, "/mcq"));
            Assert.Equal(HttpStatusCode.NotFound, off.Status);
            Assert.Equal(unknown, (off.Status, off.Text.Replace("/mcp", "/mcq", StringComparison.Ordinal), off.Headers));
        }
    }

    private static async Task<(HttpStatusCode Status, string Text, string Headers)> AskAsync(HttpClient client, string method, string path)
    {
        using var request = new HttpRequestMessage(new(method), path);
        if (method == "POST")
            request.Content = JsonContent.Create(Listing);
        var answer = await client.SendAsync(request);
        var problem = Newtonsoft.Json.Linq.JObject.Parse(await answer.Content.ReadAsStringAsync());
        return (answer.StatusCode, $"{problem["type"]} {problem["title"]} {problem["detail"]}", string.Join(' ', answer.Headers.Concat(answer.Content.Headers).Select(header => header.Key).Order(StringComparer.Ordinal)));
    }
}
