using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BangGiao.Unit.Values.Documents;

/// <summary>The XML of a Word document.</summary>
internal sealed class WordFile : IDisposable
{
    private readonly WordprocessingDocument _document;

    public WordFile(byte[] bytes) => _document = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);

    public Body Body => _document.MainDocumentPart!.Document!.Body!;

    public MainDocumentPart Main => _document.MainDocumentPart!;

    /// <summary>The errors by the schema of Office 2019.</summary>
    public IEnumerable<string> Errors => new OpenXmlValidator(FileFormatVersions.Office2019).Validate(_document)
        .Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}");

    public IEnumerable<Paragraph> Paragraphs(string style) =>
        Body.Descendants<Paragraph>().Where(paragraph => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value == style);

    public IEnumerable<string> Texts => Body.Descendants<Paragraph>().Select(TextOf);

    public IReadOnlyList<Footnote> Footnotes => [.. Main.FootnotesPart?.Footnotes?.Elements<Footnote>().Where(note => note.Type is null) ?? []];

    public static string TextOf(OpenXmlElement element) => string.Concat(element.Descendants<Text>().Select(text => text.Text));

    public void Dispose() => _document.Dispose();
}
