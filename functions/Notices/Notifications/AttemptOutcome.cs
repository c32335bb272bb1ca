namespace BangGiao.Notices.Notifications;

/// <summary>The outcome of an attempt to send.</summary>
public enum AttemptOutcome
{
    /// <summary>The target accepted the message.</summary>
    Delivered,

    /// <summary>The target answered with an error.</summary>
    Refused,

    /// <summary>The target answered with a redirect, which is not followed.</summary>
    Redirected,

    /// <summary>The target answered that it is gone permanently (HTTP 410).</summary>
    Gone,

    /// <summary>The target did not answer within the timeout.</summary>
    TimedOut,

    /// <summary>The target could not be reached.</summary>
    Unreachable,

    /// <summary>The target's address is not allowed, or its secret cannot be decrypted.</summary>
    Forbidden,
}
