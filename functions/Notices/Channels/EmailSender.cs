using System.Net.Sockets;
using BangGiao.Notices.Notifications;
using BangGiao.Notices.Subscriptions;
using BangGiao.Values.Dates;
using BangGiao.Values.Languages;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace BangGiao.Notices.Channels;

/// <summary>Sends mail over SMTP. Messages of one run for one address and language are one mail.</summary>
public sealed class EmailSender(OwnerCalendar calendar, IOptions<NotificationOptions> options) : ChannelSender
{
    private const int ImplicitTlsPort = 465;

    /// <inheritdoc/>
    public override Channel Channel => Channel.Email;

    /// <inheritdoc/>
    public override bool TakesSeveral => true;

    /// <inheritdoc/>
    public override string LaneOf(Subscription subscription)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        return $"mailto:{subscription.Target}";
    }

    /// <inheritdoc/>
    public override async Task<SendResult> SendAsync(IReadOnlyList<Message> messages, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(messages);
        var smtp = options.Value.Smtp;
        if (smtp.Host is not { Length: > 0 } host)
            return new(AttemptOutcome.Unreachable, null, "the setting Notifications__Smtp__Host is missing");
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(TimeSpan.FromSeconds(options.Value.TimeoutSeconds));
        try
        {
            using var mail = await MailAsync(messages, smtp);
            await SendAsync(mail, host, smtp, deadline.Token);
            return new(AttemptOutcome.Delivered, null, null);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new(AttemptOutcome.TimedOut, null, "the mail server did not answer in time");
        }
        catch (Exception e) when (Failed(e) is { } failed)
        {
            return failed;
        }
    }

    private static async Task SendAsync(MimeMessage mail, string host, SmtpOptions smtp, CancellationToken cancellationToken)
    {
        using var client = new SmtpClient { ServerCertificateValidationCallback = new TrustedAuthorities(smtp.TrustedAuthorities).Accept };
        await client.ConnectAsync(host, smtp.Port, Security(smtp), cancellationToken);
        if (smtp.User is { Length: > 0 } user)
            await client.AuthenticateAsync(user, smtp.Password ?? "", cancellationToken);
        await client.SendAsync(mail, cancellationToken);
        await QuitAsync(client, cancellationToken);
    }

    // The server has accepted the mail, so a failure of QUIT must not cause a second send.
    private static async Task QuitAsync(SmtpClient client, CancellationToken cancellationToken)
    {
        try
        {
            await client.DisconnectAsync(quit: true, cancellationToken);
        }
        catch (Exception e) when (e is IOException or SocketException or ProtocolException or OperationCanceledException)
        {
        }
    }

    // Port 465 uses TLS from the first byte (RFC 8314 section 3.3); other ports start without TLS.
    private static SecureSocketOptions Security(SmtpOptions smtp) => (smtp.Port, smtp.RequireTls) switch
    {
        (ImplicitTlsPort, _) => SecureSocketOptions.SslOnConnect,
        (_, true) => SecureSocketOptions.StartTls,
        _ => SecureSocketOptions.StartTlsWhenAvailable,
    };

    private async Task<MimeMessage> MailAsync(IReadOnlyList<Message> messages, SmtpOptions smtp)
    {
        var text = messages[0].Letter?.In(messages[0].Language) ?? MailText.Of(messages, calendar.Today);
        var from = MailboxAddress.Parse(smtp.From);
        var body = new BodyBuilder { TextBody = text.Plain, HtmlBody = text.Html };
        if (messages[0].Letter?.File is { } file)
            body.Attachments.Add(file.Name, await file.Content(), ContentType.Parse(file.MediaType));
        var mail = new MimeMessage { Subject = text.Subject, Body = body.ToMessageBody() };
        mail.From.Add(from);
        mail.To.Add(MailboxAddress.Parse(messages[0].Subscription.Target));
        // The Message-ID is the same on every attempt, so mail clients recognise a duplicate.
        var id = messages.Count == 1 ? messages[0].Id : NotificationIds.OfDigest(messages.Select(message => message.Id));
        mail.MessageId = $"{id}@{from.Domain}";
        mail.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        mail.Headers.Add("Content-Language", messages[0].Language.Tag());
        return mail;
    }

    // The server's text may contain other people's addresses, so only its code is kept. Null when the exception is a defect of the app.
    private static SendResult? Failed(Exception e) => e switch
    {
        SmtpCommandException refused => new(AttemptOutcome.Refused, null, $"SMTP {(int)refused.StatusCode}"),
        SslHandshakeException => new(AttemptOutcome.Unreachable, null, "no trusted TLS with the mail server"),
        NotSupportedException => new(AttemptOutcome.Unreachable, null, "the mail server offers neither STARTTLS nor a supported sign-in method"),
        // 530: the server takes mail of users only, and no user is configured.
        ServiceNotAuthenticatedException => new(AttemptOutcome.Refused, null, "the mail server demands sign-in: set Notifications__Smtp__User and Notifications__Smtp__Password"),
        AuthenticationException => new(AttemptOutcome.Refused, null, "the mail server refused the user or the password"),
        ParseException => new(AttemptOutcome.Refused, null, "the sender's or the recipient's address is invalid"),
        SocketException or IOException or ProtocolException => new(AttemptOutcome.Unreachable, null, "the mail server could not be reached"),
        _ => null,
    };
}
