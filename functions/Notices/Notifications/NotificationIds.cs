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

    /// <summary>The id of news, the same for the scan of a day and for the follower of the log: a hash of event, record, day, a part that distinguishes it from others of that day, and subscription.</summary>
    public static string OfNews(string eventCode, RecordKey subject, DateOnly occursOn, string slot, string subscriptionId) =>
        Hash("n-", [eventCode, subject.Collection, subject.Id, IsoDate.Text(occursOn), "news", slot, subscriptionId]);

    /// <summary>The id of a notification about changes of the registry.</summary>
    /// <param name="eventCode">The event.</param>
    /// <param name="subject">The record; the subscription for many changes at once.</param>
    /// <param name="write">The id of the write, which no other write has.</param>
    /// <param name="version">The version that the last change made.</param>
    /// <param name="subscriptionId">The subscription.</param>
    public static string OfChange(string eventCode, RecordKey subject, string write, long version, string subscriptionId) =>
        Hash("n-", [eventCode, subject.Collection, subject.Id, write, version.ToString(CultureInfo.InvariantCulture), subscriptionId]);

    /// <summary>The id of a letter about a review cycle to one address.</summary>
    /// <param name="eventCode">The letter.</param>
    /// <param name="cycleId">The review cycle.</param>
    /// <param name="occursOn">The day that it is about; null when it is sent once whatever that day is.</param>
    /// <param name="leadDays">The days before that day.</param>
    /// <param name="agencyId">The agency; null for the chair.</param>
    /// <param name="role">The role of the addressee.</param>
    /// <param name="address">The mail address, in whatever case.</param>
    public static string OfLetter(string eventCode, string cycleId, DateOnly? occursOn, int leadDays, string? agencyId, string role, string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var day = occursOn is { } given ? IsoDate.Text(given) : "";
        return Hash("n-", [eventCode, cycleId, day, leadDays.ToString(CultureInfo.InvariantCulture), agencyId ?? "", role, address.ToUpperInvariant()]);
    }

    /// <summary>The id of a mail with several notifications.</summary>
    public static string OfDigest(IEnumerable<string> ids) => Hash("d-", ids.Order(StringComparer.Ordinal));

    // The separator is unambiguous, because no part contains a line feed.
    private static string Hash(string prefix, IEnumerable<string> parts) =>
        prefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))).AsSpan(0, Bytes));
}
