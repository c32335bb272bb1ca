using System.Net;
using System.Net.Sockets;
using System.Text;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;

namespace BangGiao.Integration.Web.Http;

public sealed class ProblemsTests(RegistryFixture registry) : IClassFixture<RegistryFixture>
{
    private static readonly string[] Members = ["type", "title", "status", "detail", "instance", "traceId", "errors"];

    private readonly RegistryApp _app = registry.App;

    [Theory]
    [InlineData("GET", "/nothing", 404)]
    [InlineData("GET", "/api", 404)]
    [InlineData("GET", "/api/v1/nothing", 404)]
    [InlineData("GET", "/api/v1/nothing/at/any/depth/of/all", 404)]
    [InlineData("POST", "/api/v2/countries", 404)]
    [InlineData("GET", "/api/v1/COUNTRIES", 404)]
    [InlineData("GET", "/api/v1/embassies", 404)]
    [InlineData("GET", "/api/v1/countries/FR/nothing", 404)]
    [InlineData("GET", "/api/v1/countries/FR/history/1", 404)]
    [InlineData("GET", "/api/v1//countries", 404)]
    [InlineData("GET", "/api/v1/countries/%2e%2e/%2fetc", 404)]
    [InlineData("GET", "/api/v1/đường", 404)]
    [InlineData("OPTIONS", "/api/v1/nothing", 404)]
    [InlineData("GET", "/api/v1/countries/XX", 404)]
    [InlineData("GET", "/api/v1/countries?x=1", 400)]
    [InlineData("GET", "/api/v1/countries/XX?x=1", 400)]
    [InlineData("GET", "/api/v1?x=1", 400)]
    [InlineData("GET", "/api/v1/health/live?x=1", 400)]
    [InlineData("GET", "/api/v1/codes?x=1", 400)]
    [InlineData("GET", "/api/v1/changes?x=1", 400)]
    [InlineData("POST", "/api/v1/countries?x=1", 400)]
    [InlineData("POST", "/api/v1/countries", 415)]
    [InlineData("PUT", "/api/v1/countries/FR", 415)]
    [InlineData("PATCH", "/api/v1/countries/FR", 415)]
    [InlineData("DELETE", "/api/v1/countries/XX", 404)]
    [InlineData("POST", "/api/v1/countries/XX/restore", 404)]
    [InlineData("DELETE", "/api/v1/summary", 405)]
    [InlineData("BREW", "/api/v1/countries", 405)]
    public async Task Every_error_is_a_problem_with_all_members(string method, string path, int status)
    {
        var answer = await _app.Editor.SendAsync(new(new(method), path));

        var problem = await answer.ProblemAsync((HttpStatusCode)status);
        Assert.Equal(Members, problem.Properties().Select(member => member.Name).Take(Members.Length));
        Assert.StartsWith("urn:bang-giao:problem:", (string)problem["type"]!, StringComparison.Ordinal);
        Assert.Equal(Uri.UnescapeDataString(new Uri(_app.Root, path).AbsolutePath), Uri.UnescapeDataString((string)problem["instance"]!));
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal("en", Assert.Single(answer.Content.Headers.ContentLanguage));
    }

    [Theory]
    [InlineData("POST", "summary", "GET, HEAD, OPTIONS")]
    [InlineData("PUT", "countries", "GET, HEAD, OPTIONS, POST")]
    [InlineData("DELETE", "countries", "GET, HEAD, OPTIONS, POST")]
    [InlineData("POST", "countries/FR", "DELETE, GET, HEAD, OPTIONS, PATCH, PUT")]
    [InlineData("GET", "countries/FR/restore", "OPTIONS, POST")]
    [InlineData("POST", "countries/FR/history", "GET, HEAD, OPTIONS")]
    [InlineData("POST", "", "GET, HEAD, OPTIONS")]
    [InlineData("TRACE", "codes", "GET, HEAD, OPTIONS")]
    public async Task A_wrong_method_is_told_the_right_ones(string method, string path, string allowed)
    {
        var answer = await _app.Anonymous.SendAsync(new(new(method), path));

        await answer.ProblemAsync(HttpStatusCode.MethodNotAllowed);
        Assert.Equal(allowed, string.Join(", ", answer.Content.Headers.Allow.Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("countries")]
    [InlineData("summary")]
    [InlineData("health/ready", 200)]
    public async Task A_fault_that_is_found_only_when_the_answer_is_written_is_a_problem_too(string path, int status = 400)
    {
        var answer = await _app.Anonymous.GetAsync(path, ("If-None-Match", "57"));

        Assert.Equal(status, (int)answer.StatusCode);
        if (status != 400)
            return;
        await answer.ProblemAsync(HttpStatusCode.BadRequest);
        Assert.Null(answer.Headers.ETag);
    }

    [Fact]
    public async Task OPTIONS_tells_the_methods_of_a_path()
    {
        var answer = await _app.Anonymous.SendAsync(new(HttpMethod.Options, "countries/FR"));

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal("DELETE, GET, HEAD, OPTIONS, PATCH, PUT", string.Join(", ", answer.Content.Headers.Allow.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task The_trace_id_is_the_one_that_the_client_sent_along()
    {
        var answer = await _app.Anonymous.GetAsync("nothing", ("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"));

        Assert.Equal("4bf92f3577b34da6a3ce929d0e0e4736", (string)(await answer.ProblemAsync(HttpStatusCode.NotFound))["traceId"]!);
    }

    [Fact]
    public async Task The_index_leads_to_everything()
    {
        var index = await _app.Anonymous.GetJsonAsync("");

        Assert.Equal(
            [
                "accessKeys", "activities", "addressees", "agencies", "agencyAccounts", "agreements", "assignments", "calendarTokens", "commendations", "comments", "commitments", "countries", "deadlineRules", "documents",
                "holidays", "jubileeRules", "jubileeTasks", "missions", "notifications", "observances", "participantActions", "partnerships", "reviewCycles", "savedViews", "subscriptions", "targets",
            ],
            index["collections"]!.Select(name => (string)name!));
        var routes = ((Newtonsoft.Json.Linq.JObject)index["routes"]!).Properties().Select(route => route.Name).ToList();
        Assert.Contains("/api/v1/{collection}/{id}/history", routes);
        Assert.Equal("/", routes[0]);
    }

    [Theory]
    [InlineData("GET /api/v1/countries/%00 HTTP/1.1")]
    [InlineData("GET /api/v1/countries/%zz HTTP/1.1")]
    [InlineData("GET /api/v1/countries?q=%ff%fe HTTP/1.1")]
    [InlineData("GET /api/v1/countries?%00=%00 HTTP/1.1")]
    [InlineData("GET /api/v1/countries?&&==&a&=b HTTP/1.1")]
    [InlineData("GET /../../etc/passwd HTTP/1.1")]
    [InlineData("GET http://other.example/api/v1/nothing HTTP/1.1")]
    public async Task Whatever_stands_in_the_first_line_the_app_does_not_fail(string line)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(_app.Root.Host, _app.Root.Port);
        var stream = socket.GetStream();

        await stream.WriteAsync(Encoding.ASCII.GetBytes($"{line}\r\nHost: {_app.Root.Authority}\r\nConnection: close\r\n\r\n"));

        var answer = await new StreamReader(stream).ReadLineAsync();
        Assert.Matches(@"^HTTP/1\.1 [24]\d\d ", answer);
    }

    [Fact]
    public async Task A_body_that_breaks_off_writes_nothing()
    {
        var before = await _app.VersionAsync();
        using (var socket = new TcpClient())
        {
            await socket.ConnectAsync(_app.Root.Host, _app.Root.Port);
            var head = $"POST /api/v1/agencies HTTP/1.1\r\nHost: {_app.Root.Authority}\r\nx-api-key: dev-editor\r\n"
                + "Content-Type: application/json\r\nContent-Length: 500\r\n\r\n";
            await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head + """{ "id": "half", """));
        }

        Assert.Equal(before, await _app.VersionAsync());
        await _app.Editor.GetAsync("agencies/half").RefusalAsync(HttpStatusCode.NotFound);
    }
}
