using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BangGiao.Values.Documents.Templates;

/// <summary>Reads the marks of a template: <c>{{field}}</c>, and blocks from <c>{{#field}}</c> or <c>{{^field}}</c> to <c>{{/field}}</c>.</summary>
internal static partial class TemplateMarks
{
    /// <summary>All marks in a text, in order.</summary>
    public static IEnumerable<TemplateMark> In(string text) => Mark().Matches(text).Select(Read);

    /// <summary>The mark that is all a paragraph has; null when it has more or none.</summary>
    public static TemplateMark? Alone(OpenXmlElement element) =>
        element is Paragraph && TemplateText.Of(element).Trim() is { Length: > 0 } text && Mark().Match(text) is { Success: true } match && match.Length == text.Length ? Read(match) : null;

    /// <summary>The mark that begins a block of rows: the only text of a row, or what begins the text of a row that the mark's end ends.</summary>
    /// <remarks>Marks in paragraphs of their own within one cell belong to the cell and not to its row.</remarks>
    public static TemplateMark? OfRow(TableRow row)
    {
        if (OnlyOf(row) is { IsBlock: true } only)
            return only;
        var (text, marks) = (TemplateText.Of(row).Trim(), In(TemplateText.Of(row).Trim()).ToList());
        if (marks is not [{ IsBlock: true, Start: 0 } first, .., { Kind: '/' } last] || last.Field != first.Field || last.Start + last.Length != text.Length)
            return null;
        var paragraphs = row.Descendants<Paragraph>().Where(paragraph => In(TemplateText.Of(paragraph)).Any()).ToList();
        return paragraphs[0].Parent != paragraphs[^1].Parent || Alone(paragraphs[0]) is null ? first : null;
    }

    /// <summary>The mark that is all a row has; null when it has more or none.</summary>
    public static TemplateMark? OnlyOf(TableRow row)
    {
        var text = TemplateText.Of(row).Trim();
        return Mark().Match(text) is { Success: true } match && match.Length == text.Length ? Read(match) : null;
    }

    private static TemplateMark Read(Match match) =>
        new(match.Groups["kind"] is { Success: true, Value: var kind } ? kind[0] : ' ', match.Groups["field"].Value, match.Index, match.Length);

    // Whatever stands between the braces is a mark, so that a wrong one is named and not printed.
    // Marks of direction come in with Arabic text beside it.
    [GeneratedRegex(@"\{\{[\s\u200E\u200F]*(?<kind>[#^/])?[\s\u200E\u200F]*(?<field>[^{}]*?)[\s\u200E\u200F]*\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}

/// <summary>A mark of a template.</summary>
/// <param name="Kind"><c>#</c> and <c>^</c> begin a block, <c>/</c> ends it; a space for a field.</param>
/// <param name="Field">The name of the field.</param>
/// <param name="Start">Where it begins in its paragraph.</param>
/// <param name="Length">The number of its characters.</param>
internal sealed record TemplateMark(char Kind, string Field, int Start, int Length)
{
    /// <summary>Whether it begins a block.</summary>
    public bool IsBlock => Kind is '#' or '^';

    /// <summary>The mark as it is written.</summary>
    public string Text => $"{{{{{(Kind == ' ' ? "" : Kind)}{Field}}}}}";
}
