using BangGiao.Notices.Notifications;
using BangGiao.Values.Json;

namespace BangGiao.Notices.Channels;

/// <summary>The result of a test message.</summary>
/// <param name="Id">The message's id.</param>
/// <param name="At">When it was sent.</param>
/// <param name="Outcome">The outcome.</param>
/// <param name="StatusCode">The status of the HTTP answer.</param>
/// <param name="Detail">A description of what happened.</param>
/// <param name="DurationMs">The duration in milliseconds.</param>
public sealed record TestedSubscriptionAnswer(
    string Id, DateTimeOffset At, AttemptOutcome Outcome, int? StatusCode, string? Detail, [Count] int DurationMs);
