using BangGiao.Values.Json;
using Newtonsoft.Json.Linq;

namespace BangGiao.Values.Csv;

/// <summary>One row of a CSV table.</summary>
/// <param name="Line">The line on which the row starts.</param>
/// <param name="Body">The valid cells that are not empty, nested by their dotted paths.</param>
/// <param name="Faults">The errors of the cells.</param>
public sealed record CsvRow(int Line, JObject Body, IReadOnlyList<CsvFault> Faults)
{
    /// <summary>The errors of the cells and of the body, except body errors of a field whose cell has an error.</summary>
    public IEnumerable<CsvFault> With(IEnumerable<FieldError> bodyErrors) => Faults.Concat(bodyErrors
        .Select(error => new CsvFault(Line, FieldOf(error.Pointer), error.Detail))
        .Where(fault => !Faults.Any(known => known.Field == fault.Field)));

    private static string? FieldOf(string pointer) => pointer.Length == 0 ? null : string.Join('.', JsonPointers.SegmentsOf(pointer));
}
