using System.Text;

namespace BangGiao.Values.Languages;

/// <summary>Texts as the registry takes them in: composed (Unicode NFC), so that what looks alike is alike.</summary>
/// <remarks>Macs and some keyboards write <c>ê</c> and a dot below for the one letter <c>ệ</c>.</remarks>
public static class ComposedText
{
    /// <summary>The text in NFC. A text that is not well-formed is left as it is, for a rule that says so.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (Ascii.IsValid(text) || !IsWellFormed(text))
            return text;
        return text.Normalize(NormalizationForm.FormC);
    }

    /// <summary>The number of characters of a text as limits count them: Unicode code points, as JSON Schema counts.</summary>
    public static int Length(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var pairs = 0;
        foreach (var unit in text)
            pairs += char.IsLowSurrogate(unit) ? 1 : 0;
        return text.Length - pairs;
    }

    // Normalize throws on half of a pair and on U+FFFE.
    private static bool IsWellFormed(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
                at++;
            else if (char.IsSurrogate(text[at]) || text[at] == '\uFFFE')
                return false;
        }
        return true;
    }
}
