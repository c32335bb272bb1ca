using System.Net;
using System.Net.Mail;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;
using BangGiao.Notices.Notifications;
using BangGiao.Notices.Subscriptions;
using BangGiao.Values.Dates;
using BangGiao.Values.Languages;
using Microsoft.Extensions.Options;

namespace BangGiao.Notices.Channels;

/// <summary>Sends mail over SMTP: what falls on one day for one address is one mail.</summary>
public sealed class EmailSender(OwnerCalendar calendar, IOptions<NotificationOptions> options) : ChannelSender
{
    /// <inheritdoc/>
    public override Channel Channel => Channel.Email;

    /// <inheritdoc/>
    public override bool TakesSeveral => true;

    /// <inheritdoc/>
    public override string TargetOf(Subscription subscription)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        return $"mailto:{subscription.Target}";
    }

    /// <inheritdoc/>
    public override async Task<Carried> SendAsync(IReadOnlyList<Message> tellings, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(tellings);
        var smtp = options.Value.Smtp;
        if (smtp.Host is not { Length: > 0 } host)
            return new(AttemptOutcome.Unreachable, null, "the setting Notifications__Smtp__Host is missing");
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(TimeSpan.FromSeconds(options.Value.TimeoutSeconds));
        using var client = new SmtpClient(host, smtp.Port) { EnableSsl = smtp.RequireTls, DeliveryMethod = SmtpDeliveryMethod.Network };
        if (smtp.User is { Length: > 0 } user)
            client.Credentials = new NetworkCredential(user, smtp.Password);
        try
        {
            using var mail = Mail(tellings, smtp);
            await client.SendMailAsync(mail, deadline.Token);
            return new(AttemptOutcome.Delivered, null, null);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new(AttemptOutcome.TimedOut, null, "the mail server did not answer in time");
        }
        catch (SmtpException e)
        {
            return Failed(e);
        }
    }

    private MailMessage Mail(IReadOnlyList<Message> tellings, SmtpOptions smtp)
    {
        var text = MailText.Of(tellings, calendar.Today);
        var mail = new MailMessage { From = new(smtp.From), Subject = text.Subject, SubjectEncoding = Encoding.UTF8, HeadersEncoding = Encoding.UTF8 };
        mail.To.Add(new MailAddress(tellings[0].Subscription.Target));
        mail.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(text.Plain, Encoding.UTF8, "text/plain"));
        mail.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(text.Html, Encoding.UTF8, "text/html"));
        // The same at every try, so that who gets a mail twice is shown it once.
        var id = tellings.Count == 1 ? tellings[0].Id : NotificationIds.OfDigest(tellings.Select(telling => telling.Id));
        mail.Headers.Add("Message-ID", $"<{id}@{mail.From.Host}>");
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        mail.Headers.Add("Content-Language", tellings[0].Language.Tag());
        return mail;
    }

    // What the server said may name others' addresses: its code says enough.
    private static Carried Failed(SmtpException e)
    {
        for (Exception? cause = e; cause is not null; cause = cause.InnerException)
        {
            if (cause is AuthenticationException)
                return new(AttemptOutcome.Unreachable, null, "no trusted TLS with the mail server");
            if (cause is SocketException or IOException)
                return new(AttemptOutcome.Unreachable, null, "the mail server was not reached");
        }
        return e.StatusCode > 0
            ? new(AttemptOutcome.Refused, null, $"SMTP {(int)e.StatusCode}")
            : new(AttemptOutcome.Unreachable, null, "the mail server was not reached, or offers no STARTTLS");
    }
}
