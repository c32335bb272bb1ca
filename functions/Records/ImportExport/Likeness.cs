using BangGiao.Records.Collections;
using BangGiao.Records.Model;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;

namespace BangGiao.Records.ImportExport;

/// <summary>Finds records that are probably the same: with the same title in a language, of the same kind, countries and first date.</summary>
internal static class Likeness
{
    /// <summary>The record that a new one is like, among those that the view has; null for none.</summary>
    public static StoredRecord? Find(Collection collection, StoredRecord made, RegistryView view)
    {
        var index = view.Snapshot[collection.Name].Index("likeness", record => KeysOf(collection, record));
        // A redacted record has to be like it as the caller sees it.
        return KeysOf(collection, made)
            .SelectMany(key => index[key].Select(record => view.Find(record.Key)).OfType<StoredRecord>().Where(seen => KeysOf(collection, seen).Contains(key)))
            .FirstOrDefault();
    }

    /// <summary>The natural keys of a record, one for each language of its title.</summary>
    public static IReadOnlyList<string> KeysOf(Collection collection, StoredRecord record)
    {
        var countries = collection.ReferencesOf(record).Where(key => key.Collection == CountryKey.Collection).Select(key => key.Id).Distinct().Order(StringComparer.Ordinal);
        var body = record.ToJson();
        var fields = collection.StoredFields.Fields;
        var kind = fields.FirstOrDefault(field => field.Path is "kind" or "type");
        var date = fields.FirstOrDefault(field => field.Kind is FieldKind.Date or FieldKind.PartialDate);
        var rest = string.Join('\n', [Text(kind), Text(date), .. countries]);
        return [.. collection.TitleOf(record)?.All.Select(title => $"{TextFolding.Fold(title)}\n{rest}").Distinct() ?? []];

        string Text(Field? field) => field is null ? "" : FieldPath.Parse(field.Path).Select(body)?.ToString() ?? "";
    }
}

/// <summary>A row that looks like a record or like an earlier row.</summary>
/// <param name="Line">The line of the row.</param>
/// <param name="Id">The id of the record; null for a row of the file.</param>
/// <param name="Title">The title of the record.</param>
/// <param name="OtherLine">The line of the earlier row; null for a record.</param>
public sealed record LikelyDuplicate(int Line, string? Id, LocalizedText? Title, int? OtherLine)
{
    /// <summary>The error of the row when duplicates are refused.</summary>
    internal string Fault => Id is null
        ? $"looks like the row on line {OtherLine}, with the same title, countries and date; remove it, or say duplicates=skip or duplicates=create"
        : $"looks like the record {Id}, with the same title, countries and date; give its id, or say duplicates=skip, duplicates=update or duplicates=create";
}
