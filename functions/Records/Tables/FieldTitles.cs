using System.Collections.Concurrent;
using BangGiao.Values.Languages;
using BangGiao.Values.Texts;

namespace BangGiao.Records.Tables;

/// <summary>The titles of the columns of tables in each language, from the names in <c>texts.json</c>.</summary>
/// <remarks>
/// A title is found by the whole path in a collection (<c>agreements.level</c>), else by the path, else it is put together of its parts:
/// <c>source.url</c> is <c>Source: Web address</c>.
/// </remarks>
public static class FieldTitles
{
    private static readonly ConcurrentDictionary<(string Table, string Path), LocalizedText> Known = new();

    /// <summary>The texts of the folder.</summary>
    internal static TextCatalogue Texts { get; } = TextCatalogue.Of("Tables");

    private static readonly HashSet<string> Keys = [.. Texts.Keys];

    /// <summary>The title of a table; its path name if it has none.</summary>
    public static string OfTable(string table, Language language) => Keys.Contains("collection." + table) ? Texts.Text(language, "collection." + table) : table;

    /// <summary>The title of a column.</summary>
    /// <param name="table">The collection's or list's path name.</param>
    /// <param name="path">The dotted path of the field.</param>
    public static LocalizedText Of(string table, string path) => Known.GetOrAdd((table, path), key => new()
    {
        En = Title(key.Table, key.Path, Language.En),
        Vi = Title(key.Table, key.Path, Language.Vi),
        Ar = Title(key.Table, key.Path, Language.Ar),
    });

    /// <summary>The title of the column with the names of a column's codes.</summary>
    public static string OfNames(string table, string path, Language language) => Texts.Text(language, "called", Of(table, path).In(language));

    /// <summary>The parts of a path that have no name.</summary>
    internal static IEnumerable<string> Unnamed(string table, string path) =>
        Find(table, path) is not null ? [] : path.Split('.').Where(part => Find(table, part) is null && !IsLanguage(part));

    private static string Title(string table, string path, Language language)
    {
        if (Find(table, path) is { } key)
            return Texts.Text(language, key);
        var end = path.LastIndexOf('.');
        if (end < 0)
            return path;
        var (around, last) = (Title(table, path[..end], language), path[(end + 1)..]);
        return IsLanguage(last)
            ? Texts.Text(language, "inLanguage", around, Texts.Text(language, "lang." + last))
            : Texts.Text(language, "within", around, Title(table, last, language));
    }

    private static string? Find(string table, string path) =>
        Keys.Contains($"{table}.{path}") ? $"{table}.{path}" : Keys.Contains(path) ? path : null;

    private static bool IsLanguage(string part) => LanguageTags.All.Any(language => language.Tag() == part);
}
