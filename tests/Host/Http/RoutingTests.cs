using Localhost.Tests.Support;

namespace Localhost.Tests.Http;

public sealed class RoutingTests : IAsyncLifetime
{
    private TestHost _host = null!;

    public async Task InitializeAsync() => _host = await TestHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Theory]
    [InlineData("/api/items/7", "200 number 7")]
    [InlineData("/API/Items/7/", "200 number 7")]
    [InlineData("/api/items/word", "200 word word")]
    [InlineData("/api/items/word/more", "200 word word more")]
    [InlineData("/api/files/a/b%20c", "200 file a/b c")]
    [InlineData("/api/files", "200 file")]
    [InlineData("/api/noroute", "200 no route GET")]
    [InlineData("/api/told/42", "200 42 Told")]
    public async Task A_route_takes_what_its_template_says(string path, string answer) => Assert.Equal(answer, await _host.GetAsync(path));

    [Theory]
    [InlineData("/api/items/0")]
    [InlineData("/api/items/a1")]
    [InlineData("/api//items/7")]
    [InlineData("//api/items/7")]
    [InlineData("/items/7")]
    [InlineData("/")]
    [InlineData("/api/nothing")]
    public async Task A_path_without_a_route_is_an_empty_404(string path) => Assert.Equal("404", await _host.GetAsync(path));

    [Fact]
    public async Task The_function_whose_name_comes_first_has_a_request_that_two_routes_take() =>
        Assert.Equal("200 A special", await _host.GetAsync("/api/order/special"));

    [Fact]
    public async Task A_method_that_a_function_does_not_take_goes_on_to_the_next_route()
    {
        using var posted = await _host.Client.PostAsync(new Uri("/api/items/7", UriKind.Relative), content: null);

        Assert.Equal("posted 7", await posted.Content.ReadAsStringAsync());
        Assert.Equal(System.Net.HttpStatusCode.NotFound, await _host.SendAsync(HttpMethod.Delete, "/api/items/7"));
    }

    [Fact]
    public async Task The_route_prefix_is_that_of_host_json()
    {
        var folder = AppFolder.CopyWith("""{ "version": "2.0", "extensions": { "http": { "routePrefix": "v1/all" } } }""");
        await using var host = await TestHost.StartProcessAsync(folder);

        var below = await host.GetAsync("/v1/all/order/x");

        Assert.Equal("200 A x", below);
        Assert.Equal("404", await host.GetAsync("/api/order/x"));
    }

    [Fact]
    public async Task A_disabled_function_has_no_route()
    {
        await using var host = await TestHost.StartAsync(options => options with
        {
            Settings = new Dictionary<string, string> { ["AzureWebJobs.OrderA.Disabled"] = "true" },
        });

        Assert.Equal("200 B", await host.GetAsync("/api/order/special"));
    }

    [Fact]
    public async Task The_app_sees_by_which_address_the_client_asked_and_not_what_the_client_says_of_proxies()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/seen");
        request.Headers.Host = "asked.test:81";
        request.Headers.Add("X-Forwarded-Host", "evil.test");
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-For", "9.9.9.9");

        using var response = await _host.Client.SendAsync(request);

        Assert.Equal("http asked.test:81 127.0.0.1 []", await response.Content.ReadAsStringAsync());
    }
}
