using BangGiao.Registry.Snapshots;

namespace BangGiao.Views.Integrity.Checks;

/// <summary>The difference between the stored rows of a record and the log.</summary>
/// <param name="Key">The record.</param>
/// <param name="Text">What is wrong, for an operator.</param>
internal sealed record RowDifference(RecordKey Key, string Text)
{
    /// <summary>Its row, with its body; null when the row is missing or right.</summary>
    public StoredRecord? Stored { get; init; }

    /// <summary>The version in its row of deleted records; 0 when the row is missing or right.</summary>
    public long DeletedBy { get; init; }

    /// <summary>Whether only its dependency version is wrong.</summary>
    public bool IsDependencyVersionOnly { get; init; }
}
