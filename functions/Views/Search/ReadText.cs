using System.Collections.Concurrent;
using BangGiao.Records.Collections;
using BangGiao.Registry.Snapshots;

namespace BangGiao.Views.Search;

/// <summary>A record whose texts were split into words: what a segment is made of.</summary>
/// <param name="Key">Which record it is.</param>
/// <param name="Sequence">The change that wrote it.</param>
/// <param name="CountryIds">The countries that it is about.</param>
/// <param name="Fields">Its texts: what each is, and its words.</param>
internal sealed record ReadText(RecordKey Key, long Sequence, IReadOnlyList<string> CountryIds, IReadOnlyList<(FieldRole Role, string[] Terms)> Fields)
{
    /// <summary>Splits a record's texts.</summary>
    /// <param name="collections">The collections.</param>
    /// <param name="record">The record.</param>
    /// <param name="terms">The words of all records that are read together: each is in memory once.</param>
    public static ReadText Of(CollectionRegistry collections, StoredRecord record, ConcurrentDictionary<string, string> terms) => new(
        record.Key,
        record.Sequence,
        collections.CountriesOf(record),
        [.. SearchedTexts.Of(collections.Of(record), record).Select(text => (text.Role, TermsOf(text.Text, terms))).Where(field => field.Item2.Length > 0)]);

    private static string[] TermsOf(string text, ConcurrentDictionary<string, string> terms) =>
        [.. WrittenWords.Of(text).Select(word => terms.GetOrAdd(word.Term, word.Term))];
}
