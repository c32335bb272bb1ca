using System.Collections.Frozen;
using System.Text;

namespace BangGiao.Values.Languages;

/// <summary>Letters and signs to fold that Unicode decomposition does not change.</summary>
internal static class FoldedLetters
{
    public const int Tatweel = 0x0640;

    private static readonly FrozenDictionary<Rune, string> Replacements = new Dictionary<string, string>
    {
        ["đð"] = "d",
        ["ø"] = "o",
        ["ł"] = "l",
        ["ħ"] = "h",
        ["ŧ"] = "t",
        ["ı"] = "i",
        ["ə"] = "e",
        ["ß"] = "ss",
        ["æ"] = "ae",
        ["œ"] = "oe",
        ["þ"] = "th",
        ["ς"] = "σ",
        ["\u0671"] = "\u0627", // alef wasla: the other forms of alef decompose to alef and a mark
        ["\u0649\u06CC"] = "\u064A", // alef maqsura, Farsi yeh
        ["\u0629"] = "\u0647", // teh marbuta
        ["\u06A9"] = "\u0643", // keheh
        ["`\u2018\u2019\u201B\u2032\u02B9\u02BB\u02BC\u02BD\u02BE\u02BF\u02C8"] = "'",
        ["\u201C\u201D\u201E\u201F\u00AB\u00BB"] = "\"",
        ["\u2212\u2043"] = "-", // minus and hyphen bullet are not in the category of dashes
    }.SelectMany(entry => entry.Key.EnumerateRunes(), (entry, rune) => KeyValuePair.Create(rune, entry.Value)).ToFrozenDictionary();

    // Ranges of marks to remove: Latin, Greek and Cyrillic diacritics, Hebrew points, Arabic harakat, variation selectors.
    private static readonly (int First, int Last)[] Diacritics =
    [
        (0x0300, 0x036F), (0x0483, 0x0489), (0x0591, 0x05C7), (0x0610, 0x061A), (0x064B, 0x065F), (0x0670, 0x0670), (0x06D6, 0x06ED),
        (0x0898, 0x08FF), (0x1AB0, 0x1AFF), (0x1DC0, 0x1DFF), (0x20D0, 0x20FF), (0xFE00, 0xFE0F), (0xFE20, 0xFE2F),
    ];

    public static string? Find(Rune lowerCase) => Replacements.GetValueOrDefault(lowerCase);

    public static bool IsDiacritic(Rune mark) => Array.Exists(Diacritics, block => mark.Value >= block.First && mark.Value <= block.Last);
}
