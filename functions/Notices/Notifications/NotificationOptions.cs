using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace BangGiao.Notices.Notifications;

/// <summary>The settings <c>Notifications__…</c>: creating and sending notifications.</summary>
public sealed class NotificationOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "Notifications";

    /// <summary>The key that encrypts webhook secrets: 32 bytes in base64. Without it webhooks are not available.</summary>
    public string? SecretKey { get; set; }

    /// <summary>The previous key. It is needed as long as secrets are stored that it encrypted.</summary>
    public string? FormerSecretKey { get; set; }

    /// <summary>The number of hours for which a replaced secret still signs in addition to the new one. Range 0 to 720, default 24.</summary>
    [Range(0, 24 * 30)]
    public int FormerSecretHours { get; set; } = 24;

    /// <summary>Whether webhooks may use private, loopback and link-local addresses. Default false.</summary>
    public bool AllowPrivateTargets { get; set; }

    /// <summary>Whether webhooks may use http addresses. Default false.</summary>
    public bool AllowHttpTargets { get; set; }

    /// <summary>The maximum age in days at which a missed notification is still sent. Range 0 to 366, default 7.</summary>
    [Range(0, 366)]
    public int MaxAgeDays { get; set; } = 7;

    /// <summary>
    /// The waits between attempts as hh:mm:ss, separated by semicolons. After the last one a notification is dead. The default sums to
    /// about 24 hours.
    /// </summary>
    public string RetryDelays { get; set; } = "00:00:05;00:05:00;00:30:00;02:00:00;05:00:00;06:20:00;10:00:00";

    /// <summary>The timeout of one attempt in seconds, reading the answer included. Range 1 to 30, default 20.</summary>
    [Range(1, 30)]
    public int TimeoutSeconds { get; set; } = 20;

    /// <summary>The number of targets that are sent to in parallel. Range 1 to 512, default 64.</summary>
    [Range(1, 512)]
    public int TargetsAtOnce { get; set; } = 64;

    /// <summary>The number of messages that are sent to one target in parallel. Range 1 to 64, default 4.</summary>
    [Range(1, 64)]
    public int PerTarget { get; set; } = 4;

    /// <summary>
    /// The age in days up to which a fact is news when it is recorded: a signing of last week is, one of ten years ago is a correction of
    /// the past and only <c>record.changed</c>. Range 0 to 366, default 30.
    /// </summary>
    [Range(0, 366)]
    public int NewsDays { get; set; } = 30;

    /// <summary>The number of notifications that one write may make for a subscription; above it one message tells how many. Range 1 to 500, default 20.</summary>
    [Range(1, 500)]
    public int PerChangeSet { get; set; } = 20;

    /// <summary>The number of subscriptions that a person may make for himself or herself. Range 0 to 500, default 20; 0 turns them off.</summary>
    [Range(0, 500)]
    public int OwnSubscriptions { get; set; } = 20;

    /// <summary>The longest wait in hours that a receiver can ask for with Retry-After. Range 0 to 168, default 24.</summary>
    [Range(0, 24 * 7)]
    public int RetryAfterHours { get; set; } = 24;

    /// <summary>
    /// Whether webhooks that people made for themselves are sent only where the receiver agrees by the validation handshake of CloudEvents.
    /// Default true, so that people who may not administer the registry cannot direct it at other servers.
    /// </summary>
    public bool HandshakeOfOwn { get; set; } = true;

    /// <summary>The CloudEvents <c>source</c>: a URI reference. Default: <c>urn:bang-giao:</c> followed by the owner's code.</summary>
    public string? Source { get; set; }

    /// <summary>The mail server.</summary>
    public SmtpOptions Smtp { get; set; } = new();

    /// <summary>The parsed <see cref="RetryDelays"/>; null when they are invalid.</summary>
    public IReadOnlyList<TimeSpan>? Delays()
    {
        var delays = new List<TimeSpan>();
        foreach (var text in RetryDelays.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out var delay) || delay < TimeSpan.Zero)
                return null;
            delays.Add(delay);
        }
        return delays;
    }

    /// <summary>The 32 bytes of a key; null when the text is not a valid key.</summary>
    public static byte[]? KeyOf(string text)
    {
        var bytes = new byte[text?.Length ?? 0];
        return Convert.TryFromBase64String(text ?? "", bytes, out var length) && length == 32 ? bytes[..length] : null;
    }
}
