using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using BangGiao.Notices.Subscriptions;

namespace BangGiao.Notices.MySubscriptions;

/// <summary>
/// The tokens in requests to confirm a mail address: the subscription, an expiry, and an HMAC-SHA256 over both and the address. Nothing is
/// stored, and a token is worth nothing for another address.
/// </summary>
public sealed class ConfirmationTokens(SecretEncryption encryption, TimeProvider clock)
{
    /// <summary>The number of days for which a token can be used.</summary>
    public const int Days = 7;

    private const char Separator = '.';
    private const int ExpirySize = 8;
    private const int MaxTokenLength = 300;

    /// <summary>Whether the server has a key for tokens.</summary>
    public bool CanMake => encryption.CanEncrypt;

    /// <summary>A token for the address that a subscription has now.</summary>
    public string Make(Subscription subscription)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        var expiry = new byte[ExpirySize];
        BinaryPrimitives.WriteInt64BigEndian(expiry, clock.GetUtcNow().AddDays(Days).ToUnixTimeSeconds());
        return $"{subscription.Id}{Separator}{Base64Url.EncodeToString([.. expiry, .. encryption.Tags(Signed(subscription, expiry)).First()])}";
    }

    /// <summary>The id of the subscription that a token is for; null for a text of another form.</summary>
    public static string? SubscriptionOf(string token) =>
        token is { Length: > 0 and <= MaxTokenLength } && token.LastIndexOf(Separator) is > 0 and var end ? token[..end] : null;

    /// <summary>Whether a token is for the address that a subscription has now, and has not expired.</summary>
    public bool IsFor(Subscription subscription, string token)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        ArgumentNullException.ThrowIfNull(token);
        if (SubscriptionOf(token) != subscription.Id || !TryDecode(token[(subscription.Id.Length + 1)..], out var bytes))
            return false;
        var (expiry, tag) = (bytes[..ExpirySize], bytes[ExpirySize..]);
        return encryption.Tags(Signed(subscription, expiry)).Any(known => CryptographicOperations.FixedTimeEquals(known, tag))
            && BinaryPrimitives.ReadInt64BigEndian(expiry) >= clock.GetUtcNow().ToUnixTimeSeconds();
    }

    private static byte[] Signed(Subscription subscription, byte[] expiry) =>
        [.. Encoding.UTF8.GetBytes($"confirm\n{subscription.Id}\n{subscription.Target}\n"), .. expiry];

    private static bool TryDecode(string text, out byte[] bytes)
    {
        bytes = [];
        if (!Base64Url.IsValid(text, out var length) || length != ExpirySize + HMACSHA256.HashSizeInBytes)
            return false;
        bytes = Base64Url.DecodeFromChars(text);
        return true;
    }
}
