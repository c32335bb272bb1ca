using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using BangGiao.Notices.Notifications;
using BangGiao.Notices.Subscriptions;
using BangGiao.Registry.Telemetry;
using Microsoft.Extensions.Options;

namespace BangGiao.Notices.Channels;

/// <summary>POSTs a signed CloudEvent to an https address.</summary>
public sealed class WebhookSender(SecretEncryption encryption, EventSource source, WebhookAgreements agreements, TimeProvider clock, IOptions<NotificationOptions> options) : ChannelSender, IDisposable
{
    private const int MaxAnswerBytes = 64 * 1024;

    private readonly HttpClient _client = new SsrfGuard(options.Value.AllowPrivateTargets).Client();

    /// <inheritdoc/>
    public override Channel Channel => Channel.Webhook;

    /// <inheritdoc/>
    /// <remarks>The lane is not the host, because two receivers at one host are independent.</remarks>
    public override string LaneOf(Subscription subscription)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        return $"webhook:{subscription.Id}";
    }

    /// <inheritdoc/>
    public override string HostOf(Subscription subscription)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        return new Uri(subscription.Target).GetLeftPart(UriPartial.Authority);
    }

    /// <inheritdoc/>
    /// <remarks>Without an agreement, one message is attempted, whose result records the reason.</remarks>
    public override async Task<int?> RoomAsync(Subscription subscription, CancellationToken cancellationToken)
    {
        if (!agreements.IsAsked(subscription))
            return null;
        using var deadline = Deadline(cancellationToken);
        try
        {
            var agreement = await agreements.OfAsync(subscription, _client, deadline.Token);
            return agreement.Agrees ? agreements.RoomOf(subscription, agreement) : 1;
        }
        catch (Exception e) when (IsOfTarget(e, cancellationToken))
        {
            return 1;
        }
    }

    /// <inheritdoc/>
    public override async Task<SendResult> SendAsync(IReadOnlyList<Message> messages, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(messages);
        var message = messages.Single();
        if (Secrets(message.Subscription) is not { Count: > 0 } secrets)
            return new(AttemptOutcome.Forbidden, null, "the secret cannot be decrypted with the configured key");
        using var request = Request(message, secrets);
        using var deadline = Deadline(cancellationToken);
        try
        {
            if (agreements.IsAsked(message.Subscription))
            {
                if (await agreements.OfAsync(message.Subscription, _client, deadline.Token) is { Agrees: false } refused)
                    return new(AttemptOutcome.Forbidden, refused.StatusCode, "the receiver did not agree by WebHook-Allowed-Origin");
                agreements.Count(message.Subscription);
            }
            using var answer = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, deadline.Token);
            await DrainAsync(answer, deadline.Token);
            return Of(answer.StatusCode) with { RetryAfter = WaitOf(answer) };
        }
        catch (Exception e) when (IsOfTarget(e, cancellationToken))
        {
            return Failed(e);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private CancellationTokenSource Deadline(CancellationToken cancellationToken)
    {
        var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(TimeSpan.FromSeconds(options.Value.TimeoutSeconds));
        return deadline;
    }

    private static bool IsOfTarget(Exception e, CancellationToken cancellationToken) =>
        e is HttpRequestException or IOException or OperationCanceledException && !cancellationToken.IsCancellationRequested;

    private HttpRequestMessage Request(Message message, IReadOnlyList<byte[]> secrets)
    {
        var body = EventBody.Of(message, source.Name);
        var request = new HttpRequestMessage(HttpMethod.Post, message.Subscription.Target) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(EventBody.MediaType) { CharSet = "utf-8" };
        request.Headers.UserAgent.ParseAdd("bang-giao");
        foreach (var (name, value) in StandardWebhook.Headers(message.Id, clock.GetUtcNow(), body, secrets))
            request.Headers.Add(name, value);
        // The span of the send, so that a recipient can continue its trace. What other systems put into tracestate and baggage goes nowhere.
        if (Spans.TraceParent(Activity.Current) is { } trace)
            request.Headers.Add("traceparent", trace);
        return request;
    }

    private List<byte[]> Secrets(Subscription subscription)
    {
        var now = clock.GetUtcNow();
        var kept = subscription.FormerSecrets.Where(former => former.Until > now).Select(former => former.Secret);
        var secrets = new List<byte[]>();
        foreach (var stored in kept.Prepend(subscription.Secret))
        {
            if (encryption.TryDecrypt(subscription.Id, stored, out var secret) && WebhookSecret.TryRead(secret, out var bytes))
                secrets.Add(bytes);
        }
        return secrets;
    }

    // The connection can be reused only when the body was read to its end. A body above the limit is not read further, and its connection
    // is closed.
    private static async Task DrainAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        var buffer = new byte[8 * 1024];
        await using var body = await answer.Content.ReadAsStreamAsync(cancellationToken);
        for (var left = MaxAnswerBytes; left > 0;)
        {
            var read = await body.ReadAsync(buffer, cancellationToken);
            if (read == 0)
                break;
            left -= read;
        }
    }

    // Seconds, or an HTTP date that is compared with the app's own clock. Neither can silence a subscription for longer than the setting.
    private TimeSpan? WaitOf(HttpResponseMessage answer)
    {
        if (answer.StatusCode is not (HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable) || answer.Headers.RetryAfter is not { } asked)
            return null;
        var wait = asked.Delta ?? asked.Date - clock.GetUtcNow();
        var most = TimeSpan.FromHours(options.Value.RetryAfterHours);
        return wait is not { } given || given <= TimeSpan.Zero ? null : given < most ? given : most;
    }

    private static SendResult Of(HttpStatusCode status)
    {
        var outcome = (int)status switch
        {
            >= 200 and < 300 => AttemptOutcome.Delivered,
            >= 300 and < 400 => AttemptOutcome.Redirected,
            410 => AttemptOutcome.Gone,
            _ => AttemptOutcome.Refused,
        };
        return new(outcome, (int)status, string.Create(CultureInfo.InvariantCulture, $"HTTP {(int)status}"));
    }

    private static SendResult Failed(Exception e)
    {
        if (e is OperationCanceledException)
            return new(AttemptOutcome.TimedOut, null, "the target did not answer in time");
        for (var cause = e; cause is not null; cause = cause.InnerException)
        {
            if (cause is ForbiddenTargetException)
                return new(AttemptOutcome.Forbidden, null, cause.Message);
        }
        return new(AttemptOutcome.Unreachable, null, e is HttpRequestException http ? http.HttpRequestError.ToString() : "the connection broke");
    }
}
