using BangGiao.Values.Json;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BangGiao.Values.Documents.Templates;

/// <summary>Finds the marks of a template that the data has no field for, and blocks that are not ended.</summary>
internal sealed class TemplateCheck
{
    private const int LongestQuote = 40;

    private readonly List<TemplateFault> _faults = [];
    private string _part = "";
    private int _paragraph;

    /// <summary>The faults of a part of a document.</summary>
    /// <param name="part">What people call it: the text, a header.</param>
    /// <param name="root">The part.</param>
    /// <param name="shape">The fields.</param>
    public IReadOnlyList<TemplateFault> Of(string part, OpenXmlElement root, PaperShape shape)
    {
        (_part, _paragraph) = (part, 0);
        _faults.Clear();
        Check(root.ChildElements, [shape]);
        return [.. _faults];
    }

    private void Check(IEnumerable<OpenXmlElement> elements, IReadOnlyList<PaperShape> scopes)
    {
        foreach (var part in TemplateBlocks.Of([.. elements]))
        {
            if (part.Mark is not { } mark)
                CheckElement(part.Element, scopes);
            else
                CheckBlock(part, mark, scopes);
        }
    }

    private void CheckBlock(TemplatePart part, TemplateMark mark, IReadOnlyList<PaperShape> scopes)
    {
        if (!part.IsRow)
            _paragraph++;
        var own = Find(mark, part.Element, scopes);
        if (part.IsOpen)
            Add(part.Element, $"{mark.Text} is not ended: {{{{/{mark.Field}}}}} is needed in a paragraph or row of its own after it");
        var inner = Inner(mark, own, scopes);
        if (part.IsRow)
            CheckRow(part.Element, inner, mark);
        else
            Check(part.Elements, inner);
        if (part.End is not null)
            _paragraph++;
    }

    // What is written when there is no value has the fields around the block only.
    private static IReadOnlyList<PaperShape> Inner(TemplateMark mark, PaperShape? own, IReadOnlyList<PaperShape> scopes) => own switch
    {
        _ when mark.Kind == '^' => scopes,
        { Kind: PaperFieldKind.List, Item: { } item } => [.. scopes, item],
        { Kind: PaperFieldKind.Record } => [.. scopes, own],
        _ => scopes,
    };

    private void CheckElement(OpenXmlElement element, IReadOnlyList<PaperShape> scopes, TemplateMark? row = null)
    {
        if (element is Paragraph paragraph)
            CheckParagraph(paragraph, scopes, row);
        else if (element.HasChildren)
            Check(element.ChildElements, scopes);
    }

    // The marks of the row's own block are the first and the last ones in it.
    private void CheckRow(OpenXmlElement row, IReadOnlyList<PaperShape> scopes, TemplateMark own)
    {
        foreach (var cell in row.ChildElements)
        {
            foreach (var part in TemplateBlocks.Of([.. cell.ChildElements]))
            {
                if (part.Mark is { } mark && !IsOf(own, mark))
                    CheckBlock(part, mark, scopes);
                else
                    CheckElement(part.Element, scopes, own);
            }
        }
    }

    private void CheckParagraph(Paragraph paragraph, IReadOnlyList<PaperShape> scopes, TemplateMark? row)
    {
        _paragraph++;
        var isAlone = TemplateMarks.Alone(paragraph) is not null;
        foreach (var mark in TemplateMarks.In(TemplateText.Of(paragraph)).Where(mark => !IsOf(row, mark)))
        {
            if (mark.Kind != ' ')
                Add(paragraph, mark.Kind == '/' ? $"{mark.Text} ends a block that does not begin before it" : $"{mark.Text} must stand in a paragraph of its own");
            else if (Find(mark, paragraph, scopes) is { } field && Misuse(field.Kind, isAlone) is { } misuse)
                Add(paragraph, $"{mark.Text} {misuse}");
        }
    }

    private static string? Misuse(PaperFieldKind kind, bool isAlone) => kind switch
    {
        PaperFieldKind.Text => null,
        PaperFieldKind.Table => isAlone ? null : "is a table and must stand in a paragraph of its own",
        PaperFieldKind.List => "is a list and needs a block, {{#…}} to {{/…}}",
        PaperFieldKind.Flag => "is yes or no and needs a block, {{#…}} to {{/…}}",
        PaperFieldKind.Record => "has fields of its own: name one of them after a full stop",
    };

    private PaperShape? Find(TemplateMark mark, OpenXmlElement element, IReadOnlyList<PaperShape> scopes)
    {
        var names = mark.Field.Split('.');
        var found = scopes.LastOrDefault(scope => scope.Fields.ContainsKey(names[0]));
        if (found is null)
        {
            Add(element, $"{mark.Text} is not a field here: {NearestName.Advice(names[0], Sorted(scopes.Reverse().SelectMany(scope => scope.Fields.Keys).Distinct()))}");
            return null;
        }
        foreach (var (index, name) in names.Index())
        {
            if (!found.Fields.TryGetValue(name, out var member))
            {
                Add(element, $"{mark.Text} {Unknown(found, string.Join('.', names[..index]), string.Join('.', names[index..]))}");
                return null;
            }
            found = member;
        }
        return found;
    }

    private static string Unknown(PaperShape of, string path, string name) => of switch
    {
        { Kind: PaperFieldKind.List } => $"is a field of the items of a list: write {{{{{name}}}}} in a block, {{{{#{path}}}}} to {{{{/{path}}}}}",
        { Fields.Count: 0 } => $"is not a field here: {{{{{path}}}}} has no fields of its own",
        _ => $"is not a field here: {NearestName.Advice(name, Sorted(of.Fields.Keys))}",
    };

    private static List<string> Sorted(IEnumerable<string> names) => [.. names.Order(StringComparer.Ordinal)];

    private static bool IsOf(TemplateMark? row, TemplateMark mark) => row is not null && mark.Kind != ' ' && mark.Field == row.Field;

    private void Add(OpenXmlElement element, string detail)
    {
        var text = TemplateText.Of(element);
        var quote = text.Length <= LongestQuote ? text : text[..LongestQuote] + "…";
        _faults.Add(new($"{_part}, paragraph {Math.Max(_paragraph, 1)} '{quote}'", detail));
    }
}
