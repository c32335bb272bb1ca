using BangGiao.Values.Languages;
using BangGiao.Values.Texts;

namespace BangGiao.Views.Briefs;

/// <summary>The sentences of briefs in three languages, from the <c>texts.json</c> of a folder.</summary>
/// <param name="folder">The folder with the texts.</param>
public sealed class BriefTexts(string folder = "Briefs")
{
    private readonly TextCatalogue _texts = TextCatalogue.Of(folder);

    /// <summary>The names of all texts.</summary>
    public IEnumerable<string> Keys => _texts.Keys;

    /// <summary>A text with its placeholders replaced: <c>{0}</c> by the first value, and so on.</summary>
    /// <remarks>A Latin name in a sentence that runs from right to left is isolated (UAX #9, FSI and PDI), so that it does not change the
    /// position of a number after it.</remarks>
    /// <exception cref="KeyNotFoundException">There is no such text.</exception>
    public string Text(Language language, string key, params object[] values) =>
        _texts.Text(language, key, language.IsRightToLeft() ? [.. values.Select(Isolated)] : values);

    /// <summary>The text in every language, with its placeholders.</summary>
    public LocalizedText this[string key] => _texts[key];

    private static object Isolated(object value) =>
        value is string text && text.Any(char.IsAsciiLetter) ? $"\u2068{text}\u2069" : value;
}
