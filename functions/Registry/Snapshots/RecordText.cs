using BangGiao.Values.Languages;
using Newtonsoft.Json.Linq;

namespace BangGiao.Registry.Snapshots;

/// <summary>The searchable texts of a record.</summary>
internal static class RecordText
{
    // Fields that are not searched: authors, times, addresses and what a source says of which field are not content, and codes have filters
    // of their own. A search for the word "state" should not find every record with the code "state".
    private static readonly HashSet<string> Excluded = new(StringComparer.Ordinal)
    {
        "createdAt", "createdBy", "updatedAt", "updatedBy", "addedAt", "addedBy", "url", "supports", "accessedOn", "verifiedAt", "sha256", "contentType",
        "secret", "secretHash", "formerSecrets", "classification", "kind", "type", "level", "status", "event", "voice", "verifiableBy",
    };

    /// <summary>The searchable text of a record's JSON, folded for matching (see <see cref="TextFolding"/>).</summary>
    public static string Folded(JToken token) => TextFolding.Fold(string.Join(' ', Of(token)));

    public static IEnumerable<string> Of(JToken token) => Fields(token).Select(field => (string)field!);

    /// <summary>The searchable string values, as nodes of the record's JSON.</summary>
    public static IEnumerable<JValue> Fields(JToken token) => token switch
    {
        JObject members => members.Properties().Where(member => !Excluded.Contains(member.Name)).SelectMany(member => Fields(member.Value)),
        JArray items => items.SelectMany(Fields),
        JValue { Type: JTokenType.String } text => [text],
        _ => [],
    };
}
