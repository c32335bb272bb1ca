using System.Globalization;
using System.Text;
using BangGiao.Values.Json;
using BangGiao.Values.Tables;
using BangGiao.Web.Http;
using Newtonsoft.Json.Linq;

namespace BangGiao.Records.ImportExport;

/// <summary>Reads the query parameter <c>corrections</c> of an import: <c>{"3":{"kind":"ministry"}}</c>.</summary>
internal static class ImportCorrections
{
    /// <summary>The name of the parameter.</summary>
    public const string Parameter = "corrections";

    /// <summary>The maximum number of corrected cells.</summary>
    public const int MostCells = 100;

    /// <summary>The maximum number of characters of the parameter. A query may have 6,000 as it is sent.</summary>
    public const int MostCharacters = 4000;

    private const string Shape = "must be a JSON object of lines, each an object of paths of columns and the texts of their cells, for example {\"3\":{\"kind\":\"ministry\"}}";

    /// <summary>The corrections; null when there are none, or when they have a fault.</summary>
    public static CellCorrections? Read(Parameters parameters)
    {
        if (parameters.Text(Parameter, MostCharacters) is not { } text)
            return null;
        var cells = new Dictionary<int, IReadOnlyDictionary<string, string>>();
        if (JsonInput.Parse(Encoding.UTF8.GetBytes(text), out var json) is not null || json is not JObject lines || !lines.Properties().All(line => Take(line, cells)))
        {
            parameters.Fault(Parameter, Shape);
            return null;
        }
        if (cells.Values.Sum(row => row.Count) is > MostCells and var count)
            parameters.Fault(Parameter, $"must have at most {MostCells} cells, and has {count}");
        return new(cells);
    }

    private static bool Take(JProperty line, Dictionary<int, IReadOnlyDictionary<string, string>> cells)
    {
        if (!int.TryParse(line.Name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || line.Value is not JObject row)
            return false;
        if (row.Properties().Any(cell => cell.Value is not JValue { Value: string }))
            return false;
        return cells.TryAdd(number, row.Properties().ToDictionary(cell => cell.Name, cell => (string)cell.Value!, StringComparer.Ordinal));
    }
}
