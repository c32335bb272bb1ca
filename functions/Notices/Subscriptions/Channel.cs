namespace BangGiao.Notices.Subscriptions;

/// <summary>The ways on which a subscriber is told.</summary>
public enum Channel
{
    /// <summary>A POST of a signed CloudEvent to an https address.</summary>
    Webhook,

    /// <summary>A mail, in which several notifications of a day stand together.</summary>
    Email,

    /// <summary>A message in a queue of the app's own storage account.</summary>
    Queue,
}
