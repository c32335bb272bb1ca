using System.Globalization;
using BangGiao.Values.Languages;

namespace BangGiao.Views.Search;

/// <summary>Highlights the matches of a query in a text, and shortens a long text to the part around the first match.</summary>
/// <remarks>A text is cut between words, or between two grapheme clusters, so no surrogate pair or letter is split.</remarks>
internal static class FragmentCutter
{
    private const int MostCharacters = 200;
    private const int WordsBefore = 6;
    private const string Ellipsis = "…";

    /// <summary>The fragment; null when nothing in the text matches.</summary>
    /// <param name="field">The field's JSON pointer.</param>
    /// <param name="language">The text's language.</param>
    /// <param name="text">The text.</param>
    /// <param name="phrases">The phrases of the query.</param>
    public static SearchFragment? Cut(string field, Language? language, string text, IReadOnlyList<SearchPhrase> phrases)
    {
        var words = WrittenWords.Of(text);
        var marked = Marked(words, phrases);
        var first = marked.IndexOf(true);
        if (first < 0)
            return null;
        var (start, end) = text.Length <= MostCharacters ? (0, text.Length) : Span(text, words, first);
        var (before, after) = (start > 0 ? Ellipsis : "", end < text.Length ? Ellipsis : "");
        var highlights = words.Index()
            .Where(word => marked[word.Index] && word.Item.Start >= start && word.Item.Start < end)
            .Select(word => new TextHighlight(word.Item.Start - start + before.Length, Math.Min(word.Item.End, end) - word.Item.Start))
            .Distinct();
        return new(field, language, before + text[start..end] + after, [.. highlights]);
    }

    private static List<bool> Marked(List<WrittenWord> words, IReadOnlyList<SearchPhrase> phrases)
    {
        var marked = Enumerable.Repeat(false, words.Count).ToList();
        foreach (var phrase in phrases)
        {
            for (var start = 0; start + phrase.Words.Count <= words.Count; start++)
            {
                if (!phrase.Words.Index().All(word => word.Item.Match(words[start + word.Index].Term) != WordMatch.None))
                    continue;
                for (var word = 0; word < phrase.Words.Count; word++)
                    marked[start + word] = true;
            }
        }

        return marked;
    }

    private static (int Start, int End) Span(string text, List<WrittenWord> words, int first)
    {
        var from = first;
        while (from > 0 && first - from < WordsBefore && words[first].End - words[from - 1].Start <= MostCharacters)
            from--;
        var to = first;
        while (to + 1 < words.Count && words[to + 1].End - words[from].Start <= MostCharacters)
            to++;
        var start = from == 0 && words[to].End <= MostCharacters ? 0 : words[from].Start;
        return words[to].End - start <= MostCharacters ? (start, words[to].End) : (start, CharactersFrom(text, start));
    }

    // A word can be longer than a fragment, for example in a script without spaces.
    private static int CharactersFrom(string text, int start)
    {
        var end = start;
        while (end < text.Length && end - start < MostCharacters)
            end += StringInfo.GetNextTextElementLength(text, end);
        return end;
    }
}
