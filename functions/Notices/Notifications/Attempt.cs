namespace BangGiao.Notices.Notifications;

/// <summary>One try to send a notification.</summary>
/// <param name="At">When it began.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="StatusCode">The status of the HTTP answer; null without one.</param>
/// <param name="Detail">What happened, in at most 200 characters; nothing of what the target answered stands in it but its status.</param>
/// <param name="DurationMs">How long it took, in milliseconds.</param>
public sealed record Attempt(DateTimeOffset At, AttemptOutcome Outcome, int? StatusCode, string? Detail, int DurationMs);
