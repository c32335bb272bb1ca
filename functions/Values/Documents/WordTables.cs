using BangGiao.Values.Languages;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BangGiao.Values.Documents;

/// <summary>Writes tables: ruled, with a head row that is repeated on every page, rows that do not break, and columns as wide as they need.</summary>
internal static class WordTables
{
    // In twentieths of a point: a bold letter of 12 points in the mean, the margins of a cell, the column of row numbers.
    private const int LetterWidth = 130;
    private const int Margins = 190;
    private const int NumberWidth = 560;
    private const int LongestWord = 14;

    /// <summary>A table as wide as the text.</summary>
    public static Table Of(PaperTable table, Language language, WordText text, int width)
    {
        var widths = Widths(table, width);
        var written = new Table(Properties(language, width), new TableGrid(widths.Select(column => new GridColumn { Width = WordXml.Number(column) })));
        written.Append(Head(table, language, widths));
        foreach (var (index, row) in table.Rows.Index())
            written.Append(Row(table, row, index, text, widths));
        return written;
    }

    private static TableProperties Properties(Language language, int width)
    {
        var properties = new TableProperties(new TableStyle { Val = WordStyles.FactTable });
        if (language.IsRightToLeft())
            properties.Append(new BiDiVisual());
        properties.Append(
            new TableWidth { Width = WordXml.Number(width), Type = TableWidthUnitValues.Dxa },
            new TableLayout { Type = TableLayoutValues.Fixed },
            new TableLook { FirstRow = true, NoHorizontalBand = true, NoVerticalBand = true });
        return properties;
    }

    private static TableRow Head(PaperTable table, Language language, List<int> widths)
    {
        var columns = table.Numbering is { } numbering ? [numbering, .. table.Columns] : table.Columns;
        var row = new TableRow(new TableRowProperties(new CantSplit(), new TableHeader()));
        foreach (var (index, column) in columns.Index())
            row.Append(Cell(widths[index], Paragraph(WordStyles.TableHead, WordRuns.Of(column, language))));
        return row;
    }

    private static TableRow Row(PaperTable table, PaperRow row, int index, WordText text, List<int> widths)
    {
        var written = new TableRow(new TableRowProperties(new CantSplit()));
        var first = 0;
        if (table.Numbering is not null)
            written.Append(Cell(widths[first++], Paragraph(WordStyles.TableNumber, [new Run(WordXml.Text(WordXml.Number(index + 1)))])));
        foreach (var (column, cell) in row.Cells.Index())
        {
            var style = IsOfNumbers(table, column) ? WordStyles.TableNumber : WordStyles.TableText;
            written.Append(Cell(widths[first++], Directions.Set(Paragraph(style, text.Of(cell)), cell.Plain, text.Language)));
        }
        return written;
    }

    private static bool IsOfNumbers(PaperTable table, int column) =>
        table.Rows.All(row => row.Cells[column].Plain is { Length: > 0 } text && text.All(char.IsAsciiDigit));

    private static TableCell Cell(int width, Paragraph paragraph) =>
        new(new TableCellProperties(new TableCellWidth { Width = WordXml.Number(width), Type = TableWidthUnitValues.Dxa }), paragraph);

    private static Paragraph Paragraph(string style, IEnumerable<OpenXmlElement> content)
    {
        var paragraph = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        paragraph.Append(content);
        return paragraph;
    }

    // The root of the longest text's length: a title of 200 letters gets four times the width of a day, not ten times. A word does not break.
    private static List<int> Widths(PaperTable table, int width)
    {
        var free = width - (table.Numbering is null ? 0 : NumberWidth);
        var columns = table.Columns
            .Select((column, index) => table.Rows.Select(row => row.Cells[index].Plain).Append(column).ToList())
            .Select(texts => (Share: Math.Sqrt(texts.Max(text => text.Length)), Least: Margins + LetterWidth * Math.Min(LongestWord, texts.Max(WordLength))))
            .ToList();
        var spare = Math.Max(0, free - columns.Sum(column => column.Least));
        var given = columns.Select(column => Math.Max(0, free * column.Share / columns.Sum(one => one.Share) - column.Least)).ToList();
        var scale = given.Sum() > 0 ? spare / given.Sum() : 0;
        var widths = columns.Select((column, index) => (int)(column.Least + given[index] * scale)).ToList();
        return table.Numbering is null ? widths : [NumberWidth, .. widths];
    }

    private static int WordLength(string text) => text.Split(' ').Max(word => word.Length);
}
