using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using BangGiao.Notices.Notifications;

namespace BangGiao.Notices.Outbox;

/// <summary>The retry schedule: when a notification is sent again after a failed attempt.</summary>
/// <param name="delays">
/// The waits after the first attempt, the second one, and so on. After one attempt more the notification is dead.
/// </param>
public sealed class RetrySchedule(IReadOnlyList<TimeSpan> delays)
{
    private const double Jitter = 0.1;

    /// <summary>The notification after one more attempt.</summary>
    public Notification After(Notification notification, Attempt attempt)
    {
        ArgumentNullException.ThrowIfNull(notification);
        ArgumentNullException.ThrowIfNull(attempt);
        var updated = notification with { Attempts = [.. notification.Attempts, attempt] };
        if (attempt.Outcome == AttemptOutcome.Delivered)
            return updated with { Status = NotificationStatus.Delivered, Reason = null, NextAttemptAt = null, DeliveredAt = attempt.At };
        // Another instance may have delivered it in the meantime.
        if (notification.Status == NotificationStatus.Delivered)
            return updated;
        if (attempt.Outcome == AttemptOutcome.Gone)
            return Dead(updated, DeadReason.TargetGone);
        var failures = updated.Attempts.Count(one => one.At >= (notification.ReplayedAt ?? DateTimeOffset.MinValue));
        return failures > delays.Count
            ? Dead(updated, DeadReason.TriesExhausted)
            : updated with { NextAttemptAt = Later(attempt.At + Wait(notification.Id, failures), attempt.RetryAfter) };
    }

    /// <summary>The notification marked as dead without an attempt.</summary>
    public static Notification Dead(Notification notification, DeadReason reason)
    {
        ArgumentNullException.ThrowIfNull(notification);
        return notification.Status == NotificationStatus.Delivered
            ? notification
            : notification with { Status = NotificationStatus.Dead, Reason = reason, NextAttemptAt = null };
    }

    /// <summary>A dead or delivered notification made pending again, under the same id.</summary>
    public static Notification Replayed(Notification notification, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(notification);
        return notification with { Status = NotificationStatus.Pending, Reason = null, NextAttemptAt = now, ReplayedAt = now };
    }

    private static DateTimeOffset Later(DateTimeOffset planned, DateTimeOffset? asked) => asked > planned ? asked.Value : planned;

    // Jitter of up to a tenth, fixed for each notification and attempt, so that notifications that failed together are not retried
    // together.
    private TimeSpan Wait(string id, int failures)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{id} {failures}"));
        var share = BinaryPrimitives.ReadUInt32BigEndian(hash) / (double)uint.MaxValue;
        return delays[failures - 1] * (1 + (Jitter * share));
    }
}
