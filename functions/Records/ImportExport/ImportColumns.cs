using BangGiao.Records.Collections;
using BangGiao.Records.Tables;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Values.Tables;

namespace BangGiao.Records.ImportExport;

/// <summary>The columns that an imported table may have: by the paths of fields, or by their titles in any language, as in workbooks.</summary>
internal static class ImportColumns
{
    /// <summary>The columns of a collection, those of codes and ids each with its column of names.</summary>
    public static IReadOnlyList<TableColumn> Of(Collection collection)
    {
        var references = ReferencePaths.Of(collection);
        return [.. collection.Columns(null).SelectMany(field => Of(collection, field, references.ContainsKey(field.Path)))];
    }

    private static IEnumerable<TableColumn> Of(Collection collection, Field field, bool isReference)
    {
        yield return new(AsRead(collection, field))
        {
            Titles = [.. FieldTitles.Of(collection.Name, field.Path).All],
            HoldsCodes = isReference || field.Path == "id",
        };
        if (!isReference && field.Path != "id" && !HasCodes(field))
            yield break;
        yield return new(field)
        {
            Titles = [.. LanguageTags.All.Select(language => FieldTitles.OfNames(collection.Name, field.Path, language))],
            HoldsNames = true,
        };
    }

    private static bool HasCodes(Field field)
    {
        var type = field.ClrType.IsGenericType ? field.ClrType.GetGenericArguments()[0] : field.ClrType;
        return type.IsEnum || ListedCodeConverter.IsListed(type);
    }

    // A read-only column is ignored, so its cells are read as text and cause no errors.
    private static Field AsRead(Collection collection, Field field) =>
        field.Path != "version" && ReadOnlyFields.Has(collection, field.Path) ? field with { Kind = FieldKind.Text } : field;
}
