namespace BangGiao.Notices.Subscriptions;

/// <summary>What is derived for a subscription.</summary>
/// <param name="Statistics">How its notifications fared.</param>
public sealed record SubscriptionState(SubscriptionStatistics Statistics);

/// <summary>How the notifications of a subscription fared.</summary>
/// <param name="Pending">How many wait to be sent, or to be sent again.</param>
/// <param name="Delivered">How many were delivered.</param>
/// <param name="Dead">How many were given up.</param>
/// <param name="LastDeliveredAt">When one was last delivered; null for never.</param>
public sealed record SubscriptionStatistics(int Pending, int Delivered, int Dead, DateTimeOffset? LastDeliveredAt);
