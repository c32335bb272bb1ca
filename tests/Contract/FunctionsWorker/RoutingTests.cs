using BangGiao.Contract.FunctionsWorker.Routing;
using BangGiao.Contract.FunctionsWorker.Support;

namespace BangGiao.Contract.FunctionsWorker;

public sealed class RoutingTests
{
    private const string NoPrefix = "--AzureFunctionsJobHost:extensions:http:routePrefix=";

    [Fact]
    public async Task Routes_are_tried_in_the_order_of_function_names()
    {
        await using var app = await WorkerApp.StartAsync(typeof(ItemStats), typeof(ItemGet), typeof(AItemCount));

        Assert.Equal("200 item stats", await app.GetTextAsync("/api/items/stats"));
        Assert.Equal("200 count", await app.GetTextAsync("/api/items/count"));
        Assert.Equal("200 item 7", await app.GetTextAsync("/api/items/7"));
    }

    [Fact]
    public async Task The_method_is_part_of_the_match_and_another_method_goes_on_to_the_next_route()
    {
        await using var app = await WorkerApp.StartAsync(typeof(ItemGet), typeof(ItemPost));

        Assert.Equal("200 item 1", await app.SendAsync(HttpMethod.Get, "/api/items/1"));
        Assert.Equal("200 POST 1", await app.SendAsync(HttpMethod.Post, "/api/items/1"));
        Assert.Equal("200 PUT 1", await app.SendAsync(HttpMethod.Put, "/api/items/1"));
    }

    [Theory]
    [InlineData("DELETE")]
    [InlineData("HEAD")]
    [InlineData("OPTIONS")]
    public async Task A_method_that_no_function_takes_is_an_empty_404_and_never_a_405(string method)
    {
        await using var app = await WorkerApp.StartAsync(typeof(ItemGet), typeof(ItemPost));

        using var request = new HttpRequestMessage(new HttpMethod(method), "/api/items/1");
        using var response = await app.Client.SendAsync(request);

        Assert.Equal(404, (int)response.StatusCode);
        Assert.Equal("", await response.Content.ReadAsStringAsync());
        Assert.Empty(response.Content.Headers.Allow);
    }

    [Fact]
    public async Task An_unknown_path_is_an_empty_404()
    {
        await using var app = await WorkerApp.StartAsync(typeof(ItemGet));

        Assert.Equal("404", await app.GetTextAsync("/api/nothing"));
        Assert.Equal("404", await app.GetTextAsync("/items/1"));
    }

    [Fact]
    public async Task A_constraint_lets_the_path_go_on_to_the_next_route()
    {
        await using var app = await WorkerApp.StartAsync(typeof(ByNumber), typeof(ByGuid), typeof(ByCode));

        Assert.Equal("200 number 12", await app.GetTextAsync("/api/by/12"));
        Assert.Equal(
            "200 guid 6d2f1a0e-0b7c-4f0e-9c3a-0f6f5a8d1c11", await app.GetTextAsync("/api/by/6D2F1A0E-0B7C-4F0E-9C3A-0F6F5A8D1C11"));
        Assert.Equal("200 iso FR", await app.GetTextAsync("/api/by/FR"));
        Assert.Equal("404", await app.GetTextAsync("/api/by/FRA"));
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PATCH")]
    [InlineData("BREW")]
    public async Task A_function_without_methods_or_route_takes_every_method_under_its_name(string method)
    {
        await using var app = await WorkerApp.StartAsync(typeof(AnyMethod));

        Assert.Equal($"200 any {method}", await app.SendAsync(new HttpMethod(method), "/api/anymethod"));
    }

    [Fact]
    public async Task A_generic_route_takes_what_literal_routes_of_later_names_would_take()
    {
        await using var app = await WorkerApp.StartAsync(typeof(GenericRecord), typeof(CountryTimeline), typeof(CountryList));

        Assert.Equal("200 list", await app.GetTextAsync("/api/countries/list"));
        Assert.Equal("200 record countries/timeline", await app.GetTextAsync("/api/countries/timeline"));
        Assert.Equal("200 record countries/FR", await app.GetTextAsync("/api/countries/FR"));
    }

    [Fact]
    public async Task A_catch_all_that_sorts_last_takes_unknown_paths_and_wrong_methods()
    {
        await using var app = await WorkerApp.StartAsync(
            [typeof(Unknown), typeof(GenericRecord), typeof(CountryList)], _ => { }, NoPrefix);

        Assert.Equal("200 list", await app.GetTextAsync("/countries/list"));
        Assert.Equal("404 unknown DELETE countries/list", await app.SendAsync(HttpMethod.Delete, "/countries/list"));
        Assert.Equal("404 unknown GET a/b/c", await app.GetTextAsync("/a/b/c"));
        Assert.Equal("404 unknown GET nothing", await app.GetTextAsync("/"));
    }

    [Fact]
    public async Task The_prefix_of_the_host_settings_goes_before_every_route()
    {
        await using var app = await WorkerApp.StartAsync(
            [typeof(ItemGet), typeof(AnyMethod)], _ => { }, "--AzureFunctionsJobHost:extensions:http:routePrefix=registry/v1");

        Assert.Equal("200 item 1", await app.GetTextAsync("/registry/v1/items/1"));
        Assert.Equal("200 any GET", await app.GetTextAsync("/registry/v1/AnyMethod"));
        Assert.Equal("404", await app.GetTextAsync("/api/items/1"));
    }

    [Fact]
    public async Task A_disabled_function_is_a_404()
    {
        await using var app = await WorkerApp.StartAsync(
            [typeof(ItemGet), typeof(AnyMethod), typeof(ByNumber)],
            _ => { },
            "--AzureWebJobs.ItemGet.Disabled=true",
            "--AzureWebJobs_AnyMethod_Disabled=1",
            "--AzureWebJobs.ByNumber.Disabled=false");

        Assert.Equal("404", await app.GetTextAsync("/api/items/1"));
        Assert.Equal("404", await app.GetTextAsync("/api/AnyMethod"));
        Assert.Equal("200 number 1", await app.GetTextAsync("/api/by/1"));
    }
}
