using BangGiao.Registry.Snapshots;

namespace BangGiao.Views.Search;

/// <summary>A record as the index has it.</summary>
/// <param name="Key">Which record it is.</param>
/// <param name="Sequence">The change that wrote it: a record of another sequence is another text.</param>
/// <param name="CountryIds">The countries that it is about.</param>
/// <param name="Fields">Its texts.</param>
/// <param name="Words">The words of all of them, as numbers of the segment's terms.</param>
internal sealed record IndexedRecord(RecordKey Key, long Sequence, IReadOnlyList<string> CountryIds, IndexedField[] Fields, int[] Words)
{
    /// <summary>The words of one field.</summary>
    public ReadOnlySpan<int> WordsOf(IndexedField field) => Words.AsSpan(field.Start, field.Length);
}
