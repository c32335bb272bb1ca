using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Web.Access;

/// <summary>An app without public reading, with keys that expire and the tokens of a tenant on this machine.</summary>
public sealed class PrincipalTests : IAsyncLifetime
{
    private const string Client = "cccccccc-0000-0000-0000-000000000003";

    // In Ha Noi the last day of March is over at 17:00 UTC.
    private readonly MovableClock _clock = new(new(2026, 3, 31, 16, 59, 0, TimeSpan.Zero));
    private TokenIssuer _issuer = null!;
    private RegistryApp _app = null!;

    public async Task InitializeAsync()
    {
        _issuer = await TokenIssuer.StartAsync(_clock);
        _app = await StartAsync([.. _issuer.Settings, $"Access:Entra:ClientId={Client}"]);
    }

    public async Task DisposeAsync()
    {
        await _app.DisposeAsync();
        await _issuer.DisposeAsync();
    }

    [Fact]
    public async Task Nobody_is_told_that_he_is_nobody_also_where_the_public_reads_nothing()
    {
        var body = await OfAsync(_app.Anonymous);

        Assert.Equal(("anonymous", "public", false), ((string?)body["name"], (string?)body["role"], (bool)body["confidential"]!));
        Assert.Null(body["expiresAt"]);
        await _app.Anonymous.GetAsync("countries").RefusalAsync(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("dev-reader", "reader", false)]
    [InlineData("dev-editor", "editor", false)]
    [InlineData("dev-admin", "admin", true)]
    public async Task Somebody_who_has_a_key_is_told_what_it_opens(string key, string role, bool confidential)
    {
        using var client = _app.Client(key);

        var body = await OfAsync(client);

        Assert.Equal((key, role, confidential), ((string?)body["name"], (string?)body["role"], (bool)body["confidential"]!));
    }

    [Fact]
    public async Task A_reporter_sees_nothing_confidential_whatever_the_key_says()
    {
        await using var other = await RegistryApp.StartAsync(on: _app, settings: ["Access:Keys:0:Role=reporter", "Access:Keys:0:Confidential=true"]);

        Assert.False((bool)(await OfAsync(other.Reader))["confidential"]!);
    }

    [Fact]
    public async Task A_key_that_ends_says_when_and_is_refused_then()
    {
        using var client = _app.Client("ends-in-march");
        Assert.Equal("2026-03-31T17:00:00Z", (string?)(await OfAsync(client))["expiresAt"]);

        _clock.Now += TimeSpan.FromMinutes(1);
        var answer = await client.GetAsync("principal");

        Assert.Equal("The key in the header x-api-key has expired.", (string?)(await answer.ProblemAsync(HttpStatusCode.Unauthorized))["detail"]);
        Assert.Contains("error=\"expired_key\"", answer.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_nobody_has_is_refused()
    {
        using var client = _app.Client("dev-Reader");

        var answer = await client.GetAsync("principal");

        await answer.ProblemAsync(HttpStatusCode.Unauthorized);
        Assert.Contains("ApiKey realm=\"bang-giao\", header=\"x-api-key\", error=\"unknown_key\"", answer.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_has_a_token_is_told_until_when_it_is_good()
    {
        var ends = _clock.Now + TimeSpan.FromHours(1);
        var token = Token(ends, "Registry.Write", "Registry.Confidential");

        var body = await (await SendAsync(token)).JsonAsync(HttpStatusCode.OK);

        Assert.Equal(("lan.nguyen@example.org", "editor", true), ((string?)body["name"], (string?)body["role"], (bool)body["confidential"]!));
        Assert.Equal("2026-03-31T17:59:00Z", (string?)body["expiresAt"]);
    }

    [Fact]
    public async Task A_token_that_has_expired_is_refused_and_one_without_a_role_is_told_which_there_are()
    {
        await SendAsync(Token(_clock.Now - TimeSpan.FromMinutes(3), "Registry.Read")).RefusalAsync(HttpStatusCode.Unauthorized);
        await SendAsync(Token(_clock.Now + TimeSpan.FromHours(1), "Other")).RefusalAsync(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_page_is_told_how_to_sign_in_where_the_settings_say_it()
    {
        var entra = (await OfAsync(_app.Anonymous))["signIn"]!["entra"]!;

        Assert.Equal(_issuer.Issuer, (string?)entra["authority"]);
        Assert.Equal(Client, (string?)entra["clientId"]);
        Assert.Equal($"api://{TokenIssuer.Audience}/.default", (string?)entra["scope"]);
    }

    [Fact]
    public async Task Without_a_registration_of_the_page_there_are_keys_only_and_the_page_connects_to_nobody_else()
    {
        await using var app = await StartAsync(_issuer.Settings);

        Assert.Equal(JTokenType.Null, (await OfAsync(app.Anonymous))["signIn"]!["entra"]!.Type);
        Assert.Contains("connect-src 'self';", await PolicyAsync(app), StringComparison.Ordinal);
        Assert.Contains($"connect-src 'self' {_issuer.Address};", await PolicyAsync(_app), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_setting_replaces_the_scope_that_the_dashboard_asks_for()
    {
        await using var app = await StartAsync([.. _issuer.Settings, $"Access:Entra:ClientId={Client}", "Access:Entra:Scope=https://example.org/registry/access"]);

        Assert.Equal("https://example.org/registry/access", (string?)(await OfAsync(app.Anonymous))["signIn"]!["entra"]!["scope"]);
    }

    [Fact]
    public async Task Nobody_keeps_the_answer()
    {
        var answer = await _app.Reader.GetAsync("principal");

        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Superset(new HashSet<string> { "Authorization", "x-api-key" }, answer.Headers.Vary.ToHashSet());
    }

    [Fact]
    public async Task Somebody_who_asks_again_is_told_that_nothing_is_different_and_another_one_is_told_who_he_is()
    {
        var tag = (await _app.Reader.GetAsync("principal")).Headers.ETag!.Tag;

        Assert.Equal(HttpStatusCode.NotModified, (await _app.Reader.GetAsync("principal", ("If-None-Match", tag))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await _app.Editor.GetAsync("principal", ("If-None-Match", tag))).StatusCode);
    }

    private Task<RegistryApp> StartAsync(string[] settings) => RegistryApp.StartAsync(
        settings:
        [
            "Registry:PublicRead=false",
            "Access:Keys:3:Name=ends", "Access:Keys:3:Role=reader", "Access:Keys:3:ExpiresOn=2026-03-31",
            $"Access:Keys:3:Sha256={Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("ends-in-march")))}",
            .. settings,
        ],
        adapt: builder => builder.Services.AddSingleton<TimeProvider>(_clock));

    private string Token(DateTimeOffset ends, params string[] roles) => _issuer.Token(
        _issuer.Claims(roles), null, ("nbf", (ends - TimeSpan.FromHours(1)).ToUnixTimeSeconds()), ("exp", ends.ToUnixTimeSeconds()));

    private async Task<HttpResponseMessage> SendAsync(string token)
    {
        using var client = _app.Client(null);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await client.GetAsync("principal");
    }

    private static async Task<JToken> OfAsync(HttpClient client) => await (await client.GetAsync("principal")).JsonAsync(HttpStatusCode.OK);

    private static async Task<string> PolicyAsync(RegistryApp app) =>
        (await app.Anonymous.GetAsync(new Uri(app.Root, "/dashboard/"))).Headers.GetValues("Content-Security-Policy").Single();
}
