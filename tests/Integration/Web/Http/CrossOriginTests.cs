using System.Net;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;

namespace BangGiao.Integration.Web.Http;

public sealed class CrossOriginTests : IAsyncLifetime
{
    private const string Dashboard = "https://dashboard.example.org";

    private RegistryApp _app = null!;

    public async Task InitializeAsync() => _app = await RegistryApp.StartAsync(settings: [$"Cors:AllowedOrigins:0={Dashboard}", "Registry:PublicRead=false"]);

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Fact]
    public async Task A_page_of_an_origin_that_is_allowed_reads_answers_and_their_headers()
    {
        var answer = await _app.Reader.GetAsync("countries", ("Origin", Dashboard));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(Dashboard, Header(answer, "Access-Control-Allow-Origin"));
        Assert.Contains("ETag", Header(answer, "Access-Control-Expose-Headers"), StringComparison.Ordinal);
        Assert.Contains("Registry-Version", Header(answer, "Access-Control-Expose-Headers"), StringComparison.Ordinal);
        Assert.Contains("Origin", answer.Headers.Vary);
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Credentials"));
    }

    [Fact]
    public async Task It_reads_refusals_too()
    {
        var answer = await _app.Anonymous.GetAsync("countries", ("Origin", Dashboard));

        await answer.ProblemAsync(HttpStatusCode.Unauthorized);
        Assert.Equal(Dashboard, Header(answer, "Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData("https://other.example.org")]
    [InlineData("http://dashboard.example.org")]
    [InlineData("https://dashboard.example.org.evil.example")]
    [InlineData("null")]
    public async Task A_page_of_another_origin_is_told_nothing(string origin)
    {
        var answer = await _app.Reader.GetAsync("countries", ("Origin", origin));
        var preflight = await PreflightAsync(origin);

        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
        Assert.False(preflight.Headers.Contains("Access-Control-Allow-Origin"));
        Assert.Contains("Origin", answer.Headers.Vary);
    }

    [Fact]
    public async Task A_preflight_is_answered_without_a_key()
    {
        var answer = await PreflightAsync(Dashboard);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal(Dashboard, Header(answer, "Access-Control-Allow-Origin"));
        Assert.Contains("PATCH", Header(answer, "Access-Control-Allow-Methods"), StringComparison.Ordinal);
        Assert.Equal("if-match,x-api-key", Header(answer, "Access-Control-Allow-Headers"));
        Assert.Equal("600", Header(answer, "Access-Control-Max-Age"));
    }

    [Fact]
    public async Task Where_no_origin_is_allowed_nothing_is_said_of_origins()
    {
        await using var app = await RegistryApp.StartAsync();

        var answer = await app.Reader.GetAsync("countries", ("Origin", Dashboard));

        Assert.DoesNotContain(answer.Headers, header => header.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("Origin", answer.Headers.Vary);
    }

    [Theory]
    [InlineData("Cors:AllowedOrigins:0=https://dashboard.example.org/")]
    [InlineData("Cors:AllowedOrigins:0=dashboard.example.org")]
    [InlineData("RateLimit:Requests=-1")]
    [InlineData("RateLimit:WindowSeconds=0")]
    [InlineData("Web:PublicAddress=registry.example.org")]
    [InlineData("Web:PublicAddress=ftp://registry.example.org")]
    [InlineData("Web:PublicAddress=https://registry.example.org/?x=1")]
    public async Task A_setting_that_is_none_stops_the_app_when_it_starts(string setting) =>
        await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(() => RegistryApp.StartAsync(settings: [setting]));

    private Task<HttpResponseMessage> PreflightAsync(string origin) => _app.Anonymous.SendAsync(new(HttpMethod.Options, "countries/FR")
    {
        Headers = { { "Origin", origin }, { "Access-Control-Request-Method", "PATCH" }, { "Access-Control-Request-Headers", "if-match,x-api-key" } },
    });

    private static string Header(HttpResponseMessage answer, string name) => string.Join(",", answer.Headers.GetValues(name));
}
