using BangGiao.Values.Languages;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BangGiao.Values.Documents;

/// <summary>The styles of papers, under the names of <see cref="WordStyles"/>.</summary>
/// <remarks>
/// The Vietnamese values are those of Decree 30/2020, appendix I: Times New Roman, body 13 to 14 points and justified, first line 1 to 1.27 cm,
/// at least 6 points between paragraphs. No rule binds the other languages.
/// </remarks>
internal static class WordStyleSheet
{
    private const string Font = "Times New Roman";

    /// <summary>All styles of a paper in a language.</summary>
    internal static Styles Of(Language language)
    {
        var isDecree = language == Language.Vi;
        var size = isDecree || language == Language.Ar ? 14 : 12;
        var styles = new Styles(Defaults(language, size));
        styles.Append(
            Paragraph(WordStyles.Normal, "Normal", null, Body(isDecree), null, isDefault: true),
            Character("DefaultParagraphFont", "Default Paragraph Font", new StyleRunProperties(), isDefault: true),
            Paragraph(WordStyles.Plain, "Plain Text", WordStyles.Normal, new(new Indentation { FirstLine = "0" }), null),
            Paragraph(WordStyles.Title, "Title", WordStyles.Normal, Centre(12, 6), Look(isDecree ? 14 : 18, isBold: true)),
            Paragraph(WordStyles.Subtitle, "Subtitle", WordStyles.Normal, Centre(6, 12), Look(isDecree ? 13 : size - 1, isItalic: language != Language.Ar)),
            Paragraph(WordStyles.Heading1, "heading 1", WordStyles.Normal, Heading(0, isDecree), Look(isDecree ? 14 : size + 2, isBold: true, isCapitals: isDecree)),
            Paragraph(WordStyles.Heading2, "heading 2", WordStyles.Normal, Heading(1, isDecree), Look(isDecree ? 14 : size, isBold: true)),
            Paragraph(WordStyles.ListBullet, "List Bullet", WordStyles.Normal, Bullet(isDecree), null),
            Paragraph(WordStyles.TableHead, "Table Head", WordStyles.Normal, Cell(JustificationValues.Center), Look(size - 2, isBold: true)),
            Paragraph(WordStyles.TableText, "Table Text", WordStyles.Normal, Cell(JustificationValues.Left), Look(size - 2)),
            Paragraph(WordStyles.TableNumber, "Table Number", WordStyles.Normal, Cell(JustificationValues.Center), Look(size - 2)),
            Paragraph(WordStyles.FootnoteText, "footnote text", WordStyles.Normal, Cell(JustificationValues.Left), Look(10)),
            Character(WordStyles.FootnoteReference, "footnote reference", new(new VerticalTextAlignment { Val = VerticalPositionValues.Superscript })),
            Character(WordStyles.Hyperlink, "Hyperlink", new(new Color { Val = "0B4F9E" }, new Underline { Val = UnderlineValues.Single })),
            Paragraph(WordStyles.AfterTable, "After Table", WordStyles.Normal, Gap(), Look(2)),
            Paragraph(WordStyles.Header, "header", WordStyles.Normal, Centre(0, 0), Look(isDecree ? 13 : 10)),
            Paragraph(WordStyles.Rule, "Rule", WordStyles.Normal, RuleLine(), Look(1)));
        styles.Append(Head(language).Concat<OpenXmlElement>([TableStyle()]));
        return styles;
    }

    private static IEnumerable<Style> Head(Language language) =>
    [
        Paragraph(WordStyles.HeadCapitals, "Head Capitals", WordStyles.Normal, Centre(0, 0), Look(13, isCapitals: true)),
        Paragraph(WordStyles.HeadBold, "Head Bold", WordStyles.Normal, Centre(0, 0), Look(13, isBold: true, isCapitals: true)),
        Paragraph(WordStyles.HeadMotto, "Head Motto", WordStyles.Normal, Centre(0, 0), Look(14, isBold: true)),
        Paragraph(WordStyles.HeadNumber, "Head Number", WordStyles.Normal, Centre(8, 0), Look(13)),
        Paragraph(WordStyles.HeadDay, "Head Day", WordStyles.Normal, Centre(8, 0), Look(14, isItalic: true)),
        Paragraph(WordStyles.RecipientsHead, "Recipients Head", WordStyles.Normal, Cell(JustificationValues.Left), Look(12, isBold: true, isItalic: true)),
        Paragraph(WordStyles.Recipients, "Recipients", WordStyles.Normal, Cell(JustificationValues.Left), Look(11)),
        Paragraph(WordStyles.SignatureTitle, "Signature Title", WordStyles.Normal, Centre(0, 0), Look(14, isBold: true)),
        Paragraph(WordStyles.AnnexNumber, "Annex Number", WordStyles.Normal, Centre(0, 0), Look(14, isBold: true)),
        Paragraph(WordStyles.AnnexTitle, "Annex Title", WordStyles.Normal, Centre(0, 0), Look(14, isBold: true, isCapitals: language == Language.Vi)),
        Paragraph(WordStyles.AnnexNote, "Annex Note", WordStyles.Normal, Centre(0, 12), Look(14, isItalic: language != Language.Ar)),
        Paragraph(WordStyles.Subject, "Subject", WordStyles.Normal, Centre(0, 0), Look(14, isBold: true)),
    ];

    private static DocDefaults Defaults(Language language, double size)
    {
        var look = new RunPropertiesBaseStyle(
            new RunFonts { Ascii = Font, HighAnsi = Font, EastAsia = Font, ComplexScript = Font },
            new FontSize { Val = WordXml.HalfPoints(size) },
            new FontSizeComplexScript { Val = WordXml.HalfPoints(size) },
            new DocumentFormat.OpenXml.Wordprocessing.Languages { Val = Tag(language), EastAsia = Tag(language), Bidi = language == Language.Ar ? "ar-SA" : "ar-EG" });
        var paragraph = new ParagraphPropertiesBaseStyle();
        return new(new RunPropertiesDefault(look), new ParagraphPropertiesDefault(paragraph));
    }

    private static string Tag(Language language) => language switch { Language.En => "en-GB", Language.Vi => "vi-VN", Language.Ar => "ar-SA" };

    private static StyleParagraphProperties Body(bool isDecree) => new(
        new SpacingBetweenLines { Before = "0", After = WordXml.Points(6), Line = isDecree ? "252" : "264", LineRule = LineSpacingRuleValues.Auto },
        isDecree ? new Indentation { FirstLine = WordXml.TwipsText(12.7) } : new Indentation { Left = "0" },
        new Justification { Val = isDecree ? JustificationValues.Both : JustificationValues.Left });

    private static StyleParagraphProperties Centre(double before, double after) => new(
        new SpacingBetweenLines { Before = WordXml.Points(before), After = WordXml.Points(after), Line = "240", LineRule = LineSpacingRuleValues.Auto },
        new Indentation { FirstLine = "0" },
        new Justification { Val = JustificationValues.Center });

    private static StyleParagraphProperties Cell(JustificationValues side) => new(
        new SpacingBetweenLines { Before = WordXml.Points(2), After = WordXml.Points(2), Line = "240", LineRule = LineSpacingRuleValues.Auto },
        new Indentation { FirstLine = "0" },
        new Justification { Val = side });

    private static StyleParagraphProperties Heading(int level, bool isDecree)
    {
        var properties = new StyleParagraphProperties(new KeepNext(), new KeepLines());
        if (level == 0)
            properties.Append(new NumberingProperties(new NumberingLevelReference { Val = level }, new NumberingId { Val = WordStyles.HeadingNumbers }));
        properties.Append(
            new SpacingBetweenLines { Before = WordXml.Points(12), After = WordXml.Points(6) },
            level == 0 && !isDecree ? new Indentation { Left = "425", Hanging = "425" } : new Indentation { Left = "0", FirstLine = "0" },
            new Justification { Val = JustificationValues.Left },
            new OutlineLevel { Val = level });
        return properties;
    }

    private static StyleParagraphProperties Bullet(bool isDecree) => new(
        new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = WordStyles.BulletMarks }),
        isDecree ? new Indentation { Left = "0", FirstLine = WordXml.TwipsText(12.7) } : new Indentation { Left = "425", Hanging = "425" });

    private static StyleParagraphProperties Gap() => new(
        new SpacingBetweenLines { Before = "0", After = "0", Line = "120", LineRule = LineSpacingRuleValues.Exact }, new Indentation { FirstLine = "0" });

    // An empty line of one point with a line on top of it; the indents, which the paragraph itself sets, make it short.
    private static StyleParagraphProperties RuleLine() => new(
        new ParagraphBorders(new TopBorder { Val = BorderValues.Single, Size = 6, Space = 1 }),
        new SpacingBetweenLines { Before = WordXml.Points(4), After = "0", Line = "40", LineRule = LineSpacingRuleValues.Exact },
        new Indentation { FirstLine = "0" });

    private static StyleRunProperties Look(double size, bool isBold = false, bool isItalic = false, bool isCapitals = false)
    {
        var look = new StyleRunProperties();
        if (isBold)
            look.Append(new Bold(), new BoldComplexScript());
        if (isItalic)
            look.Append(new Italic(), new ItalicComplexScript());
        if (isCapitals)
            look.Append(new Caps());
        look.Append(new FontSize { Val = WordXml.HalfPoints(size) }, new FontSizeComplexScript { Val = WordXml.HalfPoints(size) });
        return look;
    }

    private static Style Paragraph(string id, string name, string? basedOn, StyleParagraphProperties paragraph, StyleRunProperties? look, bool isDefault = false)
    {
        var style = new Style(new StyleName { Val = name }) { Type = StyleValues.Paragraph, StyleId = id };
        if (isDefault)
            style.Default = true;
        if (basedOn is not null)
            style.Append(new BasedOn { Val = basedOn });
        style.Append(new PrimaryStyle(), paragraph);
        if (look is not null)
            style.Append(look);
        return style;
    }

    private static Style Character(string id, string name, StyleRunProperties look, bool isDefault = false)
    {
        var style = new Style(new StyleName { Val = name }) { Type = StyleValues.Character, StyleId = id };
        if (isDefault)
            style.Default = true;
        if (look.HasChildren)
            style.Append(look);
        return style;
    }

    private static Style TableStyle()
    {
        var line = () => (Val: BorderValues.Single, Size: 4U, Color: "808080");
        return new(
            new StyleName { Val = "Fact Table" },
            new PrimaryStyle(),
            new StyleTableProperties(
                new TableBorders(
                    new TopBorder { Val = line().Val, Size = line().Size, Color = line().Color },
                    new LeftBorder { Val = line().Val, Size = line().Size, Color = line().Color },
                    new BottomBorder { Val = line().Val, Size = line().Size, Color = line().Color },
                    new RightBorder { Val = line().Val, Size = line().Size, Color = line().Color },
                    new InsideHorizontalBorder { Val = line().Val, Size = line().Size, Color = line().Color },
                    new InsideVerticalBorder { Val = line().Val, Size = line().Size, Color = line().Color }),
                new TableCellMarginDefault(
                    new TableCellLeftMargin { Width = 85, Type = TableWidthValues.Dxa },
                    new TableCellRightMargin { Width = 85, Type = TableWidthValues.Dxa })))
        { Type = StyleValues.Table, StyleId = WordStyles.FactTable };
    }
}
