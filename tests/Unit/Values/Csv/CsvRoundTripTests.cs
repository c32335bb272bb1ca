using System.Text.RegularExpressions;
using BangGiao.Unit.Support;
using BangGiao.Unit.Values.Json;
using BangGiao.Values.Csv;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Values.Tables;
using FsCheck;
using FsCheck.Fluent;
using Newtonsoft.Json.Linq;

namespace BangGiao.Unit.Values.Csv;

public partial class CsvRoundTripTests
{
    private static readonly string[] Formulas =
    [
        "=", "+", "-", "@", "\t", "\r", "'=", "''+", "'", "''", "-1", "'-1", "=1;2", "'[1]", "[1]", "  =1", "\u00A0=1", "\n+", "\u200B@", "\uFEFF-",
        ";=1", "a; '=1", "a;'", "a\t=1", "＝1", "＋", "－", "＠", "' '=", "\u2060'＝", "; ;=",
    ];

    private static readonly Gen<string> Cells = Gen.OneOf(
        AwkwardTexts.WellFormed, Gen.Elements(Formulas).Zip(AwkwardTexts.WellFormed).Select(parts => parts.Item1 + parts.Item2));

    private static readonly Gen<JObject> Rows =
        from texts in Cells.ArrayOf(3)
        from count in Gen.Choose(0, 3)
        from tags in Cells.ListOf(count)
        from number in Gen.Choose(-1000, 1000)
        from anything in Bodies.WithNulls
        from filled in Gen.Choose(0, 127)
        select Row(texts, tags, number, anything, filled);

    [Fact]
    public void A_written_table_reads_back_the_same() => Law.Holds(
        Rows.ListOf(4),
        async bodies =>
        {
            var columns = Tables.Columns("id", "name.ar", "source.note", "tags", "count", "progress", "anything");
            var read = await WriteAndReadAsync(columns, bodies);
            var texts = read.Rows.Select(row => RecordJson.Write(row.Body));
            return read.Faults.Count == 0 && texts.SequenceEqual(Composed(bodies));
        },
        times: 2000);

    [Fact]
    public void One_column_alone_reads_back_the_same_but_for_its_empty_rows() => Law.Holds(
        Cells.ListOf(5),
        async texts =>
        {
            var bodies = texts.Select(text => text.Length == 0 ? [] : new JObject { ["id"] = text }).ToList();
            var read = await WriteAndReadAsync(Tables.Columns("id"), bodies);
            return read.Rows.Select(row => RecordJson.Write(row.Body)).SequenceEqual(Composed(bodies));
        });

    [Fact]
    public void No_cell_of_text_is_a_formula() => Law.Holds(Cells, async text => !Formula().IsMatch(await CsvTextAsync(text)), times: 2000);

    [Theory]
    [InlineData("  =1", "'  =1")]
    [InlineData("\u00A0=1", "'\u00A0=1")]
    [InlineData("\u200B\u2060@SUM(1)", "'\u200B\u2060@SUM(1)")]
    [InlineData(";=1", ";'=1")]
    [InlineData("a; -1;b", "a;' -1;b")]
    [InlineData("＝1", "'＝1")]
    [InlineData("'=1", "''=1")]
    [InlineData("2013-09-25; Hà Nội", "2013-09-25; Hà Nội")]
    [InlineData("one\n- two", "one\n- two")]
    [InlineData("’=", "’=")]
    public void A_cell_is_guarded_where_a_spreadsheet_would_begin_a_formula(string text, string cell)
    {
        Assert.Equal(cell, FormulaGuard.Guard(text));
        Assert.Equal(text, FormulaGuard.Unguard(cell));
    }

    [Fact]
    public void Strange_tables_have_faults_or_rows_and_never_throw() => Law.Holds(
        AwkwardTexts.Any.Two(),
        async parts => await Tables.ReadAsync($"id,tags\n{parts.Item1}\n{parts.Item2}") is { } read && read.Rows.Count <= read.RowCount);

    // Rows of nothing but white space are no rows, but the guard before a tab is something. Texts are composed.
    private static IEnumerable<string> Composed(IEnumerable<JObject> bodies) => bodies
        .Where(body => body.Properties().Any(member => !string.IsNullOrWhiteSpace(FormulaGuard.Guard(CellTexts.TextOf(FieldKind.TextList, member.Value is JObject { Count: 1 } inner && member.Name != "anything" ? inner.PropertyValues().Single() : member.Value)))))
        .Select(body => ComposedText.Of(RecordJson.Write(body)));

    private static JObject Row(string[] texts, IEnumerable<string> tags, int number, JObject anything, int filled)
    {
        var all = new JObject
        {
            ["id"] = texts[0],
            ["name"] = new JObject { ["ar"] = texts[1] },
            ["source"] = new JObject { ["note"] = texts[2] },
            ["tags"] = new JArray(tags),
            ["count"] = number,
            ["progress"] = number / 8.0,
            ["anything"] = anything.DeepClone(),
        };
        var members = all.Properties().Where((member, i) => (filled & (1 << i)) != 0 && !IsReadAsAbsent(member.Value));
        return new JObject(members.Select(member => member.DeepClone()));
    }

    private static bool IsReadAsAbsent(JToken value) => value switch
    {
        JArray list => list.Count == 0,
        JObject { Count: 1 } body => IsReadAsAbsent(body.PropertyValues().Single()),
        _ => (value as JValue)?.Value is "",
    };

    private static async Task<TableContent> WriteAndReadAsync(IReadOnlyList<Field> columns, IEnumerable<JObject> bodies)
    {
        using var stream = new MemoryStream();
        await CsvTable.WriteAsync(stream, columns, bodies, hasMark: false);
        return await CsvTable.ReadAsync(stream.ToArray(), [.. columns.Select(column => new TableColumn(column))], TableLimits.Default, DateOrder.Auto);
    }

    private static async Task<string> CsvTextAsync(string text)
    {
        var table = await Tables.WriteAsync(["id"], RecordJson.Write(new JObject { ["id"] = text }));
        var cell = table["id\r\n".Length..];
        return cell[0] == '"' ? cell[1..] : cell;
    }

    // A formula at the beginning of a cell, also where semicolons or tabs separate cells.
    [GeneratedRegex(@"(^[\t\r])|((\A|[;\t])[\s\p{Cf}\p{Cc}]*[=+\-@＝＋－＠])", RegexOptions.ExplicitCapture)]
    private static partial Regex Formula();
}
