namespace BangGiao.Registry.Decisions;

/// <summary>What a client believes of the record that it writes.</summary>
/// <param name="MustExist">If-Match: *</param>
/// <param name="Versions">The versions of If-Match; null when the header is not there.</param>
/// <param name="MustNotExist">If-None-Match: *</param>
public sealed record Precondition(bool MustExist, IReadOnlyList<long>? Versions, bool MustNotExist)
{
    /// <summary>Nothing is believed.</summary>
    public static Precondition None { get; } = new(false, null, false);

    /// <summary>Whether the client says which state of the record it changes.</summary>
    public bool IsGiven => MustExist || Versions is not null;

    /// <summary>Whether a record with this version is what the client believes.</summary>
    public bool Holds(long version) => MustExist || Versions is null || Versions.Contains(version);
}
