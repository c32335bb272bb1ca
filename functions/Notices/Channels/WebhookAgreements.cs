using System.Collections.Concurrent;
using System.Globalization;
using BangGiao.Notices.Notifications;
using BangGiao.Notices.Subscriptions;
using BangGiao.Registry.Owner;
using BangGiao.Values.Dates;
using BangGiao.Web.Http;
using Microsoft.Extensions.Options;

namespace BangGiao.Notices.Channels;

/// <summary>Asks receivers of webhooks whether they agree, and at what rate: the validation handshake of CloudEvents.</summary>
/// <remarks>
/// See https://github.com/cloudevents/spec/blob/main/cloudevents/http-webhook.md, section 4. A receiver agrees by an answer with
/// <c>WebHook-Allowed-Origin</c>: the origin, or <c>*</c>. Any other answer is no agreement, and nothing is sent. An agreement is kept for an
/// hour by the instance that has it, and so is the count of what was sent in the last minute.
/// </remarks>
public sealed class WebhookAgreements(TimeProvider clock, IOptions<NotificationOptions> options, IOptions<RegistryOptions> registry, IOptions<WebOptions> web)
{
    /// <summary>The rate in messages a minute that receivers are asked for.</summary>
    public const int AskedRate = 120;

    private const string AllowedOrigin = "WebHook-Allowed-Origin";
    private const string AllowedRate = "WebHook-Allowed-Rate";
    private const string Any = "*";

    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);
    private static readonly TimeSpan RefusalKept = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, WebhookAgreement> _known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ConcurrentQueue<DateTimeOffset>> _sent = new(StringComparer.Ordinal);

    /// <summary>The DNS name that identifies this registry; it need not resolve.</summary>
    public string Origin => web.Value.PublicAddress is { Length: > 0 } address ? new Uri(address).Host : $"{registry.Value.Owner}.bang-giao";

    /// <summary>Whether the receiver of a subscription is to be asked.</summary>
    public bool IsAsked(Subscription subscription)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        return subscription.Handshake || (subscription.Owner is not null && options.Value.HandshakeOfOwn);
    }

    /// <summary>The agreement of a receiver: the one that is known, or else asked for now.</summary>
    /// <param name="subscription">The subscription.</param>
    /// <param name="client">Sends the request.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    public async Task<WebhookAgreement> OfAsync(Subscription subscription, HttpClient client, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        ArgumentNullException.ThrowIfNull(client);
        if (_known.TryGetValue(KeyOf(subscription), out var known) && clock.IsWithin(known.AskedAt, known.Agrees ? Kept : RefusalKept))
            return known;
        using var request = new HttpRequestMessage(HttpMethod.Options, subscription.Target);
        request.Headers.Add("WebHook-Request-Origin", Origin);
        request.Headers.Add("WebHook-Request-Rate", AskedRate.ToString(CultureInfo.InvariantCulture));
        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        return _known[KeyOf(subscription)] = Read(answer);
    }

    /// <summary>The number of messages that an agreement allows now.</summary>
    public int RoomOf(Subscription subscription, WebhookAgreement agreement)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        return agreement.PerMinute is { } most ? Math.Max(0, most - SentTo(subscription).Count) : int.MaxValue;
    }

    /// <summary>Counts a message.</summary>
    public void Count(Subscription subscription) => SentTo(subscription).Enqueue(clock.GetUtcNow());

    // The instants of the messages in the last minute; each call removes older ones.
    private ConcurrentQueue<DateTimeOffset> SentTo(Subscription subscription)
    {
        var sent = _sent.GetOrAdd(KeyOf(subscription), _ => new());
        while (sent.TryPeek(out var oldest) && !clock.IsWithin(oldest, Minute))
            sent.TryDequeue(out _);
        return sent;
    }

    private WebhookAgreement Read(HttpResponseMessage answer)
    {
        var agrees = answer.IsSuccessStatusCode && Header(answer, AllowedOrigin) is { } allowed
            && allowed.Split(',', StringSplitOptions.TrimEntries).Any(one => one == Any || string.Equals(one, Origin, StringComparison.OrdinalIgnoreCase));
        if (!agrees)
            return new(false, null, (int)answer.StatusCode, clock.GetUtcNow());
        int? rate = Header(answer, AllowedRate) switch
        {
            Any => null,
            var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 => number,
            _ => AskedRate,
        };
        return new(true, rate, (int)answer.StatusCode, clock.GetUtcNow());
    }

    private static string? Header(HttpResponseMessage answer, string name) => answer.Headers.TryGetValues(name, out var values) ? string.Join(',', values) : null;

    private static string KeyOf(Subscription subscription) => $"{subscription.Id} {subscription.Target}";
}

/// <summary>The answer of a receiver.</summary>
/// <param name="Agrees">Whether messages may be sent.</param>
/// <param name="PerMinute">The number per minute; null for any number.</param>
/// <param name="StatusCode">The status of its answer.</param>
/// <param name="AskedAt">When it was asked.</param>
public sealed record WebhookAgreement(bool Agrees, int? PerMinute, int StatusCode, DateTimeOffset AskedAt);
