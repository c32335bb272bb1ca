using BangGiao.Registry.Snapshots;
using BangGiao.Values.Roles;

namespace BangGiao.Views.Integrity.Checks;

/// <summary>One thing that is not as it should be.</summary>
/// <param name="Classification">Who may know: that of all that it tells of.</param>
/// <param name="Detail">What is wrong, in a sentence for an operator.</param>
internal sealed record Finding(Classification Classification, string Detail)
{
    /// <summary>The record that it is about; null when it is about none.</summary>
    public RecordKey? Subject { get; init; }

    /// <summary>The field of the record, as a JSON pointer; null when it is about the whole of it.</summary>
    public string? Pointer { get; init; }

    /// <summary>The change of the log that it is about.</summary>
    public long? Version { get; init; }
}
