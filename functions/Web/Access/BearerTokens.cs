using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace BangGiao.Web.Access;

/// <summary>Judges bearer tokens (RFC 6750) of Microsoft Entra ID: access tokens of version 1.0 and 2.0 of one tenant, for this app.</summary>
/// <remarks>
/// See "Access token claims reference" and "Claims validation" in the documentation of the Microsoft identity platform. Signature, issuer,
/// audience and lifetime are judged by Microsoft's own library; symmetric algorithms and unsigned tokens are never taken (RFC 8725).
/// </remarks>
internal sealed class BearerTokens(IOptions<EntraOptions> options, SigningKeys keys, TokenPrincipals principals, TimeProvider clock)
{
    /// <summary>By so much the clocks of the issuer and of this machine may differ.</summary>
    public static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(2);

    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };

    /// <summary>Whether the settings take tokens at all.</summary>
    public bool IsOn => options.Value.IsOn;

    /// <summary>Whom a token stands for.</summary>
    /// <exception cref="Web.Http.RefusedException">503: the tenant's keys cannot be read.</exception>
    public async Task<Identification> IdentifyAsync(string token, CancellationToken cancellationToken)
    {
        if (!_handler.CanReadToken(token))
            return Refused("token_malformed", "The token is no JSON Web Token.");
        var known = await keys.CurrentAsync(cancellationToken);
        var result = await ValidateAsync(token, known);
        if (result.Exception is SecurityTokenSignatureKeyNotFoundException && await keys.RenewAsync(known, cancellationToken) is { } renewed)
            result = await ValidateAsync(token, renewed);
        return result.IsValid ? principals.Of((JsonWebToken)result.SecurityToken) : Refused(result.Exception);
    }

    private Task<TokenValidationResult> ValidateAsync(string token, OpenIdConnectConfiguration metadata) => _handler.ValidateTokenAsync(token, new()
    {
        IssuerSigningKeys = metadata.SigningKeys,
        TryAllIssuerSigningKeys = false,
        RequireSignedTokens = true,
        ValidAlgorithms = Algorithms,
        ValidIssuers = options.Value.Issuers,
        ValidAudiences = options.Value.Audiences,
        LifetimeValidator = (notBefore, expires, _, _) => IsCurrent(notBefore, expires),
    });

    private bool IsCurrent(DateTime? notBefore, DateTime? expires)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (expires is null)
            throw new SecurityTokenNoExpirationException();
        if (expires + ClockSkew <= now)
            throw new SecurityTokenExpiredException();
        if (notBefore - ClockSkew > now)
            throw new SecurityTokenNotYetValidException();
        return true;
    }

    // What the library says of a token may quote it: only its sort is told.
    private static Identification Refused(Exception? fault) => fault switch
    {
        SecurityTokenExpiredException => Refused("token_expired", "The token has expired."),
        SecurityTokenNotYetValidException => Refused("token_not_yet_valid", "The token is not valid yet."),
        SecurityTokenNoExpirationException => Refused("token_without_end", "The token says nothing of when it expires."),
        SecurityTokenInvalidIssuerException => Refused("token_of_another_issuer", "The token was issued by somebody else than the tenant of the settings."),
        SecurityTokenInvalidAudienceException => Refused("token_for_another_audience", "The token is for somebody else than this app."),
        SecurityTokenInvalidAlgorithmException => Refused("token_algorithm", "The token is signed in a way that is not taken: RS, PS or ES with 256, 384 or 512 bits is."),
        SecurityTokenSignatureKeyNotFoundException => Refused("token_key_unknown", "The token is signed by a key that is not the tenant's."),
        SecurityTokenInvalidSignatureException => Refused("token_signature", "The signature of the token is not right."),
        _ => Refused("token_malformed", "The token is no JSON Web Token that is taken here."),
    };

    private static Identification Refused(string reason, string detail) => new(null, reason, detail) { IsBearer = true };
}
