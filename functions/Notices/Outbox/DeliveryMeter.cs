using System.Diagnostics.Metrics;
using BangGiao.Notices.Notifications;
using BangGiao.Notices.Subscriptions;
using BangGiao.Registry.Telemetry;
using BangGiao.Values.Json;

namespace BangGiao.Notices.Outbox;

/// <summary>Measures deliveries, by channel and outcome; never by target.</summary>
public sealed class DeliveryMeter
{
    private readonly Counter<long> _attempts;
    private readonly Histogram<double> _duration;
    private readonly Counter<long> _dead;

    /// <summary>Creates the instruments.</summary>
    public DeliveryMeter(IMeterFactory meters)
    {
        ArgumentNullException.ThrowIfNull(meters);
        var meter = meters.Create(Spans.Name);
        _attempts = meter.CreateCounter<long>("banggiao.delivery.attempts", "{attempt}", "Attempts to send a notification, by `banggiao.channel` and `banggiao.outcome` (the vocabulary `attemptOutcome`).");
        _duration = meter.CreateHistogram<double>("banggiao.delivery.duration", "s", "Time of one send, by `banggiao.channel` and `banggiao.outcome`. One mail may carry several notifications.", advice: Buckets.OfSeconds);
        _dead = meter.CreateCounter<long>("banggiao.delivery.dead", "{notification}", "Notifications that were given up, by `banggiao.reason` (the vocabulary `deadReason`).");
    }

    /// <summary>Notifications were sent together once.</summary>
    internal void Attempted(Channel channel, AttemptOutcome outcome, int notifications, TimeSpan duration)
    {
        KeyValuePair<string, object?> sentBy = new("banggiao.channel", CodeName.Of(channel)), result = new("banggiao.outcome", CodeName.Of(outcome));
        _attempts.Add(notifications, sentBy, result);
        _duration.Record(duration.TotalSeconds, sentBy, result);
    }

    /// <summary>A notification was given up.</summary>
    internal void GivenUp(DeadReason reason) => _dead.Add(1, new KeyValuePair<string, object?>("banggiao.reason", CodeName.Of(reason)));
}
