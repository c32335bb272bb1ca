using BangGiao.Values.Json;
using BangGiao.Values.Sheets;
using BangGiao.Values.Tables;

namespace BangGiao.Unit.Values.Sheets;

public sealed class SheetCellsTests
{
    [Theory]
    [InlineData("<c/><c t='str'><v>b</v></c>", ".b")]
    [InlineData("<c t='str'><v>a</v></c><c/><c t='str'><v>c</v></c>", "a..c")]
    [InlineData("<c r='B1'/><c t='str'><v>c</v></c>", "..c")]
    [InlineData("<c r='B1' t='str'><v>b</v></c><c t='str'><v>c</v></c>", ".b.c")]
    public void A_cell_without_an_address_is_the_one_after_the_cell_before_also_where_that_is_empty(string cells, string expected)
    {
        using var reader = SheetReader.Open(RawWorkbook.Of([$"<row>{cells}</row>"]));

        Assert.Equal(expected, string.Join('.', Assert.Single(reader.Rows(null)).Cells.Select(cell => cell.Text)));
    }

    [Theory]
    [InlineData("<workbookPr date1904='1'/>", "2029-01-02")]
    [InlineData("", "2025-01-01")]
    public void A_number_that_lost_its_format_is_the_day_that_its_workbook_counts(string properties, string day)
    {
        var workbook = RawWorkbook.Of(["<row><c t='str'><v>madeOn</v></c></row><row><c><v>45658</v></c></row>"], properties: properties);

        var content = SheetTableReading.Read(workbook, null, [new(new Field("madeOn", FieldKind.PartialDate, typeof(string)))], TableLimits.Default, DateOrder.Auto);

        Assert.Equal(day, (string?)Assert.Single(content.Rows).Body["madeOn"]);
    }
}
