using BangGiao.Mechanism.Commitments;
using BangGiao.Notices.Events;
using BangGiao.Registry.Owner;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Dates;

namespace BangGiao.Notices.Occasions;

/// <summary>The deadlines of commitments. A due date that is a month or a year means its last day.</summary>
internal sealed class CommitmentOccasions(OccasionLeads leads, OwnerState owner)
{
    private readonly IReadOnlyList<int> _overdueDays = owner.Profile.OverdueDays;

    /// <summary>The deadlines in a period, unordered.</summary>
    public IEnumerable<Occasion> In(OccasionSpan span)
    {
        foreach (var record in span.View.All(CommitmentCollection.PathName))
        {
            if (!MayFallIn(span, record.As<Commitment>()))
                continue;
            foreach (var occasion in Of(record, record.As<Commitment>(), span))
                yield return occasion;
        }
    }

    // A quick check on the dates: only a few of many commitments have a deadline in the period, and the state of the others is not
    // computed.
    private bool MayFallIn(OccasionSpan span, Commitment commitment)
    {
        if (commitment.DueOn is { } due && due.Last <= span.To && due.Last.DayNumber + _overdueDays[^1] >= span.From.DayNumber)
            return true;
        for (var i = 0; i < commitment.Reviews.Count; i++)
        {
            if (commitment.Reviews[i].Voice == ReviewVoice.Claim && span.Contains(commitment.Reviews[i].ReceivedOn ?? commitment.Reviews[i].On))
                return true;
        }
        if (commitment.ReviewEveryMonths is not { } months)
            return false;
        if (ReviewDay(commitment.MadeOn.First, months) is { } first && span.Contains(first))
            return true;
        for (var i = 0; i < commitment.Reviews.Count; i++)
        {
            if (ReviewDay(commitment.Reviews[i].On, months) is { } day && span.Contains(day))
                return true;
        }
        return false;
    }

    private static DateOnly? ReviewDay(DateOnly last, int months) =>
        last > DateOnly.MaxValue.AddMonths(-months) ? null : last.AddMonths(months);

    private IEnumerable<Occasion> Of(StoredRecord record, Commitment commitment, OccasionSpan span)
    {
        if (commitment.DueOn is { } due)
        {
            if (span.Contains(due.Last) && CommitmentState.On(commitment, due.Last, owner.Profile).Status.CanBeOverdue())
                yield return Of(OccasionEvents.CommitmentDue, record, commitment, due.Last, [.. commitment.CoordinatingAgencyIds.Prepend(commitment.LeadAgencyId).Distinct()], "");
            foreach (var late in Escalations(record, commitment, due.Last, span))
                yield return late;
        }
        foreach (var day in ReviewDays(commitment, span))
            yield return Of(OccasionEvents.CommitmentReview, record, commitment, day, [commitment.LeadAgencyId], IsoDate.Text(day));
        if (CommitmentState.On(commitment, span.View.AsOf, owner.Profile).Awaiting is { } awaiting && span.Contains(awaiting.Since))
            yield return Of(OccasionEvents.CommitmentAwaiting, record, commitment, awaiting.Since, [commitment.LeadAgencyId], IsoDate.Text(awaiting.Since));
    }

    private IEnumerable<Occasion> Escalations(StoredRecord record, Commitment commitment, DateOnly due, OccasionSpan span)
    {
        foreach (var step in _overdueDays)
        {
            if (due.DayNumber + step > DateOnly.MaxValue.DayNumber || !span.Contains(due.AddDays(step)))
                continue;
            if (CommitmentState.On(commitment, due.AddDays(step), owner.Profile).Overdue is { } overdue)
                yield return Late(record, commitment, due.AddDays(step), overdue);
        }
    }

    private Occasion Late(StoredRecord record, Commitment commitment, DateOnly day, Overdue overdue)
    {
        var reached = overdue.Escalation;
        var text = overdue switch
        {
            { ClaimedCompleteOn: not null } => OccasionEvents.CommitmentOverdue + ".claimed",
            { Days: 1 } => OccasionEvents.CommitmentOverdue + ".first",
            _ => OccasionEvents.CommitmentOverdue,
        };
        return Of(OccasionEvents.CommitmentOverdue, record, commitment, day, [.. Escalation.AgenciesAt(commitment, reached, owner.Profile).Distinct()], reached?.Code ?? "", text, overdue.Days) with
        {
            Escalation = reached,
        };
    }

    // A review is due on a day only if it is still the next review on that day.
    private IEnumerable<DateOnly> ReviewDays(Commitment commitment, OccasionSpan span)
    {
        if (commitment.ReviewEveryMonths is not { } months)
            return [];
        return commitment.Reviews.Select(review => review.On).Append(commitment.MadeOn.First)
            .Select(last => ReviewDay(last, months))
            .OfType<DateOnly>()
            .Distinct()
            .Where(day => span.Contains(day) && CommitmentState.On(commitment, day, owner.Profile).NextReviewOn == day);
    }

    private Occasion Of(
        string deadline, StoredRecord record, Commitment commitment, DateOnly day, IReadOnlyList<string> agencies, string slot, string? text = null, int days = 0) => new()
        {
            Event = deadline,
            Subject = record.Key,
            Date = day,
            Title = OccasionTexts.Title(text ?? deadline, language => [commitment.Title.In(language), days]),
            CountryIds = OccasionCountries.Partners(commitment.CountryIds, owner),
            AgencyIds = agencies,
            Source = commitment.Source,
            Classification = commitment.Classification,
            LeadDays = leads.Of(deadline),
            Version = record.Version,
            ChangedAt = commitment.UpdatedAt,
            Slot = slot,
        };
}
