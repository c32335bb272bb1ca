using System.Net;
using System.Net.Http.Headers;
using System.Text;
using BangGiao.Integration.Records;
using BangGiao.Integration.Records.Attachments;
using BangGiao.Integration.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;

namespace BangGiao.Integration.Web.Access;

/// <summary>An app that accepts the tokens of a tenant on this machine.</summary>
public sealed class BearerTokenTests : IAsyncLifetime, IDisposable
{
    private const string Reading = "Registry.Read";

    private readonly CollectedLog _log = new();
    private readonly MovableClock _clock = new(TimeProvider.System.GetUtcNow());
    private TokenIssuer _issuer = null!;
    private RegistryApp _app = null!;

    public static TheoryData<string, string, object?> Faults => new()
    {
        { "The token was not issued by the configured tenant.", "iss", "https://login.microsoftonline.com/99999999-2222-3333-4444-555555555555/v2.0" },
        { "The audience of the token is not this app.", "aud", "99999999-7777-8888-9999-000000000000" },
        { "The token has expired.", "exp", -121 },
        { "The token is not valid yet.", "nbf", 180 },
        { "The token has no expiry time.", "exp", null },
        { "The token is not an access token.", "azp", null },
    };

    [Theory]
    [InlineData("countries", HttpStatusCode.OK, "Registry.Read")]
    [InlineData("countries", HttpStatusCode.Forbidden, "Registry.Confidential")]
    [InlineData("countries", HttpStatusCode.Forbidden, "Other.Read")]
    [InlineData("countries", HttpStatusCode.Forbidden, "registry.admin")]
    [InlineData("integrity", HttpStatusCode.OK, "Registry.Write")]
    [InlineData("calendarTokens", HttpStatusCode.Forbidden, "Registry.Read")]
    [InlineData("calendarTokens", HttpStatusCode.OK, "Registry.Read", "Registry.Write")]
    public async Task The_highest_app_role_counts(string path, HttpStatusCode expected, params string[] roles) =>
        Assert.Equal(expected, (await GetAsync(path, _issuer.Token(roles))).StatusCode);

    [Fact]
    public async Task A_token_without_a_role_is_told_which_there_are()
    {
        var answer = await GetAsync("countries", _issuer.Token("Other"));

        var problem = await answer.ProblemAsync(HttpStatusCode.Forbidden);
        Assert.Contains("Registry.Report, Registry.Read, Registry.Assess, Registry.Write, Registry.Admin", (string)problem["detail"]!, StringComparison.Ordinal);
        Assert.Contains("error=\"insufficient_scope\"", answer.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_token_with_a_fault_opens_nothing_not_even_what_is_open(string detail, string claim, object? value)
    {
        var stated = value is int seconds ? _issuer.Seconds(TimeSpan.FromSeconds(seconds)) : value;

        var answer = await GetAsync("countries", _issuer.Token(_issuer.Claims("Registry.Admin"), null, (claim, stated)));

        Assert.Equal(detail, (string)(await answer.ProblemAsync(HttpStatusCode.Unauthorized))["detail"]!);
        Assert.Equal(
            [$"Bearer realm=\"bang-giao\", error=\"invalid_token\", error_description=\"{detail}\"", "ApiKey realm=\"bang-giao\", header=\"x-api-key\""],
            answer.Headers.GetValues("WWW-Authenticate"));
    }

    [Theory]
    [InlineData("exp", -100)]
    [InlineData("nbf", 100)]
    public async Task Clocks_may_differ_by_two_minutes(string claim, int seconds)
    {
        var token = _issuer.Token(_issuer.Claims(Reading), null, (claim, _issuer.Seconds(TimeSpan.FromSeconds(seconds))));

        Assert.Equal(HttpStatusCode.OK, (await GetAsync("countries", token)).StatusCode);
    }

    [Fact]
    public async Task An_unsigned_token_is_refused()
    {
        var parts = _issuer.Token("Registry.Admin").Split('.');
        var none = Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT"}""");

        foreach (var token in new[] { $"{none}.{parts[1]}.", $"{none}.{parts[1]}.{parts[2]}", $"{parts[0]}.{parts[1]}." })
            await (await GetAsync("countries", token)).ProblemAsync(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task The_public_key_is_no_secret_to_sign_with()
    {
        var published = _issuer.Key.Rsa;
        foreach (var secret in new[] { Encoding.ASCII.GetBytes(published.ExportSubjectPublicKeyInfoPem()), published.ExportSubjectPublicKeyInfo(), published.ExportRSAPublicKey() })
        {
            var symmetric = new SymmetricSecurityKey(secret) { KeyId = _issuer.Key.KeyId };
            var token = _issuer.Token(_issuer.Claims("Registry.Admin"), new(symmetric, SecurityAlgorithms.HmacSha256));
            await (await GetAsync("countries", token)).ProblemAsync(HttpStatusCode.Unauthorized);
        }
    }

    [Fact]
    public async Task A_token_that_was_altered_is_refused()
    {
        var parts = _issuer.Token(Reading).Split('.');
        var more = Base64UrlEncoder.Encode(Base64UrlEncoder.Decode(parts[1]).Replace(Reading, "Registry.Admin", StringComparison.Ordinal));

        var answer = await GetAsync("countries", $"{parts[0]}.{more}.{parts[2]}");

        Assert.Equal("The signature of the token is invalid.", (string)(await answer.ProblemAsync(HttpStatusCode.Unauthorized))["detail"]!);
    }

    [Theory]
    [InlineData("Bearer", HttpStatusCode.BadRequest)]
    [InlineData("Bearer a b", HttpStatusCode.BadRequest)]
    [InlineData("Bearer abc", HttpStatusCode.Unauthorized)]
    [InlineData("Bearer a.b.c", HttpStatusCode.Unauthorized)]
    [InlineData("Basic ZGV2LWFkbWluOmRldi1hZG1pbg==", HttpStatusCode.Unauthorized)]
    public async Task An_invalid_authorization_is_refused_with_its_reason(string authorization, HttpStatusCode expected)
    {
        var answer = await _app.Anonymous.SendJsonAsync(HttpMethod.Get, "countries", null, ("Authorization", authorization));

        await answer.ProblemAsync(expected);
        Assert.NotEmpty(answer.Headers.WwwAuthenticate);
    }

    [Fact]
    public async Task A_key_and_a_token_in_one_request_are_one_too_many()
    {
        var answer = await _app.Reader.SendJsonAsync(HttpMethod.Get, "countries", null, ("Authorization", $"Bearer {_issuer.Token(Reading)}"));

        var problem = await answer.ProblemAsync(HttpStatusCode.BadRequest);
        Assert.Equal("Send either the header x-api-key or the header Authorization, once.", (string)problem["detail"]!);
    }

    [Fact]
    public async Task A_request_without_a_credential_is_told_both_ways_to_sign_in()
    {
        var answer = await _app.Anonymous.PostJsonAsync("countries", "{}");

        await answer.ProblemAsync(HttpStatusCode.Unauthorized);
        Assert.Equal(["Bearer realm=\"bang-giao\"", "ApiKey realm=\"bang-giao\", header=\"x-api-key\""], answer.Headers.GetValues("WWW-Authenticate"));
    }

    [Fact]
    public async Task A_key_that_is_not_yet_known_makes_one_reading_and_no_more_than_one_a_minute()
    {
        await GetAsync("countries", _issuer.Token(Reading));
        _issuer.Rotate();
        Assert.Equal(HttpStatusCode.Unauthorized, (await GetAsync("countries", _issuer.Token(Reading))).StatusCode);

        _clock.Now += TimeSpan.FromSeconds(61);
        Assert.Equal(HttpStatusCode.OK, (await GetAsync("countries", _issuer.Token(Reading))).StatusCode);
        Assert.Equal(2, _issuer.Asked);

        _issuer.Rotate(isPublished: false);
        for (var i = 0; i < 5; i++)
            Assert.Equal(HttpStatusCode.Unauthorized, (await GetAsync("countries", _issuer.Token(Reading))).StatusCode);
        _clock.Now += TimeSpan.FromSeconds(61);
        for (var i = 0; i < 5; i++)
            Assert.Equal(HttpStatusCode.Unauthorized, (await GetAsync("countries", _issuer.Token(Reading))).StatusCode);
        Assert.Equal(3, _issuer.Asked);
    }

    [Fact]
    public async Task Without_metadata_tokens_cannot_be_judged_and_keys_open_as_ever()
    {
        _issuer.IsDown = true;

        var answer = await GetAsync("countries", _issuer.Token(Reading));

        Assert.Equal("urn:bang-giao:problem:identity-unavailable", (string)(await answer.ProblemAsync(HttpStatusCode.ServiceUnavailable))["type"]!);
        Assert.NotNull(answer.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.OK, (await _app.Reader.GetAsync("countries")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await _app.Anonymous.GetAsync("countries")).StatusCode);

        _issuer.IsDown = false;
        _clock.Now += TimeSpan.FromSeconds(11);
        Assert.Equal(HttpStatusCode.OK, (await GetAsync("countries", _issuer.Token(Reading))).StatusCode);
    }

    [Fact]
    public async Task Keys_that_are_known_outlive_an_outage_for_two_days()
    {
        await GetAsync("countries", _issuer.Token(Reading));
        _issuer.IsDown = true;

        _clock.Now += TimeSpan.FromHours(47);
        Assert.Equal(HttpStatusCode.OK, (await GetAsync("countries", Lasting())).StatusCode);
        _clock.Now += TimeSpan.FromHours(2);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await GetAsync("countries", Lasting())).StatusCode);

        string Lasting() => _issuer.Token(_issuer.Claims(Reading), null, ("exp", _issuer.Seconds(TimeSpan.FromDays(30))));
    }

    [Fact]
    public async Task A_change_is_logged_under_the_principal_s_name_and_subject()
    {
        var person = Client(_issuer.Token("Registry.Write"));
        var app = Client(_issuer.Token(_issuer.Claims("Registry.Write"), null, ("preferred_username", null), ("oid", "cccccccc-0000-0000-0000-000000000003")));
        await (await person.PostJsonAsync("countries", Some.Country("FR"))).JsonAsync(HttpStatusCode.Created);
        await (await app.PatchJsonAsync("countries/FR", new { desk = "Europe" }, 1)).JsonAsync();

        var shown = (await _app.Admin.GetJsonAsync("countries/FR/history"))["items"]!;
        var told = (await _app.Editor.GetJsonAsync("countries/FR/history"))["items"]!;

        Assert.Equal(["bbbbbbbb-0000-0000-0000-000000000002", "lan.nguyen@example.org"], shown.Select(item => (string)item["by"]!));
        Assert.Equal(
            ["token:cccccccc-0000-0000-0000-000000000003", "token:aaaaaaaa-0000-0000-0000-000000000001"],
            shown.Select(item => (string)item["credential"]!));
        Assert.All(told, item => Assert.Null(item["credential"]));
    }

    [Theory]
    [InlineData("Registry.Read", HttpStatusCode.NotFound)]
    [InlineData("Registry.Confidential", HttpStatusCode.OK)]
    public async Task A_confidential_record_needs_the_app_role_for_it(string role, HttpStatusCode expected)
    {
        await (await _app.Admin.PostJsonAsync("countries", Some.Country("JP", classification: "confidential"))).JsonAsync(HttpStatusCode.Created);

        Assert.Equal(expected, (await GetAsync("countries/JP", _issuer.Token(Reading, role))).StatusCode);
    }

    [Fact]
    public async Task A_token_of_version_1_is_taken_as_well()
    {
        var token = _issuer.Token(
            _issuer.Claims(Reading), null, ("iss", $"https://sts.windows.net/{TokenIssuer.Tenant}/"), ("aud", $"api://{TokenIssuer.Audience}"), ("azp", null), ("appid", "a-client"), ("ver", "1.0"));

        Assert.Equal(HttpStatusCode.OK, (await GetAsync("countries", token)).StatusCode);
    }

    [Fact]
    public async Task Refusals_are_logged_and_no_secret_is()
    {
        var expired = _issuer.Token(_issuer.Claims(Reading), null, ("exp", _issuer.Seconds(TimeSpan.FromHours(-1))));
        await GetAsync("countries", expired);
        await GetAsync("calendarTokens", _issuer.Token(Reading));
        await _app.Client("a-key-that-nobody-has").GetAsync("countries");
        await _app.Anonymous.GetAsync("calendar.ics?token=bgc_a-token-that-nobody-has");
        var refused = await _app.Reader.PostJsonAsync("countries", "{}").RefusalAsync(HttpStatusCode.Forbidden);
        await _app.Editor.PostJsonAsync("countries", Some.Country("XX", classification: "confidential")).RefusalAsync(HttpStatusCode.Forbidden);

        var lines = string.Join('\n', _log.Lines);
        Assert.All(
            ["token_expired", "key_unknown", "address_token_unknown", "role_too_low", "not_for_this_principal", "key:dev-reader", "token:aaaaaaaa", "CreateRecord", "127.0.0.1", (string)refused["traceId"]!],
            told => Assert.Contains(told, lines, StringComparison.Ordinal));
        Assert.All(
            expired.Split('.').Concat(["a-key-that-nobody-has", "a-token-that-nobody-has", "eyJ"]),
            secret => Assert.DoesNotContain(secret, lines, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Clients_can_fill_the_log_only_slowly()
    {
        for (var i = 0; i < 200; i++)
            await _app.Anonymous.PostJsonAsync("countries", "{}");
        _clock.Now += TimeSpan.FromMinutes(1);
        await _app.Anonymous.PostJsonAsync("countries", "{}");

        Assert.Equal(121, _log.Lines.Count(line => line.Contains("Refused with 401", StringComparison.Ordinal)));
        Assert.Contains(_log.Lines, line => line.Contains("80 refusals of the last minute were not logged", StringComparison.Ordinal));
    }

    public async Task InitializeAsync()
    {
        _issuer = await TokenIssuer.StartAsync(_clock);
        _app = await RegistryApp.StartAsync(settings: _issuer.Settings, adapt: builder =>
        {
            builder.Services.AddSingleton<TimeProvider>(_clock);
            builder.Logging.AddProvider(_log);
        });
    }

    public async Task DisposeAsync()
    {
        await _app.DisposeAsync();
        await _issuer.DisposeAsync();
    }

    public void Dispose() => _log.Dispose();

    [Fact]
    public async Task A_group_of_the_directory_reports_for_the_agency_that_an_admin_mapped_it_to()
    {
        const string Group = "3f1c9a52-7d0e-4b1f-9a55-0c6b8f6f4e21";
        await _app.CreateAsync("agencies", Some.Agency("moit"));
        await _app.CreateAsync("commitments", Some.Commitment("led", "moit", more: new { classification = "internal" }));
        var token = _issuer.Token(_issuer.Claims("Registry.Report"), null, ("groups", new[] { "11111111-0000-0000-0000-000000000001", Group }));

        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync("commitments/led", token)).StatusCode);
        await _app.CreateAsync("agencyAccounts", new { agencyId = "moit", kind = "group", value = Group });
        using var client = Client(token);

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("commitments/led")).StatusCode);
        Assert.Equal("lan.nguyen@example.org", (string?)(await (await client.PostJsonAsync("commitments/led/reviews", new { status = "limited" })).JsonAsync(HttpStatusCode.Created))["reviews"]![0]!["by"]);
        Assert.Equal(("reporter", "moit"), ((string?)(await client.GetJsonAsync("principal"))["roles"]![0], (string?)(await client.GetJsonAsync("principal"))["agencyIds"]![0]));
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync("commitments/led", _issuer.Token("Registry.Report"))).StatusCode);
    }

    private Task<HttpResponseMessage> GetAsync(string path, string token) => Client(token).GetAsync(path);

    private HttpClient Client(string token)
    {
        var client = _app.Client(null);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }
}
