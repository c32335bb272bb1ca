using System.Globalization;
using System.Net;
using System.Text;
using BangGiao.Values.Languages;
using BangGiao.Values.Texts;

namespace BangGiao.Notices.Channels;

/// <summary>A mail to one person in sentences, with a list and links.</summary>
/// <param name="Subject">The subject.</param>
/// <param name="Paragraphs">The sentences.</param>
/// <param name="Items">The entries of the list below them.</param>
/// <param name="Links">The links below the list.</param>
/// <param name="Footer">The sender and the reason.</param>
public sealed record MailLetter(string Subject, IReadOnlyList<string> Paragraphs, IReadOnlyList<string> Items, IReadOnlyList<MailLink> Links, string Footer)
{
    private const string LineEnd = "\r\n";

    /// <summary>The attachment; null for none.</summary>
    public MailFile? File { get; init; }

    /// <summary>The letter as plain text and HTML, in the direction of its language.</summary>
    public MailText In(Language language) => new(MailText.OnOneLine(Subject), Plain(), Html(language));

    private string Plain()
    {
        var text = new StringBuilder();
        foreach (var paragraph in Paragraphs)
            text.Append(OneLine.Of(paragraph, MailText.MaxLineLength)).Append(LineEnd).Append(LineEnd);
        foreach (var item in Items)
            text.Append("- ").Append(OneLine.Of(item, MailText.MaxLineLength)).Append(LineEnd);
        if (Items.Count > 0)
            text.Append(LineEnd);
        foreach (var link in Links)
            text.Append(link.Label).Append(':').Append(LineEnd).Append(link.Address).Append(LineEnd).Append(LineEnd);
        return text.Append("-- ").Append(LineEnd).Append(Footer).Append(LineEnd).ToString();
    }

    private string Html(Language language)
    {
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"<!doctype html><html lang=\"{language.Tag()}\" dir=\"{language.Dir()}\"><head><meta charset=\"utf-8\"><title>{Encoded(Subject)}</title></head>");
        html.Append(CultureInfo.InvariantCulture, $"<body dir=\"{language.Dir()}\" style=\"font-family:sans-serif\">");
        foreach (var paragraph in Paragraphs)
            html.Append(CultureInfo.InvariantCulture, $"<p>{Encoded(paragraph)}</p>");
        if (Items.Count > 0)
            html.Append("<ul>").AppendJoin("", Items.Select(item => $"<li>{Encoded(item)}</li>")).Append("</ul>");
        foreach (var link in Links)
            html.Append(CultureInfo.InvariantCulture, $"<p><a href=\"{Encoded(link.Address)}\">{Encoded(link.Label)}</a></p>");
        return html.Append(CultureInfo.InvariantCulture, $"<hr><p>{Encoded(Footer)}</p></body></html>").ToString();
    }

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}

/// <summary>A link in a mail.</summary>
/// <param name="Label">The text of the link.</param>
/// <param name="Address">The address.</param>
public sealed record MailLink(string Label, string Address);

/// <summary>The attachment of a mail.</summary>
/// <param name="Name">The name of the file.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Content">Makes the bytes when the mail is sent.</param>
public sealed record MailFile(string Name, string MediaType, Func<Task<byte[]>> Content);
