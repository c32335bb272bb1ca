using BangGiao.Values.Documents;
using BangGiao.Values.Languages;
using BangGiao.Values.Texts;

namespace BangGiao.Records.Papers;

/// <summary>The common parts of the built-in templates: the head, the title, the end, annexes.</summary>
/// <remarks>
/// In Vietnamese the layout of Decree 30/2020, appendix I: issuing body and number beside the state's name and motto, the place and day below
/// them, the title, and at the end the list of recipients beside the signature. The document system gives number and day, and a person signs:
/// they stay blank.
/// </remarks>
public sealed class PaperLayout(Language language)
{
    private const double MottoRule = 64;
    private const double IssuerRule = 22;
    private const double TitleRule = 45;

    private static readonly TextCatalogue Texts = TextCatalogue.Of("Papers");

    /// <summary>The heading of the column that numbers the rows of a table: TT in Vietnamese, none in the other languages.</summary>
    public static string? RowNumber(Language language) => language == Language.Vi ? Text(language, "rowNumber") : null;

    /// <summary>The document with the head and the title of a report.</summary>
    /// <param name="title">The title, with marks.</param>
    /// <param name="subtitle">The line below the title, with marks.</param>
    public WordDocument Report(string title, string subtitle)
    {
        var document = new WordDocument(language);
        AddHead(document);
        if (language == Language.Vi)
            document.Add(WordStyles.Title, Text(language, "report")).Add(WordStyles.Subject, title).AddRule(TitleRule);
        else
            document.Add(WordStyles.Title, title);
        return document.Add(WordStyles.Subtitle, subtitle);
    }

    /// <summary>The document with the head and the title of another kind of paper than a report.</summary>
    /// <param name="kind">The kind: <c>agenda</c> or <c>minutes</c>.</param>
    /// <param name="title">The title, with marks.</param>
    /// <param name="subtitle">The line below the title, with marks.</param>
    public WordDocument Paper(string kind, string title, string subtitle)
    {
        var document = new WordDocument(language);
        AddHead(document, $"number.{kind}");
        document.Add(WordStyles.Title, Text(language, kind)).Add(WordStyles.Subject, title);
        return (language == Language.Vi ? document.AddRule(TitleRule) : document).Add(WordStyles.Subtitle, subtitle);
    }

    /// <summary>Adds the place for a table.</summary>
    /// <param name="document">The document.</param>
    /// <param name="field">The field with the table.</param>
    /// <param name="none">The text in place of a table without rows; null for none.</param>
    public static void AddTable(WordDocument document, string field, string? none)
    {
        ArgumentNullException.ThrowIfNull(document);
        AddWhere("#", $"{{{{{field}}}}}");
        if (none is not null)
            AddWhere("^", none);

        void AddWhere(string mark, string text) =>
            document.Add(WordStyles.Plain, $"{{{{{mark}{field}}}}}").Add(WordStyles.Plain, text).Add(WordStyles.Plain, $"{{{{/{field}}}}}");
    }

    /// <summary>Adds the list of recipients beside the place for the signature.</summary>
    public void AddEnd(WordDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        document.Add(WordStyles.Plain, "");
        if (language == Language.Vi)
            document.AddColumns(50, Recipients(), [new(WordStyles.SignatureTitle, Text(language, "signature"))]);
    }

    /// <summary>Begins an annex on a new page.</summary>
    /// <param name="document">The document.</param>
    /// <param name="number">The number of the annex: a roman one in Vietnamese, an Arabic one in the other languages.</param>
    /// <param name="title">Its title.</param>
    /// <param name="wasLandscape">Whether the pages before the annex are wider than high.</param>
    public void BeginAnnex(WordDocument document, int number, string title, bool wasLandscape)
    {
        ArgumentNullException.ThrowIfNull(document);
        document.EndSection(wasLandscape)
            .Add(WordStyles.AnnexNumber, Text(language, "annex", language == Language.Vi ? RomanNumerals.Of(number) : number))
            .Add(WordStyles.AnnexTitle, title)
            .Add(WordStyles.AnnexNote, Text(language, "annexOf"));
    }

    /// <summary>Adds the head of a letter to a foreign party: the sender, the place and the day.</summary>
    public static void AddLetterHead(WordDocument document, Language language)
    {
        ArgumentNullException.ThrowIfNull(document);
        document.Add(WordStyles.HeadBold, "{{head.issuer}}").Add(WordStyles.HeadNumber, Text(language, "day")).Add(WordStyles.Plain, "");
    }

    /// <summary>Adds the place for the signature of a letter.</summary>
    public static void AddSignature(WordDocument document, Language language)
    {
        ArgumentNullException.ThrowIfNull(document);
        document.Add(WordStyles.Plain, "").AddColumns(50, [new(WordStyles.Plain, "")], [new(WordStyles.SignatureTitle, "……………………")]);
    }

    private void AddHead(WordDocument document, string number = "number")
    {
        if (language != Language.Vi)
        {
            document.Add(WordStyles.HeadBold, "{{head.issuer}}");
            return;
        }
        document.AddColumns(
            40,
            [
                new(WordStyles.HeadCapitals, "{{#head.superior}}"), new(WordStyles.HeadCapitals, "{{head.superior}}"), new(WordStyles.HeadCapitals, "{{/head.superior}}"),
                new(WordStyles.HeadBold, "{{head.issuer}}"), WordLine.Rule(IssuerRule), new(WordStyles.HeadNumber, Text(language, number)),
            ],
            [
                new(WordStyles.HeadBold, Text(language, "state")), new(WordStyles.HeadMotto, Text(language, "motto")), WordLine.Rule(MottoRule),
                new(WordStyles.HeadDay, Text(language, "day")),
            ]);
    }

    private IReadOnlyList<WordLine> Recipients() =>
    [
        new(WordStyles.RecipientsHead, Text(language, "recipients")),
        new(WordStyles.Recipients, Text(language, "recipient")),
        new(WordStyles.Recipients, "{{#head.unit}}"), new(WordStyles.Recipients, Text(language, "filed")), new(WordStyles.Recipients, "{{/head.unit}}"),
        new(WordStyles.Recipients, "{{^head.unit}}"), new(WordStyles.Recipients, Text(language, "filedAlone")), new(WordStyles.Recipients, "{{/head.unit}}"),
    ];

    // Marks have braces, which only a text with gaps has to double.
    private static string Text(Language language, string key, params object[] values) =>
        values.Length == 0 ? Texts[key].In(language) : Texts.Text(language, key, values);
}
