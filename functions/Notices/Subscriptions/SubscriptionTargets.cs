using System.Net;
using System.Text.RegularExpressions;

namespace BangGiao.Notices.Subscriptions;

/// <summary>The validation rules of subscription targets.</summary>
public static partial class SubscriptionTargets
{
    private const int MaxUrlLength = 2048;
    private const int MaxMailboxLength = 254;

    /// <summary>The error of a target; null when it is valid.</summary>
    public static string? Fault(Channel channel, string target, SubscriptionPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(policy);
        return channel switch
        {
            Channel.Webhook => WebhookFault(target, policy),
            Channel.Email => target.Length <= MaxMailboxLength && Mailbox().IsMatch(target) ? null : "must be one email address in ASCII, without a display name",
            Channel.Queue => QueueFault(target),
        };
    }

    private static string? WebhookFault(string target, SubscriptionPolicy policy)
    {
        var schemes = policy.AllowHttp ? "an https or http address" : "an https address";
        if (target.Length > MaxUrlLength || !Uri.TryCreate(target, UriKind.Absolute, out var uri) || !IsWeb(uri, policy) || uri.Host.Length == 0)
            return $"must be {schemes} of at most {MaxUrlLength} characters";
        if (target.Any(character => character is <= ' ' or > '~'))
            return $"must be {schemes} in visible ASCII characters: percent-encode others, and write the host in its IDNA form";
        if (uri.UserInfo.Length > 0 || uri.Fragment.Length > 0)
            return "must be an address without user name, password and fragment";
        return !policy.AllowPrivate && IPAddress.TryParse(uri.DnsSafeHost, out var address) && !PublicAddresses.Includes(address)
            ? "must not be an address of a private or special network"
            : null;
    }

    private static bool IsWeb(Uri uri, SubscriptionPolicy policy) => uri.Scheme == "https" || (policy.AllowHttp && uri.Scheme == "http");

    private static string? QueueFault(string target)
    {
        if (!QueueName().IsMatch(target))
            return "must be the name of a queue: 3 to 63 lower-case letters, digits and single hyphens";
        return target.StartsWith("azure-webjobs", StringComparison.Ordinal) ? "must not be a queue of the Functions host: the prefix azure-webjobs is reserved" : null;
    }

    [GeneratedRegex(@"^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)*[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Mailbox();

    [GeneratedRegex("^(?=.{3,63}\\z)[a-z0-9]+(-[a-z0-9]+)*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex QueueName();
}
