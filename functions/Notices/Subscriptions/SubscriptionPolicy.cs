namespace BangGiao.Notices.Subscriptions;

/// <summary>The limits that the settings set for subscriptions.</summary>
/// <param name="Encryption">Encrypts the secrets.</param>
/// <param name="AllowHttp">Whether a webhook may use an http address.</param>
/// <param name="AllowPrivate">Whether a webhook may use a private address.</param>
public sealed record SubscriptionPolicy(SecretEncryption Encryption, bool AllowHttp = false, bool AllowPrivate = false)
{
    /// <summary>The policy without any settings: no webhooks, no http and no private addresses.</summary>
    public static SubscriptionPolicy Strict { get; } = new(new SecretEncryption());
}
