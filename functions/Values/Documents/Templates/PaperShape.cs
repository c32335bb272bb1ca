using System.Reflection;

namespace BangGiao.Values.Documents.Templates;

/// <summary>The fields that a template may name, as the type of the data has them.</summary>
/// <remarks>
/// A property of a record is a field; its name begins with a lower-case letter. <see cref="string"/>, <see cref="int"/> and
/// <see cref="PaperText"/> are text, <see cref="PaperTable"/> is a table, a list of records is repeated, and a record has fields of its own.
/// </remarks>
public sealed class PaperShape
{
    private PaperShape(Type type) => Fields = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.GetIndexParameters().Length == 0 && property.Name != "EqualityContract")
        .ToDictionary(NameOf, property => Of(property.PropertyType), StringComparer.Ordinal);

    // A list has no fields itself: its items have them, inside a block only.
    private PaperShape(PaperFieldKind kind, PaperShape? item) => (Kind, Item, Fields) = (kind, item, new Dictionary<string, PaperShape>());

    /// <summary>What it is.</summary>
    public PaperFieldKind Kind { get; } = PaperFieldKind.Record;

    /// <summary>The items of a list; null when it is none.</summary>
    public PaperShape? Item { get; }

    /// <summary>The fields of a record; none for everything else.</summary>
    public IReadOnlyDictionary<string, PaperShape> Fields { get; }

    /// <summary>The fields of a type of data.</summary>
    public static PaperShape Of<T>() => new(typeof(T));

    /// <summary>The name of a property as a field.</summary>
    internal static string NameOf(PropertyInfo property) => char.ToLowerInvariant(property.Name[0]) + property.Name[1..];

    private static PaperShape Of(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain == typeof(string) || plain == typeof(int) || plain == typeof(PaperText))
            return new(PaperFieldKind.Text, null);
        if (plain == typeof(bool))
            return new(PaperFieldKind.Flag, null);
        if (plain == typeof(PaperTable))
            return new(PaperFieldKind.Table, null);
        return plain.IsGenericType && plain.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)
            ? new(PaperFieldKind.List, Of(plain.GetGenericArguments()[0]))
            : new(plain);
    }
}

/// <summary>The kinds of fields.</summary>
public enum PaperFieldKind
{
    /// <summary>Text, with or without footnotes.</summary>
    Text,

    /// <summary>Yes or no, for a block only.</summary>
    Flag,

    /// <summary>A table, which takes the place of its paragraph.</summary>
    Table,

    /// <summary>A list, for a block only.</summary>
    List,

    /// <summary>A record with fields of its own.</summary>
    Record,
}
