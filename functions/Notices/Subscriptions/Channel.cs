namespace BangGiao.Notices.Subscriptions;

/// <summary>The channels of notifications.</summary>
public enum Channel
{
    /// <summary>A POST of a signed CloudEvent to an https address.</summary>
    Webhook,

    /// <summary>A mail; several notifications of a day are one mail.</summary>
    Email,

    /// <summary>A message in a queue of the app's own storage account.</summary>
    Queue,
}
