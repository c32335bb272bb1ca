using BangGiao.Values.Json;
using Newtonsoft.Json.Linq;

namespace BangGiao.Values.Tables;

/// <summary>One row of a table.</summary>
/// <param name="Line">The line on which the row starts.</param>
/// <param name="Body">The valid cells that are not empty, nested by their dotted paths.</param>
/// <param name="Faults">The errors of the cells.</param>
public sealed record ReadRow(int Line, JObject Body, IReadOnlyList<TableFault> Faults)
{
    /// <summary>The names in the columns of names, by the path of the field that they are of.</summary>
    public IReadOnlyDictionary<string, string> Names { get; init; } = new Dictionary<string, string>();

    /// <summary>The letters of the columns by path, where rows have addresses; null in CSV.</summary>
    internal IReadOnlyDictionary<string, string>? Letters { get; init; }

    /// <summary>The errors of the cells and of the body, except body errors of a field, or of a part of one, whose cell has an error.</summary>
    public IEnumerable<TableFault> With(IEnumerable<FieldError> bodyErrors) => Faults.Concat(bodyErrors
        .Select(error => Located(FieldOf(error.Pointer), error.Detail))
        .Where(fault => !Faults.Any(known => known.Field == fault.Field
            || (known.Field is { } field && fault.Field?.StartsWith(field + ".", StringComparison.Ordinal) == true))));

    /// <summary>An error with the address of its cell.</summary>
    internal TableFault Located(string? field, string detail) => new(Line, field, detail) { Cell = CellOf(field), Value = ValueOf(field) };

    // What is wrong inside of a list is in the cell of the list.
    private JToken? ValueOf(string? field)
    {
        if (!FieldPath.TryParse(field, out var path))
            return null;
        if (path.Select(Body) is { } value)
            return value;
        return field!.LastIndexOf('.') is > 0 and var end && ValueOf(field[..end]) is JArray list ? list : null;
    }

    // An error inside of a list is in the cell of the list.
    private string? CellOf(string? field)
    {
        for (var path = field; Letters is not null && path is not null; path = path.Contains('.', StringComparison.Ordinal) ? path[..path.LastIndexOf('.')] : null)
        {
            if (Letters.TryGetValue(path, out var letters))
                return letters + Line.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }
        return null;
    }

    private static string? FieldOf(string pointer) => pointer.Length == 0 ? null : string.Join('.', JsonPointers.SegmentsOf(pointer));
}
