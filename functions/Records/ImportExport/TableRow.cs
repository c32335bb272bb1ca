using BangGiao.Values.Csv;
using BangGiao.Values.Json;
using Newtonsoft.Json.Linq;

namespace BangGiao.Records.ImportExport;

/// <summary>A row of a table: a column that is there is set, or cleared where the cell is empty; a column that is not there stays.</summary>
/// <param name="row">The row.</param>
/// <param name="columns">The columns of the table that clients write.</param>
internal sealed class TableRow(CsvRow row, IReadOnlyList<FieldPath> columns) : ImportRow
{
    public override int Line => row.Line;

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

    // What was left empty by that goes too: a name without any language is no name. But an empty cell is also how an empty text
    // and an empty list are written, and those stay what they are.
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
