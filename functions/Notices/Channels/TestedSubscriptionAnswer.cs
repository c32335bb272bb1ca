using BangGiao.Notices.Notifications;
using BangGiao.Values.Json;

namespace BangGiao.Notices.Channels;

/// <summary>What came of a test message.</summary>
/// <param name="Id">The message's id.</param>
/// <param name="At">When it was sent.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="StatusCode">The status of the HTTP answer.</param>
/// <param name="Detail">What happened.</param>
/// <param name="DurationMs">How long it took, in milliseconds.</param>
public sealed record TestedSubscriptionAnswer(
    string Id, DateTimeOffset At, AttemptOutcome Outcome, int? StatusCode, string? Detail, [Count] int DurationMs);
