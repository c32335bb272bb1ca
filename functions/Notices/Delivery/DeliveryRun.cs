using System.Diagnostics;
using BangGiao.Notices.Channels;
using BangGiao.Notices.Notifications;
using BangGiao.Notices.Outbox;
using BangGiao.Notices.Subscriptions;
using BangGiao.Registry.Log;
using BangGiao.Registry.Table;
using BangGiao.Registry.Telemetry;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BangGiao.Notices.Delivery;

/// <summary>Sends the due messages: in many lanes at once, a few at a time in each, and no more in a lane that failed.</summary>
/// <remarks>
/// Only one run delivers at a time, see <see cref="RunLease"/>. When a run breaks off after a send and before its result is stored, the
/// next run sends the message again under the same id. Delivery is at least once, and recipients detect duplicates by the id. A lane is
/// looked at again as soon as its results are stored, independently of the others, so a receiver that does not answer costs only its own
/// lane one timeout.
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

    // No send starts later than this; with the longest timeout of an attempt it ends long before a renewed lease expires.
    private static readonly TimeSpan RunsFor = TimeSpan.FromSeconds(50);
    private static readonly TimeSpan RenewsAfter = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    private readonly Dictionary<Channel, ChannelSender> _senders = senders.ToDictionary(sender => sender.Channel);
    private readonly RetrySchedule _schedule = new(options.Value.Delays()!);

    /// <summary>Sends until nothing is due or the time of the run is over.</summary>
    /// <returns>The number of attempts; null when another run holds the lease, or this instance is below the format of the registry.</returns>
    public async Task<int?> RunAsync(CancellationToken cancellationToken)
    {
        using var span = Spans.Start("deliver");
        if (!await outbox.IsOpenAsync(cancellationToken) || await lease.TryAcquireAsync(cancellationToken) is not { } held)
            return null;
        using var journal = new DeliveryJournal(outbox, new(Name, Name), cancellationToken);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, journal.Failed);
        var lanes = new DeliveryLanes(_senders, _schedule, journal, clock, options.Value, meter, RunsFor, logger, stop.Token);
        Mark? last;
        try
        {
            last = await SendAsync(lanes, journal, held, stop.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The journal failed; CompleteAsync below throws the reason.
            last = null;
        }
        finally
        {
            await lanes.EndAsync();
            await journal.CompleteAsync();
            if (journal.GivenUp > 0)
                Log.GivenUp(logger, journal.GivenUp);
        }
        if (last is not null)
            await lease.ReleaseAsync(last, cancellationToken);
        Log.Delivered(logger, lanes.Attempts, lanes.Failed);
        return lanes.Attempts;
    }

    // The lease at the end; null when another run has acquired it.
    private async Task<Mark?> SendAsync(DeliveryLanes lanes, DeliveryJournal journal, Mark held, CancellationToken cancellationToken)
    {
        var (ready, renewed, looked, isToLook) = (new List<IGrouping<string, Message>>(), Stopwatch.GetTimestamp(), 0L, true);
        DeliveryCauses? causes = null;
        while (true)
        {
            lanes.StartFrom(ready, causes);
            if (isToLook && lanes.HasTime && lanes.HasRoom)
            {
                (looked, isToLook) = (Stopwatch.GetTimestamp(), false);
                causes = await LookAsync(lanes, journal, ready, cancellationToken);
                if (ready.Count > 0)
                    continue;
            }
            if (lanes.Open == 0)
                return held;
            isToLook |= await lanes.AnyEndsAsync(BetweenLooks);
            // Lanes that end one after the other are looked at together.
            if (isToLook && Stopwatch.GetElapsedTime(looked) is var since && since < BetweenLooks && lanes.Open > 0)
                await lanes.AllEndAsync(BetweenLooks - since);
            if (Stopwatch.GetElapsedTime(renewed) < RenewsAfter)
                continue;
            if (await lease.RenewAsync(held, cancellationToken) is not { } next)
                return null;
            (held, renewed) = (next, Stopwatch.GetTimestamp());
        }
    }

    // Fills the list of what is ready; returns where the causes of its messages are found.
    private async Task<DeliveryCauses> LookAsync(DeliveryLanes lanes, DeliveryJournal journal, List<IGrouping<string, Message>> ready, CancellationToken cancellationToken)
    {
        var snapshot = await reader.CurrentAsync(cancellationToken);
        var list = await due.OfAsync(snapshot, clock.GetUtcNow(), MaxBatchSize, lanes.IsTaken, cancellationToken);
        await Task.WhenAll(list.Abandoned.Select(journal.AddAsync));
        ready.Clear();
        // Those that failed before come last, so that they keep no place from the others.
        ready.AddRange(list.Messages.GroupBy(message => lanes.LaneOf(message.Subscription), StringComparer.Ordinal).OrderBy(lane => lane.Any(message => message.HasFailed)));
        return new(history, snapshot);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Attempted {Attempts} deliveries; {Failing} lanes failed.")]
        public static partial void Delivered(ILogger logger, int attempts, int failing);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Notifications were given up: {GivenUp}. GET /notifications?status=dead lists them.")]
        public static partial void GivenUp(ILogger logger, int givenUp);
    }
}
