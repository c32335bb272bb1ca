using System.Collections.Concurrent;
using System.Diagnostics;
using BangGiao.Notices.Channels;
using BangGiao.Notices.Notifications;
using BangGiao.Notices.Outbox;
using BangGiao.Notices.Subscriptions;
using BangGiao.Registry.Telemetry;
using BangGiao.Values.Json;
using Microsoft.Extensions.Logging;

namespace BangGiao.Notices.Delivery;

/// <summary>The lanes of one run: each sends the messages of one receiver, and ends when their results are stored.</summary>
internal sealed partial class DeliveryLanes(
    IReadOnlyDictionary<Channel, ChannelSender> senders,
    RetrySchedule schedule,
    DeliveryJournal journal,
    TimeProvider clock,
    NotificationOptions options,
    DeliveryMeter meter,
    TimeSpan runsFor,
    ILogger logger,
    CancellationToken stop)
{
    private const int MaxDigestSize = 100;

    private readonly Dictionary<string, (string Host, Task Task)> _open = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _hosts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _failed = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _full = new(StringComparer.Ordinal);
    private readonly long _began = Stopwatch.GetTimestamp();
    private int _attempts;

    /// <summary>The number of lanes that send.</summary>
    public int Open => _open.Count;

    /// <summary>The number of lanes in which a send failed.</summary>
    public int Failed => _failed.Count;

    /// <summary>The number of messages that were attempted.</summary>
    public int Attempts => _attempts;

    /// <summary>Whether a send may still start.</summary>
    public bool HasTime => Stopwatch.GetElapsedTime(_began) < runsFor;

    /// <summary>The lane of a subscription.</summary>
    public string LaneOf(Subscription subscription) => senders[subscription.Channel].LaneOf(subscription);

    /// <summary>Whether a subscription's lane sends already, or has failed in this run.</summary>
    public bool IsTaken(Subscription subscription) => LaneOf(subscription) is var lane && (_open.ContainsKey(lane) || _failed.ContainsKey(lane) || _full.ContainsKey(lane));

    /// <summary>Whether another lane may start.</summary>
    public bool HasRoom => _open.Count < options.TargetsAtOnce;

    /// <summary>
    /// Starts lanes and takes them from a list, in its order but those first whose host has the fewest. One host gets half of the room at
    /// most, so that many receivers of one host that hang leave room for the others.
    /// </summary>
    public void StartFrom(List<IGrouping<string, Message>> ready, DeliveryCauses? causes)
    {
        while (ready.Count > 0 && HasRoom && HasTime)
        {
            var next = ready.MinBy(lane => _hosts.GetValueOrDefault(HostOf(lane)))!;
            if (_hosts.GetValueOrDefault(HostOf(next)) >= Math.Max(1, options.TargetsAtOnce / 2))
                return;
            ready.Remove(next);
            _hosts[HostOf(next)] = _hosts.GetValueOrDefault(HostOf(next)) + 1;
            _open.Add(next.Key, (HostOf(next), Task.Run(() => SendAsync(next.Key, next, causes), CancellationToken.None)));
        }
    }

    /// <summary>Waits until a lane has ended. One that broke off is logged.</summary>
    /// <returns>Whether one has.</returns>
    public async Task<bool> AnyEndsAsync(TimeSpan atMost)
    {
        await Task.WhenAny(Tasks.Append(Task.Delay(atMost, stop)));
        var ended = _open.Where(lane => lane.Value.Task.IsCompleted).ToList();
        foreach (var (lane, (host, task)) in ended)
        {
            _open.Remove(lane);
            _hosts[host]--;
            // A defect that one message shows must not keep the messages of all others. Nothing more is sent in its lane in this run.
            if (task.Exception is { } fault && _failed.TryAdd(lane, true))
                Log.Broke(logger, fault);
        }
        stop.ThrowIfCancellationRequested();
        return ended.Count > 0;
    }

    /// <summary>Waits for some time until all lanes have ended.</summary>
    public Task AllEndAsync(TimeSpan atMost) => Task.WhenAny(Task.WhenAll(Tasks), Task.Delay(atMost, stop));

    /// <summary>Waits until all lanes have ended, whatever came of them.</summary>
    public async Task EndAsync() => await Task.WhenAll(Tasks).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    private IEnumerable<Task> Tasks => _open.Values.Select(lane => lane.Task);

    private string HostOf(IGrouping<string, Message> lane)
    {
        var subscription = lane.First().Subscription;
        return senders[subscription.Channel].HostOf(subscription);
    }

    private async Task SendAsync(string lane, IEnumerable<Message> messages, DeliveryCauses? causes)
    {
        var stored = new ConcurrentBag<Task>();
        var all = messages.ToList();
        if (await senders[all[0].Subscription.Channel].RoomAsync(all[0].Subscription, stop) is { } room && room < all.Count)
        {
            // The others wait for another run: a receiver names its rate by the minute.
            _full[lane] = true;
            all = all[..room];
        }
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.PerTarget, CancellationToken = stop };
        await Parallel.ForEachAsync(Together(all), parallel, async (batch, ending) =>
        {
            if (_failed.ContainsKey(lane) || !HasTime)
                return;
            if (await SendAsync(batch, causes, stored, ending))
                _failed[lane] = true;
            Interlocked.Add(ref _attempts, batch.Count);
        });
        await Task.WhenAll(stored);
    }

    private async Task<bool> SendAsync(List<Message> messages, DeliveryCauses? causes, ConcurrentBag<Task> stored, CancellationToken cancellationToken)
    {
        var channel = messages[0].Subscription.Channel;
        using var span = Spans.Start($"send {CodeName.Of(channel)}", ActivityKind.Client, causes is null ? [] : await causes.OfAsync(messages, cancellationToken));
        var (at, began) = (clock.GetUtcNow(), Stopwatch.GetTimestamp());
        var result = await senders[channel].SendAsync(messages, cancellationToken);
        var attempt = result.ToAttempt(at, Stopwatch.GetElapsedTime(began));
        Tell(span, messages, attempt);
        meter.Attempted(channel, attempt.Outcome, messages.Count, Stopwatch.GetElapsedTime(began));
        foreach (var message in messages)
        {
            stored.Add(journal.AddAsync(new(message.Id, notification => schedule.After(notification, attempt))
            {
                GoneSubscription = attempt.Outcome == AttemptOutcome.Gone ? new(message.Subscription.Id, message.Subscription.Target, at) : null,
            }));
        }
        return attempt.RetryAfter is not null
            || attempt.Outcome is AttemptOutcome.TimedOut or AttemptOutcome.Unreachable or AttemptOutcome.Forbidden or AttemptOutcome.Gone;
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

    private IEnumerable<List<Message>> Together(IEnumerable<Message> ofLane) => ofLane
        .GroupBy(message => message.Letter is null && senders[message.Subscription.Channel].TakesSeveral ? message.Language.ToString() : message.Id)
        .SelectMany(alike => alike.Chunk(MaxDigestSize))
        .Select(chunk => chunk.ToList());

    private static partial class Log
    {
        // The address may hold a secret, so the lane is not named.
        [LoggerMessage(Level = LogLevel.Error, Message = "A lane of deliveries broke off. Its messages stay pending, and the others are sent.")]
        public static partial void Broke(ILogger logger, Exception exception);
    }
}
