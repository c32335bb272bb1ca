using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;

namespace BangGiao.Values.Texts;

/// <summary>Finds Vietnamese in the two encodings that offices used before Unicode and that old files still have.</summary>
/// <remarks>
/// A word counts only when it becomes a syllable of Vietnamese by the conversion, and when no language writes it as it is: a small letter
/// before a sign or a capital with an accent in TCVN3, two vowel signs after each other in VNI. So names such as Noël, Israël and
/// Curaçao are left alone.
/// </remarks>
internal static partial class OldVietnamese
{
    private const string Tcvn3From = "¸µ¶·¹¨¾»¼½Æ©ÊÇÈÉË®ÐÌÎÏÑªÕÒÓÔÖÝ×ØÜÞãßáâä«èåæçé¬íêëìîóïñòô­øõö÷ùýúûüþ";
    private const string Tcvn3To = "áàảãạăắằẳẵặâấầẩẫậđéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵ";

    // The pairs of "hoà", "hoá" and "hoã" in Unicode.
    private static readonly string[] UsedToday = ["oà", "oá", "oã"];

    private static readonly FrozenDictionary<string, string> Vni = VniPairs().ToFrozenDictionary();

    /// <summary>A word in an old encoding: the encoding, the word, and what it means; null when there is none.</summary>
    public static (string Name, string Word, string Meant)? Find(string text)
    {
        foreach (var match in Words().EnumerateMatches(text))
        {
            var word = text.Substring(match.Index, match.Length);
            if (Strange().IsMatch(word) && FromTcvn3(word) is { } tcvn && Syllable().IsMatch(tcvn))
                return ("TCVN3", word, tcvn);
            if (FromVni(word) is { } vni && Syllable().IsMatch(vni))
                return ("VNI", word, vni);
        }
        return null;
    }

    private static string? FromTcvn3(string word)
    {
        var meant = new StringBuilder(word.Length);
        foreach (var unit in word)
        {
            var place = Tcvn3From.IndexOf(unit, StringComparison.Ordinal);
            if (place < 0 && !char.IsAscii(unit))
                return null;
            meant.Append(place < 0 ? unit : Tcvn3To[place]);
        }
        return meant.ToString().ToLowerInvariant();
    }

    // A word counts as VNI when it has one of the pairs that are two signs of one vowel.
    private static string? FromVni(string word)
    {
        var (meant, isVni) = (word.ToLowerInvariant(), false);
        foreach (var (pair, letter) in Vni)
        {
            isVni |= !UsedToday.Contains(pair) && meant.Contains(pair, StringComparison.Ordinal);
            meant = meant.Replace(pair, letter, StringComparison.Ordinal);
        }
        return isVni ? meant.Replace("ñ", "đ", StringComparison.Ordinal) : null;
    }

    private static IEnumerable<KeyValuePair<string, string>> VniPairs()
    {
        // In VNI the sign stands behind its vowel, in the place of another letter.
        (string Signs, string[] Vowels)[] sets =
        [
            ("âáàåãä", ["aâấầẩẫậ", "eêếềểễệ", "oôốồổỗộ"]),
            ("êéèúüë", ["aăắằẳẵặ"]),
            ("ùøûõï", ["ô" + "ớờởỡợ", "ö" + "ứừửữự"]),
        ];
        foreach (var (signs, vowels) in sets)
        {
            foreach (var vowel in vowels)
            {
                for (var place = 0; place < signs.Length; place++)
                    yield return new($"{vowel[0]}{signs[place]}", vowel[place + 1].ToString());
            }
        }
    }

    [GeneratedRegex(@"[\p{L}¸µ¶·¹¨»¼½©®ª«¬­]{2,12}", RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    // A sign that is no letter, or a capital with an accent, behind a small letter.
    [GeneratedRegex(@"[a-z][¸µ¶·¹¨¾»¼½©®ª«¬­ÆÊÇÈÉËÐÌÎÏÑÕÒÓÔÖÝ×ØÜÞ]|[®§][¸µ¶·¹¨¾»¼½©ª«¬­ÆÊÇÈÉËÌÎÏÑÕÒÓÔÖÝØÜÞa-z]", RegexOptions.CultureInvariant)]
    private static partial Regex Strange();

    [GeneratedRegex("^(?:ngh|ng|nh|ch|gh|gi|kh|ph|th|tr|qu|[bcdđghklmnprstvx])?(?:[oui]?[aeiouyăâêôơưáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]{1,2}[iuyo]?)(?:ng|nh|ch|[cmnpt])?\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Syllable();
}
