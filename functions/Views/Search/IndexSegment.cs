using System.Collections;

namespace BangGiao.Views.Search;

/// <summary>An inverted index of some records. Immutable.</summary>
internal sealed class IndexSegment
{
    private readonly int[][] _recordsByTerm;
    private readonly Dictionary<string, int[]> _recordsByCountry;

    private IndexSegment(TermTable terms, IndexedRecord[] records)
    {
        (Terms, Records) = (terms, records);
        _recordsByTerm = Invert(records.Select(record => record.Words), terms.Count);
        _recordsByCountry = records.Index()
            .SelectMany(record => record.Item.CountryIds.Select(id => (id, record.Index)))
            .GroupBy(pair => pair.id, pair => pair.Index, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The terms.</summary>
    public TermTable Terms { get; }

    /// <summary>The records.</summary>
    public IReadOnlyList<IndexedRecord> Records { get; }

    /// <summary>Makes a segment.</summary>
    public static IndexSegment Of(IReadOnlyList<ReadText> texts)
    {
        var terms = new TermTable(texts.SelectMany(text => text.Fields).SelectMany(field => field.Terms));
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var number = 0; number < terms.Count; number++)
            numbers[terms[number]] = number;
        return new(terms, [.. texts.Select(text => Number(text, numbers))]);
    }

    /// <summary>Merges segments, with only the records that are kept.</summary>
    public static IndexSegment Merge(IReadOnlyList<IndexSegment> segments, Func<IndexedRecord, bool> isKept) =>
        Of([.. segments.SelectMany(segment => segment.Records.Where(isKept).Select(segment.TextOf))]);

    /// <summary>The records that contain one of the terms, or are about one of the countries.</summary>
    public BitArray Find(TermSet terms, IEnumerable<string> countryIds)
    {
        var found = new BitArray(Records.Count);
        foreach (var record in terms.All.SelectMany(term => _recordsByTerm[term]))
            found[record] = true;
        foreach (var record in countryIds.SelectMany(id => _recordsByCountry.GetValueOrDefault(id, [])))
            found[record] = true;
        return found;
    }

    private static IndexedRecord Number(ReadText text, Dictionary<string, int> numbers)
    {
        var words = new int[text.Fields.Sum(field => field.Terms.Length)];
        var fields = new IndexedField[text.Fields.Count];
        var at = 0;
        foreach (var (place, (role, terms)) in text.Fields.Index())
        {
            fields[place] = new(role, at, terms.Length);
            foreach (var term in terms)
                words[at++] = numbers[term];
        }

        return new(text.Key, text.Sequence, text.CountryIds, fields, words);
    }

    private ReadText TextOf(IndexedRecord record) => new(
        record.Key,
        record.Sequence,
        record.CountryIds,
        [.. record.Fields.Select(field => (field.Role, record.Words[field.Start..(field.Start + field.Length)].Select(term => Terms[term]).ToArray()))]);

    private static int[][] Invert(IEnumerable<int[]> wordsOfRecords, int terms)
    {
        var lists = new List<int>?[terms];
        foreach (var (record, words) in wordsOfRecords.Index())
        {
            foreach (var term in words)
            {
                var list = lists[term] ??= [];
                if (list.Count == 0 || list[^1] != record)
                    list.Add(record);
            }
        }

        return Array.ConvertAll(lists, list => list!.ToArray());
    }
}
