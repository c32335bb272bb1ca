using BangGiao.Records.Model;
using BangGiao.Registry.Decisions;
using BangGiao.Registry.Snapshots;
using Newtonsoft.Json.Linq;

namespace BangGiao.Records.Collections;

/// <summary>The result of a check: the key, the body to store and the dependent records, or a refusal.</summary>
internal sealed record Checked(RecordKey Key, JObject? Body, IReadOnlyList<RecordKey> Dependents, Refusal? Refusal)
{
    /// <summary>The body as its collection's type; null for a refusal.</summary>
    public Record? Record { get; init; }

    public static Checked Refused(Refusal refusal) => new(default, null, [], refusal);
}
