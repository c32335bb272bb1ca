using BangGiao.Values.Languages;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BangGiao.Values.Documents;

/// <summary>Writes a Word document (ECMA-376, transitional) from the beginning to the end: paragraphs with styles, tables, sections.</summary>
/// <remarks>A4. In Arabic paragraphs, tables and sections run from right to left.</remarks>
public sealed class WordDocument : IDisposable
{
    /// <summary>The media type of a Word document.</summary>
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private readonly MemoryStream _stream = new();
    private readonly WordprocessingDocument _document;
    private readonly Language _language;
    private readonly WordPages _pages;
    private readonly WordText _text;
    private readonly Body _body = new();

    /// <summary>Begins an empty document.</summary>
    /// <param name="language">Its language, which decides on styles, margins, page numbers and direction.</param>
    public WordDocument(Language language)
    {
        _language = language;
        _document = WordprocessingDocument.Create(_stream, WordprocessingDocumentType.Document);
        // Parts are named here, because the library would make up names.
        var main = _document.AddNewPart<MainDocumentPart>(MediaType + ".main+xml", "document");
        main.Document = new(_body);
        main.AddNewPart<StyleDefinitionsPart>("styles").Styles = WordStyleSheet.Of(language);
        main.AddNewPart<NumberingDefinitionsPart>("numbering").Numbering = WordNumbering.Of(language);
        main.AddNewPart<DocumentSettingsPart>("settings").Settings = new(
            new Compatibility(new CompatibilitySetting { Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" }));
        _text = new(new(main, language), language);
        _pages = new(main, language);
    }

    /// <summary>Adds a paragraph.</summary>
    public WordDocument Add(string style, string text) => Add(style, PaperText.Of(text));

    /// <summary>Adds a paragraph.</summary>
    public WordDocument Add(string style, PaperText text)
    {
        _body.Append(Paragraph(style, text));
        return this;
    }

    /// <summary>Adds a line of a given width in the middle of the text's width.</summary>
    public WordDocument AddRule(double millimetres)
    {
        _body.Append(Rule(WordPages.TextWidth(_language), millimetres));
        return this;
    }

    /// <summary>Adds a table of facts.</summary>
    public WordDocument Add(PaperTable table)
    {
        _body.Append(WordTables.Of(table, _language, _text, WordPages.TextWidth(_language)));
        return this;
    }

    /// <summary>Adds two columns without lines, such as the head of a letter.</summary>
    /// <param name="share">The share of the first column in the width, in percent.</param>
    /// <param name="first">The lines of the first column, on the side where lines begin.</param>
    /// <param name="second">The lines of the second column.</param>
    public WordDocument AddColumns(int share, IReadOnlyList<WordLine> first, IReadOnlyList<WordLine> second)
    {
        var width = WordPages.TextWidth(_language);
        var left = width * share / 100;
        var properties = new TableProperties();
        if (_language.IsRightToLeft())
            properties.Append(new BiDiVisual());
        properties.Append(
            new TableWidth { Width = WordXml.Number(width), Type = TableWidthUnitValues.Dxa },
            new TableLayout { Type = TableLayoutValues.Fixed },
            new TableCellMarginDefault(
                new TableCellLeftMargin { Width = 0, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = 0, Type = TableWidthValues.Dxa }));
        _body.Append(new Table(
            properties,
            new TableGrid(new GridColumn { Width = WordXml.Number(left) }, new GridColumn { Width = WordXml.Number(width - left) }),
            new TableRow(new TableRowProperties(new CantSplit()), Column(first, left), Column(second, width - left))));
        return this;
    }

    /// <summary>Ends the section; what follows begins on a new page.</summary>
    /// <param name="isLandscape">Whether the pages of the section that ends are wider than high.</param>
    public WordDocument EndSection(bool isLandscape = false)
    {
        _body.Append(new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.Plain }, _pages.Section(isLandscape))));
        return this;
    }

    /// <summary>Ends the document.</summary>
    /// <param name="isLandscape">Whether the pages of the last section are wider than high.</param>
    /// <returns>Its bytes.</returns>
    public byte[] ToBytes(bool isLandscape = false)
    {
        _body.Append(_pages.Section(isLandscape));
        Directions.Set(_document.MainDocumentPart!, _language);
        _document.Save();
        _document.Dispose();
        _stream.Position = 0;
        return WordBytes.Of(_stream);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _document.Dispose();
        _stream.Dispose();
    }

    private TableCell Column(IReadOnlyList<WordLine> lines, int width)
    {
        var cell = new TableCell(new TableCellProperties(new TableCellWidth { Width = WordXml.Number(width), Type = TableWidthUnitValues.Dxa }));
        foreach (var line in lines)
            cell.Append(line.RuleMillimetres is { } rule ? Rule(width, rule) : Paragraph(line.Style, PaperText.Of(line.Text)));
        return cell;
    }

    private Paragraph Paragraph(string style, PaperText text)
    {
        var paragraph = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        paragraph.Append(_text.Of(text));
        return paragraph;
    }

    private static Paragraph Rule(int width, double millimetres)
    {
        var side = WordXml.Number(Math.Max(0, (width - WordXml.Twips(millimetres)) / 2));
        return new(new ParagraphProperties(
            new ParagraphStyleId { Val = WordStyles.Rule }, new Indentation { Left = side, Right = side, FirstLine = "0" }));
    }
}

/// <summary>A line of a column: text in a style, or a drawn line.</summary>
/// <param name="Style">The style of the text.</param>
/// <param name="Text">The text.</param>
public sealed record WordLine(string Style, string Text)
{
    /// <summary>The width of a drawn line; null for text.</summary>
    public double? RuleMillimetres { get; private init; }

    /// <summary>A drawn line in the middle of the column.</summary>
    public static WordLine Rule(double millimetres) => new("", "") { RuleMillimetres = millimetres };
}
