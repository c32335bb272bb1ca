using Newtonsoft.Json;

namespace BangGiao.Values.Languages;

/// <summary>Text for people, in one or more languages: <c>{ "en": …, "vi": …, "ar": … }</c>.</summary>
/// <remarks>A text is stored composed (NFC) and otherwise as sent. At least one language must have a text, and no text may be blank.</remarks>
[JsonConverter(typeof(LocalizedTextConverter))]
public sealed record LocalizedText
{
    /// <summary>The form, as the predicate of an error message.</summary>
    public const string Requirements = "must be an object with text for at least one of en, vi, ar";

    /// <summary>The form of the text of one language, as the predicate of an error message.</summary>
    public const string TextRequirements = "must not be blank";

    /// <summary>The English text.</summary>
    public string? En { get; init; }

    /// <summary>The Vietnamese text.</summary>
    public string? Vi { get; init; }

    /// <summary>The Arabic text.</summary>
    public string? Ar { get; init; }

    /// <summary>The existing texts, in the order en, vi, ar.</summary>
    [JsonIgnore]
    public IEnumerable<string> All => LanguageTags.All.Select(Exactly).OfType<string>();

    /// <summary>The text in a language; null when there is none.</summary>
    public string? Exactly(Language language) => language switch
    {
        Language.En => En,
        Language.Vi => Vi,
        Language.Ar => Ar,
    };

    /// <summary>
    /// The language of the result of <see cref="In"/>: the given one if it has a text, otherwise the first of en, vi, ar that has one.
    /// </summary>
    public Language LanguageFor(Language asked) => Exactly(asked) is not null
        ? asked
        : LanguageTags.All.FirstOrDefault(language => Exactly(language) is not null, asked);

    /// <summary>The text in a language, otherwise the first existing one of en, vi, ar; empty when there is no text at all.</summary>
    public string In(Language language) => Exactly(LanguageFor(language)) ?? "";
}
