using System.Text;

namespace BangGiao.Views.Search;

/// <summary>The score of a record for a query. It depends only on the record, the query and the countries in the view.</summary>
/// <remarks>
/// The rank, which counts most, says how close the whole query is to a single field. Then each word adds the weight of the best field that
/// contains it, or half of it for a match of a prefix only. Frequencies in other records are not used, because they would reveal hidden
/// records.
/// </remarks>
/// <param name="query">The query.</param>
internal sealed class Relevance(SearchQuery query)
{
    private const int ExactName = 1000;
    private const int ExactCode = 900;
    private const int ExactTitle = 800;
    private const int NameBegins = 700;
    private const int InName = 600;
    private const int TitleBegins = 500;
    private const int InTitle = 400;
    private const int InCode = 300;
    private const int NamedCountry = 4;

    // "Áo" is the Vietnamese name of Austria, and not the code of Angola.
    private readonly bool _canBeCode = Ascii.IsValid(query.Text);

    /// <summary>The score; higher is better.</summary>
    /// <param name="record">The record.</param>
    /// <param name="words">The matching terms of the record's segment for each word of the query.</param>
    /// <param name="byCountry">For each word, whether it matches the name of a country that the record is about.</param>
    public int Of(IndexedRecord record, IReadOnlyList<TermSet> words, IReadOnlyList<bool> byCountry)
    {
        var rank = 0;
        var points = byCountry.Select(isNamed => isNamed ? NamedCountry : 0).ToArray();
        Span<WordMatch> best = stackalloc WordMatch[words.Count];
        foreach (var field in record.Fields)
        {
            best.Clear();
            var terms = record.WordsOf(field);
            for (var word = 0; word < words.Count; word++)
                best[word] = Best(terms, words[word]);
            for (var word = 0; word < words.Count; word++)
                points[word] = Math.Max(points[word], PointsOf(field.Role, best[word]));
            if (!best.Contains(WordMatch.None))
                rank = Math.Max(rank, RankOf(field.Role, terms, words, best.Contains(WordMatch.Beginning)));
        }

        return rank + (points.Sum() / words.Count);
    }

    private static int PointsOf(FieldRole role, WordMatch match) => match == WordMatch.None ? 0 : WeightOf(role) / (match == WordMatch.Whole ? 1 : 2);

    private static int WeightOf(FieldRole role) => role switch
    {
        FieldRole.Name => 100,
        FieldRole.Title => 60,
        FieldRole.Code => 40,
        FieldRole.Tag => 30,
        FieldRole.Text => 20,
        FieldRole.Reference => NamedCountry,
    };

    private int RankOf(FieldRole role, ReadOnlySpan<int> terms, IReadOnlyList<TermSet> words, bool isBegun)
    {
        var begins = Begins(terms, words);
        var isExact = begins && !isBegun && terms.Length == words.Count;
        return role switch
        {
            FieldRole.Name => isExact ? ExactName : begins ? NameBegins : InName,
            // The query FR is closer to fr-2013-09-25 than to Framework.
            FieldRole.Title => (isExact ? ExactTitle : begins ? TitleBegins : InTitle) / (isBegun ? 2 : 1),
            FieldRole.Code when _canBeCode && !isBegun => isExact ? ExactCode : InCode,
            _ => 0,
        };
    }

    private static bool Begins(ReadOnlySpan<int> terms, IReadOnlyList<TermSet> words)
    {
        if (terms.Length < words.Count)
            return false;
        for (var word = 0; word < words.Count; word++)
        {
            if (words[word].Match(terms[word]) == WordMatch.None)
                return false;
        }

        return true;
    }

    private static WordMatch Best(ReadOnlySpan<int> terms, TermSet word)
    {
        var best = WordMatch.None;
        foreach (var term in terms)
        {
            if (word.Match(term) is var match && match > best)
                best = match;
            if (best == WordMatch.Whole)
                break;
        }

        return best;
    }
}
