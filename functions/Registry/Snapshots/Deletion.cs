using BangGiao.Values.Json;
using Newtonsoft.Json.Linq;

namespace BangGiao.Registry.Snapshots;

/// <summary>The data kept in memory for a deleted record.</summary>
/// <param name="Version">The version of the change that deleted it.</param>
/// <param name="Classification">The last classification as its code; null when it is unknown.</param>
internal sealed record Deletion(long Version, string? Classification)
{
    /// <summary>The deletion of a record by a change.</summary>
    /// <param name="version">The version of the change.</param>
    /// <param name="body">The record's body before the change; null when it is unknown.</param>
    public static Deletion Of(long version, string? body) =>
        new(version, body?.StartsWith('{') == true ? (string?)(RecordJson.Parse(body)["classification"] as JValue) : null);
}
