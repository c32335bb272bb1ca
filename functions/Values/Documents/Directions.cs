using BangGiao.Values.Languages;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BangGiao.Values.Documents;

/// <summary>Marks every paragraph of an Arabic document as one that runs from right to left (<c>w:bidi</c>).</summary>
internal static class Directions
{
    public static void Set(MainDocumentPart main, Language language)
    {
        if (!language.IsRightToLeft())
            return;
        foreach (var paragraph in Roots(main).SelectMany(root => root.Descendants<Paragraph>()))
        {
            paragraph.ParagraphProperties ??= new();
            paragraph.ParagraphProperties.BiDi ??= new();
        }
    }

    /// <summary>Marks a paragraph of an Arabic document whose text has Latin letters only as one that runs from left to right.</summary>
    public static Paragraph Set(Paragraph paragraph, string text, Language language)
    {
        if (language.IsRightToLeft() && WordRuns.IsLatin(text))
            (paragraph.ParagraphProperties ??= new()).BiDi = new() { Val = false };
        return paragraph;
    }

    /// <summary>The text of the body, of headers, footers and footnotes.</summary>
    public static IEnumerable<OpenXmlPartRootElement> Roots(MainDocumentPart main) =>
        new OpenXmlPartRootElement?[] { main.Document, main.FootnotesPart?.Footnotes }
            .Concat(main.HeaderParts.Select(part => part.Header))
            .Concat(main.FooterParts.Select(part => part.Footer))
            .OfType<OpenXmlPartRootElement>();
}
