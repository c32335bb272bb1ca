using System.Globalization;
using System.Reflection;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;

namespace BangGiao.Values.Texts;

/// <summary>The texts of a folder in three languages, from its <c>texts.json</c>.</summary>
public sealed class TextCatalogue
{
    private readonly Dictionary<string, LocalizedText> _texts;

    private TextCatalogue(Dictionary<string, LocalizedText> texts) => _texts = texts;

    /// <summary>The names of all texts.</summary>
    public IEnumerable<string> Keys => _texts.Keys;

    /// <summary>All texts, with placeholders.</summary>
    public IEnumerable<LocalizedText> All => _texts.Values;

    /// <summary>A text in every language, with placeholders.</summary>
    /// <exception cref="KeyNotFoundException">The text does not exist.</exception>
    public LocalizedText this[string key] => _texts[key];

    /// <summary>A text with its placeholders replaced: <c>{0}</c> by the first value, and so on.</summary>
    /// <exception cref="KeyNotFoundException">There is no such text.</exception>
    public string Text(Language language, string key, params object[] values) =>
        string.Format(CultureInfo.InvariantCulture, _texts[key].In(language), values);

    /// <summary>Reads the catalogue of a folder, for example <c>Briefs</c>.</summary>
    /// <exception cref="InvalidOperationException">The folder has no catalogue.</exception>
    public static TextCatalogue Of(string folder)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var name = assembly.GetManifestResourceNames().Single(name => name.EndsWith($".{folder}.texts.json", StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return new(RecordJson.Parse(reader.ReadToEnd()).ToObject<Dictionary<string, LocalizedText>>(RecordJson.Serializer)!);
    }
}
