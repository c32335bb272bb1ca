using System.Globalization;
using System.Text;
using System.Text.Json;
using BangGiao.Records.Collections;
using BangGiao.Registry.Decisions;
using BangGiao.Values.Json;
using BangGiao.Web.Http;
using Newtonsoft.Json.Linq;

namespace BangGiao.Records.ImportExport;

/// <summary>Reads a JSON file of records: an array, or an object with <c>items</c> as in lists and exports.</summary>
public static class ImportList
{
    private const string Items = "items";
    private const int MostValues = 1_000_000;

    private static readonly string[] Members = [Items, "total", "version", "next"];

    /// <summary>The rows of the file.</summary>
    /// <exception cref="RefusedException">400: the file is not JSON, or not a list of records; 413: it has too many rows.</exception>
    public static ImportFile Read(Collection collection, ReadOnlyMemory<byte> json)
    {
        ArgumentNullException.ThrowIfNull(collection);
        CheckSize(json.Span);
        var root = RequestBody.ParseJson(json);
        var list = ListOf(root);
        var lines = Lines(json.Span);
        var pointer = root is JArray ? "" : "/" + Items;
        var (rows, faults) = (new List<ImportRow>(), new List<ImportFault>());
        foreach (var (index, item) in list.Index())
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"{pointer}/{index}");
            if (item is JObject record)
                rows.Add(new ListRow(collection, record, lines[index], place));
            else
                faults.Add(new(lines[index], null, place, "must be an object"));
        }
        return new(rows, list.Count, faults);
    }

    private static JArray ListOf(JToken root)
    {
        if (root is JArray array)
            return array;
        if (root is not JObject body || body[Items] is not JArray items)
            throw Malformed(new(root is JObject ? "/" + Items : "", $"must be an array of records; the body must be that array, or an object with the array in {Items}"));
        foreach (var (name, _) in body)
        {
            if (!Members.Contains(name))
                throw Malformed(new(JsonPointers.From(name), $"{NearestName.Quote(name)} is not a field of this file; {NearestName.Advice(name, Members)}"));
        }
        return items;
    }

    private static RefusedException Malformed(FieldError error) =>
        new(new(RefusalKind.Malformed, "The body is not a list of records: see the errors.") { Errors = [error] });

    // The tree of a file takes many times its size, so rows and values are counted before it is built. In invalid JSON, the part before the
    // error is counted, and no tree is built.
    private static void CheckSize(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(WithoutMark(json), new JsonReaderOptions { MaxDepth = JsonInput.MaxDepth });
        var (rows, values, depth) = (0, 0, -1);
        try
        {
            while (reader.Read())
            {
                if (depth < 0 && reader.TokenType == JsonTokenType.StartArray)
                    depth = reader.CurrentDepth + 1;
                if (reader.TokenType is JsonTokenType.EndArray or JsonTokenType.EndObject)
                    continue;
                if (reader.CurrentDepth == depth && ++rows > ImportFile.MostRows)
                    throw ImportFile.TooLong();
                if (++values > MostValues)
                    throw TooManyValues();
            }
        }
        catch (JsonException)
        {
            // The parser says what is wrong and where.
        }
    }

    private static RefusedException TooManyValues() => new(new(
        RefusalKind.TooLarge,
        string.Create(CultureInfo.InvariantCulture, $"The file has more than {MostValues} names and values, so nothing was imported. Divide it into smaller files.")));

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> json) => json.StartsWith(Encoding.UTF8.Preamble) ? json[3..] : json;

    // The parsed tree has no line numbers, so the text is scanned once more.
    private static List<int> Lines(ReadOnlySpan<byte> json)
    {
        var bytes = WithoutMark(json);
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = JsonInput.MaxDepth });
        FindList(ref reader);
        var lines = new List<int>();
        var (line, counted) = (1, 0);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            line += bytes[counted..(int)reader.TokenStartIndex].Count((byte)'\n');
            counted = (int)reader.TokenStartIndex;
            lines.Add(line);
            reader.Skip();
        }
        return lines;
    }

    private static void FindList(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.StartArray)
            return;
        while (reader.Read() && !reader.ValueTextEquals(Items))
        {
            reader.Read();
            reader.Skip();
        }
        reader.Read();
    }
}
