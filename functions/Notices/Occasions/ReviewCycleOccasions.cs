using System.Globalization;
using BangGiao.Mechanism.ReviewCycles;
using BangGiao.Notices.Events;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Dates;
using BangGiao.Values.Roles;

namespace BangGiao.Notices.Occasions;

/// <summary>The first and last day for reports of review cycles, and the last days of their decisions. A cycle that is closed by that day has no deadline.</summary>
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
            foreach (var decisions in OpenDecisions(cycle, span).GroupBy(decision => decision.DueOn!.Value))
                yield return OfDecisions(record, cycle, decisions.Key, [.. decisions.OrderBy(decision => decision.Number)]);
        }
    }

    private static IEnumerable<RoundDecision> OpenDecisions(ReviewCycle cycle, OccasionSpan span) => (cycle.Decisions ?? [])
        .Where(decision => decision.DueOn is { } due && span.Contains(due) && RoundDecisions.DoneOn(decision, span.View, due) is null);

    // Decisions of one review cycle that are due on one day are one occasion. They are internal, whatever the review cycle is.
    private Occasion OfDecisions(StoredRecord record, ReviewCycle cycle, DateOnly day, IReadOnlyList<RoundDecision> decisions)
    {
        var numbers = string.Join(", ", decisions.Select(decision => decision.Number.ToString(CultureInfo.InvariantCulture)));
        return Of(OccasionEvents.DecisionDue, record, cycle, day, numbers) with
        {
            AgencyIds = [.. decisions.Select(decision => decision.AgencyId).Distinct()],
            Classification = cycle.Classification > Classification.Internal ? cycle.Classification : Classification.Internal,
            Slot = IsoDate.Text(day),
        };
    }

    private static bool IsOpen(ReviewCycle cycle, DateOnly day) => cycle.Status == ReviewCycleStatus.Open || cycle.ClosedOn > day;

    private Occasion Of(string deadline, StoredRecord record, ReviewCycle cycle, DateOnly day, string numbers = "") => new()
    {
        Event = deadline,
        Subject = record.Key,
        Date = day,
        Title = OccasionTexts.Title(deadline, language => [cycle.Title.In(language), numbers]),
        CountryIds = cycle.Scope?.CountryIds ?? [],
        AgencyIds = cycle.Scope?.AgencyIds ?? [],
        Source = cycle.Source,
        Classification = cycle.Classification,
        LeadDays = leads.Of(deadline),
        Version = record.Version,
        ChangedAt = cycle.UpdatedAt,
    };
}
