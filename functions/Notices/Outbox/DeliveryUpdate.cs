using BangGiao.Notices.Notifications;

namespace BangGiao.Notices.Outbox;

/// <summary>The change of a notification after an attempt. It is applied to the stored notification at the time of the write.</summary>
/// <param name="NotificationId">The id of the notification.</param>
/// <param name="Apply">Computes the new state from the stored one; without side effects.</param>
public sealed record DeliveryUpdate(string NotificationId, Func<Notification, Notification> Apply)
{
    /// <summary>The subscription whose target answered that it is gone; null for none.</summary>
    public GoneSubscription? GoneSubscription { get; init; }
}

/// <summary>A subscription whose target answered that it is gone.</summary>
/// <param name="Id">The id of the subscription.</param>
/// <param name="Target">The target that answered. A subscription whose target has changed since is not deactivated.</param>
/// <param name="At">The instant of the answer.</param>
public sealed record GoneSubscription(string Id, string Target, DateTimeOffset At);
