using BangGiao.Records.Model;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Values.Texts;

namespace BangGiao.Records.Collections;

/// <summary>The validation rules of the fields that every record has.</summary>
internal static class CommonRules
{
    /// <summary>The maximum length of a title in one language, in characters.</summary>
    public const int TitleLength = 500;

    /// <summary>The maximum length of a name (of a place, person or topic), in characters.</summary>
    public const int NameLength = 200;

    /// <summary>The maximum length of a longer text in one language, in characters.</summary>
    public const int TextLength = 20_000;

    // Written by the app: the names of files are checked when they are sent, and names of people are those of the settings or the tenant.
    private static readonly string[] WrittenByTheApp = ["attachments", "createdBy", "updatedBy"];

    private const int MaxTags = 50;
    private const int MaxTagLength = 100;

    public static IEnumerable<FieldError> Faults(Collection collection, Record record)
    {
        if (!collection.IsId(record.Id))
            yield return new("/id", collection.IdRequirements);
        foreach (var fault in PlainTexts.Faults(RecordJson.ToBody(record), WrittenByTheApp))
            yield return fault;
        // With a list of sources, the source is the preferred one of the list and is checked there.
        foreach (var fault in record.Sources is { Count: > 0 } ? [] : SourceFaults("/source", record.Source))
            yield return fault;
        if (record.Tags.Count > MaxTags)
            yield return new("/tags", $"has {record.Tags.Count} tags; at most {MaxTags} are allowed");
        foreach (var (index, tag) in record.Tags.Index())
        {
            if (string.IsNullOrWhiteSpace(tag) || ComposedText.Length(tag) > MaxTagLength)
                yield return new($"/tags/{index}", $"must be 1 to {MaxTagLength} characters, not only white space");
        }
    }

    /// <summary>Errors for items of a list that repeat an earlier item.</summary>
    public static IEnumerable<FieldError> Repeats(string pointer, IReadOnlyList<string> values)
    {
        var seen = new HashSet<string>(FoldedComparer.Instance);
        foreach (var (index, value) in values.Index())
        {
            if (!seen.Add(value))
                yield return new($"{pointer}/{index}", $"repeats {value}; each value may occur only once");
        }
    }

    /// <summary>Errors for texts of a list that are blank, too long or repeated.</summary>
    public static IEnumerable<FieldError> ListFaults(string pointer, IReadOnlyList<string> texts, int most)
    {
        foreach (var (index, text) in texts.Index())
        {
            if (string.IsNullOrWhiteSpace(text) || ComposedText.Length(text) > most)
                yield return new($"{pointer}/{index}", $"must be 1 to {most} characters, not only white space");
        }
        foreach (var repeat in Repeats(pointer, texts))
            yield return repeat;
    }

    /// <summary>Errors for the languages in which a text is too long.</summary>
    public static IEnumerable<FieldError> LengthFaults(string pointer, LocalizedText? text, int most) => LanguageTags.All
        .Where(language => text?.Exactly(language) is { } one && ComposedText.Length(one) > most)
        .Select(language => new FieldError($"{pointer}/{language.Tag()}", $"has {ComposedText.Length(text!.Exactly(language)!)} characters; at most {most} are allowed"));

    /// <summary>An error for a text that is blank or too long.</summary>
    public static IEnumerable<FieldError> LengthFaults(string pointer, string? text, int most) =>
        text is null || (ComposedText.Length(text) <= most && !string.IsNullOrWhiteSpace(text)) ? [] : [new(pointer, $"must be 1 to {most} characters, not only white space")];

    public static IEnumerable<FieldError> SourceFaults(string pointer, Source? source) => source?.Url is { } url ? AddressFaults($"{pointer}/url", url) : [];

    /// <summary>An error for a text that is no address of a page.</summary>
    public static IEnumerable<FieldError> AddressFaults(string pointer, string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? [] : [new(pointer, "must be an absolute http or https address")];
}
