using BangGiao.Registry.Snapshots;
using BangGiao.Values.Json;
using Newtonsoft.Json.Linq;

namespace BangGiao.Records.Collections;

/// <summary>The fields of a collection's records: stored and derived ones, and which of them clients read, write, sort by and see in tables.</summary>
public abstract class CollectionFields
{
    /// <summary>The C# type of the stored fields.</summary>
    public abstract Type StoredType { get; }

    /// <summary>The C# type of the derived fields, which are computed when a record is read.</summary>
    public abstract Type DerivedType { get; }

    /// <summary>The stored fields.</summary>
    public FieldMap StoredFields => FieldMap.Of(StoredType);

    /// <summary>The derived fields.</summary>
    public FieldMap DerivedFields => FieldMap.Of(DerivedType);

    /// <summary>The paths of all fields and objects of a record that clients can read.</summary>
    public IEnumerable<string> FieldNames => StoredFields.Paths.Where(IsReadable).Concat(DerivedFields.Paths).Append("version").Distinct();

    /// <summary>The paths of the fields that a list can be sorted by.</summary>
    public IEnumerable<string> SortableFieldNames =>
        StoredFields.Fields.Where(stored => IsReadable(stored.Path)).Concat(DerivedFields.Fields)
            .Where(HasOrder).Select(sortable => sortable.Path).Append("version");

    /// <summary>Whether a list can be sorted by a field.</summary>
    internal static bool HasOrder(Field field) => field.Kind is not (FieldKind.Json or FieldKind.TextList);

    /// <summary>The dotted paths of the derived members; the path of an object if all of it is derived.</summary>
    public virtual IReadOnlyList<string> DerivedPaths => [];

    /// <summary>The names of stored members that only special requests write, for example <c>POST …/close</c>.</summary>
    public virtual IReadOnlyList<string> KeptMembers => [];

    /// <summary>The names of stored members that clients never read. Clients write those that are not <see cref="KeptMembers"/>.</summary>
    /// <remarks>
    /// They are left out of representations, lists, searches, history, the change feed and exports. A PUT without the member keeps it, and
    /// null removes it. The collection must encrypt or hash a value that is a secret, because the change log is never deleted.
    /// </remarks>
    public virtual IReadOnlyList<string> WriteOnlyMembers => [];

    /// <summary>
    /// The derived members that can change without a change of the record, because they depend on the day or on other records. A subset of
    /// <see cref="DerivedPaths"/>.
    /// </summary>
    /// <remarks>A write may contain outdated values of these members without an error.</remarks>
    public virtual IReadOnlyList<string> MovingPaths => [];

    /// <summary>The columns of a table of records: all, or those of the given fields.</summary>
    public IReadOnlyList<Field> Columns(IReadOnlyList<FieldPath>? fields)
    {
        var all = StoredFields.Columns.Where(column => IsReadable(column.Path)).Concat(DerivedFields.Columns).Append(new("version", FieldKind.Integer, typeof(long)));
        return fields is null ? [.. all] : [.. fields.SelectMany(field => all.Where(column => IsIn(column.Path, field.ToString()))).Distinct()];

        static bool IsIn(string column, string field) => column == field || column.StartsWith(field + ".", StringComparison.Ordinal);
    }

    /// <summary>Whether a path is a field or object of a record that clients can read.</summary>
    public bool HasField(string path) => (StoredFields.Contains(path) && IsReadable(path)) || DerivedFields.Contains(path) || path == "version";

    /// <summary>
    /// Removes the members that clients never read from a record's fields: the write-only ones, and those that a newer version of the app wrote.
    /// </summary>
    public void HideWriteOnly(JObject fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        UnknownMembers.Hide(fields, StoredType);
        foreach (var member in WriteOnlyMembers)
            fields.Remove(member);
    }

    /// <summary>The searchable text of a record, without the members that clients never read, because a search could reveal them piece by piece.</summary>
    public string SearchTextOf(StoredRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (WriteOnlyMembers.Count == 0)
            return record.SearchText;
        var fields = record.ToJson();
        HideWriteOnly(fields);
        return RecordText.Folded(fields);
    }

    /// <summary>The dotted paths of the optional stored fields that a complete record should have. A list should not be empty.</summary>
    public virtual IReadOnlyList<string> ExpectedFields => [];

    private bool IsReadable(string path) => WriteOnlyMembers.Count == 0 || !WriteOnlyMembers.Contains(path.Split('.', 2)[0]);
}
