using System.Diagnostics.CodeAnalysis;

namespace BangGiao.Web.CrossOrigin;

/// <summary>The CORS settings <c>Cors__…</c>: which origins may call the API from a browser.</summary>
public sealed class CrossOriginOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Cors";

    /// <summary>
    /// The allowed origins, each as scheme, host and port (<c>https://dashboard.example.org</c>); a single <c>*</c> allows every origin.
    /// Default: none.
    /// </summary>
    public IList<string> AllowedOrigins { get; } = [];

    /// <summary>
    /// Whether a text is <c>*</c> or an origin as browsers send it (RFC 6454 section 6.2), without a path or a final slash.
    /// </summary>
    public static bool IsOrigin([NotNullWhen(true)] string? text) =>
        text == "*" || (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" && address.GetLeftPart(UriPartial.Authority) == text);
}
