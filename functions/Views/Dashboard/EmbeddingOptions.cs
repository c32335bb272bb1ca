using BangGiao.Web.CrossOrigin;

namespace BangGiao.Views.Dashboard;

/// <summary>The settings <c>Embedding__…</c>: which sites may show the dashboard's cards in a frame.</summary>
public sealed class EmbeddingOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Embedding";

    /// <summary>
    /// The origins that may embed cards, each as scheme, host and port (<c>https://www.example.org</c>); a single <c>*</c> allows every
    /// site. Default: none.
    /// </summary>
    public IList<string> AllowedOrigins { get; } = [];

    /// <summary>The sources of the directive <c>frame-ancestors</c> (CSP Level 3 section 6.4.2) for a card.</summary>
    internal string FrameAncestors => AllowedOrigins.Count == 0 ? "'none'" : string.Join(' ', AllowedOrigins);

    internal bool AreOrigins => AllowedOrigins.All(CrossOriginOptions.IsOrigin) && (AllowedOrigins.Count <= 1 || !AllowedOrigins.Contains("*"));
}
