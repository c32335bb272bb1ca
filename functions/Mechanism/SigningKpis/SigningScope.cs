using BangGiao.Mechanism.Counting;
using BangGiao.Records.Collections;
using BangGiao.Web.Http;

namespace BangGiao.Mechanism.SigningKpis;

/// <summary>The agreements that figures of signing are of: the filters are those of the figures of commitments that the list of agreements has too.</summary>
internal static class SigningScope
{
    private static readonly string[] Shared = ["country", "agency", "lead", "activity", "region", "countryLevel", "highLevel", "tag", "from", "to"];

    // What the commitments name in "agreement" is the id in the list of agreements, and the level of their agreement is its level.
    private static readonly Dictionary<string, string> Renamed = new() { ["agreement"] = "id", ["concludedAs"] = "level" };

    /// <summary>Reads the filters of a request.</summary>
    /// <param name="agreements">The collection of agreements.</param>
    /// <param name="parameters">The parameters of the request.</param>
    public static CountScope Read(Collection agreements, Parameters parameters) => new(agreements, parameters, [.. Shared, "period", "calendar"], Renamed);

    /// <summary>Reads the filters of a request about several periods: <c>from</c> and <c>to</c> say when the agreements were signed.</summary>
    /// <param name="agreements">The collection of agreements.</param>
    /// <param name="parameters">The parameters of the request.</param>
    public static CountScope ReadOfDays(Collection agreements, Parameters parameters) => new(agreements, parameters, Shared, Renamed);
}
