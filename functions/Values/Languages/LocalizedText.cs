using Newtonsoft.Json;

namespace BangGiao.Values.Languages;

/// <summary>Text for people, in one or more languages: <c>{ "en": …, "vi": …, "ar": … }</c>.</summary>
/// <remarks>A text is kept as given, but a language whose text is blank is not given; at least one language is.</remarks>
[JsonConverter(typeof(LocalizedTextConverter))]
public sealed record LocalizedText
{
    /// <summary>The rule, as the predicate of a sentence about a field.</summary>
    public const string Requirements = "must be an object with text for at least one of en, vi, ar";

    /// <summary>The rule for the text of one language.</summary>
    public const string TextRequirements = "must not be blank";

    /// <summary>The English text.</summary>
    public string? En { get; init; }

    /// <summary>The Vietnamese text.</summary>
    public string? Vi { get; init; }

    /// <summary>The Arabic text.</summary>
    public string? Ar { get; init; }

    /// <summary>The texts that are given, in the order en, vi, ar.</summary>
    [JsonIgnore]
    public IEnumerable<string> All => LanguageTags.All.Select(Exactly).OfType<string>();

    /// <summary>The text in exactly that language, or null.</summary>
    public string? Exactly(Language language) => language switch
    {
        Language.En => En,
        Language.Vi => Vi,
        Language.Ar => Ar,
    };

    /// <summary>The language in which <see cref="In"/> answers: the asked one, else the first given of en, vi, ar.</summary>
    public Language LanguageFor(Language asked) => Exactly(asked) is not null
        ? asked
        : LanguageTags.All.FirstOrDefault(language => Exactly(language) is not null, asked);

    /// <summary>The text in the asked language, else the first given of en, vi, ar; empty only when none is given at all.</summary>
    public string In(Language language) => Exactly(LanguageFor(language)) ?? "";
}
