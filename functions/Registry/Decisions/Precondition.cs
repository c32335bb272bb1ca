using BangGiao.Registry.Snapshots;

namespace BangGiao.Registry.Decisions;

/// <summary>The precondition of a write, from the headers If-Match and If-None-Match (RFC 9110 section 13.1).</summary>
/// <param name="MustExist">Whether If-Match is <c>*</c>.</param>
/// <param name="States">The states in If-Match; null without the header.</param>
/// <param name="MustNotExist">Whether If-None-Match is <c>*</c>.</param>
public sealed record Precondition(bool MustExist, IReadOnlyList<ExpectedState>? States, bool MustNotExist)
{
    /// <summary>No precondition.</summary>
    public static Precondition None { get; } = new(false, null, false);

    /// <summary>Whether the request has an If-Match.</summary>
    public bool IsGiven => MustExist || States is not null;

    /// <summary>Whether a record meets If-Match.</summary>
    public bool Holds(StoredRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return MustExist || States is null || States.Any(state => state.Version == record.Version && (state.Stamp ?? record.Stamp) == record.Stamp);
    }
}

/// <summary>A state of a record that a client has read.</summary>
/// <param name="Version">The record's version.</param>
/// <param name="Stamp">The record's stamp, see <see cref="StoredRecord.Stamp"/>; null when the client named the version alone.</param>
public sealed record ExpectedState(long Version, string? Stamp = null);
