using System.Text;
using BangGiao.Unit.Values.Json;
using BangGiao.Values.Csv;
using BangGiao.Values.Json;

namespace BangGiao.Unit.Values.Csv;

/// <summary>Tables of samples, as text.</summary>
internal static class Tables
{
    private static readonly FieldMap Map = FieldMap.Of(typeof(Sample));

    public static IReadOnlyList<Field> Columns(params string[] paths) =>
        [.. paths.Select(path => Map.TryFind(path, out var field) ? field : throw new ArgumentException(path, nameof(paths)))];

    public static async Task<string> WriteAsync(string[] columns, params string[] bodies)
    {
        using var stream = new MemoryStream();
        await CsvTable.WriteAsync(stream, Columns(columns), bodies.Select(RecordJson.Parse));
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public static Task<CsvContent> ReadAsync(string table, CsvLimits? limits = null) => ReadAsync(Encoding.UTF8.GetBytes(table), limits);

    public static async Task<CsvContent> ReadAsync(byte[] table, CsvLimits? limits = null)
    {
        using var stream = new MemoryStream(table);
        return await CsvTable.ReadAsync(stream, Map.Columns, limits);
    }
}
