namespace BangGiao.Notices.Notifications;

/// <summary>Why a notification was given up.</summary>
public enum DeadReason
{
    /// <summary>Every try failed, for a day.</summary>
    TriesExhausted,

    /// <summary>Its target said that it is gone for good.</summary>
    TargetGone,

    /// <summary>Its subscription was deleted or ended.</summary>
    SubscriptionEnded,

    /// <summary>What it tells of is not so any more, or not for its subscriber's eyes.</summary>
    NoLongerSo,

    /// <summary>It had waited for longer than anything is sent.</summary>
    TooOld,
}
