using System.ComponentModel.DataAnnotations;

namespace BangGiao.Notices.Notifications;

/// <summary>The settings <c>Notifications__Smtp__…</c>: the mail server.</summary>
public sealed class SmtpOptions
{
    /// <summary>The host name. Without it no mail is sent.</summary>
    public string? Host { get; set; }

    /// <summary>The port. Default 587.</summary>
    [Range(1, 65535)]
    public int Port { get; set; } = 587;

    /// <summary>The user name; null to send without authentication.</summary>
    public string? User { get; set; }

    /// <summary>The password of that user.</summary>
    public string? Password { get; set; }

    /// <summary>The sender's address.</summary>
    public string From { get; set; } = "bang-giao@localhost";

    /// <summary>Whether mail is sent over TLS only. Default true.</summary>
    public bool RequireTls { get; set; } = true;

    /// <summary>The path of a PEM file with certificate authorities to trust in addition to the machine's own; null for none.</summary>
    public string? TrustedAuthorities { get; set; }
}
