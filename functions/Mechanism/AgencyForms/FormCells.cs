using BangGiao.Mechanism.Commitments;
using BangGiao.Registry.Decisions;
using BangGiao.Values.Json;
using BangGiao.Values.Texts;
using Newtonsoft.Json.Linq;

namespace BangGiao.Mechanism.AgencyForms;

/// <summary>Relates the fields of a claim to the cells of its row.</summary>
internal static class FormCells
{
    /// <summary>What the filled-in cells say, beside the newest claim.</summary>
    public static IReadOnlyList<FormCellChange> Of(FormFile file, FormFileRow row, SentReview sent, Review? newest)
    {
        var (after, before) = (RecordJson.ToBody(sent), newest is null ? [] : RecordJson.ToBody(newest));
        return [.. FormColumns.OfEntries.Where(row.Has).Select(column =>
        {
            var field = FormColumns.FieldOf(column)!;
            return new FormCellChange(file.AddressOf(column, row.Line), field, TextOf(before, field), TextOf(after, field) ?? "");
        })];
    }

    /// <summary>The errors of a row's cells: texts that were read in the wrong encoding, and what the rules of reviews refuse.</summary>
    public static IEnumerable<FormFault> FaultsOf(FormFile file, FormFileRow row, SentReview sent, Refusal? refusal)
    {
        var errors = MisreadTexts.Faults(RecordJson.ToBody(sent), []).Concat(refusal?.Errors ?? []).ToList();
        if (refusal is { Errors.Count: 0 })
            errors.Add(new("", $"was refused: {refusal.Detail}"));
        foreach (var error in errors)
        {
            var column = FormColumns.Of(string.Join('.', JsonPointers.SegmentsOf(error.Pointer)));
            yield return file.Fault(column, row.Line, error.Detail);
        }
    }

    private static string? TextOf(JObject review, string field)
    {
        JToken? value = review;
        foreach (var step in field.Split('.'))
            value = value is JArray list ? list.FirstOrDefault() : value?[step];
        return value switch
        {
            null or { Type: JTokenType.Null } or JArray { Count: 0 } => null,
            JArray list => string.Join('\n', list.Select(entry => (string?)entry["url"] ?? (string?)entry["attachmentId"])),
            JValue { Value: string text } => text,
            _ => RecordJson.Write(value),
        };
    }
}
