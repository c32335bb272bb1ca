using System.Diagnostics.Metrics;
using BangGiao.Registry.Telemetry;

namespace BangGiao.Web.Limits;

/// <summary>Counts requests that a limit refused.</summary>
public sealed class LimitMeter
{
    private readonly Counter<long> _limited;

    /// <summary>Creates the instrument.</summary>
    public LimitMeter(IMeterFactory meters)
    {
        ArgumentNullException.ThrowIfNull(meters);
        _limited = meters.Create(Spans.Name).CreateCounter<long>(
            "banggiao.requests.limited", "{request}", "Requests that were answered with 429, by the limit that refused them (`banggiao.limit`: `client` or `failures`).");
    }

    /// <summary>A limit refused a request.</summary>
    /// <param name="limit">Its name, as in the header RateLimit-Policy.</param>
    internal void Refused(string limit) => _limited.Add(1, new KeyValuePair<string, object?>("banggiao.limit", limit));
}
