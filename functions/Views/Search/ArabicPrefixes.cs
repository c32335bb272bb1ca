namespace BangGiao.Views.Search;

/// <summary>What Arabic writes onto the front of a word: the article, conjunctions and prepositions.</summary>
/// <remarks>
/// The prefixes of the light10 stemmer (Larkey, Ballesteros and Connell, 2007) as Lucene's ArabicStemmer has them; endings stay.
/// A word keeps at least two letters, after the conjunction و alone at least three, so that <c>وزير</c>, minister, loses its first
/// letter in one of its forms only, and is found by the whole word all the same.
/// </remarks>
internal static class ArabicPrefixes
{
    private const int LeastLetters = 2;

    // Longest first. All as folding leaves them: one alef.
    private static readonly string[] Prefixes = ["وال", "بال", "كال", "فال", "ال", "لل"];

    /// <summary>The word without what is written onto its front; the same word where there is nothing.</summary>
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
