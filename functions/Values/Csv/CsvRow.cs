using BangGiao.Values.Json;
using Newtonsoft.Json.Linq;

namespace BangGiao.Values.Csv;

/// <summary>One row of a table.</summary>
/// <param name="Line">The line of the file where it starts.</param>
/// <param name="Body">Its cells that are neither empty nor at fault, nested by their dotted paths.</param>
/// <param name="Faults">The faults of its cells.</param>
public sealed record CsvRow(int Line, JObject Body, IReadOnlyList<CsvFault> Faults)
{
    /// <summary>Its own faults and those found in its body, except what follows from a cell at fault.</summary>
    public IEnumerable<CsvFault> With(IEnumerable<FieldError> bodyErrors) => Faults.Concat(bodyErrors
        .Select(error => new CsvFault(Line, FieldOf(error.Pointer), error.Detail))
        .Where(fault => !Faults.Any(known => known.Field == fault.Field)));

    private static string? FieldOf(string pointer) => pointer.Length == 0 ? null : string.Join('.', JsonPointers.SegmentsOf(pointer));
}
