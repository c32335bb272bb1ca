using BangGiao.Registry.Snapshots;
using BangGiao.Values.Roles;

namespace BangGiao.Views.Integrity.Checks;

/// <summary>One fault that a check found.</summary>
/// <param name="Classification">The highest classification of everything that the finding mentions.</param>
/// <param name="Detail">What is wrong, in a sentence for an operator.</param>
internal sealed record Finding(Classification Classification, string Detail)
{
    /// <summary>The record that it is about; null for none.</summary>
    public RecordKey? Subject { get; init; }

    /// <summary>The field of the record, as a JSON pointer; null when the finding is about the whole record.</summary>
    public string? Pointer { get; init; }

    /// <summary>The change of the log that it is about.</summary>
    public long? Version { get; init; }
}
