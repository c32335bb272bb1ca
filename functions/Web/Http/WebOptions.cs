namespace BangGiao.Web.Http;

/// <summary>The settings <c>Web__…</c>.</summary>
public sealed class WebOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Web";

    /// <summary>
    /// The address that clients use, for example <c>https://registry.example.org</c>. Links to next pages and the records of a calendar's
    /// events begin with it. Without it links are relative, and events of a calendar have no link.
    /// </summary>
    public string? PublicAddress { get; set; }

    /// <summary>Whether the address is absent or an http or https address without query and fragment.</summary>
    internal bool IsValid => string.IsNullOrEmpty(PublicAddress)
        || (Uri.TryCreate(PublicAddress, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.Query.Length + address.Fragment.Length == 0);
}
