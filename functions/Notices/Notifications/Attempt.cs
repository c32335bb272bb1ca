namespace BangGiao.Notices.Notifications;

/// <summary>One attempt to send a notification.</summary>
/// <param name="At">When the attempt started.</param>
/// <param name="Outcome">The outcome.</param>
/// <param name="StatusCode">The status of the HTTP answer; null without one.</param>
/// <param name="Detail">A description of the result, in at most 200 characters. The text of the target's answer is not kept, only its status.</param>
/// <param name="DurationMs">The duration in milliseconds.</param>
/// <param name="RetryAfter">The instant before which the receiver asks for no other attempt; absent when it does not ask.</param>
public sealed record Attempt(DateTimeOffset At, AttemptOutcome Outcome, int? StatusCode, string? Detail, int DurationMs, DateTimeOffset? RetryAfter = null);
