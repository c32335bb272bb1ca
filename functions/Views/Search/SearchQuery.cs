using System.Globalization;

namespace BangGiao.Views.Search;

/// <summary>The parsed query: required words, phrases in double quotes, and excluded words after a minus.</summary>
/// <param name="Text">The query as it was sent, without white space around it.</param>
/// <param name="Required">The required phrases.</param>
/// <param name="Excluded">The excluded phrases.</param>
public sealed record SearchQuery(string Text, IReadOnlyList<SearchPhrase> Required, IReadOnlyList<SearchPhrase> Excluded)
{
    /// <summary>The maximum length of a query in UTF-16 code units.</summary>
    public const int MostCharacters = 200;

    /// <summary>The maximum number of words.</summary>
    public const int MostWords = 20;

    /// <summary>The rule, as the predicate of a sentence about the parameter.</summary>
    public static string Requirements { get; } = string.Create(
        CultureInfo.InvariantCulture,
        $"must have 1 to {MostWords} words, in at most {MostCharacters} characters: words, \"phrases\", and -words that must not occur beside at least one that must");

    private const string Quotes = "\"\u201C\u201D\u201E\u201F\u00AB\u00BB";

    /// <summary>Every required word, in the order of the query.</summary>
    public IReadOnlyList<SearchWord> Words { get; } = [.. Required.SelectMany(phrase => phrase.Words)];

    /// <summary>Reads a query; false when it breaks <see cref="Requirements"/>.</summary>
    /// <remarks>
    /// The last word also matches as a prefix, unless it is quoted or excluded. A quote without an end extends to the end of the query. A
    /// minus excludes only between a space and a word: <c>fr-2013</c> is two words. Words joined by hyphens after it (<c>-Xê-út</c>) are a
    /// phrase.
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
