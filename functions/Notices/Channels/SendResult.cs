using BangGiao.Notices.Notifications;

namespace BangGiao.Notices.Channels;

/// <summary>The result of a send.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="StatusCode">The HTTP status of the answer; null without an answer.</param>
/// <param name="Detail">A description of the result, for people who read the attempt.</param>
public sealed record SendResult(AttemptOutcome Outcome, int? StatusCode, string? Detail)
{
    private const int MaxDetailLength = 200;

    /// <summary>The wait that the receiver asks for (RFC 9110 section 10.2.3); null if it asks for none.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The attempt to record for this result.</summary>
    /// <param name="at">When the attempt started.</param>
    /// <param name="duration">The duration.</param>
    public Attempt ToAttempt(DateTimeOffset at, TimeSpan duration) => new(
        at,
        Outcome,
        StatusCode,
        Detail is { Length: > MaxDetailLength } ? Detail[..MaxDetailLength] : Detail,
        (int)Math.Min(int.MaxValue, duration.TotalMilliseconds),
        RetryAfter is { } wait ? at + wait : null);
}
