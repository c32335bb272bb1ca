using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Dates;

namespace BangGiao.Notices.Notifications;

/// <summary>The ids of notifications: made of what they tell and to whom, so that no run makes a second one.</summary>
public static class NotificationIds
{
    private const int Bytes = 16;

    /// <summary>The id of event, record, day, lead and subscription: 128 bits of their SHA-256.</summary>
    public static string Of(string happening, RecordKey subject, DateOnly occursOn, int leadDays, string subscriptionId) => Hash(
        "n-", [happening, subject.Collection, subject.Id, IsoDate.Text(occursOn), leadDays.ToString(CultureInfo.InvariantCulture), subscriptionId]);

    /// <summary>The id of a mail in which several stand.</summary>
    public static string OfDigest(IEnumerable<string> ids) => Hash("d-", ids.Order(StringComparer.Ordinal));

    // No part has a line feed in it.
    private static string Hash(string prefix, IEnumerable<string> parts) =>
        prefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))).AsSpan(0, Bytes));
}
