using System.Net.Http.Json;
using BangGiao.Contract.FunctionsWorker.Binding;
using BangGiao.Contract.FunctionsWorker.Support;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Contract.FunctionsWorker;

public sealed class BindingTests
{
    [Theory]
    [InlineData("/api/texts", "200 null null default")]
    [InlineData("/api/texts/FR", "200 FR null default")]
    [InlineData("/api/texts?id=VN&q=a%20b&given=", "200 VN a b")]
    [InlineData("/api/texts/FR?id=VN", "200 FR null default")]
    [InlineData("/api/texts/FR?ID=VN&Q=1&GIVEN=2", "200 FR 1 2")]
    [InlineData("/api/texts/Ph%C3%A1p", "200 Pháp null default")]
    public async Task A_parameter_is_bound_by_name_from_the_route_then_the_query_then_its_default(string path, string expected)
    {
        await using var app = await WorkerApp.StartAsync(typeof(Texts));

        Assert.Equal(expected, await app.GetTextAsync(path));
    }

    [Fact]
    public async Task The_query_value_that_carries_a_key_is_bound_to_nothing()
    {
        await using var app = await WorkerApp.StartAsync(typeof(KeyText));

        Assert.Equal("200 null", await app.GetTextAsync("/api/keytext?code=secret"));
    }

    [Fact]
    public async Task A_member_of_a_JSON_body_is_not_bound_here()
    {
        await using var app = await WorkerApp.StartAsync(typeof(FromBody));

        using var response = await app.Client.PostAsJsonAsync(new Uri("/api/frombody", UriKind.Relative), new { name = "x" });

        Assert.Equal("null", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("?i=-7&l=8000000000&d=0.5&m=2.25&b=true", "200 -7 8000000000 0.5 2.25 True")]
    [InlineData("?i=1", "200 1 null 2.5 1.5 False")]
    public async Task Numbers_and_booleans_are_read_as_JSON_writes_them(string query, string expected)
    {
        await using var app = await WorkerApp.StartAsync(typeof(Numbers));

        Assert.Equal(expected, await app.GetTextAsync("/api/numbers" + query));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?i=")]
    [InlineData("?i=one")]
    [InlineData("?i=99999999999")]
    [InlineData("?i=1&l=1.5")]
    [InlineData("?i=1&b=True")]
    public async Task A_value_that_does_not_fit_is_an_empty_500(string query)
    {
        await using var app = await WorkerApp.StartAsync(typeof(Numbers));

        Assert.Equal("500", await app.GetTextAsync("/api/numbers" + query));
        Assert.Contains(app.Logs.Entries, entry => entry.Exception is FunctionInputConverterException);
    }

    [Fact]
    public async Task An_instant_with_a_zone_is_local_time_and_one_without_is_of_no_kind()
    {
        await using var app = await WorkerApp.StartAsync(typeof(Instants));
        const string id = "6d2f1a0e0b7c4f0e9c3a0f6f5a8d1c11";

        var zoned = await app.GetTextAsync($"/api/instants?t=2026-01-02T03:04:05Z&o=2026-01-02T03:04:05%2B07:00&g={id}");
        var bare = await app.GetTextAsync("/api/instants?t=2026-01-02");

        Assert.Equal($"200 2026-01-02T03:04:05.0000000Z Local 2026-01-02T03:04:05.0000000+07:00 {id}", zoned);
        Assert.Contains("Unspecified", bare, StringComparison.Ordinal);
        Assert.Equal("500", await app.GetTextAsync("/api/instants?t=yesterday"));
    }

    [Fact]
    public async Task The_request_the_context_and_the_token_are_bound_by_type()
    {
        await using var app = await WorkerApp.StartAsync(typeof(RequestOnly));

        Assert.Equal("200 True True True", await app.GetTextAsync("/api/requestonly"));
    }
}
