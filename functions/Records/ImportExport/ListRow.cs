using BangGiao.Records.Collections;
using BangGiao.Values.Json;
using Newtonsoft.Json.Linq;

namespace BangGiao.Records.ImportExport;

/// <summary>An item of a JSON list, applied to its record as a merge patch (RFC 7396).</summary>
internal sealed class ListRow : ImportRow
{
    private readonly Collection _collection;
    private readonly JObject _item;
    private readonly string _pointer;

    public ListRow(Collection collection, JObject item, int line, string pointer) =>
        (_collection, _item, Line, _pointer) = (collection, item, line, pointer);

    public override int Line { get; }

    public override bool HasFaults => false;

    // Members that are equal already are left out of the patch, so that a null inside them does not clear anything.
    public override JObject ApplyTo(JObject fields)
    {
        // The copy is of one row and for this call, because the copies of all rows would double the memory that a file takes.
        var sent = (JObject)_item.DeepClone();
        ReadOnlyFields.Drop(_collection, sent);
        return MergePatch.Apply(fields, new JObject(sent.Properties().Where(member => !JToken.DeepEquals(member.Value, fields[member.Name]))));
    }

    public override IEnumerable<ImportFault> Locate(IEnumerable<FieldError> errors) =>
        errors.Select(error => ImportFault.Of(Line, _pointer, error));

    protected override JToken? Named(string member) => _item[member];
}
