using BangGiao.Values.Languages;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BangGiao.Values.Documents.Templates;

/// <summary>A Word document with marks for data.</summary>
/// <remarks>
/// <c>{{field}}</c> is replaced by text, or by a table if the field is one. <c>{{#field}}</c> and <c>{{/field}}</c>, each in a paragraph or a
/// table row of its own, repeat what is between them for every item of a list, or keep it if the field has a value; in the first and the
/// last cell of one row they repeat that row. <c>{{^field}}</c> keeps what is between if there is no value. <c>{{record.field}}</c> names a
/// field of a record.
/// </remarks>
public sealed class PaperTemplate(byte[] bytes, Language language)
{
    /// <summary>The file.</summary>
    public ReadOnlyMemory<byte> Bytes => bytes;

    /// <summary>What is wrong with the file for data of a shape; nothing when it can be filled.</summary>
    public IReadOnlyList<TemplateFault> Faults(PaperShape shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        try
        {
            using var stream = new MemoryStream(bytes);
            using var document = WordprocessingDocument.Open(stream, isEditable: false);
            if (document.MainDocumentPart?.Document?.Body is not { } body)
                return [new("the file", "is a Word document without a body")];
            var check = new TemplateCheck();
            return
            [
                .. check.Of("text", body, shape),
                .. document.MainDocumentPart.HeaderParts.SelectMany(part => check.Of("header", part.Header!, shape)),
                .. document.MainDocumentPart.FooterParts.SelectMany(part => check.Of("footer", part.Footer!, shape)),
            ];
        }
        catch (Exception e) when (e is FileFormatException or OpenXmlPackageException or InvalidDataException or System.Xml.XmlException)
        {
            return [new("the file", $"is not a Word document (.docx): {e.Message.TrimEnd('.')}")];
        }
    }

    /// <summary>The document with data in the place of its marks.</summary>
    /// <param name="data">A record with the fields of the shape that the template was checked against.</param>
    public byte[] Fill(object data)
    {
        ArgumentNullException.ThrowIfNull(data);
        using var stream = new MemoryStream();
        stream.Write(bytes);
        using (var document = WordprocessingDocument.Open(stream, isEditable: true))
        {
            var main = document.MainDocumentPart!;
            AddMissingStyles(main);
            var filling = new TemplateFilling(new(new(main, language), language), language);
            var scope = new PaperScope(data, null);
            filling.FillBody(main.Document!.Body!, scope);
            foreach (var header in main.HeaderParts.ToList())
                filling.Fill(header.Header!, scope);
            foreach (var footer in main.FooterParts.ToList())
                filling.Fill(footer.Footer!, scope);
            Directions.Set(main, language);
            document.Save();
        }
        stream.Position = 0;
        return WordBytes.Of(stream);
    }

    // Word writes only the styles that a document uses; tables and footnotes come in with the data.
    private void AddMissingStyles(MainDocumentPart main)
    {
        var styles = (main.StyleDefinitionsPart ?? main.AddNewPart<StyleDefinitionsPart>("styles")).Styles ??= new();
        var known = styles.Elements<Style>().Select(style => style.StyleId?.Value).ToHashSet();
        foreach (var style in WordStyleSheet.Of(language).Elements<Style>().Where(style => !known.Contains(style.StyleId?.Value)))
        {
            // Two styles of one kind cannot both be the default.
            style.Default = null;
            styles.Append(style.CloneNode(true));
        }
        if (main.NumberingDefinitionsPart is null)
            main.AddNewPart<NumberingDefinitionsPart>("numbering").Numbering = WordNumbering.Of(language);
    }
}
