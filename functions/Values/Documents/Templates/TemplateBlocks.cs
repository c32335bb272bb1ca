using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BangGiao.Values.Documents.Templates;

/// <summary>Divides consecutive elements of a template into blocks that are repeated and single elements.</summary>
internal static class TemplateBlocks
{
    /// <summary>The parts of a body, a cell, a header or a table, in order.</summary>
    public static IEnumerable<TemplatePart> Of(IReadOnlyList<OpenXmlElement> elements)
    {
        for (var i = 0; i < elements.Count; i++)
        {
            if (BlockMark(elements[i]) is not { } mark)
            {
                yield return new(elements[i], null, []);
                continue;
            }
            var end = IsWhole(elements[i], mark) ? i : EndOf(elements, i, mark);
            yield return end switch
            {
                null => new(elements[i], mark with { Length = 0 }, []),
                var same when same == i => new(elements[i], mark, [elements[i]]),
                _ => new(elements[i], mark, [.. elements.Skip(i + 1).Take(end.Value - i - 1)]) { End = elements[end.Value] },
            };
            i = end ?? i;
        }
    }

    private static TemplateMark? BlockMark(OpenXmlElement element) => element switch
    {
        Paragraph when TemplateMarks.Alone(element) is { IsBlock: true } mark => mark,
        TableRow row => TemplateMarks.OfRow(row),
        _ => null,
    };

    private static bool IsWhole(OpenXmlElement element, TemplateMark mark) =>
        element is TableRow row && TemplateMarks.OnlyOf(row) is null && mark.IsBlock;

    private static int? EndOf(IReadOnlyList<OpenXmlElement> elements, int start, TemplateMark mark)
    {
        var depth = 0;
        for (var i = start; i < elements.Count; i++)
        {
            // A block does not reach into the next section, whose pages are others.
            if (elements[i] is Paragraph { ParagraphProperties.SectionProperties: not null })
                return null;
            var own = elements[i] is TableRow row ? TemplateMarks.OnlyOf(row) : TemplateMarks.Alone(elements[i]);
            if (own?.Field != mark.Field)
                continue;
            depth += own.IsBlock ? 1 : own.Kind == '/' ? -1 : 0;
            if (depth == 0)
                return i;
        }
        return null;
    }
}

/// <summary>An element, or a block of elements between two marks.</summary>
/// <param name="Element">The element; the one with the first mark for a block.</param>
/// <param name="Mark">The mark that begins the block, of length 0 when nothing ends it; null for a single element.</param>
/// <param name="Elements">What is repeated. A row that begins and ends its own block is repeated itself.</param>
internal sealed record TemplatePart(OpenXmlElement Element, TemplateMark? Mark, IReadOnlyList<OpenXmlElement> Elements)
{
    /// <summary>The element with the mark that ends the block; null when it is the first one.</summary>
    public OpenXmlElement? End { get; init; }

    /// <summary>Whether nothing ends the block.</summary>
    public bool IsOpen => Mark is { Length: 0 };

    /// <summary>Whether a row begins and ends its own block.</summary>
    public bool IsRow => Elements is [var only] && only == Element;
}
