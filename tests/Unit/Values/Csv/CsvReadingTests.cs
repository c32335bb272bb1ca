using System.Text;
using BangGiao.Unit.Values.Json;
using BangGiao.Values.Json;
using BangGiao.Values.Tables;

namespace BangGiao.Unit.Values.Csv;

public class CsvReadingTests
{
    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public async Task Rows_become_bodies_with_the_columns_that_are_filled(string end)
    {
        var table = string.Join(end, "source.url,id,name.vi,name.en", "https://a.example/,FR,Pháp,France", ",CI,,Côte d'Ivoire", "");

        var content = await Tables.ReadAsync(table);

        Assert.Empty(content.Faults);
        Assert.Equal(["source.url", "id", "name.vi", "name.en"], content.Columns.Select(column => column.Path));
        Assert.Equal(
            [
                """{"source":{"url":"https://a.example/"},"id":"FR","name":{"vi":"Pháp","en":"France"}}""",
                """{"id":"CI","name":{"en":"Côte d'Ivoire"}}""",
            ],
            content.Rows.Select(row => RecordJson.Write(row.Body)));
    }

    [Theory]
    [InlineData("count", "-5", "-5")]
    [InlineData("progress", "0.5", "0.5")]
    [InlineData("progress", "5", "5")]
    [InlineData("verifiable", "true", "true")]
    [InlineData("verifiable", "FALSE", "false")]
    [InlineData("tags", "a;b ; c d", """["a","b","c d"]""")]
    [InlineData("tags", "a;;b;", """["a","b"]""")]
    [InlineData("tags", " [\"a;b\"] ", """["a;b"]""")]
    [InlineData("tags", "'=a; b", """["=a","b"]""")]
    [InlineData("ranks", "comprehensive;comprehensive_strategic", """["comprehensive","comprehensive_strategic"]""")]
    [InlineData("leadDays", "[90,30]", "[90,30]")]
    [InlineData("anything", "'-5", "-5")]
    [InlineData("id", "'=1+1", "\"=1+1\"")]
    [InlineData("id", "''=x", "\"'=x\"")]
    [InlineData("id", "'tis", "\"'tis\"")]
    [InlineData("id", "-", "\"-\"")]
    [InlineData("id", " x ", "\" x \"")]
    [InlineData("effectiveOn", "next year", "\"next year\"")]
    public async Task A_cell_is_read_as_its_column_s_kind(string column, string cell, string json)
    {
        var content = await Tables.ReadAsync($"{column}\n\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"\n");

        Assert.Empty(content.Faults);
        Assert.Equal($$"""{"{{column}}":{{json}}}""", RecordJson.Write(content.Rows.Single().Body));
    }

    [Theory]
    [InlineData("anything", "null")]
    [InlineData("id", "")]
    [InlineData("tags", "")]
    public async Task An_empty_cell_and_a_JSON_null_are_absent(string column, string cell)
    {
        var content = await Tables.ReadAsync($"{column},count\n\"{cell}\",1\n");

        Assert.Empty(content.Faults);
        Assert.Equal("""{"count":1}""", RecordJson.Write(content.Rows.Single().Body));
    }

    [Fact]
    public async Task A_byte_order_mark_and_spaces_around_column_names_are_passed_over()
    {
        var content = await Tables.ReadAsync([.. Encoding.UTF8.Preamble, .. "id , tags\nx,a\n"u8]);

        Assert.Equal("""{"id":"x","tags":["a"]}""", RecordJson.Write(content.Rows.Single().Body));
    }

    [Fact]
    public async Task A_row_s_line_is_where_it_starts_in_the_file()
    {
        var content = await Tables.ReadAsync("id,count\n\"two\r\nlines\",1\n\n\n\"x\n\n\ny\",z\nlast,2\n");

        Assert.Equal([2, 6, 10], content.Rows.Select(row => row.Line));
        Assert.Equal([new TableFault(6, "count", "must be a whole number") { Value = "z" }], content.Faults);
        Assert.Equal(3, content.RowCount);
    }

    [Fact]
    public async Task A_row_is_judged_by_its_cells_and_its_body_without_saying_a_fault_twice()
    {
        var content = await Tables.ReadAsync("id,name.en,count,rank,tags\nx,X,many,top,\"[1]\"\n");
        var row = content.Rows.Single();
        RecordJson.TryRead<Sample>(row.Body, out _, out var errors);

        Assert.Equal(
            [
                new TableFault(2, "count", "must be a whole number"),
                new TableFault(2, "rank", "must be one of comprehensive, comprehensive_strategic"),
                new TableFault(2, "tags.0", "must be text, not a number"),
            ],
            row.With(errors).Select(fault => fault with { Value = null }));
        Assert.Equal(["many", "top"], row.With(errors).Take(2).Select(fault => (string?)fault.Value));
    }
}
