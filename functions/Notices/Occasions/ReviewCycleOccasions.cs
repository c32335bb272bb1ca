using BangGiao.Mechanism.ReviewCycles;
using BangGiao.Registry.Snapshots;

namespace BangGiao.Notices.Occasions;

/// <summary>The first and the last day on which agencies report for a round; a round that was closed by then asks nobody any more.</summary>
internal sealed class ReviewCycleOccasions(OccasionLeads leads)
{
    /// <summary>Those of a span, in no order.</summary>
    public IEnumerable<Occasion> In(OccasionSpan span)
    {
        foreach (var record in span.View.All(ReviewCycleCollection.PathName))
        {
            var cycle = record.As<ReviewCycle>();
            if (span.Has(cycle.OpensOn) && IsOpen(cycle, cycle.OpensOn))
                yield return Of(OccasionEvents.ReviewCycleOpens, record, cycle, cycle.OpensOn);
            if (span.Has(cycle.DueOn) && IsOpen(cycle, cycle.DueOn))
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
