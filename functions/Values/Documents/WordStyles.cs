namespace BangGiao.Values.Documents;

/// <summary>The names of the styles that papers use. A template may change how they look; what it leaves out is added when it is filled.</summary>
public static class WordStyles
{
    /// <summary>Running text.</summary>
    public const string Normal = "Normal";

    /// <summary>The title of a paper.</summary>
    public const string Title = "Title";

    /// <summary>The line below the title.</summary>
    public const string Subtitle = "Subtitle";

    /// <summary>A numbered heading.</summary>
    public const string Heading1 = "Heading1";

    /// <summary>A heading below a numbered one.</summary>
    public const string Heading2 = "Heading2";

    /// <summary>A paragraph whose first line is not indented.</summary>
    public const string Plain = "PlainText";

    /// <summary>An item of a list.</summary>
    public const string ListBullet = "ListBullet";

    /// <summary>A ruled table.</summary>
    public const string FactTable = "FactTable";

    /// <summary>The gap after a table.</summary>
    public const string AfterTable = "AfterTable";

    /// <summary>A heading of a column.</summary>
    public const string TableHead = "TableHead";

    /// <summary>A cell.</summary>
    public const string TableText = "TableText";

    /// <summary>A cell with the number of a row.</summary>
    public const string TableNumber = "TableNumber";

    /// <summary>The text of a footnote.</summary>
    public const string FootnoteText = "FootnoteText";

    /// <summary>The mark of a footnote.</summary>
    public const string FootnoteReference = "FootnoteReference";

    /// <summary>A link.</summary>
    public const string Hyperlink = "Hyperlink";

    /// <summary>The page number.</summary>
    public const string Header = "Header";

    /// <summary>A drawn line.</summary>
    public const string Rule = "Rule";

    /// <summary>The body above the issuing one.</summary>
    public const string HeadCapitals = "HeadCapitals";

    /// <summary>The issuing body, and the name of the state.</summary>
    public const string HeadBold = "HeadBold";

    /// <summary>The state's motto.</summary>
    public const string HeadMotto = "HeadMotto";

    /// <summary>The number of a paper.</summary>
    public const string HeadNumber = "HeadNumber";

    /// <summary>The place and day.</summary>
    public const string HeadDay = "HeadDay";

    /// <summary>The heading of the list of recipients.</summary>
    public const string RecipientsHead = "RecipientsHead";

    /// <summary>A recipient.</summary>
    public const string Recipients = "Recipients";

    /// <summary>The title of the person who signs.</summary>
    public const string SignatureTitle = "SignatureTitle";

    /// <summary>The number of an annex.</summary>
    public const string AnnexNumber = "AnnexNumber";

    /// <summary>What a report is about, below the word for report.</summary>
    public const string Subject = "Subject";

    /// <summary>The title of an annex.</summary>
    public const string AnnexTitle = "AnnexTitle";

    /// <summary>What an annex belongs to.</summary>
    public const string AnnexNote = "AnnexNote";

    internal const int HeadingNumbers = 1;
    internal const int BulletMarks = 2;
}
