using System.Collections.Concurrent;
using System.Diagnostics;
using BangGiao.Notices.Channels;
using BangGiao.Notices.Notifications;
using BangGiao.Notices.Outbox;
using BangGiao.Notices.Subscriptions;
using BangGiao.Registry.Log;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BangGiao.Notices.Delivery;

/// <summary>Sends what is due: many targets at once, few messages of each, and nothing more to one that does not answer.</summary>
/// <remarks>
/// One run at a time, by <see cref="RunLease"/>. What a run had sent and not yet written down when it broke off is sent again by the next
/// one, under the same id: at least once, and who looks at ids takes it once.
/// </remarks>
public sealed partial class DeliveryRun(
    RegistryReader reader,
    DueMessages due,
    NotificationOutbox outbox,
    RunLease lease,
    IEnumerable<ChannelSender> carriers,
    TimeProvider clock,
    IOptions<NotificationOptions> options,
    ILogger<DeliveryRun> logger)
{
    private const string Name = "NotificationDelivery";
    private const int MostOfARound = 1000;
    private const int MostOfADigest = 100;

    // No message is begun after that in a round, so a round is over before its lease is.
    private static readonly TimeSpan BeginsWithin = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan RunsFor = TimeSpan.FromSeconds(50);

    private readonly Dictionary<Channel, ChannelSender> _carriers = carriers.ToDictionary(carrier => carrier.Channel);
    private readonly RetrySchedule _schedule = new(options.Value.Delays()!);

    /// <summary>Sends until nothing is due any more, or the minute is over.</summary>
    /// <returns>How many tries there were; null when another run is at it.</returns>
    public async Task<int?> RunAsync(CancellationToken cancellationToken)
    {
        if (await lease.TryTakeAsync(cancellationToken) is not { } held)
            return null;
        var (began, tries) = (Stopwatch.GetTimestamp(), 0);
        var failing = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
        while (Stopwatch.GetElapsedTime(began) < RunsFor)
        {
            var list = due.Of(
                await reader.CurrentAsync(cancellationToken), clock.GetUtcNow(), MostOfARound, subscription => failing.ContainsKey(TargetOf(subscription)));
            if (list.Messages.Count + list.Settlements.Count == 0)
                break;
            tries += await RoundAsync(list, failing, cancellationToken);
            if (await lease.RenewAsync(held, cancellationToken) is not { } renewed)
                return tries;
            held = renewed;
        }
        await lease.GiveBackAsync(held, cancellationToken);
        Log.Delivered(logger, tries, failing.Count);
        return tries;
    }

    private async Task<int> RoundAsync(DueList list, ConcurrentDictionary<string, bool> failing, CancellationToken cancellationToken)
    {
        using var journal = new DeliveryJournal(outbox, new(Name, Name), cancellationToken);
        foreach (var settlement in list.Settlements)
            journal.Add(settlement);
        var began = Stopwatch.GetTimestamp();
        var tries = 0;
        try
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, journal.Failed);
            var byTarget = list.Messages.GroupBy(message => TargetOf(message.Subscription), StringComparer.Ordinal);
            await Parallel.ForEachAsync(byTarget, Options(options.Value.TargetsAtOnce, stop.Token), async (ofTarget, token) =>
                await Parallel.ForEachAsync(Messages(ofTarget), Options(options.Value.PerTarget, token), async (messages, ending) =>
                {
                    if (failing.ContainsKey(ofTarget.Key) || Stopwatch.GetElapsedTime(began) > BeginsWithin)
                        return;
                    if (await SendAsync(messages, journal, ending))
                        failing[ofTarget.Key] = true;
                    Interlocked.Add(ref tries, messages.Count);
                }));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The journal failed, and says below why.
        }
        finally
        {
            await journal.CompleteAsync();
        }
        // What nothing was begun of would be taken up again at once, and by the next run it is anyway.
        if (tries == 0)
            list.Messages.ToList().ForEach(message => failing[TargetOf(message.Subscription)] = true);
        return tries;
    }

    private async Task<bool> SendAsync(List<Message> messages, DeliveryJournal journal, CancellationToken cancellationToken)
    {
        var (at, began) = (clock.GetUtcNow(), Stopwatch.GetTimestamp());
        var carried = await _carriers[messages[0].Subscription.Channel].SendAsync(messages, cancellationToken);
        var attempt = carried.ToAttempt(at, Stopwatch.GetElapsedTime(began));
        foreach (var message in messages)
        {
            journal.Add(new(message.Id, notification => _schedule.After(notification, attempt))
            {
                GoneSubscription = attempt.Outcome == AttemptOutcome.Gone ? new(message.Subscription.Id, message.Subscription.Target, at) : null,
            });
        }
        return attempt.Outcome is AttemptOutcome.TimedOut or AttemptOutcome.Unreachable or AttemptOutcome.Forbidden or AttemptOutcome.Gone;
    }

    private IEnumerable<List<Message>> Messages(IEnumerable<Message> ofTarget) => ofTarget
        .GroupBy(message => _carriers[message.Subscription.Channel].TakesSeveral ? message.Language.ToString() : message.Id)
        .SelectMany(alike => alike.Chunk(MostOfADigest))
        .Select(chunk => chunk.ToList());

    private string TargetOf(Subscription subscription) => _carriers[subscription.Channel].TargetOf(subscription);

    private static ParallelOptions Options(int atOnce, CancellationToken cancellationToken) =>
        new() { MaxDegreeOfParallelism = atOnce, CancellationToken = cancellationToken };

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Tried to send {Tries} notifications; {Failing} targets did not answer.")]
        public static partial void Delivered(ILogger logger, int tries, int failing);
    }
}
