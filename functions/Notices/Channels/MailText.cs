using System.Globalization;
using System.Net;
using System.Text;
using BangGiao.Values.Dates;
using BangGiao.Values.Languages;
using BangGiao.Values.Texts;

namespace BangGiao.Notices.Channels;

/// <summary>The subject, plain text and HTML of a mail, in the language and writing direction of its recipient.</summary>
/// <param name="Subject">One line, at most 200 characters.</param>
/// <param name="Plain">The plain text.</param>
/// <param name="Html">The same text as HTML.</param>
public sealed record MailText(string Subject, string Plain, string Html)
{
    private const int MaxSubjectLength = 200;
    private const string LineEnd = "\r\n";

    /// <summary>The largest number of characters in one line of a letter.</summary>
    internal const int MaxLineLength = 2000;

    /// <summary>The text of one message, or of a digest of several.</summary>
    /// <param name="messages">At least one, all in one language.</param>
    /// <param name="today">The current day in the owner's time zone.</param>
    public static MailText Of(IReadOnlyList<Message> messages, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(messages);
        var language = messages[0].Language;
        var items = messages.OrderBy(message => message.OccursOn).ThenBy(message => message.Id, StringComparer.Ordinal).ToList();
        var subject = items.Count == 1
            ? $"{items[0].Title.In(language)}: {When(items[0], today)}"
            : MessageTexts.Of(language, items.Exists(item => item.Occasion is { IsOfChange: true }) ? "digest.news" : "digest", items.Count, MessageTexts.Day(language, today));
        return new(OnOneLine(subject), PlainOf(items, language, today), HtmlOf(items, language, today, OnOneLine(subject)));
    }

    /// <summary>A text as one line of at most 200 characters. Without control characters it cannot end a mail header.</summary>
    public static string OnOneLine(string text) => OneLine.Of(text, MaxSubjectLength);

    private static string When(Message message, DateOnly today) =>
        $"{MessageTexts.Day(message.Language, message.OccursOn)} ({MessageTexts.Ahead(message.Language, today, message.OccursOn)})";

    private static string PlainOf(List<Message> items, Language language, DateOnly today)
    {
        var text = new StringBuilder();
        foreach (var item in items)
        {
            text.Append(OnOneLine(item.Title.In(language))).Append(LineEnd).Append("  ").Append(When(item, today)).Append(LineEnd);
            if (MessageTexts.Late(item) is { } late)
                text.Append("  ").Append(late).Append(LineEnd);
            foreach (var fact in item.Facts)
                text.Append("  ").Append(OneLine.Of($"{fact.Label}: {fact.Value}", MaxLineLength)).Append(LineEnd);
            if (item.Page is { } page)
                text.Append("  ").Append(MessageTexts.Of(language, "page")).Append(": ").Append(page).Append(LineEnd);
            if (item.Occasion?.Source?.Url is { } url)
                text.Append("  ").Append(MessageTexts.Of(language, "source")).Append(": ").Append(url).Append(LineEnd);
            text.Append(LineEnd);
        }
        return text.Append("-- ").Append(LineEnd).Append(Footer(items, language)).Append(LineEnd).ToString();
    }

    private static string HtmlOf(List<Message> items, Language language, DateOnly today, string subject)
    {
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"<!doctype html><html lang=\"{language.Tag()}\" dir=\"{language.Dir()}\"><head><meta charset=\"utf-8\"><title>{Encoded(subject)}</title></head>");
        html.Append(CultureInfo.InvariantCulture, $"<body dir=\"{language.Dir()}\" style=\"font-family:sans-serif\">");
        foreach (var item in items)
        {
            var written = item.Title.LanguageFor(language);
            html.Append(CultureInfo.InvariantCulture, $"<h2 lang=\"{written.Tag()}\" dir=\"{written.Dir()}\">{Encoded(item.Title.In(language))}</h2>");
            html.Append(CultureInfo.InvariantCulture, $"<p><time datetime=\"{IsoDate.Text(item.OccursOn)}\">{Encoded(When(item, today))}</time></p>");
            if (MessageTexts.Late(item) is { } late)
                html.Append(CultureInfo.InvariantCulture, $"<p>{Encoded(late)}</p>");
            if (item.Facts.Count > 0)
                html.Append("<dl>").AppendJoin("", item.Facts.Select(fact => $"<dt>{Encoded(fact.Label)}</dt><dd>{Encoded(fact.Value)}</dd>")).Append("</dl>");
            if (item.Page is { } page)
                html.Append(CultureInfo.InvariantCulture, $"<p><a href=\"{Encoded(page)}\">{Encoded(MessageTexts.Of(language, "page"))}</a></p>");
            if (item.Occasion?.Source?.Url is { } url)
                html.Append(CultureInfo.InvariantCulture, $"<p>{Encoded(MessageTexts.Of(language, "source"))}: <a href=\"{Encoded(url)}\" dir=\"ltr\">{Encoded(url)}</a></p>");
        }
        return html.Append(CultureInfo.InvariantCulture, $"<hr><p>{Encoded(Footer(items, language))}</p></body></html>").ToString();
    }

    private static string Footer(List<Message> items, Language language) =>
        MessageTexts.Of(language, items.TrueForAll(item => item.Subscription.Owner is not null) ? "footer.own" : "footer", string.Join(", ", items.Select(item => item.Subscription.Id).Distinct(StringComparer.Ordinal)));

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
