using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace BangGiao.Web.Access;

/// <summary>
/// Validates bearer tokens (RFC 6750) of Microsoft Entra ID: access tokens of version 1.0 and 2.0, of one tenant, for this app.
/// </summary>
/// <remarks>
/// See "Access token claims reference" and "Claims validation" in the documentation of the Microsoft identity platform. Signature, issuer,
/// audience and lifetime are validated by Microsoft.IdentityModel; symmetric algorithms and unsigned tokens are rejected (RFC 8725).
/// </remarks>
internal sealed class BearerTokens(IOptions<EntraOptions> options, SigningKeys keys, TokenPrincipals principals, TimeProvider clock)
{
    /// <summary>The tolerated difference between the issuer's clock and this machine's.</summary>
    public static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(2);

    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };

    /// <summary>Whether the settings enable bearer tokens.</summary>
    public bool IsOn => options.Value.IsOn;

    /// <summary>Validates a token and returns its principal, or the reason for its refusal.</summary>
    /// <exception cref="Web.Http.RefusedException">503: the tenant's keys cannot be read.</exception>
    public async Task<Identification> IdentifyAsync(string token, CancellationToken cancellationToken)
    {
        if (!_handler.CanReadToken(token))
            return Refused("token_malformed", "The token is not a JSON Web Token.");
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

    // The library's messages may quote the token, so the answer uses fixed texts.
    private static Identification Refused(Exception? fault) => fault switch
    {
        SecurityTokenExpiredException => Refused("token_expired", "The token has expired."),
        SecurityTokenNotYetValidException => Refused("token_not_yet_valid", "The token is not valid yet."),
        SecurityTokenNoExpirationException => Refused("token_without_end", "The token has no expiry time."),
        SecurityTokenInvalidIssuerException => Refused("token_of_another_issuer", "The token was not issued by the configured tenant."),
        SecurityTokenInvalidAudienceException => Refused("token_for_another_audience", "The audience of the token is not this app."),
        SecurityTokenInvalidAlgorithmException => Refused("token_algorithm", "The signature algorithm of the token is not accepted. Accepted: RS, PS or ES with 256, 384 or 512 bits."),
        SecurityTokenSignatureKeyNotFoundException => Refused("token_key_unknown", "The token is signed with a key that does not belong to the tenant."),
        SecurityTokenInvalidSignatureException => Refused("token_signature", "The signature of the token is invalid."),
        _ => Refused("token_malformed", "The token is not a valid JSON Web Token."),
    };

    private static Identification Refused(string reason, string detail) => new(null, reason, detail) { IsBearer = true };
}
