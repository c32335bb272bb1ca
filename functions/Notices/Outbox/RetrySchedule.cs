using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using BangGiao.Notices.Notifications;

namespace BangGiao.Notices.Outbox;

/// <summary>When a notification whose sending failed is sent again.</summary>
/// <param name="delays">The waits after the first try, the second one, and so on.</param>
public sealed class RetrySchedule(IReadOnlyList<TimeSpan> delays)
{
    private const double Jitter = 0.1;

    /// <summary>The state of a notification after one more try.</summary>
    public Notification After(Notification notification, Attempt attempt)
    {
        ArgumentNullException.ThrowIfNull(notification);
        ArgumentNullException.ThrowIfNull(attempt);
        var tried = notification with { Attempts = [.. notification.Attempts, attempt] };
        if (attempt.Outcome == AttemptOutcome.Delivered)
            return tried with { Status = NotificationStatus.Delivered, Reason = null, NextAttemptAt = null, DeliveredAt = attempt.At };
        // Who had sent it at the same time may have got it through.
        if (notification.Status == NotificationStatus.Delivered)
            return tried;
        if (attempt.Outcome == AttemptOutcome.Gone)
            return Dead(tried, DeadReason.TargetGone);
        var failures = tried.Attempts.Count(one => one.At >= (notification.ReplayedAt ?? DateTimeOffset.MinValue));
        return failures > delays.Count
            ? Dead(tried, DeadReason.TriesExhausted)
            : tried with { NextAttemptAt = attempt.At + Wait(notification.Id, failures) };
    }

    /// <summary>A notification that is given up without a try.</summary>
    public static Notification Dead(Notification notification, DeadReason reason)
    {
        ArgumentNullException.ThrowIfNull(notification);
        return notification.Status == NotificationStatus.Delivered
            ? notification
            : notification with { Status = NotificationStatus.Dead, Reason = reason, NextAttemptAt = null };
    }

    /// <summary>A dead or delivered notification that is to be sent once more, under the same id.</summary>
    public static Notification Replayed(Notification notification, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(notification);
        return notification with { Status = NotificationStatus.Pending, Reason = null, NextAttemptAt = now, ReplayedAt = now };
    }

    // Up to a tenth longer, each notification at its own place in it: what failed together does not come back together.
    private TimeSpan Wait(string id, int failures)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{id} {failures}"));
        var share = BinaryPrimitives.ReadUInt32BigEndian(hash) / (double)uint.MaxValue;
        return delays[failures - 1] * (1 + (Jitter * share));
    }
}
