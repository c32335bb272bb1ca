using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Dates;

namespace BangGiao.Notices.Notifications;

/// <summary>The ids of notifications. They are hashes of the content, so a repeated run creates no duplicates.</summary>
public static class NotificationIds
{
    private const int Bytes = 16;

    /// <summary>The id of a notification: 128 bits of the SHA-256 of event, record, day, lead days and subscription.</summary>
    public static string Of(string eventCode, RecordKey subject, DateOnly occursOn, int leadDays, string subscriptionId) => Hash(
        "n-", [eventCode, subject.Collection, subject.Id, IsoDate.Text(occursOn), leadDays.ToString(CultureInfo.InvariantCulture), subscriptionId]);

    /// <summary>The id of a mail with several notifications.</summary>
    public static string OfDigest(IEnumerable<string> ids) => Hash("d-", ids.Order(StringComparer.Ordinal));

    // The separator is unambiguous, because no part contains a line feed.
    private static string Hash(string prefix, IEnumerable<string> parts) =>
        prefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))).AsSpan(0, Bytes));
}
