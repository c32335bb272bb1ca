namespace BangGiao.Web.Access;

/// <summary>The settings for bearer tokens, <c>Access__Entra__…</c>. Without a tenant, no tokens are accepted.</summary>
public sealed class EntraOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Access:Entra";

    /// <summary>The tenant's id (a GUID, not a domain): tokens of other tenants are refused.</summary>
    public string? TenantId { get; set; }

    /// <summary>
    /// The accepted audiences, separated by commas: the client id of the app's registration, or its Application ID URI. A client id is also
    /// accepted with <c>api://</c> before it.
    /// </summary>
    public string? Audience { get; set; }

    /// <summary>
    /// The host of the tenant's OpenID metadata; set it for sovereign clouds. Default <c>https://login.microsoftonline.com</c>.
    /// </summary>
    public string Authority { get; set; } = "https://login.microsoftonline.com";

    /// <summary>The issuer of tokens of version 1.0. Default: <c>https://sts.windows.net/</c>, the tenant's id and <c>/</c>.</summary>
    public string? IssuerOfV1 { get; set; }

    /// <summary>The app role that allows reading and writing confidential records. Default <c>Registry.Confidential</c>.</summary>
    public string ConfidentialRole { get; set; } = "Registry.Confidential";

    /// <summary>The claim with the principal's name. Default: the first of <see cref="NameClaims"/> that the token has.</summary>
    public string? NameClaim { get; set; }

    /// <summary>
    /// The client id of the dashboard's registration as a single-page application. Without it, the dashboard offers sign-in by API key
    /// only.
    /// </summary>
    public string? ClientId { get; set; }

    /// <summary>
    /// The scope that the dashboard requests. Default: <c>/.default</c> of the first <see cref="Audience"/>, which covers everything an
    /// administrator has granted.
    /// </summary>
    public string? Scope { get; set; }

    /// <summary>
    /// The claims tried for the principal's name, in this order: those of a person, those of an app, those of every token.
    /// </summary>
    internal static IReadOnlyList<string> NameClaims { get; } = ["preferred_username", "upn", "unique_name", "app_displayname", "azp", "appid", "oid", "sub"];

    /// <summary>Whether bearer tokens are accepted.</summary>
    internal bool IsOn => !string.IsNullOrEmpty(TenantId);

    /// <summary>What a page needs to sign people in; null when no client id is set.</summary>
    internal EntraSignIn? SignIn => IsOn && ClientId is { Length: > 0 } client
        ? new(new(IssuerOfV2), client, Scope is { Length: > 0 } scope ? scope : $"{(Guid.TryParse(FirstAudience, out _) ? "api://" : "")}{FirstAudience}/.default")
        : null;

    /// <summary>The address of the tenant's metadata (OpenID Connect Discovery 1.0 section 4).</summary>
    internal string MetadataAddress => $"{IssuerOfV2}/.well-known/openid-configuration";

    /// <summary>The issuers of tokens of version 2.0 and 1.0.</summary>
    internal IReadOnlyList<string> Issuers => [IssuerOfV2, IssuerOfV1 is { Length: > 0 } issuer ? issuer : $"https://sts.windows.net/{TenantId}/"];

    /// <summary>The accepted audiences, in every spelling.</summary>
    internal IReadOnlyList<string> Audiences => [.. (Audience ?? "")
        .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(audience => Guid.TryParse(audience, out _) ? new[] { audience, $"api://{audience}" } : [audience])];

    private string FirstAudience => Audiences[0];

    private string IssuerOfV2 => $"{Authority.TrimEnd('/')}/{TenantId}/v2.0";

    /// <summary>What is wrong with the settings, as a message for the operator; null if they are valid.</summary>
    internal string? Fault()
    {
        if (!IsOn)
            return string.IsNullOrEmpty(Audience) && string.IsNullOrEmpty(ClientId) ? null : "Access:Entra:TenantId is missing: it is required when Audience or ClientId is set.";
        if (!Guid.TryParseExact(TenantId, "D", out _))
            return "Access:Entra:TenantId must be the tenant's id, a GUID with hyphens.";
        if (Audiences.Count == 0)
            return "Access:Entra:Audience is missing: it must be the client id of the app's registration, or its Application ID URI.";
        return Uri.TryCreate(Authority, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback))
            ? null
            : "Access:Entra:Authority must be an https address.";
    }
}
