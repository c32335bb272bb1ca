using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace BangGiao.Notices.Subscriptions;

/// <summary>Webhook secrets in the format of Standard Webhooks: <c>whsec_</c>, then 24 to 64 bytes in base64.</summary>
public static class WebhookSecret
{
    /// <summary>The format as the predicate of a sentence; the part after the semicolon is advice.</summary>
    public const string Requirements = "must be whsec_ followed by 24 to 64 bytes in base64 (Standard Webhooks); leave it out to have one created";

    private const string Prefix = "whsec_";
    private const int MinBytes = 24;
    private const int MaxBytes = 64;

    /// <summary>A new secret of 32 random bytes.</summary>
    public static string New() => Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    /// <summary>Decodes a secret; false when its format is wrong.</summary>
    public static bool TryRead(string? text, [NotNullWhen(true)] out byte[]? bytes)
    {
        bytes = null;
        if (text is null || text.Length > 128 || !text.StartsWith(Prefix, StringComparison.Ordinal))
            return false;
        var buffer = new byte[text.Length];
        if (!Convert.TryFromBase64Chars(text.AsSpan(Prefix.Length), buffer, out var length) || length is < MinBytes or > MaxBytes)
            return false;
        bytes = buffer[..length];
        return true;
    }
}
