using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace BangGiao.Views.Briefs;

/// <summary>A brief as Markdown: CommonMark with the tables and footnotes of GitHub Flavored Markdown.</summary>
internal static partial class BriefMarkdown
{
    /// <summary>Its media type (RFC 7763).</summary>
    public const string MediaType = "text/markdown; charset=utf-8";

    public static string Of(Brief brief)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {Escape(brief.Title)}\n\n{Escape(brief.Subtitle)}\n");
        foreach (var section in brief.Sections)
            Add(text, section);
        text.Append(CultureInfo.InvariantCulture, $"\n## {Escape(brief.FootnotesTitle)}\n\n");
        foreach (var note in brief.Footnotes)
            text.Append(CultureInfo.InvariantCulture, $"[^{note.Number}]: {string.Join(' ', Parts(note))}\n");
        return text.ToString();
    }

    private static void Add(StringBuilder text, BriefSection section)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## {Escape(section.Title)}\n\n");
        foreach (var item in section.Columns.Count > 0 ? section.Lead : section.Lead.Concat(section.Items))
            text.Append(CultureInfo.InvariantCulture, $"- {Cell(item, 0)}\n");
        if (section.Columns.Count > 0)
            AddTable(text, section);
        if (section.More is { } more)
            text.Append(CultureInfo.InvariantCulture, $"\n{Escape(more)}\n");
    }

    private static void AddTable(StringBuilder text, BriefSection section)
    {
        if (section.Lead.Count > 0)
            text.Append('\n');
        text.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", section.Columns.Select(Escape))} |\n");
        text.Append(CultureInfo.InvariantCulture, $"|{string.Concat(section.Columns.Select(_ => " --- |"))}\n");
        foreach (var item in section.Items)
            text.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", item.Cells.Select((_, i) => Cell(item, i)))} |\n");
    }

    // The footnotes stand after the last cell of a row.
    private static string Cell(BriefItem item, int index)
    {
        var text = Escape(item.Cells[index]);
        var shown = item.IsMarked && index == 0 && text.Length > 0 ? $"**{text}**" : text;
        return index < item.Cells.Count - 1 ? shown : shown + string.Concat(item.Notes.Select(note => $"[^{note}]"));
    }

    private static IEnumerable<string> Parts(Footnote note)
    {
        if (note.Url is { } url)
            yield return $"<{url.Replace(">", "%3E", StringComparison.Ordinal).Replace("<", "%3C", StringComparison.Ordinal).Replace(" ", "%20", StringComparison.Ordinal)}>";
        if (note.Text.Length > 0)
            yield return Escape(note.Text);
    }

    // The texts of records are escaped, because they are never markup.
    private static string Escape(string text) => Special().Replace(text.ReplaceLineEndings(" "), "\\$0");

    [GeneratedRegex(@"[\\`*_{}\[\]<>#|~&]|(?<=^\s*)[-+](?=\s)|(?<=^\s*\d{1,9})[.)](?=\s)", RegexOptions.CultureInvariant)]
    private static partial Regex Special();
}
