using BangGiao.Records.Collections;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Dates;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Web.Http;

namespace BangGiao.Records.Endpoints;

/// <summary>One field to sort by.</summary>
/// <param name="Path">The field.</param>
/// <param name="Descending">Whether to sort from high to low. Records without a value come last either way.</param>
/// <param name="Value">Reads the field of a record in a view.</param>
public sealed record SortField(string Path, bool Descending, Func<StoredRecord, RegistryView, object?> Value)
{
    /// <summary>The maximum number of fields to sort by.</summary>
    public const int MostFields = 5;

    /// <summary>Reads the parameter <c>sort</c>, for example <c>-updatedAt,name</c>.</summary>
    public static IReadOnlyList<SortField> Read(Collection collection, Parameters parameters)
    {
        ArgumentNullException.ThrowIfNull(collection);
        ArgumentNullException.ThrowIfNull(parameters);
        var fields = new List<SortField>();
        foreach (var name in parameters.Names("sort", MostFields, PathOf) ?? collection.DefaultSort.Split(','))
        {
            var path = PathOf(name);
            if (Reader(collection, path) is { } value)
                fields.Add(new(path, name.StartsWith('-'), value));
            else
                parameters.Fault("sort", $"{NearestName.Quote(path)} cannot be sorted by: {NearestName.Advice(path, [.. collection.SortableFieldNames])}");
        }
        return fields;
    }

    /// <summary>The sort key of a record: texts compare by the language's collation, codes by the order of their vocabulary.</summary>
    public IComparable? KeyOf(StoredRecord record, RegistryView view, Language language) => Value(record, view) switch
    {
        null => null,
        LocalizedText text => new CollatedText(Collation.For(language).SortKey(text.In(language))),
        string text => new CollatedText(Collation.For(language).SortKey(text)),
        PartialDate date => (date.First, date.Last),
        IComparable comparable => comparable,
        _ => null,
    };

    private static string PathOf(string name) => name.StartsWith('-') ? name[1..] : name;

    private static Func<StoredRecord, RegistryView, object?>? Reader(Collection collection, string path)
    {
        if (path == "version")
            return (record, _) => record.Version;
        if (collection.HasField(path) && collection.StoredFields.TryFind(path, out var stored) && Collection.HasOrder(stored))
        {
            var member = MemberPath.Of(collection.StoredType, path);
            return (record, _) => Ordered(collection, member.Read(collection.Typed(record)));
        }
        if (collection.DerivedFields.TryFind(path, out var derived) && Collection.HasOrder(derived))
        {
            var member = MemberPath.Of(collection.DerivedType, path);
            return (record, view) => Ordered(collection, member.Read(collection.DerivedOf(record, view)));
        }
        return null;
    }

    // A code of the owner's list has the order of that list, as an enum has that of its declaration.
    private static object? Ordered(Collection collection, object? value) =>
        value is IListedCode code ? collection.CodesOf(value.GetType())?.ToList().IndexOf(code.Code) : value;

    private sealed class CollatedText(byte[] key) : IComparable
    {
        private readonly byte[] _key = key;

        public int CompareTo(object? obj) => _key.AsSpan().SequenceCompareTo(((CollatedText)obj!)._key);
    }
}
