using System.Text;
using BangGiao.Unit.Values.Json;
using BangGiao.Values.Csv;
using BangGiao.Values.Json;
using BangGiao.Values.Tables;

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
        await CsvTable.WriteAsync(stream, Columns(columns), bodies.Select(RecordJson.Parse), hasMark: false);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public static Task<TableContent> ReadAsync(string table, TableLimits? limits = null, DateOrder order = DateOrder.Auto) =>
        ReadAsync(Encoding.UTF8.GetBytes(table), limits, order);

    public static Task<TableContent> ReadAsync(byte[] table, TableLimits? limits = null, DateOrder order = DateOrder.Auto) =>
        CsvTable.ReadAsync(table, [.. Map.Columns.Select(field => new TableColumn(field))], limits ?? TableLimits.Default, order);
}
