using System.Diagnostics;
using OpenTelemetry;

namespace BangGiao.Web.Telemetry;

/// <summary>Removes from the addresses in spans what may be secret: the query, the fragment, and a user with a password.</summary>
/// <remarks>
/// A token may be in the query of a calendar feed, and a filter of storage names records. Libraries redact queries too, each with a switch to
/// turn that off; this does not depend on them.
/// </remarks>
internal sealed class AddressRedaction : BaseProcessor<Activity>
{
    private static readonly string[] Addresses = ["url.full", "http.url", "http.target"];
    private static readonly string[] Queries = ["url.query", "url.fragment"];

    public override void OnEnd(Activity data)
    {
        foreach (var name in Queries)
        {
            if (data.GetTagItem(name) is not null)
                data.SetTag(name, null);
        }
        foreach (var name in Addresses)
        {
            if (data.GetTagItem(name) is string address)
                data.SetTag(name, Redact(address));
        }
    }

    /// <summary>The address without user, query and fragment.</summary>
    internal static string Redact(string address)
    {
        var end = address.AsSpan().IndexOfAny('?', '#');
        var kept = end < 0 ? address : address[..end];
        if (kept.IndexOf("//", StringComparison.Ordinal) is not (>= 0 and var slashes))
            return kept;
        var authority = slashes + 2;
        var path = kept.IndexOf('/', authority);
        var user = kept.AsSpan(authority, (path < 0 ? kept.Length : path) - authority).LastIndexOf('@');
        return user < 0 ? kept : kept[..authority] + kept[(authority + user + 1)..];
    }
}
