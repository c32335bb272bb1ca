using BangGiao.Values.Json;
using BangGiao.Values.Tables;
using Newtonsoft.Json.Linq;

namespace BangGiao.Records.ImportExport;

/// <summary>A row of a CSV table or a sheet. A cell sets its field, an empty cell clears it, and a field without a column is kept.</summary>
/// <param name="row">The row.</param>
/// <param name="columns">The fields of the table that clients can write, also those of which it only has the names.</param>
internal sealed class TableRow(ReadRow row, IReadOnlyList<FieldPath> columns) : ImportRow
{
    public override int Line => row.Line;

    /// <summary>The row as it was read.</summary>
    public ReadRow Read => row;

    /// <summary>The same row with other cells.</summary>
    public TableRow With(ReadRow other) => new(other, columns);

    public override bool HasFaults => row.Faults.Count > 0;

    public override JObject ApplyTo(JObject fields)
    {
        var result = (JObject)fields.DeepClone();
        foreach (var column in columns)
        {
            if (column.Select(row.Body) is { } value)
                column.Set(result, value);
            else if (!row.Faults.Any(fault => fault.Field == column.ToString()))
                Clear(result, column);
        }
        return result;
    }

    public override IEnumerable<ImportFault> Locate(IEnumerable<FieldError> errors) =>
        row.With(errors).Skip(row.Faults.Count).Select(ImportFault.Of);

    protected override JToken? Named(string member) => row.Body[member];

    // An object that becomes empty is removed too, for example a name without any language. An empty text or list is kept, because an
    // export writes it as an empty cell.
    private static void Clear(JObject body, FieldPath column)
    {
        if (column.Select(body) is not { } value || value is JValue { Value: "" } or JArray { Count: 0 })
            return;
        for (var member = value.Parent as JProperty; member is not null;)
        {
            var around = (JObject)member.Parent!;
            member.Remove();
            member = around.Count == 0 ? around.Parent as JProperty : null;
        }
    }
}
