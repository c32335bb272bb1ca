namespace BangGiao.Registry.Decisions;

/// <summary>The precondition of a write, from the headers If-Match and If-None-Match (RFC 9110 section 13.1).</summary>
/// <param name="MustExist">Whether If-Match is <c>*</c>.</param>
/// <param name="Versions">The versions in If-Match; null without the header.</param>
/// <param name="MustNotExist">Whether If-None-Match is <c>*</c>.</param>
public sealed record Precondition(bool MustExist, IReadOnlyList<long>? Versions, bool MustNotExist)
{
    /// <summary>No precondition.</summary>
    public static Precondition None { get; } = new(false, null, false);

    /// <summary>Whether the request has an If-Match.</summary>
    public bool IsGiven => MustExist || Versions is not null;

    /// <summary>Whether a record with this version meets If-Match.</summary>
    public bool Holds(long version) => MustExist || Versions is null || Versions.Contains(version);
}
