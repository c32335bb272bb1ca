using BangGiao.Notices.Notifications;
using BangGiao.Notices.Outbox;

namespace BangGiao.Notices.RoundLetters;

/// <summary>
/// Invitations that were dropped because they no longer applied (the review cycle opened later, or nothing was missing) or had waited for
/// too long (letters were turned off). While they are due, the same notification is made pending again, because the id of an invitation has
/// no day. One whose tries are exhausted stays dead: its address would be tried again every day.
/// </summary>
internal static class DroppedInvitation
{
    /// <summary>Whether a stored notification is such an invitation.</summary>
    public static bool Is(Notification stored) =>
        stored is { Event: RoundEvents.Invitation, Status: NotificationStatus.Dead, Reason: DeadReason.NoLongerSo or DeadReason.TooOld };

    /// <summary>The change that makes it pending again. It changes nothing where another instance has done so.</summary>
    /// <param name="due">The notification as it is due now.</param>
    /// <param name="now">The current instant.</param>
    public static DeliveryUpdate ToUpdate(Notification due, DateTimeOffset now) => new(
        due.Id,
        stored => Is(stored) ? RetrySchedule.Replayed(stored, now) with { OccursOn = due.OccursOn, DueOn = due.DueOn, Late = due.Late } : stored);
}
