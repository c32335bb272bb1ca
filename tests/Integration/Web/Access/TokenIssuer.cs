using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Web.Access;

/// <summary>A tenant of Microsoft Entra ID on this machine: OpenID metadata and keys over HTTP, and tokens that are signed with real RSA keys.</summary>
internal sealed class TokenIssuer : IAsyncDisposable
{
    public const string Tenant = "11111111-2222-3333-4444-555555555555";
    public const string Audience = "66666666-7777-8888-9999-000000000000";

    private readonly WebApplication _server;
    private readonly TimeProvider _clock;
    private readonly List<RsaSecurityKey> _published = [];

    private TokenIssuer(WebApplication server, TimeProvider clock) => (_server, _clock) = (server, clock);

    /// <summary>The key that tokens are signed with.</summary>
    public RsaSecurityKey Key { get; private set; } = NewKey();

    /// <summary>The number of requests for the keys.</summary>
    public int Asked { get; private set; }

    /// <summary>Whether every request is answered with 500.</summary>
    public bool IsDown { get; set; }

    public string Address => _server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    public string Issuer => $"{Address}/{Tenant}/v2.0";

    /// <summary>The settings of an app that accepts this tenant's tokens.</summary>
    public string[] Settings =>
        [$"Access:Entra:TenantId={Tenant}", $"Access:Entra:Audience={Audience}", $"Access:Entra:Authority={Address}"];

    public static async Task<TokenIssuer> StartAsync(TimeProvider clock)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var server = builder.Build();
        var issuer = new TokenIssuer(server, clock);
        issuer._published.Add(issuer.Key);
        server.MapGet($"/{Tenant}/v2.0/.well-known/openid-configuration", () => issuer.Answer(() => new JObject
        {
            ["issuer"] = issuer.Issuer,
            ["jwks_uri"] = $"{issuer.Address}/keys",
            ["id_token_signing_alg_values_supported"] = new JArray("RS256"),
        }));
        server.MapGet("/keys", () => issuer.Answer(issuer.Keys));
        await server.StartAsync();
        return issuer;
    }

    public static RsaSecurityKey NewKey() => new(RSA.Create(2048)) { KeyId = Guid.NewGuid().ToString("n") };

    /// <summary>Signs with another key from now on, as a tenant does from time to time.</summary>
    public void Rotate(bool isPublished = true)
    {
        Key = NewKey();
        if (isPublished)
            _published.Add(Key);
    }

    /// <summary>The claims of a person's token of version 2.0.</summary>
    public Dictionary<string, object> Claims(params string[] roles) => new()
    {
        ["iss"] = Issuer,
        ["aud"] = Audience,
        ["tid"] = Tenant,
        ["oid"] = "aaaaaaaa-0000-0000-0000-000000000001",
        ["sub"] = "pairwise-subject",
        ["azp"] = "bbbbbbbb-0000-0000-0000-000000000002",
        ["preferred_username"] = "lan.nguyen@example.org",
        ["scp"] = "access",
        ["ver"] = "2.0",
        ["roles"] = roles,
        ["nbf"] = Seconds(TimeSpan.FromMinutes(-5)),
        ["exp"] = Seconds(TimeSpan.FromMinutes(55)),
    };

    /// <summary>A token of such claims, with some set otherwise, or left out where they are null.</summary>
    public string Token(Dictionary<string, object> claims, SigningCredentials? signing = null, params (string Name, object? Value)[] otherwise)
    {
        foreach (var (name, value) in otherwise)
        {
            if (value is null)
                claims.Remove(name);
            else
                claims[name] = value;
        }
        var payload = Newtonsoft.Json.JsonConvert.SerializeObject(claims);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }
            .CreateToken(payload, signing ?? new SigningCredentials(Key, SecurityAlgorithms.RsaSha256));
    }

    /// <summary>A good token with these roles.</summary>
    public string Token(params string[] roles) => Token(Claims(roles));

    /// <summary>The seconds of Unix time so far from the clock's now.</summary>
    public long Seconds(TimeSpan fromNow) => (_clock.GetUtcNow() + fromNow).ToUnixTimeSeconds();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private IResult Answer(Func<JObject> body) =>
        IsDown ? Results.StatusCode(StatusCodes.Status500InternalServerError) : Results.Text(body().ToString(), "application/json");

    private JObject Keys()
    {
        Asked++;
        return new JObject
        {
            ["keys"] = new JArray(_published.Select(key =>
            {
                var parameters = key.Rsa.ExportParameters(includePrivateParameters: false);
                return new JObject
                {
                    ["kty"] = "RSA",
                    ["use"] = "sig",
                    ["kid"] = key.KeyId,
                    ["n"] = Base64UrlEncoder.Encode(parameters.Modulus),
                    ["e"] = Base64UrlEncoder.Encode(parameters.Exponent),
                };
            })),
        };
    }
}
