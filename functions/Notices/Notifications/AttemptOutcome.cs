namespace BangGiao.Notices.Notifications;

/// <summary>What came of one try to send.</summary>
public enum AttemptOutcome
{
    /// <summary>The target took it.</summary>
    Delivered,

    /// <summary>The target answered, but did not take it.</summary>
    Refused,

    /// <summary>The target answered that it is somewhere else, and nothing is sent after that.</summary>
    Redirected,

    /// <summary>The target answered that it is gone for good.</summary>
    Gone,

    /// <summary>The target took too long.</summary>
    TimedOut,

    /// <summary>The target could not be reached.</summary>
    Unreachable,

    /// <summary>The target lies at an address that nothing is sent to.</summary>
    Forbidden,
}
