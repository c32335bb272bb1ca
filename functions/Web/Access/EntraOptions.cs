namespace BangGiao.Web.Access;

/// <summary>Whose bearer tokens are taken: the settings <c>Access__Entra__…</c>. Without a tenant none are.</summary>
public sealed class EntraOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Access:Entra";

    /// <summary>The tenant's id (a GUID, not a domain): tokens of other tenants are refused.</summary>
    public string? TenantId { get; set; }

    /// <summary>Whom tokens are for: the client id of the app's registration, or its Application ID URI; several with commas. <c>api://</c> and a client id is taken as well.</summary>
    public string? Audience { get; set; }

    /// <summary>Where the tenant's metadata is, for sovereign clouds. Default <c>https://login.microsoftonline.com</c>.</summary>
    public string Authority { get; set; } = "https://login.microsoftonline.com";

    /// <summary>The issuer of tokens of version 1.0. Default: <c>https://sts.windows.net/</c>, the tenant's id and <c>/</c>.</summary>
    public string? IssuerOfV1 { get; set; }

    /// <summary>The app role whose holders may see and write what is confidential. Default <c>Registry.Confidential</c>.</summary>
    public string ConfidentialRole { get; set; } = "Registry.Confidential";

    /// <summary>The claim that names the principal. Default: the first that is there of <see cref="NameClaims"/>.</summary>
    public string? NameClaim { get; set; }

    /// <summary>The client id of the dashboard's registration as a single-page application. Without one the dashboard signs in by keys only.</summary>
    public string? ClientId { get; set; }

    /// <summary>What the dashboard asks of the tenant for tokens of this app. Default: <c>/.default</c> of the first <see cref="Audience"/>, all that an administrator has granted.</summary>
    public string? Scope { get; set; }

    /// <summary>The claims that name a principal where no setting says which: a person's, then an app's, then what every token has.</summary>
    internal static IReadOnlyList<string> NameClaims { get; } = ["preferred_username", "upn", "unique_name", "app_displayname", "azp", "appid", "oid", "sub"];

    /// <summary>Whether bearer tokens are taken.</summary>
    internal bool IsOn => !string.IsNullOrEmpty(TenantId);

    /// <summary>How a page signs people in; null when it does not.</summary>
    internal EntraSignIn? SignIn => IsOn && ClientId is { Length: > 0 } client
        ? new(new(IssuerOfV2), client, Scope is { Length: > 0 } scope ? scope : $"{(Guid.TryParse(FirstAudience, out _) ? "api://" : "")}{FirstAudience}/.default")
        : null;

    /// <summary>Where the metadata is (OpenID Connect Discovery 1.0 section 4).</summary>
    internal string MetadataAddress => $"{IssuerOfV2}/.well-known/openid-configuration";

    /// <summary>The issuers of both versions of tokens.</summary>
    internal IReadOnlyList<string> Issuers => [IssuerOfV2, IssuerOfV1 ?? $"https://sts.windows.net/{TenantId}/"];

    /// <summary>Every spelling of whom tokens are for.</summary>
    internal IReadOnlyList<string> Audiences => [.. (Audience ?? "")
        .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(audience => Guid.TryParse(audience, out _) ? new[] { audience, $"api://{audience}" } : [audience])];

    private string FirstAudience => Audiences[0];

    private string IssuerOfV2 => $"{Authority.TrimEnd('/')}/{TenantId}/v2.0";

    /// <summary>What is wrong with the settings, for whoever starts the app; null when nothing is.</summary>
    internal string? Fault()
    {
        if (!IsOn)
            return string.IsNullOrEmpty(Audience) && string.IsNullOrEmpty(ClientId) ? null : "Access:Entra:TenantId is missing: with an Audience or a ClientId it must say whose tokens are taken.";
        if (!Guid.TryParseExact(TenantId, "D", out _))
            return "Access:Entra:TenantId must be the tenant's id, a GUID with hyphens.";
        if (Audiences.Count == 0)
            return "Access:Entra:Audience must be the client id of the app's registration, or its Application ID URI.";
        return Uri.TryCreate(Authority, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback))
            ? null
            : "Access:Entra:Authority must be an https address.";
    }
}
