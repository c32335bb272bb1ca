namespace BangGiao.Notices.Notifications;

/// <summary>How far a notification has come.</summary>
public enum NotificationStatus
{
    /// <summary>It is to be sent, or to be sent again.</summary>
    Pending,

    /// <summary>Its target took it.</summary>
    Delivered,

    /// <summary>It was given up.</summary>
    Dead,
}
