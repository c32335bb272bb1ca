using BangGiao.Values.Documents;
using BangGiao.Values.Documents.Templates;
using BangGiao.Values.Languages;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BangGiao.Unit.Values.Documents;

/// <summary>Data and templates for tests.</summary>
internal static class Letters
{
    public static readonly Letter Example = new(
        new("Hà Nội"),
        PaperText.Of("Japan", false, new PaperNote("https://example.org/a", "Source A")),
        "",
        true,
        [new("Đại sứ quán", PaperText.Of("Tokyo")), new("Tổng lãnh sự quán", PaperText.Of("Osaka"))],
        new(["Day", "Visit"], [new([PaperText.Of("2023"), PaperText.Of("State visit", false, new PaperNote("https://example.org/a", "Source A"))])]));

    public static PaperShape Shape { get; } = PaperShape.Of<Letter>();

    /// <summary>A template of paragraphs.</summary>
    public static PaperTemplate Template(Language language, params IReadOnlyList<string> paragraphs)
    {
        using var document = new WordDocument(language);
        foreach (var text in paragraphs)
            document.Add(WordStyles.Plain, text);
        return new(document.ToBytes(), language);
    }

    public static WordFile Fill(params IReadOnlyList<string> paragraphs) => new(Template(Language.En, paragraphs).Fill(Example));

    /// <summary>A template whose body is these elements.</summary>
    public static PaperTemplate Of(params IReadOnlyList<OpenXmlElement> body)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            document.AddMainDocumentPart().Document = new(new Body(body));
            document.Save();
        }
        return new(stream.ToArray(), Language.En);
    }

    /// <summary>A template without text, whose header and footer have these paragraphs.</summary>
    public static PaperTemplate WithHeader(params IReadOnlyList<string> paragraphs)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.AddNewPart<HeaderPart>("head").Header = new(paragraphs.Select(text => Runs(text)));
            main.AddNewPart<FooterPart>("foot").Footer = new(paragraphs.Select(text => Runs(text)));
            main.Document = new(new Body(new SectionProperties(
                new HeaderReference { Id = "head", Type = HeaderFooterValues.Default }, new FooterReference { Id = "foot", Type = HeaderFooterValues.Default })));
        }
        return new(stream.ToArray(), Language.En);
    }

    public static Paragraph Runs(params IReadOnlyList<string> texts) =>
        new(texts.Select((text, index) => new Run(new RunProperties(new Bold { Val = index == 0 }), new Text(text) { Space = SpaceProcessingModeValues.Preserve })));

    public static TableRow Row(params IReadOnlyList<string> cells) => new(cells.Select(text => new TableCell(Runs(text))));
}

internal sealed record Letter(LetterHead Head, PaperText Country, string Nothing, bool IsRound, IReadOnlyList<LetterMission> Missions, PaperTable Visits);

internal sealed record LetterHead(string Place);

internal sealed record LetterMission(string Kind, PaperText City);
