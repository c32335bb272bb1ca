using BangGiao.Values.Languages;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BangGiao.Values.Documents.Templates;

/// <summary>Puts data in the place of the marks of a template that has no faults.</summary>
internal sealed class TemplateFilling(WordText writer, Language language)
{
    private int _width = WordPages.TextWidth(language);

    /// <summary>Fills a body, section by section, each with the width of its pages.</summary>
    public void FillBody(Body body, PaperScope scope)
    {
        foreach (var section in Sections(body).ToList())
        {
            _width = WidthOf(section[^1]) ?? _width;
            // A section is filled apart from the others, so that tables in its blocks get its width.
            var holder = new Body();
            section[0].InsertBeforeSelf(holder);
            foreach (var element in section)
            {
                element.Remove();
                holder.Append(element);
            }
            Fill(holder, scope);
            foreach (var element in holder.ChildElements.ToList())
            {
                element.Remove();
                holder.InsertBeforeSelf(element);
            }
            holder.Remove();
        }
    }

    /// <summary>Fills a cell, a header or a table.</summary>
    public void Fill(OpenXmlElement container, PaperScope scope)
    {
        foreach (var part in TemplateBlocks.Of([.. container.ChildElements]).ToList())
        {
            if (part.Mark is { } mark)
                Repeat(part, mark, scope);
            else
                FillElement(part.Element, scope);
        }
        Complete(container);
    }

    // What a block leaves behind when it has no value: Word does not open a cell that does not end with a paragraph (ECMA-376 part 1, 17.4.65),
    // a table without rows, or an empty header.
    private static void Complete(OpenXmlElement container)
    {
        if (container is Table && !container.Descendants<TableRow>().Any())
            container.Remove();
        else if (container is TableCell or Header or Footer && !EndsWithParagraph(container))
            container.Append(new Paragraph());
    }

    private static bool EndsWithParagraph(OpenXmlElement container) =>
        container.ChildElements.LastOrDefault(element => element is Paragraph or Table or SdtBlock) is { } last
        && (last is Paragraph || last is SdtBlock && last.Descendants<Paragraph>().Any());

    private void Repeat(TemplatePart part, TemplateMark mark, PaperScope scope)
    {
        if (part.IsRow)
            RemoveMarks(part.Element, mark);
        var scopes = scope.Repeat(mark.Field).ToList();
        if (mark.Kind == '^')
            scopes = scopes.Count == 0 ? [scope] : [];
        foreach (var inner in scopes)
        {
            // A copy must be in the document before it is filled, because a table replaces its paragraph.
            var holder = new Body(part.Elements.Select(element => element.CloneNode(true)));
            Fill(holder, inner);
            foreach (var element in holder.ChildElements.ToList())
            {
                element.Remove();
                part.Element.InsertBeforeSelf(element);
            }
        }
        foreach (var element in part.Elements.Append(part.Element).Append(part.End).OfType<OpenXmlElement>().Distinct())
            element.Remove();
    }

    private static void RemoveMarks(OpenXmlElement row, TemplateMark own)
    {
        foreach (var paragraph in row.Descendants<Paragraph>().ToList())
            TemplateText.Remove(paragraph, mark => mark.Kind != ' ' && mark.Field == own.Field);
    }

    private void FillElement(OpenXmlElement element, PaperScope scope)
    {
        if (element is not Paragraph paragraph)
        {
            if (element.HasChildren)
                Fill(element, scope);
        }
        else if (TemplateMarks.Alone(paragraph) is { Kind: ' ' } mark && scope.Find(mark.Field) is PaperTable table)
        {
            paragraph.InsertBeforeSelf(WordTables.Of(table, language, writer, _width));
            // Without a paragraph between them two tables are one.
            paragraph.InsertBeforeSelf(new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.AfterTable })));
            paragraph.Remove();
        }
        else
        {
            TemplateText.Fill(paragraph, scope, writer);
        }
    }

    private static IEnumerable<List<OpenXmlElement>> Sections(Body body)
    {
        var section = new List<OpenXmlElement>();
        foreach (var element in body.ChildElements.ToList())
        {
            section.Add(element);
            if (PropertiesOf(element) is null)
                continue;
            yield return section;
            section = [];
        }
        if (section.Count > 0)
            yield return section;
    }

    private static int? WidthOf(OpenXmlElement last) => PropertiesOf(last) is { } section
        && section.GetFirstChild<PageSize>()?.Width?.Value is { } width
        && section.GetFirstChild<PageMargin>() is { Left: { } left, Right: { } right }
            ? (int)(width - left.Value - right.Value)
            : null;

    private static SectionProperties? PropertiesOf(OpenXmlElement element) =>
        element as SectionProperties ?? (element as Paragraph)?.ParagraphProperties?.SectionProperties;
}
