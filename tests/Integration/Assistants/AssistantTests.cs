using System.Net;
using System.Text;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using ModelContextProtocol;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Assistants;

/// <summary>An assistant reads the registry with the shipped data.</summary>
[Collection(ShippedData.Name)]
public sealed class AssistantTests(ShippedRegistry registry)
{
    private static readonly string[] Tools =
    [
        "find_agreements", "find_anniversaries", "find_commitments", "find_countries", "find_obligations", "read_agreement", "read_brief", "read_country",
        "read_kpis", "read_level", "read_timeline", "search",
    ];

    private static readonly string[] LevelMembers = ["id", "name", "relations", "partnership", "source"];

    public static TheoryData<string, string> Questions => new()
    {
        { "search", """{"q":"phap"}""" },
        { "find_countries", """{"level":["strategic"],"limit":2}""" },
        { "read_country", """{"id":"FR"}""" },
        { "read_level", """{"id":"FR","asOf":"2014-01-01"}""" },
        { "read_timeline", """{"id":"FR"}""" },
        { "read_brief", """{"id":"JP","lang":"vi"}""" },
        { "find_agreements", """{"country":"JP"}""" },
        { "read_agreement", """{"id":"agr-asean"}""" },
        { "find_commitments", """{}""" },
        { "read_kpis", """{"by":"country"}""" },
        { "find_anniversaries", """{"from":"2027-01-01","to":"2027-12-31","limit":3}""" },
        { "find_obligations", """{"limit":3}""" },
    };

    [Fact]
    public async Task It_is_told_whom_it_talks_to_and_which_tools_there_are_and_that_each_only_reads()
    {
        await using var assistant = await Assistant.ConnectAsync(registry.App);

        var tools = await assistant.Client.ListToolsAsync();

        Assert.Equal(("bang-giao", true), (assistant.Client.ServerInfo?.Name, assistant.Client.ServerInstructions?.Contains("read only", StringComparison.Ordinal)));
        Assert.Equal(Tools, tools.Select(tool => tool.Name).Order(StringComparer.Ordinal));
        Assert.Equal(Tools, Questions.Select(question => (string)question[0]!).Order(StringComparer.Ordinal));
        Assert.All(tools, tool => Assert.Equal((true, false), (tool.ProtocolTool.Annotations?.ReadOnlyHint, tool.ProtocolTool.Annotations?.DestructiveHint)));
    }

    [Fact]
    public async Task The_arguments_of_a_tool_have_the_words_and_the_bounds_of_the_contract()
    {
        await using var assistant = await Assistant.ConnectAsync(registry.App);

        var schema = JObject.Parse((await assistant.Client.ListToolsAsync()).Single(tool => tool.Name == "find_countries").JsonSchema.GetRawText());

        var contract = (JArray)(await assistant.ReadAsync("bang-giao:openapi"))["paths"]!["/countries"]!["get"]!["parameters"]!;
        var limit = contract.Single(parameter => (string?)parameter["name"] == "limit");
        Assert.Equal((limit["schema"]!["maximum"], limit["description"]), (schema["properties"]!["limit"]!["maximum"], schema["properties"]!["limit"]!["description"]));
        Assert.Contains("comprehensive_strategic", schema["properties"]!["level"]!["items"]!["enum"]!.Values<string>());
        Assert.DoesNotContain("$ref", schema.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Every_tool_answers_everybody_with_version_day_and_page(string tool, string arguments)
    {
        foreach (var key in new[] { null, "dev-reader", "dev-admin" })
        {
            await using var assistant = await Assistant.ConnectAsync(registry.App, key);

            var answer = await assistant.AskAsync(tool, JObject.Parse(arguments));

            Assert.True((long)answer["version"]! > 0);
            Assert.Equal((string?)JObject.Parse(arguments)["asOf"] ?? BangGiao.Values.Dates.IsoDate.Text(registry.App.Today), (string?)answer["asOf"]);
            Assert.StartsWith("/dashboard/", (string?)answer["page"], StringComparison.Ordinal);
            Assert.All(answer.SelectTokens("answer.items[*]"), item => Assert.StartsWith("/dashboard/", (string?)item["page"], StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task A_tool_answers_what_the_address_that_it_names_answers(string tool, string arguments)
    {
        await using var assistant = await Assistant.ConnectAsync(registry.App);

        var answer = await assistant.AskAsync(tool, JObject.Parse(arguments));

        var expected = await registry.Client.GetJsonAsync((string)answer["api"]!);
        var told = (JObject)answer["answer"]!;
        Assert.Equal(tool == "read_level" ? LevelMembers.Where(expected.ContainsKey) : expected.Properties().Select(member => member.Name), told.Properties().Select(member => member.Name));
        Assert.Equal(new JObject(expected.Properties().Where(member => told.ContainsKey(member.Name))), Undescribed(told, expected), JToken.EqualityComparer);
    }

    [Theory]
    [InlineData("read_level", """{"id":"FR","asOf":"2014-01-01"}""")]
    [InlineData("read_country", """{"id":"FR"}""")]
    [InlineData("find_countries", """{"kind":"state","limit":3}""")]
    [InlineData("search", """{"q":"phap"}""")]
    public async Task An_answer_of_a_past_version_links_to_no_page_because_the_dashboard_shows_the_current_one(string tool, string arguments)
    {
        await using var assistant = await Assistant.ConnectAsync(registry.App);
        var given = JObject.Parse(arguments);
        given["knownAt"] = ((long)(await registry.Client.GetJsonAsync("countries?limit=1"))["version"]!).ToString(System.Globalization.CultureInfo.InvariantCulture);

        var answer = await assistant.AskAsync(tool, given);

        Assert.Empty(answer.SelectTokens("$..page"));
        Assert.Contains("knownAt=", (string?)answer["api"], StringComparison.Ordinal);
    }

    // The answer without the pages and sources that the tool adds.
    private static JToken Undescribed(JToken told, JToken expected)
    {
        switch (told, expected)
        {
            case (JObject members, JObject own):
                return new JObject(members.Properties()
                    .Where(member => own.ContainsKey(member.Name) || member.Name is not ("page" or "source"))
                    .Select(member => new JProperty(member.Name, Undescribed(member.Value, own[member.Name] ?? JValue.CreateNull()))));
            case (JArray items, JArray owns) when items.Count == owns.Count:
                return new JArray(items.Zip(owns, Undescribed));
            default:
                return told;
        }
    }

    [Fact]
    public async Task The_level_on_a_day_comes_with_the_source_and_the_page_of_its_step()
    {
        await using var assistant = await Assistant.ConnectAsync(registry.App);

        var answer = await assistant.AskAsync("read_level", new { id = "FR", asOf = "2014-01-01" });

        var step = answer["answer"]!["partnership"]!;
        Assert.Equal(("strategic", "2013-09-25"), ((string?)step["level"], (string?)step["since"]));
        Assert.Equal("/dashboard/records/partnerships/fr-2013-09-25?asOf=2014-01-01", (string?)step["page"]);
        Assert.StartsWith("http", (string?)step["source"]!["url"], StringComparison.Ordinal);
        Assert.Equal("/dashboard/countries/FR?asOf=2014-01-01", (string?)answer["page"]);
    }

    [Fact]
    public async Task A_hit_of_a_search_has_its_source()
    {
        await using var assistant = await Assistant.ConnectAsync(registry.App);

        var answer = await assistant.AskAsync("search", new { q = "phap", collection = "countries" });

        var hit = answer["answer"]!["items"]!.Single(item => (string?)item["id"] == "FR");
        Assert.Equal((await registry.Client.GetJsonAsync("countries/FR"))["source"]!, hit["source"]!, JToken.EqualityComparer);
        Assert.Equal("/dashboard/countries/FR", (string?)hit["page"]);
    }

    [Fact]
    public async Task The_next_page_is_the_same_question_with_the_cursor_of_the_answer()
    {
        await using var assistant = await Assistant.ConnectAsync(registry.App);

        var first = await assistant.AskAsync("find_countries", new { kind = "state", limit = 100 });
        var second = await assistant.AskAsync("find_countries", new { kind = "state", limit = 100, cursor = (string?)first["nextCursor"] });

        var ids = first.SelectTokens("answer.items[*].id").Concat(second.SelectTokens("answer.items[*].id")).Values<string>().ToList();
        Assert.Equal((int)first["answer"]!["total"]!, ids.Distinct().Count());
        Assert.Null(second["nextCursor"]);
    }

    [Theory]
    [InlineData("find_countries", """{"levl":"strategic"}""", "levl is not an argument of find_countries")]
    [InlineData("find_countries", """{"format":"csv"}""", "format is not an argument of find_countries")]
    [InlineData("find_countries", """{"limit":501}""", "limit must be a whole number from 1 to 500")]
    [InlineData("find_countries", """{"level":["best"]}""", "level must be one of")]
    [InlineData("find_countries", """{"level":{"is":"best"}}""", "level must be a text, a number, true or false, or a list of them")]
    [InlineData("read_level", """{"id":"FR","asOf":"2014-13-01"}""", "asOf ")]
    [InlineData("read_level", """{"asOf":"2014-01-01"}""", "id is needed")]
    [InlineData("read_country", """{"id":"ZZ"}""", "Not found: The record countries/ZZ does not exist.")]
    [InlineData("read_country", """{"id":"../agreements/agr-asean"}""", "Not found: ")]
    [InlineData("search", """{}""", "q ")]
    public async Task A_wrong_argument_is_told_in_words(string tool, string arguments, string expected)
    {
        await using var assistant = await Assistant.ConnectAsync(registry.App);

        Assert.Contains(expected, await assistant.RefusedAsync(tool, JObject.Parse(arguments)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tool_or_resource_that_there_is_not_is_answered_with_those_that_there_are()
    {
        await using var assistant = await Assistant.ConnectAsync(registry.App);

        var tool = await Assert.ThrowsAsync<McpProtocolException>(() => assistant.AskAsync("delete_country", new { id = "FR" }));
        var resource = await Assert.ThrowsAsync<McpProtocolException>(() => assistant.ReadAsync("bang-giao:keys"));

        Assert.Contains("allowed are search, find_countries", tool.Message, StringComparison.Ordinal);
        Assert.Contains("allowed are bang-giao:codes, bang-giao:openapi", resource.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Codes_and_contract_are_resources()
    {
        await using var assistant = await Assistant.ConnectAsync(registry.App);

        var listed = await assistant.Client.ListResourcesAsync();

        Assert.Equal(["bang-giao:codes", "bang-giao:openapi"], listed.Select(resource => resource.Uri));
        Assert.Equal(await registry.Client.GetJsonAsync("codes"), await assistant.ReadAsync("bang-giao:codes"), JToken.EqualityComparer);
        Assert.Equal(await registry.Client.GetJsonAsync("openapi.json"), await assistant.ReadAsync("bang-giao:openapi"), JToken.EqualityComparer);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("DELETE")]
    public async Task There_is_no_session_to_listen_to_or_to_end(string method)
    {
        using var request = new HttpRequestMessage(new(method), "/mcp");

        var answer = await registry.Client.SendAsync(request);

        await answer.ProblemAsync(HttpStatusCode.MethodNotAllowed);
        Assert.Equal(["OPTIONS", "POST"], answer.Content.Headers.Allow.Order());
    }

    [Theory]
    [InlineData("")]
    [InlineData("[1")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"jsonrpc":"2.0","id":null,"method":"tools/list"}""")]
    public async Task A_body_that_is_no_message_of_the_protocol_is_a_400(string body)
    {
        var answer = await PostAsync(body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
    }

    [Fact]
    public async Task A_message_that_is_larger_than_a_record_may_be_is_a_413() =>
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await PostAsync("{\"x\":\"" + new string('x', 1024 * 1024) + "\"}")).StatusCode);

    [Fact]
    public async Task A_page_of_another_origin_may_not_ask() =>
        await (await PostAsync("""{"jsonrpc":"2.0","id":1,"method":"tools/list"}""", ("Origin", "https://evil.example"))).ProblemAsync(HttpStatusCode.Forbidden);

    [Fact]
    public async Task A_wrong_key_opens_nothing() =>
        await (await PostAsync("""{"jsonrpc":"2.0","id":1,"method":"tools/list"}""", ("x-api-key", "wrong"))).ProblemAsync(HttpStatusCode.Unauthorized);

    private Task<HttpResponseMessage> PostAsync(string body, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/mcp") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        foreach (var (name, value) in headers.Append(("Accept", "application/json, text/event-stream")))
            request.Headers.Add(name, value);
        return registry.Client.SendAsync(request);
    }
}
