namespace BangGiao.Values.Languages;

/// <summary>Finding words in text; both sides come from <see cref="TextFolding.Fold"/>.</summary>
public static class TextMatch
{
    /// <summary>Whether every word of the query occurs in the text, also inside a longer word; a query without words always does.</summary>
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
