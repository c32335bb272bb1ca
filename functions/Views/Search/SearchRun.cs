using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Relations.Countries;

namespace BangGiao.Views.Search;

/// <summary>Finds what a view has for a query, the best first.</summary>
/// <param name="index">The index of the view's snapshot.</param>
/// <param name="view">Who asks: what is not in the view neither matches, nor helps another record to match.</param>
/// <param name="query">What is searched for.</param>
internal sealed class SearchRun(SearchIndex index, RegistryView view, SearchQuery query)
{
    // What is seen without the names that it has is searched as it is seen: the index has it whole.
    private readonly IReadOnlyList<IndexSegment> _segments = [.. index.Segments, .. view.Redacted is { Count: > 0 } redacted
        ? new[] { IndexSegment.Of([.. redacted.Select(record => ReadText.Of(index.Collections, record, new(StringComparer.Ordinal)))]) }
        : []];

    /// <summary>Every record that answers, by score, then by collection, then by id: the same order each time.</summary>
    public IReadOnlyList<SearchHit> Hits()
    {
        var relevance = new Relevance(query);
        var countries = query.Required.Concat(query.Excluded).Distinct().ToDictionary(phrase => phrase, CountriesCalled);
        // A segment may hold a state of a record that a later one holds again.
        var hits = new Dictionary<RecordKey, SearchHit>();
        foreach (var segment in _segments)
        {
            var search = SegmentSearch.Of(segment, query, phrase => countries[phrase]);
            foreach (var found in search.Find())
            {
                if (Seen(found, segment) is { } record)
                    hits.TryAdd(found.Key, new(record, found.CountryIds, search.Score(found, relevance)));
            }
        }

        return
        [
            .. hits.Values
                .OrderByDescending(hit => hit.Score)
                .ThenBy(hit => index.Collections.Of(hit.Record).PlaceInSearch)
                .ThenBy(hit => hit.Record.Key.Collection, StringComparer.Ordinal)
                .ThenBy(hit => hit.Record.Key.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>The countries of the view in whose names a phrase stands.</summary>
    public IReadOnlySet<string> CountriesCalled(SearchPhrase phrase)
    {
        var called = new HashSet<string>(StringComparer.Ordinal);
        foreach (var segment in _segments)
        {
            var compiled = CompiledPhrase.Of(segment.Terms, phrase, called);
            var found = segment.Find(compiled.Words[0], []);
            for (var place = 0; place < segment.Records.Count; place++)
            {
                var record = segment.Records[place];
                if (found[place] && record.Key.Collection == CountryCollection.PathName && IsCalled(record, compiled) && Seen(record, segment) is not null)
                    called.Add(record.Key.Id);
            }
        }

        return called;
    }

    private static bool IsCalled(IndexedRecord country, CompiledPhrase phrase) =>
        country.Fields.Any(field => field.Role == FieldRole.Name && phrase.IsIn(country.WordsOf(field)));

    private StoredRecord? Seen(IndexedRecord record, IndexSegment segment)
    {
        if (view.Find(record.Key) is not { } now || now.Sequence != record.Sequence)
            return null;
        var isWhole = ReferenceEquals(now, view.Snapshot.Find(record.Key));
        return isWhole || !index.Segments.Contains(segment) ? now : null;
    }
}
