using System.Collections;

namespace BangGiao.Views.Search;

/// <summary>A query, resolved to the terms of one segment.</summary>
internal sealed class SegmentSearch
{
    private readonly IndexSegment _segment;
    private readonly IReadOnlyList<CompiledPhrase> _required;
    private readonly IReadOnlyList<CompiledPhrase> _excluded;
    private readonly IReadOnlyList<TermSet> _words;

    private SegmentSearch(IndexSegment segment, IReadOnlyList<CompiledPhrase> required, IReadOnlyList<CompiledPhrase> excluded) =>
        (_segment, _required, _excluded, _words) = (segment, required, excluded, [.. required.SelectMany(phrase => phrase.Words)]);

    /// <summary>Understands a query.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="query">The query.</param>
    /// <param name="countriesOf">Gives the countries of the view whose names contain a phrase.</param>
    public static SegmentSearch Of(IndexSegment segment, SearchQuery query, Func<SearchPhrase, IReadOnlySet<string>> countriesOf)
    {
        return new(segment, [.. query.Required.Select(Compile)], [.. query.Excluded.Select(Compile)]);

        CompiledPhrase Compile(SearchPhrase phrase) => CompiledPhrase.Of(segment.Terms, phrase, countriesOf(phrase));
    }

    /// <summary>The records that match the query, including outdated entries and hidden records.</summary>
    public IEnumerable<IndexedRecord> Find()
    {
        BitArray? found = null;
        foreach (var phrase in _required)
        {
            // Every word of a phrase must occur. The order is checked below.
            foreach (var word in phrase.Words)
                found = found?.And(_segment.Find(word, phrase.CountryIds)) ?? _segment.Find(word, phrase.CountryIds);
        }

        for (var place = 0; place < _segment.Records.Count; place++)
        {
            if (found![place] && Answers(_segment.Records[place]))
                yield return _segment.Records[place];
        }
    }

    /// <summary>The score of a record.</summary>
    public int Score(IndexedRecord record, Relevance relevance) => relevance.Of(
        record, _words, [.. _required.SelectMany(phrase => Enumerable.Repeat(phrase.Names(record), phrase.Words.Count))]);

    private bool Answers(IndexedRecord record) =>
        _required.All(phrase => phrase.IsIn(record)) && !_excluded.Any(phrase => phrase.IsIn(record));
}
