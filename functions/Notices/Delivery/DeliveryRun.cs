using System.Collections.Concurrent;
using System.Diagnostics;
using BangGiao.Notices.Channels;
using BangGiao.Notices.Notifications;
using BangGiao.Notices.Outbox;
using BangGiao.Notices.Subscriptions;
using BangGiao.Registry.Log;
using BangGiao.Registry.Telemetry;
using BangGiao.Values.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BangGiao.Notices.Delivery;

/// <summary>Sends the due messages: to many targets in parallel, a few at a time to each, and no more to a target that failed.</summary>
/// <remarks>
/// Only one run delivers at a time, see <see cref="RunLease"/>. When a run breaks off after a send and before its result is stored, the
/// next run sends the message again under the same id. Delivery is at least once, and recipients detect duplicates by the id.
/// </remarks>
public sealed partial class DeliveryRun(
    RegistryReader reader,
    RegistryHistory history,
    DueMessages due,
    NotificationOutbox outbox,
    RunLease lease,
    IEnumerable<ChannelSender> senders,
    TimeProvider clock,
    IOptions<NotificationOptions> options,
    DeliveryMeter meter,
    ILogger<DeliveryRun> logger)
{
    private const string Name = "NotificationDelivery";
    private const int MaxBatchSize = 1000;
    private const int MaxDigestSize = 100;

    // No send starts later than this in a batch, so a batch ends before the lease expires.
    private static readonly TimeSpan SendsStartWithin = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan RunsFor = TimeSpan.FromSeconds(50);

    private readonly Dictionary<Channel, ChannelSender> _senders = senders.ToDictionary(sender => sender.Channel);
    private readonly RetrySchedule _schedule = new(options.Value.Delays()!);

    /// <summary>Sends until nothing is due or the time of the run is over.</summary>
    /// <returns>The number of attempts; null when another run holds the lease.</returns>
    public async Task<int?> RunAsync(CancellationToken cancellationToken)
    {
        using var span = Spans.Start("deliver");
        if (await lease.TryAcquireAsync(cancellationToken) is not { } held)
            return null;
        var (began, attempts) = (Stopwatch.GetTimestamp(), 0);
        var failing = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
        while (Stopwatch.GetElapsedTime(began) < RunsFor)
        {
            var snapshot = await reader.CurrentAsync(cancellationToken);
            var list = due.Of(snapshot, clock.GetUtcNow(), MaxBatchSize, subscription => failing.ContainsKey(TargetOf(subscription)));
            if (list.Messages.Count + list.Abandoned.Count == 0)
                break;
            attempts += await SendBatchAsync(list, new(history, snapshot), failing, cancellationToken);
            if (await lease.RenewAsync(held, cancellationToken) is not { } renewed)
                return attempts;
            held = renewed;
        }
        await lease.ReleaseAsync(held, cancellationToken);
        Log.Delivered(logger, attempts, failing.Count);
        return attempts;
    }

    private async Task<int> SendBatchAsync(DueList list, DeliveryCauses causes, ConcurrentDictionary<string, bool> failing, CancellationToken cancellationToken)
    {
        using var journal = new DeliveryJournal(outbox, new(Name, Name), cancellationToken);
        foreach (var update in list.Abandoned)
            journal.Add(update);
        var began = Stopwatch.GetTimestamp();
        var attempts = 0;
        try
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, journal.Failed);
            var byTarget = list.Messages.GroupBy(message => TargetOf(message.Subscription), StringComparer.Ordinal);
            await Parallel.ForEachAsync(byTarget, Options(options.Value.TargetsAtOnce, stop.Token), async (ofTarget, token) =>
                await Parallel.ForEachAsync(Messages(ofTarget), Options(options.Value.PerTarget, token), async (messages, ending) =>
                {
                    if (failing.ContainsKey(ofTarget.Key) || Stopwatch.GetElapsedTime(began) > SendsStartWithin)
                        return;
                    if (await SendAsync(messages, causes, journal, ending))
                        failing[ofTarget.Key] = true;
                    Interlocked.Add(ref attempts, messages.Count);
                }));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The journal failed; CompleteAsync below throws the reason.
        }
        finally
        {
            await journal.CompleteAsync();
            if (journal.GivenUp > 0)
                Log.GivenUp(logger, journal.GivenUp);
        }
        // When no send was started, the same messages would come back at once. Their targets are skipped until the next run.
        if (attempts == 0)
            list.Messages.ToList().ForEach(message => failing[TargetOf(message.Subscription)] = true);
        return attempts;
    }

    private async Task<bool> SendAsync(List<Message> messages, DeliveryCauses causes, DeliveryJournal journal, CancellationToken cancellationToken)
    {
        var channel = messages[0].Subscription.Channel;
        using var span = Spans.Start($"send {CodeName.Of(channel)}", ActivityKind.Client, await causes.OfAsync(messages, cancellationToken));
        var (at, began) = (clock.GetUtcNow(), Stopwatch.GetTimestamp());
        var result = await _senders[channel].SendAsync(messages, cancellationToken);
        var attempt = result.ToAttempt(at, Stopwatch.GetElapsedTime(began));
        Tell(span, messages, attempt);
        meter.Attempted(channel, attempt.Outcome, messages.Count, Stopwatch.GetElapsedTime(began));
        foreach (var message in messages)
        {
            journal.Add(new(message.Id, notification => _schedule.After(notification, attempt))
            {
                GoneSubscription = attempt.Outcome == AttemptOutcome.Gone ? new(message.Subscription.Id, message.Subscription.Target, at) : null,
            });
        }
        return attempt.Outcome is AttemptOutcome.TimedOut or AttemptOutcome.Unreachable or AttemptOutcome.Forbidden or AttemptOutcome.Gone;
    }

    // Ids and codes only: an address of a target may hold a secret.
    private static void Tell(Activity? span, List<Message> messages, Attempt attempt)
    {
        span?.SetTag("banggiao.notification.id", messages[0].Id)
            .SetTag("banggiao.notifications", messages.Count)
            .SetTag("banggiao.outcome", CodeName.Of(attempt.Outcome))
            .SetTag("http.response.status_code", attempt.StatusCode);
        if (attempt.Outcome != AttemptOutcome.Delivered)
            span?.SetStatus(ActivityStatusCode.Error, CodeName.Of(attempt.Outcome));
    }

    private IEnumerable<List<Message>> Messages(IEnumerable<Message> ofTarget) => ofTarget
        .GroupBy(message => message.Letter is null && _senders[message.Subscription.Channel].TakesSeveral ? message.Language.ToString() : message.Id)
        .SelectMany(alike => alike.Chunk(MaxDigestSize))
        .Select(chunk => chunk.ToList());

    private string TargetOf(Subscription subscription) => _senders[subscription.Channel].TargetOf(subscription);

    private static ParallelOptions Options(int atOnce, CancellationToken cancellationToken) =>
        new() { MaxDegreeOfParallelism = atOnce, CancellationToken = cancellationToken };

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Attempted {Attempts} deliveries; {Failing} targets failed.")]
        public static partial void Delivered(ILogger logger, int attempts, int failing);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Notifications were given up: {GivenUp}. GET /notifications?status=dead lists them.")]
        public static partial void GivenUp(ILogger logger, int givenUp);
    }
}
