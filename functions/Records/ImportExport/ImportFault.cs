using BangGiao.Values.Csv;
using BangGiao.Values.Json;

namespace BangGiao.Records.ImportExport;

/// <summary>One fault of a file that is imported.</summary>
/// <param name="Line">The line of the file on which the row starts; the first line is 1.</param>
/// <param name="Field">The field by its dotted path; null when the whole row or file is at fault.</param>
/// <param name="Pointer">The field's JSON pointer: in the body when that is JSON, in the row's record when it is a table.</param>
/// <param name="Detail">The predicate of a sentence, without a full stop.</param>
public sealed record ImportFault(int Line, string? Field, string Pointer, string Detail)
{
    /// <summary>A fault of a table.</summary>
    public static ImportFault Of(CsvFault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        return new(fault.Line, fault.Field, fault.Field is null ? "" : JsonPointers.From(fault.Field.Split('.')), fault.Detail);
    }

    /// <summary>A fault of a list's item, which stands at <paramref name="item"/> in the body.</summary>
    public static ImportFault Of(int line, string item, FieldError error)
    {
        ArgumentNullException.ThrowIfNull(error);
        var segments = JsonPointers.SegmentsOf(error.Pointer);
        return new(line, segments.Count == 0 ? null : string.Join('.', segments), item + error.Pointer, error.Detail);
    }
}
