using BangGiao.Values.Sheets;

namespace BangGiao.Unit.Values.Sheets;

/// <summary>The limits of workbooks: each one accepts a file at the limit and refuses a slightly larger one.</summary>
public sealed class SheetLimitsTests
{
    private static readonly string InTheLastColumn = Times(10, "<row><c r='XFD1'><v>1</v></c></row>");

    [Theory]
    [InlineData(10 * (1 + 1 + 16_383), false)]
    [InlineData(10 * (1 + 1 + 16_383) - 1, true)]
    public void Empty_cells_before_a_cell_count_as_cells(int most, bool isRefused)
    {
        Assert.Equal(isRefused, IsRefused(RawWorkbook.Of([InTheLastColumn]), SheetLimits.Default with { MaxCells = most }));
    }

    [Fact]
    public void A_small_file_of_rows_with_one_cell_in_the_last_column_is_refused_by_default()
    {
        var workbook = RawWorkbook.Of([Times(250, "<row><c r='XFD1'><v>1</v></c></row>")]);

        Assert.True(workbook.Length < 5_000 && IsRefused(workbook, SheetLimits.Default));
    }

    [Theory]
    [InlineData("<row/>")]
    [InlineData("<row><c s='1'/></row>")]
    [InlineData("<row><c t='str'><v> </v></c></row>")]
    public void Blank_rows_count_too(string row)
    {
        Assert.True(IsRefused(RawWorkbook.Of([Times(101, row)]), SheetLimits.Default with { MaxCells = 100 }));
    }

    [Fact]
    public void All_sheets_together_have_the_limit_of_one()
    {
        var workbook = RawWorkbook.Of([InTheLastColumn, InTheLastColumn]);
        using var reader = SheetReader.Open(workbook, SheetLimits.Default with { MaxCells = 200_000 });
        Assert.Equal(10, reader.Rows("s0").Count());

        Assert.True(Assert.Throws<SheetException>(() => reader.Rows("s1").Count()).IsSize);
    }

    [Fact]
    public void Shared_texts_are_read_once_for_all_sheets()
    {
        var sheet = "<row><c t='s'><v>0</v></c></row>";
        var workbook = RawWorkbook.Of([sheet, sheet], shared: "<si><t>abc</t></si>");
        using var reader = SheetReader.Open(workbook, SheetLimits.Default with { MaxCharacters = 7 });

        var texts = reader.Names.SelectMany(name => reader.Rows(name)).Select(row => row.Cells[0].Text).ToList();

        Assert.Equal(["abc", "abc"], texts);
        Assert.Same(texts[0], texts[1]);
    }

    [Fact]
    public void A_shared_text_counts_in_each_cell_that_has_it()
    {
        var workbook = RawWorkbook.Of([Times(11, "<row><c t='s'><v>0</v></c></row>")], shared: $"<si><t>{new string(' ', 100)}</t></si>");

        Assert.True(IsRefused(workbook, SheetLimits.Default with { MaxCharacters = 1_000 }));
        Assert.False(IsRefused(workbook, SheetLimits.Default with { MaxCharacters = 1_100 }));
    }

    [Theory]
    [InlineData("cell")]
    [InlineData("shared")]
    [InlineData("styles")]
    [InlineData("sheets")]
    public void A_part_that_is_read_as_a_tree_has_a_small_limit(string place)
    {
        var many = place switch { "cell" or "shared" => Times(200_000, "<r><t>a</t></r>"), "styles" => Times(200_000, "<font/>"), _ => Times(200_000, "<x a='b'/>") };
        var workbook = RawWorkbook.Of(
            [place == "cell" ? $"<row><c t='inlineStr'><is>{many}</is></c></row>" : "<row><c t='s' s='1'><v>0</v></c></row>"],
            place == "shared" ? $"<si>{many}</si>" : null,
            place == "styles" ? $"<fonts>{many}</fonts>" : null,
            place == "sheets" ? $"<bookViews>{many}</bookViews>" : "");

        Assert.True(IsRefused(workbook, SheetLimits.Default with { MaxTreeBytes = 1_048_576 }));
    }

    [Fact]
    public void A_sheet_is_larger_than_what_is_read_as_a_tree()
    {
        var workbook = RawWorkbook.Of([Times(50_000, "<row><c><v>1</v></c></row>")]);

        Assert.False(IsRefused(workbook, SheetLimits.Default with { MaxTreeBytes = 200_000 }));
    }

    [Fact]
    public void Reading_ends_between_two_rows_when_nobody_waits_any_more()
    {
        using var nobody = new CancellationTokenSource();
        using var reader = SheetReader.Open(RawWorkbook.Of([Times(100, "<row><c><v>1</v></c></row>")]));
        using var rows = reader.Rows(null, nobody.Token).GetEnumerator();
        Assert.True(rows.MoveNext());

        nobody.Cancel();

        Assert.Throws<OperationCanceledException>(() => rows.MoveNext());
    }

    private static bool IsRefused(byte[] workbook, SheetLimits limits)
    {
        try
        {
            using var reader = SheetReader.Open(workbook, limits);
            _ = reader.Rows(null).Count();
            return false;
        }
        catch (SheetException fault) when (fault.IsSize)
        {
            return true;
        }
    }

    private static string Times(int number, string xml) => string.Concat(Enumerable.Repeat(xml, number));
}
