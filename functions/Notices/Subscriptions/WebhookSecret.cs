using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace BangGiao.Notices.Subscriptions;

/// <summary>The secrets of webhooks as Standard Webhooks writes them: <c>whsec_</c>, then 24 to 64 bytes in base64.</summary>
public static class WebhookSecret
{
    /// <summary>The rule, as the predicate of a sentence.</summary>
    public const string Requirements = "must be whsec_ and 24 to 64 bytes in base64 (Standard Webhooks); leave it out to have one made";

    private const string Prefix = "whsec_";
    private const int Least = 24;
    private const int Most = 64;

    /// <summary>A new one of 32 random bytes.</summary>
    public static string New() => Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    /// <summary>Reads the bytes that sign.</summary>
    public static bool TryRead(string? text, [NotNullWhen(true)] out byte[]? bytes)
    {
        bytes = null;
        if (text is null || text.Length > 128 || !text.StartsWith(Prefix, StringComparison.Ordinal))
            return false;
        var buffer = new byte[text.Length];
        if (!Convert.TryFromBase64Chars(text.AsSpan(Prefix.Length), buffer, out var length) || length is < Least or > Most)
            return false;
        bytes = buffer[..length];
        return true;
    }
}
