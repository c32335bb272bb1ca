namespace BangGiao.Views.Search;

/// <summary>Arabic prefixes that are written together with a word: the article, conjunctions and prepositions.</summary>
/// <remarks>
/// The prefixes of the light10 stemmer (Larkey, Ballesteros and Connell, 2007) as in Lucene's ArabicStemmer. Suffixes are kept.
/// At least two letters must remain, and at least three after the conjunction و alone. <c>وزير</c> (minister) loses its first letter
/// nevertheless, but it is also indexed whole, so a search for it finds it.
/// </remarks>
internal static class ArabicPrefixes
{
    private const int LeastLetters = 2;

    // Longest first, in folded form, with one form of alef.
    private static readonly string[] Prefixes = ["وال", "بال", "كال", "فال", "ال", "لل"];

    /// <summary>The word without its prefix; the same word if it has none.</summary>
    public static string Strip(string term)
    {
        if (term.Length == 0 || term[0] is < '\u0620' or > '\u064A')
            return term;
        foreach (var prefix in Prefixes)
        {
            if (term.StartsWith(prefix, StringComparison.Ordinal) && term.Length >= prefix.Length + LeastLetters)
                return term[prefix.Length..];
        }

        return term[0] == 'و' && term.Length > LeastLetters + 1 ? term[1..] : term;
    }
}
