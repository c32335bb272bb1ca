namespace BangGiao.Notices.Subscriptions;

/// <summary>The derived fields of a subscription.</summary>
/// <param name="Statistics">The counts of its notifications.</param>
public sealed record SubscriptionState(SubscriptionStatistics Statistics);

/// <summary>The counts of a subscription's notifications by status.</summary>
/// <param name="Pending">The number of pending notifications.</param>
/// <param name="Delivered">The number of delivered notifications.</param>
/// <param name="Dead">The number of dead notifications.</param>
/// <param name="LastDeliveredAt">The instant of the last delivery; null when there was none.</param>
public sealed record SubscriptionStatistics(int Pending, int Delivered, int Dead, DateTimeOffset? LastDeliveredAt);
