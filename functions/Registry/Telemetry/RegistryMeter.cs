using System.Diagnostics.Metrics;

namespace BangGiao.Registry.Telemetry;

/// <summary>Measures commits, and how far the snapshot in memory is behind storage.</summary>
public sealed class RegistryMeter
{
    private readonly TimeProvider _clock;
    private readonly Counter<long> _conflicts;
    private readonly Histogram<int> _writes;
    private readonly Histogram<int> _changes;
    private readonly Histogram<double> _duration;
    private readonly Histogram<long> _behind;
    private readonly Histogram<double> _lag;

    /// <summary>Creates the instruments.</summary>
    public RegistryMeter(IMeterFactory meters, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(meters);
        _clock = clock;
        var meter = meters.Create(Spans.Name);
        _conflicts = meter.CreateCounter<long>("banggiao.commit.conflicts", "{conflict}", "Commits that another writer overtook at the head, so that they were decided again.");
        _writes = meter.CreateHistogram<int>("banggiao.commit.writes", "{write}", "Writes that were committed together.", advice: Buckets.OfGroups);
        _changes = meter.CreateHistogram<int>("banggiao.commit.changes", "{change}", "Changes in one commit.", advice: Buckets.OfGroups);
        _duration = meter.CreateHistogram<double>("banggiao.commit.duration", "s", "Time that storage took to commit a group of writes; of a large one with all its steps.", advice: Buckets.OfSeconds);
        _behind = meter.CreateHistogram<long>("banggiao.snapshot.behind", "{change}", "Changes that the snapshot in memory lacked when the head was read; 0 when it was current.", advice: Buckets.OfChanges);
        _lag = meter.CreateHistogram<double>("banggiao.snapshot.lag", "s", "How long ago the oldest change that the snapshot lacked was written; recorded only when it lacked one.", advice: Buckets.OfWaiting);
    }

    /// <summary>A commit lost the head to another writer.</summary>
    internal void Conflicted() => _conflicts.Add(1);

    /// <summary>A group of writes was committed.</summary>
    internal void Committed(int writes, int changes, TimeSpan duration)
    {
        _writes.Record(writes);
        _changes.Record(changes);
        _duration.Record(duration.TotalSeconds);
    }

    /// <summary>The head was read.</summary>
    /// <param name="behind">The number of changes that the snapshot in memory lacked.</param>
    /// <param name="oldest">When the first of them was written; null when it lacked none.</param>
    internal void Followed(int behind, DateTimeOffset? oldest)
    {
        _behind.Record(behind);
        // The clock of the instance that wrote them may be ahead.
        if (oldest is { } at && _lag.Enabled)
            _lag.Record(Math.Max(0, (_clock.GetUtcNow() - at).TotalSeconds));
    }
}
