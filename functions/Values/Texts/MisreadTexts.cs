using System.Globalization;
using System.Text;
using BangGiao.Values.Json;
using Newtonsoft.Json.Linq;

namespace BangGiao.Values.Texts;

/// <summary>Finds texts that were read in another encoding than they were written in, which no rule about single characters finds.</summary>
/// <remarks>
/// <para>UTF-8 that was read as Windows-1252 or Latin-1 shows <c>Viá»‡t</c>. A text is one when its letters, as bytes, are valid UTF-8
/// throughout, and what they make either has two letters of more than one byte, or one that the languages of the registry write. One letter
/// alone says little: a capital before a quotation mark or a space that does not break, as in <c>RENÉ’S</c> and <c>LIBERTÉ :</c>, is
/// valid UTF-8 too, of a letter that none of them has.</para>
/// <para>TCVN 5712:1993 (TCVN3, the fonts with names that begin with .Vn) and VNI put the letters of Vietnamese in the places of Latin-1:
/// <c>ViÖt</c>, <c>Vieät</c>. See <see cref="OldVietnamese"/>.</para>
/// </remarks>
internal static class MisreadTexts
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    // Windows-1252 in the places of the control characters of Latin-1 (the Encoding Standard, index windows-1252).
    private const string Windows = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    /// <summary>The errors of the texts below a body, each with its pointer.</summary>
    public static IEnumerable<FieldError> Faults(JObject body, IReadOnlyCollection<string> without) => body.Properties()
        .Where(member => !without.Contains(member.Name))
        .SelectMany(member => Faults(member.Value, [member.Name]));

    /// <summary>What is wrong with a text; null when nothing is.</summary>
    public static string? Fault(string text)
    {
        if (Ascii.IsValid(text))
            return null;
        if (FromUtf8(text) is { } meant)
            return $"was written in UTF-8 and read in another encoding: it shows {Show(text)} for {Show(meant)}; save the file as UTF-8 and take the text from its source again";
        return OldVietnamese.Find(text) is { } old
            ? $"was written in the encoding {old.Name} and not converted: it shows {Show(old.Word)} for {Show(old.Meant)}; convert the file to Unicode"
            : null;
    }

    private static IEnumerable<FieldError> Faults(JToken token, IReadOnlyList<string> path) => token switch
    {
        JObject members => members.Properties().SelectMany(member => Faults(member.Value, [.. path, member.Name])),
        JArray list => list.SelectMany((item, place) => Faults(item, [.. path, place.ToString(CultureInfo.InvariantCulture)])),
        JValue { Value: string text } when Fault(text) is { } fault => [new(JsonPointers.From(path), fault)],
        _ => [],
    };

    private static string? FromUtf8(string text)
    {
        var bytes = new byte[text.Length];
        for (var at = 0; at < text.Length; at++)
        {
            var place = text[at] > 'ÿ' || (text[at] is >= '\u0080' and < '\u00A0') ? Windows.IndexOf(text[at], StringComparison.Ordinal) : -1;
            if (text[at] > 'ÿ' && place < 0)
                return null;
            bytes[at] = (byte)(place < 0 ? text[at] : 0x80 + place);
        }
        try
        {
            var meant = Strict.GetString(bytes);
            return IsLikely(meant) ? meant : null;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static bool IsLikely(string meant)
    {
        var letters = meant.EnumerateRunes().Where(rune => !rune.IsAscii).Take(2).ToList();
        return letters.Count == 2 || letters.TrueForAll(IsWritten);
    }

    // Vietnamese, English, French and Arabic, with the signs of their punctuation that take three bytes.
    private static bool IsWritten(Rune letter) => letter.Value
        is (>= 'À' and <= 'ÿ')
        or (>= 'Ạ' and <= 'ỹ')
        or (>= '\u0600' and <= '\u06FF')
        or (>= '\u2010' and <= '\u2044')
        || "ĂăĐđĨĩŨũƠơƯưŒœŸ".Contains((char)letter.Value, StringComparison.Ordinal);

    private static string Show(string text) => NearestName.Quote(text);
}
