using BangGiao.Values.Json;
using BangGiao.Values.Tables;
using Newtonsoft.Json.Linq;

namespace BangGiao.Records.ImportExport;

/// <summary>One error in an imported file.</summary>
/// <param name="Line">The line on which the row starts; the first line is 1.</param>
/// <param name="Field">The dotted path of the field; null when the error concerns the whole row or file.</param>
/// <param name="Pointer">The JSON pointer of the field: into the body for a JSON file, into the row's record for a table.</param>
/// <param name="Detail">The message, as the predicate of a sentence without a full stop.</param>
public sealed record ImportFault(int Line, string? Field, string Pointer, string Detail)
{
    /// <summary>The address of the cell in a workbook, for example <c>C5</c>; null for other files.</summary>
    public string? Cell { get; init; }

    /// <summary>The text of the cell of a table; null when the error is in no single cell, or the cell is empty.</summary>
    public JToken? Value { get; init; }

    /// <summary>An error in a table.</summary>
    public static ImportFault Of(TableFault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        return new(fault.Line, fault.Field, fault.Field is null ? "" : JsonPointers.From(fault.Field.Split('.')), fault.Detail) { Cell = fault.Cell, Value = fault.Value };
    }

    /// <summary>An error in an item of a JSON list. The item is at the pointer <paramref name="item"/>.</summary>
    public static ImportFault Of(int line, string item, FieldError error)
    {
        ArgumentNullException.ThrowIfNull(error);
        var segments = JsonPointers.SegmentsOf(error.Pointer);
        return new(line, segments.Count == 0 ? null : string.Join('.', segments), item + error.Pointer, error.Detail);
    }
}
