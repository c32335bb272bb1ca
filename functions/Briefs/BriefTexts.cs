using System.Globalization;
using System.Reflection;
using BangGiao.Json;
using BangGiao.Languages;

namespace BangGiao.Briefs;

/// <summary>The sentences of briefs in three languages, from <c>texts.json</c> beside this file.</summary>
public sealed class BriefTexts
{
    private readonly Dictionary<string, LocalizedText> _texts = Read();

    /// <summary>The names of all texts.</summary>
    public IEnumerable<string> Keys => _texts.Keys;

    /// <summary>A text with its gaps filled in: <c>{0}</c> with the first value, and so on.</summary>
    /// <remarks>A Latin name in a sentence that runs from right to left is isolated (UAX #9, FSI and PDI), so that it does not pull numbers after it along.</remarks>
    /// <exception cref="KeyNotFoundException">There is no such text.</exception>
    public string Text(Language language, string key, params object[] values) =>
        string.Format(CultureInfo.InvariantCulture, _texts[key].In(language), language.IsRightToLeft() ? [.. values.Select(Isolated)] : values);

    /// <summary>The text as it stands, with its gaps, in every language.</summary>
    public LocalizedText this[string key] => _texts[key];

    private static object Isolated(object value) =>
        value is string text && text.Any(char.IsAsciiLetter) ? $"\u2068{text}\u2069" : value;

    private static Dictionary<string, LocalizedText> Read()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var name = assembly.GetManifestResourceNames().Single(name => name.EndsWith("Briefs.texts.json", StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return RecordJson.Parse(reader.ReadToEnd()).ToObject<Dictionary<string, LocalizedText>>(RecordJson.Serializer)!;
    }
}
