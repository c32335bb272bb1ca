using System.Collections;
using System.Globalization;
using BangGiao.Values.Json;

namespace BangGiao.Views.Integrity.Quality;

/// <summary>A value at any depth of a record: an object, or a value in it.</summary>
/// <param name="Path">The dotted path of its field, without the indexes of lists.</param>
/// <param name="Pointer">Its JSON pointer.</param>
/// <param name="Value">The value.</param>
internal readonly record struct RecordValue(string Path, string Pointer, object Value)
{
    /// <summary>Whether it is the record's member of that name, or lies in it.</summary>
    public bool IsBelow(string member) => Path == member || Path.StartsWith(member + '.', StringComparison.Ordinal);

    /// <summary>Every value in a record, in the order of its fields. Absent fields have none.</summary>
    public static IEnumerable<RecordValue> In(object record) => Members(record, "", "");

    private static IEnumerable<RecordValue> Members(object record, string path, string pointer)
    {
        foreach (var member in RecordShape.Of(record.GetType()).Members)
        {
            if (member.Property.GetValue(record) is not { } value)
                continue;
            var inner = path.Length == 0 ? member.Name : $"{path}.{member.Name}";
            foreach (var found in At(member.Shape, value, inner, $"{pointer}/{member.Name}"))
                yield return found;
        }
    }

    private static IEnumerable<RecordValue> At(ValueShape shape, object value, string path, string pointer) => shape.Form switch
    {
        ValueForm.List => ((IEnumerable)value).Cast<object>().SelectMany((element, place) =>
            At(shape.Element!, element, path, string.Create(CultureInfo.InvariantCulture, $"{pointer}/{place}"))),
        ValueForm.Map => ((IDictionary)value).Cast<DictionaryEntry>().SelectMany(entry =>
            At(shape.Element!, entry.Value!, path, pointer + JsonPointers.From((string)entry.Key))),
        ValueForm.Record => Members(value, path, pointer).Prepend(new(path, pointer, value)),
        _ => [new(path, pointer, value)],
    };
}
