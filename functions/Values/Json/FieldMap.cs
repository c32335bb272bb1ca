using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace BangGiao.Values.Json;

/// <summary>The fields of a record type by their dotted paths, as used in queries and as columns of tables.</summary>
/// <remarks>A nested record is a branch (<c>source</c>) with leaves (<c>source.url</c>). Lists and maps are leaves.</remarks>
public sealed class FieldMap
{
    private static readonly ConcurrentDictionary<Type, FieldMap> Known = new();

    private readonly Dictionary<string, Field> _byPath = new(StringComparer.Ordinal);
    private readonly List<string> _paths = [];
    private readonly List<Field> _fields = [];
    private readonly List<Field> _columns = [];

    private FieldMap(Type recordType) => Add(recordType, "", [recordType]);

    /// <summary>The leaves in the order of declaration. A text in several languages is one leaf.</summary>
    public IReadOnlyList<Field> Fields => _fields;

    /// <summary>
    /// The columns of a table: the leaves, with one column per language for a text (<c>name.en</c>, <c>name.vi</c>, <c>name.ar</c>).
    /// </summary>
    public IReadOnlyList<Field> Columns => _columns;

    /// <summary>All paths: branches, leaves, and the languages of texts.</summary>
    public IReadOnlyList<string> Paths => _paths;

    /// <summary>The map of a type, computed once.</summary>
    public static FieldMap Of(Type recordType) => Known.GetOrAdd(recordType, type => new FieldMap(type));

    /// <summary>Finds the leaf, or the language of a text, at a path.</summary>
    public bool TryFind(string path, [NotNullWhen(true)] out Field? field) => _byPath.TryGetValue(path, out field);

    /// <summary>Whether a path is a branch, a leaf, or the language of a text.</summary>
    public bool Contains(string path) => _byPath.ContainsKey(path) || _paths.Contains(path);

    /// <summary>The columns at or below a path: <c>source.url</c> and <c>source.note</c> for <c>source</c>.</summary>
    public IEnumerable<Field> ColumnsUnder(string path) =>
        _columns.Where(column => column.Path == path || column.Path.StartsWith(path + ".", StringComparison.Ordinal));

    private void Add(Type recordType, string prefix, IReadOnlyList<Type> around)
    {
        foreach (var member in RecordShape.Of(recordType).Members)
            Add(member.Shape, prefix + member.Name, around);
    }

    private void Add(ValueShape shape, string path, IReadOnlyList<Type> around)
    {
        // A recursive record type would have infinitely many paths, so the recursion is one leaf of free JSON.
        var isBranch = shape.Form == ValueForm.Record && !around.Contains(shape.Type);
        if (isBranch)
        {
            _paths.Add(path);
            Add(shape.Type, path + ".", [.. around, shape.Type]);
            return;
        }

        var field = new Field(path, KindOf(shape), shape.Type);
        Remember(field);
        _fields.Add(field);
        _columns.AddRange(field.Kind == FieldKind.LocalizedText ? AddLanguages(path) : [field]);
    }

    private List<Field> AddLanguages(string path)
    {
        var languages = Values.Languages.LanguageTags.All
            .Select(language => new Field($"{path}.{Values.Languages.LanguageTags.Tag(language)}", FieldKind.Text, typeof(string)))
            .ToList();
        languages.ForEach(Remember);
        return languages;
    }

    private void Remember(Field field)
    {
        _byPath.Add(field.Path, field);
        _paths.Add(field.Path);
    }

    private static FieldKind KindOf(ValueShape shape) => shape.Form switch
    {
        ValueForm.Scalar => shape.Scalar!.Kind,
        ValueForm.LocalizedText => FieldKind.LocalizedText,
        ValueForm.List when shape.Element!.Scalar?.Kind is { } kind && IsTextual(kind) => FieldKind.TextList,
        _ => FieldKind.Json,
    };

    private static bool IsTextual(FieldKind kind) =>
        kind is FieldKind.Text or FieldKind.Code or FieldKind.Date or FieldKind.PartialDate or FieldKind.Instant;
}
