namespace BangGiao.Notices.Subscriptions;

/// <summary>What the settings allow of subscriptions.</summary>
/// <param name="Sealing">What keeps their secrets.</param>
/// <param name="AllowHttp">Whether a webhook may go to an http address.</param>
/// <param name="AllowPrivate">Whether a webhook may go to a private address.</param>
public sealed record SubscriptionPolicy(SecretEncryption Sealing, bool AllowHttp = false, bool AllowPrivate = false)
{
    /// <summary>What holds where no settings say anything.</summary>
    public static SubscriptionPolicy Strict { get; } = new(new SecretEncryption());
}
