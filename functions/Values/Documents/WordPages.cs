using BangGiao.Values.Languages;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BangGiao.Values.Documents;

/// <summary>Pages: A4, the margins, and the page number.</summary>
/// <remarks>
/// In Vietnamese as Decree 30/2020, appendix I, says: top and bottom 20 to 25 mm, left 30 to 35, right 15 to 20; the number in the middle of the
/// top margin. In the other languages 25 mm on every side and the number in the middle of the bottom margin. The first page has no number.
/// </remarks>
internal sealed class WordPages
{
    private const string HeaderId = "pageNumber";
    private const double Width = 210;
    private const double Height = 297;

    private readonly Language _language;
    private bool _isFirst = true;

    public WordPages(MainDocumentPart main, Language language)
    {
        _language = language;
        var number = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.Header }), WordXml.Field("PAGE", "1"));
        if (language == Language.Vi)
            main.AddNewPart<HeaderPart>(HeaderId).Header = new(number);
        else
            main.AddNewPart<FooterPart>(HeaderId).Footer = new(number);
    }

    /// <summary>The width of the text on a page that is higher than wide, in twentieths of a point.</summary>
    public static int TextWidth(Language language) =>
        WordXml.Twips(Width) - WordXml.Twips(Margins(language).Left) - WordXml.Twips(Margins(language).Right);

    /// <summary>The properties of a section.</summary>
    public SectionProperties Section(bool isLandscape)
    {
        var section = new SectionProperties();
        if (_isFirst && _language == Language.Vi)
            section.Append(new HeaderReference { Type = HeaderFooterValues.Default, Id = HeaderId });
        else if (_isFirst)
            section.Append(new FooterReference { Type = HeaderFooterValues.Default, Id = HeaderId });
        var (top, bottom, left, right) = Margins(_language);
        section.Append(
            new SectionType { Val = SectionMarkValues.NextPage },
            new PageSize
            {
                Width = (uint)WordXml.Twips(isLandscape ? Height : Width),
                Height = (uint)WordXml.Twips(isLandscape ? Width : Height),
                Orient = isLandscape ? PageOrientationValues.Landscape : PageOrientationValues.Portrait,
            },
            new PageMargin
            {
                Top = WordXml.Twips(top),
                Bottom = WordXml.Twips(bottom),
                Left = (uint)WordXml.Twips(left),
                Right = (uint)WordXml.Twips(right),
                Header = (uint)WordXml.Twips(10),
                Footer = (uint)WordXml.Twips(12),
                Gutter = 0,
            });
        // The first page has no number.
        if (_isFirst)
            section.Append(new TitlePage());
        if (_language.IsRightToLeft())
            section.Append(new BiDi());
        _isFirst = false;
        return section;
    }

    private static (double Top, double Bottom, double Left, double Right) Margins(Language language) =>
        language == Language.Vi ? (20, 20, 30, 15) : (25, 25, 25, 25);
}
