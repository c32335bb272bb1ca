using BangGiao.Registry.Snapshots;

namespace BangGiao.Views.Integrity.Checks;

/// <summary>What is stored of a record where that is not what the log says.</summary>
/// <param name="Key">The record.</param>
/// <param name="Text">What is wrong, for an operator.</param>
internal sealed record RowDifference(RecordKey Key, string Text)
{
    /// <summary>Its row, with its body; null where there is none, or where it is as it should be.</summary>
    public StoredRecord? Stored { get; init; }

    /// <summary>The change that its row of deleted records names; 0 where there is none, or where it is as it should be.</summary>
    public long DeletedBy { get; init; }

    /// <summary>Whether only the note of the last change that touched it is wrong.</summary>
    public bool IsDependencyVersionOnly { get; init; }
}
