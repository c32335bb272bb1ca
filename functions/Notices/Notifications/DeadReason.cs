namespace BangGiao.Notices.Notifications;

/// <summary>Why a notification is dead: it will not be sent without a replay.</summary>
public enum DeadReason
{
    /// <summary>All attempts of the retry schedule failed.</summary>
    TriesExhausted,

    /// <summary>The target answered that it is gone permanently.</summary>
    TargetGone,

    /// <summary>The subscription was deleted or deactivated.</summary>
    SubscriptionEnded,

    /// <summary>The occasion no longer exists, or the subscription may no longer see it.</summary>
    NoLongerSo,

    /// <summary>The notification was pending for longer than the setting <c>Notifications__MaxAgeDays</c> allows.</summary>
    TooOld,
}
