using System.Diagnostics.Metrics;
using BangGiao.Registry.Log;
using BangGiao.Registry.Snapshots;
using BangGiao.Registry.Telemetry;
using BangGiao.Values.Dates;

namespace BangGiao.Mechanism.Commitments;

/// <summary>A gauge of the commitments with a claim that awaits assessment.</summary>
internal sealed class ClaimGauges(IMeterFactory meters, RegistryReader reader, OwnerCalendar calendar) : IGauges
{
    private (CollectionState Of, DateOnly Day, long Waiting)? _counted;

    public void Start() => meters.Create(Spans.Name).CreateObservableGauge(
        "banggiao.claims.awaiting", Read, "{commitment}", "Commitments with a claim that awaits assessment, whatever their classification.");

    // Counted once for each state of the commitments and each day.
    private IEnumerable<Measurement<long>> Read()
    {
        if (reader.Newest is not { } snapshot)
            return [];
        var (commitments, today) = (snapshot[CommitmentCollection.PathName], calendar.Today);
        if (_counted is not { } counted || !ReferenceEquals(counted.Of, commitments) || counted.Day != today)
            _counted = counted = (commitments, today, commitments.All.Count(record => ReviewLedger.On(record.As<Commitment>().Reviews, today).Awaiting is not null));
        return [new(counted.Waiting)];
    }
}
