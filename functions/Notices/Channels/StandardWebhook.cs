using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace BangGiao.Notices.Channels;

/// <summary>
/// Signs as Standard Webhooks 1.0 specifies: HMAC-SHA256 over id, timestamp and body, with one <c>v1</c> signature for each secret.
/// </summary>
/// <remarks>See https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md.</remarks>
public static class StandardWebhook
{
    /// <summary>The headers of one message.</summary>
    /// <param name="id">The message's id; it must not contain a dot.</param>
    /// <param name="at">When it is sent.</param>
    /// <param name="body">The body's bytes.</param>
    /// <param name="secrets">The decoded secrets, newest first.</param>
    public static IReadOnlyList<(string Name, string Value)> Headers(string id, DateTimeOffset at, byte[] body, IEnumerable<byte[]> secrets)
    {
        ArgumentNullException.ThrowIfNull(body);
        ArgumentNullException.ThrowIfNull(secrets);
        var timestamp = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] signed = [.. Encoding.UTF8.GetBytes($"{id}.{timestamp}."), .. body];
        var signatures = secrets.Select(secret => $"v1,{Convert.ToBase64String(HMACSHA256.HashData(secret, signed))}");
        return [("webhook-id", id), ("webhook-timestamp", timestamp), ("webhook-signature", string.Join(' ', signatures))];
    }
}
