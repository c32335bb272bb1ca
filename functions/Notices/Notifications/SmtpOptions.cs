using System.ComponentModel.DataAnnotations;

namespace BangGiao.Notices.Notifications;

/// <summary>The mail server: the settings <c>Notifications__Smtp__…</c>.</summary>
public sealed class SmtpOptions
{
    /// <summary>Its host; without one no mail is sent.</summary>
    public string? Host { get; set; }

    /// <summary>Its port. Default 587.</summary>
    [Range(1, 65535)]
    public int Port { get; set; } = 587;

    /// <summary>Whose name it is asked in; null for nobody's.</summary>
    public string? User { get; set; }

    /// <summary>That user's password.</summary>
    public string? Password { get; set; }

    /// <summary>The address that mails come from.</summary>
    public string From { get; set; } = "bang-giao@localhost";

    /// <summary>Whether nothing is sent before STARTTLS has made the line safe. Default true.</summary>
    public bool RequireTls { get; set; } = true;

    /// <summary>The path of a PEM file with the certificates of authorities that are trusted for the mail server beside the machine's own; null for none.</summary>
    public string? TrustedAuthorities { get; set; }
}
