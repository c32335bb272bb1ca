namespace BangGiao.Views.Search;

/// <summary>A word of a query.</summary>
/// <param name="Term">The word, folded.</param>
/// <param name="IsPrefix">Whether it also matches as a prefix, because the user may still be typing it.</param>
public sealed record SearchWord(string Term, bool IsPrefix)
{
    /// <summary>The word and, for an Arabic word, its form without prefixes.</summary>
    public IReadOnlyList<string> Forms { get; } = ArabicPrefixes.Strip(Term) is var stripped && stripped != Term ? [Term, stripped] : [Term];

    /// <summary>How a word of a text matches this word.</summary>
    public WordMatch Match(string term)
    {
        var match = MatchForm(term);
        return match == WordMatch.Whole || ArabicPrefixes.Strip(term) is var stripped && stripped == term
            ? match
            : (WordMatch)Math.Max((int)match, (int)MatchForm(stripped));
    }

    private WordMatch MatchForm(string term)
    {
        if (Forms.Contains(term))
            return WordMatch.Whole;
        return IsPrefix && Forms.Any(form => term.StartsWith(form, StringComparison.Ordinal)) ? WordMatch.Beginning : WordMatch.None;
    }
}

/// <summary>How a word of a text matches a word of a query, low to high.</summary>
public enum WordMatch
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>It begins with it.</summary>
    Beginning,

    /// <summary>It is the word.</summary>
    Whole,
}
