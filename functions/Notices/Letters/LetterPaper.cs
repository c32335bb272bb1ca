using BangGiao.Records.Codes;
using BangGiao.Records.Papers;
using BangGiao.Values.Languages;
using BangGiao.Values.Texts;

namespace BangGiao.Notices.Letters;

/// <summary>The fields that the template of a letter may name.</summary>
/// <param name="Head">The writer.</param>
/// <param name="Marking">That it is a draft, and its classification.</param>
/// <param name="Occasion">The title of the anniversary.</param>
/// <param name="Date">The day of the anniversary, written out.</param>
/// <param name="Years">The number of years since the original event; empty where that is not recorded.</param>
/// <param name="Country">The country's name; empty where there is none or several.</param>
/// <param name="Addressees">The line for the addressees.</param>
/// <param name="Greeting">The words before the text.</param>
/// <param name="Opening">The occasion of the congratulation.</param>
/// <param name="Level">The partnership that holds; empty where there is none.</param>
/// <param name="Closing">The words after the text.</param>
public sealed record LetterPaper(
    PaperHead Head,
    string Marking,
    string Occasion,
    string Date,
    string Years,
    string Country,
    string Addressees,
    string Greeting,
    string Opening,
    string Level,
    string Closing)
{
    /// <summary>The kind of paper.</summary>
    public const string Kind = "letter";

    private static readonly TextCatalogue Texts = TextCatalogue.Of("Letters");

    /// <summary>The fields of a letter.</summary>
    public static LetterPaper Of(Letter letter, PaperHead head)
    {
        ArgumentNullException.ThrowIfNull(letter);
        return new(
            head,
            Texts.Text(letter.Lang, "marking", Vocabularies.LabelOf("classification", letter.Classification).In(letter.Lang)),
            letter.Occasion,
            WrittenDates.Text(letter.Date, letter.Lang),
            $"{letter.Years}",
            letter.Country,
            letter.Addressees,
            letter.Greeting,
            letter.Opening,
            letter.Level,
            letter.Closing);
    }
}
