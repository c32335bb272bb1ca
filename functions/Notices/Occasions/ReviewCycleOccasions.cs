using BangGiao.Mechanism.ReviewCycles;
using BangGiao.Notices.Events;
using BangGiao.Registry.Snapshots;

namespace BangGiao.Notices.Occasions;

/// <summary>The first and last day for reports of review cycles. A cycle that is closed by that day has no deadline.</summary>
internal sealed class ReviewCycleOccasions(OccasionLeads leads)
{
    /// <summary>The deadlines in a period, unordered.</summary>
    public IEnumerable<Occasion> In(OccasionSpan span)
    {
        foreach (var record in span.View.All(ReviewCycleCollection.PathName))
        {
            var cycle = record.As<ReviewCycle>();
            if (span.Contains(cycle.OpensOn) && IsOpen(cycle, cycle.OpensOn))
                yield return Of(OccasionEvents.ReviewCycleOpens, record, cycle, cycle.OpensOn);
            if (span.Contains(cycle.DueOn) && IsOpen(cycle, cycle.DueOn))
                yield return Of(OccasionEvents.ReviewCycleDue, record, cycle, cycle.DueOn);
        }
    }

    private static bool IsOpen(ReviewCycle cycle, DateOnly day) => cycle.Status == ReviewCycleStatus.Open || cycle.ClosedOn > day;

    private Occasion Of(string deadline, StoredRecord record, ReviewCycle cycle, DateOnly day) => new()
    {
        Event = deadline,
        Subject = record.Key,
        Date = day,
        Title = OccasionTexts.Title(deadline, language => [cycle.Title.In(language)]),
        CountryIds = cycle.Scope?.CountryIds ?? [],
        AgencyIds = cycle.Scope?.AgencyIds ?? [],
        Source = cycle.Source,
        Classification = cycle.Classification,
        LeadDays = leads.Of(deadline),
        Version = record.Version,
        ChangedAt = cycle.UpdatedAt,
    };
}
