using BangGiao.Notices.Notifications;

namespace BangGiao.Notices.Outbox;

/// <summary>What became of one notification: a pure change of it, applied to it as it is when it is written.</summary>
/// <param name="NotificationId">Which one.</param>
/// <param name="Settle">Its next state.</param>
public sealed record DeliveryUpdate(string NotificationId, Func<Notification, Notification> Settle)
{
    /// <summary>The subscription whose target said that it is gone for good; null for none.</summary>
    public GoneSubscription? GoneSubscription { get; init; }
}

/// <summary>A subscription whose target is gone.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Target">The target that said so; one that was changed since is not ended.</param>
/// <param name="At">When.</param>
public sealed record GoneSubscription(string Id, string Target, DateTimeOffset At);
