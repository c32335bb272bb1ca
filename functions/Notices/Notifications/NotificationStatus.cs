namespace BangGiao.Notices.Notifications;

/// <summary>The state of a notification's delivery.</summary>
public enum NotificationStatus
{
    /// <summary>It waits for its first or next attempt.</summary>
    Pending,

    /// <summary>The target accepted it.</summary>
    Delivered,

    /// <summary>It is not sent any more, for the reason in <c>reason</c>.</summary>
    Dead,
}
