using System.Diagnostics.CodeAnalysis;

namespace BangGiao.Web.CrossOrigin;

/// <summary>Which web pages of other origins may call the API from a browser: the settings <c>Cors__…</c>.</summary>
public sealed class CrossOriginOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Cors";

    /// <summary>The origins, each as scheme, host and port (<c>https://dashboard.example.org</c>); <c>*</c> alone for every one. None by default.</summary>
    public IList<string> AllowedOrigins { get; } = [];

    /// <summary>Whether a text is an origin as browsers send it (RFC 6454 section 6.2): no path, no final slash.</summary>
    public static bool IsOrigin([NotNullWhen(true)] string? text) =>
        text == "*" || (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" && address.GetLeftPart(UriPartial.Authority) == text);
}
