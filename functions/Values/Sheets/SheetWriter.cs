using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace BangGiao.Values.Sheets;

/// <summary>Writes workbooks (Office Open XML, ECMA-376) row by row, in memory that does not grow with the rows.</summary>
public static class SheetWriter
{
    /// <summary>The media type of workbooks.</summary>
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The maximum number of rows of a sheet, its head row included.</summary>
    public const int MostRows = 1_048_576;

    private const int RowsBetweenWrites = 256;

    /// <summary>Writes a workbook. The destination needs no position and is left open; it is only written to asynchronously.</summary>
    /// <exception cref="InvalidOperationException">A sheet has more rows than a spreadsheet can hold.</exception>
    public static async Task WriteAsync(Stream destination, IReadOnlyList<SheetTable> sheets, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(sheets);
        sheets = SheetLists.AddTo(sheets);
        var pending = new PendingBytes();
        using (var package = new SheetPackage(pending))
        {
            package.WriteFrame(sheets);
            for (var i = 0; i < sheets.Count; i++)
            {
                await using var part = package.OpenSheet(i + 1);
                using var writer = new SheetXml(part);
                WriteHead(writer, sheets[i], isFirst: i == 0);
                var number = 1u;
                var styles = sheets[i].Columns.Select(SheetStyles.Of).ToList();
                foreach (var row in sheets[i].Rows)
                {
                    WriteRow(writer, ++number, row, styles);
                    if (number % RowsBetweenWrites == 0)
                        await pending.DrainToAsync(destination, cancellation);
                }
                WriteEnd(writer, sheets, sheets[i], number);
            }
        }
        await pending.DrainToAsync(destination, cancellation);
    }

    /// <summary>Writes a workbook to memory.</summary>
    public static async Task<byte[]> RenderAsync(IReadOnlyList<SheetTable> sheets)
    {
        using var workbook = new MemoryStream();
        await WriteAsync(workbook, sheets);
        return workbook.ToArray();
    }

    private static void WriteHead(SheetXml writer, SheetTable sheet, bool isFirst)
    {
        writer.WriteStartDocument(standalone: true);
        writer.Open("worksheet");
        writer.Write(new SheetViews(new SheetView(
            new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen },
            new Selection { Pane = PaneValues.BottomLeft })
        {
            WorkbookViewId = 0,
            RightToLeft = sheet.IsRightToLeft ? true : null,
            TabSelected = isFirst ? true : null,
        }));
        writer.Write(new Columns(sheet.Columns.Select((column, place) => new Column
        {
            Min = (uint)place + 1,
            Max = (uint)place + 1,
            Width = column.Width,
            CustomWidth = true,
            Hidden = column.IsHidden ? true : null,
        })));
        writer.Open("sheetData");
        WriteRow(writer, 1, [.. sheet.Columns.Select(column => SheetCell.Of(column.Title))], [.. sheet.Columns.Select(_ => SheetStyles.Head)]);
    }

    private static void WriteRow(SheetXml writer, uint number, IReadOnlyList<SheetCell> cells, List<uint> styles)
    {
        if (number > MostRows)
            throw new InvalidOperationException($"A sheet has at most {MostRows} rows.");
        var row = new Row { RowIndex = number };
        for (var place = 0; place < cells.Count; place++)
        {
            var style = place < styles.Count ? styles[place] : SheetStyles.Plain;
            // An empty cell is written where its style says that something may be entered.
            if (cells[place].Kind != SheetCellKind.Empty || style >= SheetStyles.Entry)
                row.Append(Make(cells[place], SheetColumns.NameOf(place) + row.RowIndex.InnerText, style));
        }
        writer.Write(row);
    }

    private static Cell Make(SheetCell cell, string address, uint style) => cell.Kind switch
    {
        SheetCellKind.Text => new(new InlineString(new Text(SheetText.Escape(cell.Text!)) { Space = SpaceProcessingModeValues.Preserve }))
        {
            CellReference = address,
            StyleIndex = style,
            DataType = CellValues.InlineString,
        },
        SheetCellKind.Boolean => new(new CellValue(cell.Number != 0 ? "1" : "0")) { CellReference = address, StyleIndex = style, DataType = CellValues.Boolean },
        SheetCellKind.Empty => new() { CellReference = address, StyleIndex = style },
        _ => new(new CellValue(cell.Number)) { CellReference = address, StyleIndex = cell.Kind == SheetCellKind.Day ? SheetStyles.OfDay(style) : style },
    };

    private static void WriteEnd(SheetXml writer, IReadOnlyList<SheetTable> sheets, SheetTable sheet, uint rows)
    {
        writer.WriteEndElement();
        if (sheet.IsProtected)
            writer.Write(SheetEntries.Protection);
        writer.Write(new AutoFilter { Reference = string.Create(CultureInfo.InvariantCulture, $"A1:{SheetColumns.NameOf(sheet.Columns.Count - 1)}{rows}") });
        if (SheetEntries.RulesOf(sheets, sheet, rows) is { } rules)
            writer.Write(rules);
        writer.WriteEndElement();
    }
}
