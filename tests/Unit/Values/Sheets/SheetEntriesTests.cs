using BangGiao.Values.Sheets;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace BangGiao.Unit.Values.Sheets;

public sealed class SheetEntriesTests
{
    private static readonly SheetTable Form = new(
        "form",
        [
            new("id", 9), new("kind", 9) { Entry = SheetEntry.OneOf("law, rules", "funding") with { Hint = new('h', 300) } }, new("progress", 9) { Entry = SheetEntry.WholeNumber(0, 100) },
            new("day", 9) { Entry = SheetEntry.Day }, new("note", 9) { Entry = SheetEntry.Text }, new("version", 9) { IsHidden = true },
        ],
        [[SheetCell.Of("a"), default, default, default, default, SheetCell.Of(7)], [SheetCell.Of("b"), SheetCell.Of("funding"), default, SheetCell.Of(new DateOnly(2026, 12, 31)), default, SheetCell.Of(7)]])
    {
        IsProtected = true,
    };

    [Fact]
    public async Task A_sheet_for_entries_is_valid_in_the_format()
    {
        using var book = SpreadsheetDocument.Open(new MemoryStream(await WrittenAsync(Form)), isEditable: false);

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(book).Select(error => $"{error.Path?.XPath} {error.Description}"));
    }

    [Fact]
    public async Task Only_the_cells_of_columns_with_an_entry_are_unlocked_also_the_empty_ones()
    {
        using var book = SpreadsheetDocument.Open(new MemoryStream(await WrittenAsync(Form)), isEditable: false);
        var sheet = SheetOf(book, 0);
        var formats = book.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ToList();

        var unlocked = sheet.Descendants<Cell>().Where(cell => formats[(int)cell.StyleIndex!.Value].Protection?.Locked?.Value == false).Select(cell => cell.CellReference!.Value!);
        Assert.Equal(["B2", "C2", "D2", "E2", "B3", "C3", "D3", "E3"], unlocked);
        Assert.True(sheet.Elements<SheetProtection>().Single().Sheet!.Value);
        Assert.Equal([false, false, false, false, false, true], sheet.Descendants<Column>().Select(column => column.Hidden?.Value ?? false));
    }

    [Fact]
    public async Task The_texts_of_a_drop_down_are_on_a_hidden_sheet_so_they_may_have_commas()
    {
        var written = await WrittenAsync(Form);
        using var reader = SheetReader.Open(written);
        using var book = SpreadsheetDocument.Open(new MemoryStream(written), isEditable: false);

        Assert.Equal(["law, rules", "funding"], reader.Rows("lists").Skip(1).Select(row => row.Cells[0].Text));
        Assert.Equal(SheetStateValues.Hidden, book.WorkbookPart!.Workbook!.Descendants<Sheet>().Last().State!.Value);
        var rules = SheetOf(book, 0).Descendants<DataValidation>().Select(rule => $"{rule.Type!.InnerText} {rule.SequenceOfReferences!.InnerText} {rule.Formula1!.Text}");
        Assert.Equal(["list B2:B3 'lists'!$A$2:$A$3", "whole C2:C3 0", "date D2:D3 1"], rules);
    }

    [Fact]
    public async Task A_workbook_without_drop_downs_has_no_more_sheets_than_were_asked_for()
    {
        using var reader = SheetReader.Open(await WrittenAsync(new("plain", [new("x", 9)], [])));

        Assert.Equal(["plain"], reader.Names);
    }

    private static Worksheet SheetOf(SpreadsheetDocument book, int place) =>
        ((WorksheetPart)book.WorkbookPart!.GetPartById(book.WorkbookPart.Workbook!.Descendants<Sheet>().ElementAt(place).Id!.Value!)).Worksheet!;

    private static Task<byte[]> WrittenAsync(SheetTable sheet) => SheetWriter.RenderAsync([sheet]);
}
