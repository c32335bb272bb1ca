using Newtonsoft.Json.Linq;

namespace BangGiao.Registry.Snapshots;

/// <summary>The text of a record that somebody may search for.</summary>
internal static class RecordText
{
    // Who wrote the record and where a fact was found is not what it says; and codes have filters of their own: whoever looks for
    // the word "state" does not mean every state.
    private static readonly HashSet<string> Left = new(StringComparer.Ordinal)
    {
        "createdAt", "createdBy", "updatedAt", "updatedBy", "addedAt", "addedBy", "url", "sha256", "contentType",
        "secret", "formerSecrets", "classification", "kind", "type", "level", "status", "event", "voice", "verifiableBy",
    };

    public static IEnumerable<string> Of(JToken token) => Fields(token).Select(field => (string)field!);

    /// <summary>The strings themselves, each at its place in the record.</summary>
    public static IEnumerable<JValue> Fields(JToken token) => token switch
    {
        JObject members => members.Properties().Where(member => !Left.Contains(member.Name)).SelectMany(member => Fields(member.Value)),
        JArray items => items.SelectMany(Fields),
        JValue { Type: JTokenType.String } text => [text],
        _ => [],
    };
}
