using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace BangGiao.Notices.Subscriptions;

/// <summary>
/// Encrypts the secrets of subscriptions with AES-256-GCM, bound to the subscription's id. The log, which keeps every version, has only the
/// ciphertext.
/// </summary>
/// <param name="keys">Keys of 32 bytes. The first one encrypts; each of them decrypts. Empty when no key is configured.</param>
public sealed class SecretEncryption(params IReadOnlyList<byte[]> keys)
{
    private const string Prefix = "sealed.v1.";
    private const int NonceSize = 12;
    private const int TagSize = 16;

    /// <summary>Whether a key is configured.</summary>
    public bool CanEncrypt => keys.Count > 0;

    /// <summary>The encrypted secret, as it is stored.</summary>
    /// <exception cref="InvalidOperationException">No key is configured.</exception>
    public string Encrypt(string id, string secret)
    {
        if (!CanEncrypt)
            throw new InvalidOperationException("The setting Notifications__SecretKey is missing.");
        var plain = Encoding.UTF8.GetBytes(secret);
        var box = new byte[NonceSize + plain.Length + TagSize];
        var nonce = box.AsSpan(0, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(keys[0], TagSize);
        cipher.Encrypt(nonce, plain, box.AsSpan(NonceSize, plain.Length), box.AsSpan(NonceSize + plain.Length), Bound(id));
        return Prefix + Convert.ToBase64String(box);
    }

    /// <summary>Decrypts a secret of that subscription; false when it was not encrypted for it with one of the keys.</summary>
    public bool TryDecrypt(string id, string? stored, [NotNullWhen(true)] out string? secret)
    {
        secret = null;
        if (stored is null || !stored.StartsWith(Prefix, StringComparison.Ordinal))
            return false;
        var box = new byte[stored.Length];
        if (!Convert.TryFromBase64Chars(stored.AsSpan(Prefix.Length), box, out var length) || length < NonceSize + TagSize)
            return false;
        foreach (var key in keys)
        {
            if (TryDecrypt(key, id, box.AsSpan(0, length)) is not { } plain)
                continue;
            secret = Encoding.UTF8.GetString(plain);
            return true;
        }
        return false;
    }

    /// <summary>The HMAC-SHA256 of some bytes, with each key; the first one is of the current key.</summary>
    internal IEnumerable<byte[]> Tags(byte[] bytes) => keys.Select(key => HMACSHA256.HashData(key, bytes));

    private static byte[]? TryDecrypt(byte[] key, string id, ReadOnlySpan<byte> box)
    {
        var plain = new byte[box.Length - NonceSize - TagSize];
        using var cipher = new AesGcm(key, TagSize);
        try
        {
            cipher.Decrypt(box[..NonceSize], box[NonceSize..^TagSize], box[^TagSize..], plain, Bound(id));
            return plain;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    private static byte[] Bound(string id) => Encoding.UTF8.GetBytes($"subscriptions/{id}");
}
