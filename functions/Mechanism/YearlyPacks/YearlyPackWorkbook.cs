using BangGiao.Values.Json;
using BangGiao.Values.Sheets;

namespace BangGiao.Mechanism.YearlyPacks;

/// <summary>A pack as a workbook: a sheet for each part, and one that says what it is.</summary>
internal sealed class YearlyPackWorkbook(YearlyPackAnswer pack, PackCells cells)
{
    private const int DayWidth = 12;
    private const int TextWidth = 36;
    private const int WideWidth = 70;

    /// <summary>The sheets.</summary>
    public IReadOnlyList<SheetTable> Sheets() => [.. pack.Parts.Select(Of), About()];

    private SheetTable Of(YearlyPackPart part)
    {
        var columns = cells.ColumnsOf(part.Part);
        return new SheetTable(
            Text($"sheet.{(cells.SlotOf(part.Part) is { } slot ? CodeName.Of(slot) : "undecided")}"),
            [new(Text("column.id"), TextWidth / 2), .. columns.Select(column => new SheetColumn(cells.Heading(column), WidthOf(column)) { IsWrapped = WidthOf(column) > DayWidth })],
            part.Rows.Select(row => (IReadOnlyList<SheetCell>)[SheetCell.Of(row.Subject.Id), .. columns.Select(column => cells.Cell(row, column))])).In(pack.Lang);
    }

    private static int WidthOf(PackColumn column) => column switch
    {
        PackColumn.SignedOn or PackColumn.InForceOn or PackColumn.StepOn or PackColumn.StartsOn or PackColumn.EndsOn or PackColumn.DueOn or PackColumn.ReportedOn => DayWidth,
        PackColumn.Title or PackColumn.Missing => WideWidth,
        _ => TextWidth,
    };

    private SheetTable About() => new SheetTable(
        Text("sheet.about"),
        [new(Text("sheet.about"), TextWidth), new("", WideWidth) { IsWrapped = true }],
        Facts()).In(pack.Lang);

    private IEnumerable<IReadOnlyList<SheetCell>> Facts()
    {
        yield return [SheetCell.Of(Text("about.agency")), SheetCell.Of(pack.Agency.Name ?? pack.Agency.Id)];
        yield return [SheetCell.Of(Text("about.year")), SheetCell.Of((double)pack.Year)];
        yield return [SheetCell.Of(Text("about.day")), SheetCell.Of(pack.AsOf)];
        yield return [SheetCell.Of(Text("about.version")), SheetCell.Of((double)pack.Version)];
        yield return [SheetCell.Of(Text("about.classification")), SheetCell.Of(cells.Label(pack.Classification))];
        yield return [SheetCell.Of(Text("about.layout")), SheetCell.Of(pack.Note)];
        foreach (var part in pack.Parts)
            yield return [SheetCell.Of(part.Label), SheetCell.Of(cells.Sentence(part, pack.AsOf))];
    }

    private string Text(string key) => PackTexts.Of(pack.Lang, key);
}
