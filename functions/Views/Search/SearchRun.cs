using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Relations.Countries;

namespace BangGiao.Views.Search;

/// <summary>Finds the records of a view that match a query, best matches first.</summary>
/// <param name="index">The index of the view's snapshot.</param>
/// <param name="view">The caller's view. A hidden record neither matches nor helps another one to match.</param>
/// <param name="query">The query.</param>
internal sealed class SearchRun(SearchIndex index, RegistryView view, SearchQuery query)
{
    // The index has whole records, so redacted records are searched separately in their redacted form.
    private readonly IReadOnlyList<IndexSegment> _segments = [.. index.Segments, .. view.Redacted is { Count: > 0 } redacted
        ? new[] { IndexSegment.Of([.. redacted.Select(record => ReadText.Of(index.Collections, record, new()))]) }
        : []];

    /// <summary>Every matching record, ordered by score, then by collection, then by id, so the order is total.</summary>
    public IReadOnlyList<SearchHit> Hits()
    {
        var relevance = new Relevance(query);
        var countries = query.Required.Concat(query.Excluded).Distinct().ToDictionary(phrase => phrase, CountriesCalled);
        // Two segments may have entries of the same record.
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

    /// <summary>The countries of the view whose names contain a phrase.</summary>
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
