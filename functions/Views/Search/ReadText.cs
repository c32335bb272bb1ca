using BangGiao.Records.Collections;
using BangGiao.Registry.Snapshots;

namespace BangGiao.Views.Search;

/// <summary>A record with its texts split into words, the input of a segment.</summary>
/// <param name="Key">The key of the record.</param>
/// <param name="Sequence">The version of the change that wrote it.</param>
/// <param name="CountryIds">The countries that it is about.</param>
/// <param name="Fields">The role and the words of each text.</param>
internal sealed record ReadText(RecordKey Key, long Sequence, IReadOnlyList<string> CountryIds, IReadOnlyList<(FieldRole Role, string[] Terms)> Fields)
{
    /// <summary>Splits a record's texts.</summary>
    /// <param name="collections">The collections.</param>
    /// <param name="record">The record.</param>
    /// <param name="words">The words of all records that are read together.</param>
    public static ReadText Of(CollectionRegistry collections, StoredRecord record, FoldedWords words) => new(
        record.Key,
        record.Sequence,
        collections.CountriesOf(record),
        [.. SearchedTexts.Of(collections.Of(record), record).Select(text => (text.Role, words.TermsOf(text.Text))).Where(field => field.Item2.Length > 0)]);
}
