using System.Text;
using BangGiao.Values.Tables;

namespace BangGiao.Unit.Values.Csv;

public class CsvFaultTests
{
    [Theory]
    [InlineData("", 1, null, "the table has no header")]
    [InlineData("\n\n", 1, null, "the table has no header")]
    [InlineData("id,id\nx,y\n", 1, "id", "is a duplicate column")]
    [InlineData("id,,tags\n", 1, "", "column 2 has no name")]
    [InlineData("id,tags\nx\n", 2, null, "the row has 1 cell, the header has 2 columns")]
    [InlineData("id\nx,y\n", 2, null, "the row has 2 cells, the header has 1 column")]
    [InlineData("id\nx\"y\n", 2, null, "a cell without quotes contains a quote")]
    [InlineData("id\nok\n\"x\"y\n", 3, null, "text follows the closing quote of a cell")]
    [InlineData("id\nok\n\"x\ny\n", 3, null, "a quote is not closed")]
    [InlineData("id\"\nx\n", 1, null, "a cell without quotes contains a quote")]
    [InlineData("count\n1.5\n", 2, "count", "must be a whole number")]
    [InlineData("count\n1 000\n", 2, "count", "must be a whole number")]
    [InlineData("count\n\"\"\"5\"\"\"\n", 2, "count", "must be a whole number")]
    [InlineData("count\n'-5\n", 2, "count", "must be a whole number")]
    [InlineData("progress\nNaN\n", 2, "progress", "must be a number")]
    [InlineData("progress\n\"1,5\"\n", 2, "progress", "must be a number")]
    [InlineData("verifiable\nyes\n", 2, "verifiable", "must be true or false")]
    public async Task A_fault_is_named_with_its_line_and_column(string table, int line, string? field, string detail)
    {
        var content = await Tables.ReadAsync(table);

        Assert.Equal([new TableFault(line, field, detail)], content.Faults.Select(fault => fault with { Value = null }));
    }

    [Theory]
    [InlineData("tags\n[a\n", "tags")]
    [InlineData("events\nnone\n", "events")]
    [InlineData("events\n\"[{\"\"on\"\":1,}]\"\n", "events")]
    public async Task JSON_that_is_none_is_a_fault_with_its_place_in_the_cell(string table, string field)
    {
        var fault = Assert.Single((await Tables.ReadAsync(table)).Faults);

        Assert.Equal((2, field), (fault.Line, fault.Field));
        Assert.Matches("^must be JSON: .+ \\(column [0-9]+ of the cell\\)$", fault.Detail);
    }

    [Fact]
    public async Task An_unknown_column_is_named_with_the_one_that_was_meant()
    {
        var fault = Assert.Single((await Tables.ReadAsync("id,nmae.vi\nx,y\n")).Faults);

        Assert.Equal((1, "nmae.vi"), (fault.Line, fault.Field));
        Assert.StartsWith("'nmae.vi' is not a known column; did you mean 'name.vi'? Allowed: id, ", fault.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_bad_row_hides_no_other()
    {
        var content = await Tables.ReadAsync("id,count\nx\"y,1\na,b\nc\nd,4\n\"e\"f,5\n");

        Assert.Equal([2, 3, 4, 6], content.Faults.Select(fault => fault.Line));
        Assert.Equal([3, 5], content.Rows.Select(row => row.Line));
        Assert.Equal(5, content.RowCount);
    }

    [Fact]
    public async Task A_header_with_faults_leaves_nothing_to_read_below_it()
    {
        var content = await Tables.ReadAsync("idd\nx\"y\nx\n");

        Assert.Equal(1, Assert.Single(content.Faults).Line);
        Assert.Empty(content.Rows);
    }

    [Theory]
    [InlineData("id\nok\n\u00ff", 3)]
    [InlineData("\u00ff,id\n", 1)]
    public async Task Bytes_of_another_encoding_are_named_with_their_line(string latin1, int line)
    {
        var fault = Assert.Single((await Tables.ReadAsync(Encoding.Latin1.GetBytes(latin1))).Faults);

        Assert.Equal(line, fault.Line);
        Assert.Contains("UTF-8", fault.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_rows_than_allowed_end_the_reading()
    {
        var content = await Tables.ReadAsync("id\n1\n2\n3\n4\n", new TableLimits(MaxRows: 2));

        Assert.Equal([new TableFault(4, null, "the table has more than 2 rows")], content.Faults);
        Assert.Equal(2, content.RowCount);
    }

    [Fact]
    public async Task A_cell_larger_than_allowed_is_a_fault_of_its_own()
    {
        var content = await Tables.ReadAsync("id,tags\nabcd,a\nabc,b\n", new TableLimits(MaxCellLength: 3));

        Assert.Equal([new TableFault(2, "id", "has more than 3 characters") { Value = "abcd" }], content.Faults);
    }

    [Fact]
    public async Task A_row_without_end_is_not_held_in_memory()
    {
        var table = "id\nok\n\"" + new string('x', 5_000_000);

        var content = await Tables.ReadAsync(table, new TableLimits(MaxRowBytes: 100_000));

        var fault = Assert.Single(content.Faults);
        Assert.Equal((3, null), (fault.Line, fault.Field));
        Assert.Contains("100000 bytes", fault.Detail, StringComparison.Ordinal);
    }
}
