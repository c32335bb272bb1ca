namespace BangGiao.Values.Languages;

/// <summary>Searches words in a text. Both arguments must be folded with <see cref="TextFolding.Fold"/>.</summary>
public static class TextMatch
{
    /// <summary>
    /// Whether every word of the query occurs in the text, also as part of a longer word. True for a query without words.
    /// </summary>
    public static bool Contains(string foldedText, string foldedQuery)
    {
        foreach (var word in foldedQuery.AsSpan().Split(' '))
        {
            if (!foldedText.AsSpan().Contains(foldedQuery.AsSpan(word), StringComparison.Ordinal))
                return false;
        }

        return true;
    }
}
