using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using BangGiao.Values.Languages;

namespace BangGiao.Views.Briefs;

/// <summary>A brief as a single HTML page for printing, without scripts and other files. The style sheet <c>brief.css</c> is embedded.</summary>
internal static class BriefHtml
{
    /// <summary>Its media type.</summary>
    public const string MediaType = "text/html; charset=utf-8";

    private const int LongestNote = 140;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly string Css = ReadCss();

    /// <summary>The hash of its style sheet, as a source for a Content-Security-Policy.</summary>
    public static string StyleSource { get; } = $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Css)))}'";

    /// <summary>The page's Content-Security-Policy, which allows its own style sheet and nothing else (CSP Level 3).</summary>
    public static string ContentSecurityPolicy { get; } =
        $"default-src 'none'; style-src {StyleSource}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static string Of(Brief brief)
    {
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"<!DOCTYPE html>\n<html lang=\"{brief.Language.Tag()}\" dir=\"{brief.Language.Dir()}\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Append(CultureInfo.InvariantCulture, $"<title>{Text(brief.Title)}</title>\n<style>{Css}</style>\n</head>\n<body>\n");
        html.Append(CultureInfo.InvariantCulture, $"<header>\n<h1>{Text(brief.Title)}</h1>\n<p>{Text(brief.Subtitle)}</p>\n</header>\n<main>\n");
        foreach (var section in brief.Sections)
            Add(html, section);
        html.Append(CultureInfo.InvariantCulture, $"</main>\n<footer>\n<h2>{Text(brief.FootnotesTitle)}</h2>\n<ol>\n");
        foreach (var note in brief.Footnotes)
            html.Append(CultureInfo.InvariantCulture, $"<li id=\"note-{note.Number}\">{Note(note)}</li>\n");
        return html.Append("</ol>\n</footer>\n</body>\n</html>\n").ToString();
    }

    private static void Add(StringBuilder html, BriefSection section)
    {
        html.Append(CultureInfo.InvariantCulture, $"<section id=\"{section.Id}\">\n<h2>{Text(section.Title)}</h2>\n");
        var sentences = section.Columns.Count > 0 ? section.Lead : [.. section.Lead, .. section.Items];
        if (sentences.Count > 0)
            html.Append(CultureInfo.InvariantCulture, $"<ul>\n{string.Concat(sentences.Select(item => $"<li{Mark(item)}>{Cell(item, 0)}</li>\n"))}</ul>\n");
        if (section.Columns.Count > 0)
            AddTable(html, section);
        if (section.More is { } more)
            html.Append(CultureInfo.InvariantCulture, $"<p class=\"more\">{Text(more)}</p>\n");
        html.Append("</section>\n");
    }

    private static void AddTable(StringBuilder html, BriefSection section)
    {
        html.Append(CultureInfo.InvariantCulture, $"<table>\n<thead><tr>{string.Concat(section.Columns.Select(column => $"<th scope=\"col\">{Text(column)}</th>"))}</tr></thead>\n<tbody>\n");
        foreach (var item in section.Items)
            html.Append(CultureInfo.InvariantCulture, $"<tr{Mark(item)}>{string.Concat(item.Cells.Select((_, i) => $"<td>{Cell(item, i)}</td>"))}</tr>\n");
        html.Append("</tbody>\n</table>\n");
    }

    private static string Mark(BriefItem item) => item.IsMarked ? " class=\"marked\"" : "";

    // Each cell has its own direction, so a Latin title does not change the order of an Arabic row.
    private static string Cell(BriefItem item, int index)
    {
        var text = $"<bdi>{Text(item.Cells[index])}</bdi>";
        return index < item.Cells.Count - 1 ? text : text + string.Concat(item.Notes.Select(note => $"<sup><a href=\"#note-{note}\">{note}</a></sup>"));
    }

    private static string Note(Footnote note)
    {
        var text = note.Text.Length > LongestNote ? note.Text[..LastSpace(note.Text)] + " …" : note.Text;
        var url = note.Url is null ? "" : $"<a href=\"{Text(note.Url)}\" dir=\"ltr\">{Text(note.Url)}</a>";
        return string.Join(' ', new[] { url, text.Length > 0 ? $"<bdi>{Text(text)}</bdi>" : "" }.Where(part => part.Length > 0));
    }

    private static int LastSpace(string text) => text.LastIndexOf(' ', LongestNote) is > 0 and var space ? space : LongestNote;

    private static string Text(string text) => Encoder.Encode(text);

    private static string ReadCss()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var name = assembly.GetManifestResourceNames().Single(name => name.EndsWith("Briefs.brief.css", StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
