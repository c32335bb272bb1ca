using BangGiao.Registry.Snapshots;

namespace BangGiao.Views.Search;

/// <summary>A record in the index.</summary>
/// <param name="Key">The key of the record.</param>
/// <param name="Sequence">The version of the change that wrote it. A record with another sequence may have other texts.</param>
/// <param name="CountryIds">The countries that it is about.</param>
/// <param name="Fields">Its texts.</param>
/// <param name="Words">The words of all fields, as numbers of the segment's terms.</param>
internal sealed record IndexedRecord(RecordKey Key, long Sequence, IReadOnlyList<string> CountryIds, IndexedField[] Fields, int[] Words)
{
    /// <summary>The words of one field.</summary>
    public ReadOnlySpan<int> WordsOf(IndexedField field) => Words.AsSpan(field.Start, field.Length);
}
