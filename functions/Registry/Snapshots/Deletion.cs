using BangGiao.Values.Json;
using Newtonsoft.Json.Linq;

namespace BangGiao.Registry.Snapshots;

/// <summary>What is kept in memory of a record that was deleted.</summary>
/// <param name="Version">The change that deleted it.</param>
/// <param name="Classification">The classification that it had; null where that is not known.</param>
internal sealed record Deletion(long Version, string? Classification)
{
    /// <summary>The deletion of a record by a change.</summary>
    /// <param name="version">The change.</param>
    /// <param name="body">What the record said before it; null where that is not known.</param>
    public static Deletion Of(long version, string? body) =>
        new(version, body?.StartsWith('{') == true ? (string?)(RecordJson.Parse(body)["classification"] as JValue) : null);
}
