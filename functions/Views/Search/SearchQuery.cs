using System.Globalization;

namespace BangGiao.Views.Search;

/// <summary>What is searched for: words that must all be there, phrases in double quotes, and what must not be there after a minus.</summary>
/// <param name="Text">The query as it was sent, without white space around it.</param>
/// <param name="Required">What must be there.</param>
/// <param name="Excluded">What must not.</param>
public sealed record SearchQuery(string Text, IReadOnlyList<SearchPhrase> Required, IReadOnlyList<SearchPhrase> Excluded)
{
    /// <summary>The most characters (UTF-16 code units) that a query may have.</summary>
    public const int MostCharacters = 200;

    /// <summary>The most words that it may have.</summary>
    public const int MostWords = 20;

    /// <summary>The rule, as the predicate of a sentence about the parameter.</summary>
    public static string Requirements { get; } = string.Create(
        CultureInfo.InvariantCulture,
        $"must have 1 to {MostWords} words, in at most {MostCharacters} characters: words, \"phrases\", and -words that must not occur beside at least one that must");

    private const string Quotes = "\"\u201C\u201D\u201E\u201F\u00AB\u00BB";

    /// <summary>Every required word, in the order in which they stand.</summary>
    public IReadOnlyList<SearchWord> Words { get; } = [.. Required.SelectMany(phrase => phrase.Words)];

    /// <summary>Reads a query; false when it breaks <see cref="Requirements"/>.</summary>
    /// <remarks>
    /// The last word may be the beginning of a word, unless it is quoted or excluded. A quote that is not closed goes on to the end. A minus counts
    /// before a word and after a space only: <c>fr-2013</c> is two words. What stands together after it (<c>-Xê-út</c>) is a phrase.
    /// </remarks>
    public static bool TryParse(string? text, out SearchQuery query)
    {
        text = text?.Trim() ?? "";
        var (required, excluded) = (new List<SearchPhrase>(), new List<SearchPhrase>());
        query = new(text, required, excluded);
        if (text.Length > MostCharacters)
            return false;
        foreach (var (part, isQuoted, isExcluded, isLast) in Parts(text))
        {
            var words = WrittenWords.Of(part).ConvertAll(word => new SearchWord(word.Term, IsPrefix: false));
            if (words.Count == 0)
                continue;
            if (isLast && !isQuoted && !isExcluded)
                words[^1] = words[^1] with { IsPrefix = true };
            if (isExcluded)
                excluded.Add(new(words));
            else if (isQuoted)
                required.Add(new(words));
            else
                required.AddRange(words.Select(word => new SearchPhrase([word])));
        }

        query = new(text, required, excluded);
        return required.Count > 0 && required.Concat(excluded).Sum(phrase => phrase.Words.Count) <= MostWords;
    }

    private static IEnumerable<(string Part, bool IsQuoted, bool IsExcluded, bool IsLast)> Parts(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var isExcluded = text[at] == '-' && at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]);
            var start = isExcluded ? at + 1 : at;
            var isQuoted = Quotes.Contains(text[start], StringComparison.Ordinal);
            if (isQuoted)
                start++;
            var end = start;
            while (end < text.Length && !Quotes.Contains(text[end], StringComparison.Ordinal) && (isQuoted || !char.IsWhiteSpace(text[end])))
                end++;
            at = isQuoted && end < text.Length ? end + 1 : end;
            yield return (text[start..end], isQuoted, isExcluded, at >= text.Length);
        }
    }
}
