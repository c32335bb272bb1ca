using BangGiao.Values.Json;
using Newtonsoft.Json.Linq;

namespace BangGiao.Records.ImportExport;

/// <summary>The outcome of one row of an import.</summary>
/// <param name="Line">The line on which the row starts.</param>
/// <param name="Id">The id of the row's record; null when it is unknown.</param>
/// <param name="Kind">The effect of the row on the record.</param>
/// <param name="Changed">The dotted paths of the fields that an update changes.</param>
public sealed record RowOutcome(int Line, string? Id, RowOutcomeKind Kind, IReadOnlyList<string> Changed)
{
    /// <summary>The JSON of the outcome, as an item of the report.</summary>
    public JObject ToJson() =>
        new() { ["line"] = Line, ["id"] = Id, ["outcome"] = CodeName.Of(Kind), ["changed"] = new JArray(Changed) };

    internal static RowOutcome Of(RowDraft draft)
    {
        var kind = KindOf(draft);
        var changed = kind == RowOutcomeKind.Update ? PathsOf(MergePatch.Diff(draft.Before!.ToJson(), draft.Made.Body!), "") : [];
        return new(draft.Row.Line, draft.Row.Id ?? draft.After?.Key.Id, kind, [.. changed]);
    }

    private static RowOutcomeKind KindOf(RowDraft draft) =>
        !draft.IsGood ? RowOutcomeKind.Error
        : !draft.IsChange ? RowOutcomeKind.Unchanged
        : draft.Before is null ? RowOutcomeKind.Create
        : RowOutcomeKind.Update;

    private static IEnumerable<string> PathsOf(JObject patch, string around) => patch.Properties().SelectMany(member =>
        member.Value is JObject { Count: > 0 } inner ? PathsOf(inner, $"{around}{member.Name}.") : [around + member.Name]);
}
