using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace BangGiao.Notices.Notifications;

/// <summary>How notifications are made and sent: the settings <c>Notifications__…</c>.</summary>
public sealed class NotificationOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Notifications";

    /// <summary>What keeps the secrets of webhooks: 32 bytes in base64. Without it there are no webhooks.</summary>
    public string? SecretKey { get; set; }

    /// <summary>The key before that one, while secrets are still sealed with it.</summary>
    public string? FormerSecretKey { get; set; }

    /// <summary>For how many hours a secret that was replaced still signs. Default 24.</summary>
    [Range(0, 24 * 30)]
    public int FormerSecretHours { get; set; } = 24;

    /// <summary>Whether webhooks may go to private, loopback and link-local addresses. Default false.</summary>
    public bool AllowPrivateTargets { get; set; }

    /// <summary>Whether webhooks may go to http addresses. Default false.</summary>
    public bool AllowHttpTargets { get; set; }

    /// <summary>The most days after which what was missed is still told. Default 7.</summary>
    [Range(0, 366)]
    public int MaxAgeDays { get; set; } = 7;

    /// <summary>The waits between tries, with semicolons; after the last one a notification is dead. The default comes to 24 hours.</summary>
    public string RetryDelays { get; set; } = "00:00:05;00:05:00;00:30:00;02:00:00;05:00:00;06:20:00;10:00:00";

    /// <summary>How long one try may take, the answer included, in seconds. Default 20.</summary>
    [Range(1, 30)]
    public int TimeoutSeconds { get; set; } = 20;

    /// <summary>How many targets are sent to at once. Default 64.</summary>
    [Range(1, 512)]
    public int TargetsAtOnce { get; set; } = 64;

    /// <summary>How many messages are on their way to one target at once. Default 4.</summary>
    [Range(1, 64)]
    public int PerTarget { get; set; } = 4;

    /// <summary>The name that stands as the source of events: a URI reference. Default <c>urn:bang-giao:</c> and the registry's owner.</summary>
    public string? Source { get; set; }

    /// <summary>The mail server.</summary>
    public SmtpOptions Smtp { get; set; } = new();

    /// <summary>The waits of <see cref="RetryDelays"/>; null when it has a fault.</summary>
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

    /// <summary>The bytes of a key; null when it is none.</summary>
    public static byte[]? KeyOf(string text)
    {
        var bytes = new byte[text?.Length ?? 0];
        return Convert.TryFromBase64String(text ?? "", bytes, out var length) && length == 32 ? bytes[..length] : null;
    }
}
