namespace BangGiao.Registry;

/// <summary>A change of a large write before it stands in the log.</summary>
/// <param name="Change">The change.</param>
/// <param name="Touched">What the record's <see cref="StoredRecord.Touched"/> is when the whole write is done.</param>
internal sealed record StagedChange(Change Change, long Touched);
