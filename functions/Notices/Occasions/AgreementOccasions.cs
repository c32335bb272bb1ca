using BangGiao.Notices.Events;
using BangGiao.Registry.Owner;
using BangGiao.Registry.Snapshots;
using BangGiao.Treaties.Agreements;
using BangGiao.Values.Dates;

namespace BangGiao.Notices.Occasions;

/// <summary>The deadlines of binding agreements: ends of terms, last days for notice, and reviews.</summary>
internal sealed class AgreementOccasions(OccasionLeads leads, OwnerState owner)
{
    /// <summary>The deadlines in a period, unordered.</summary>
    public IEnumerable<Occasion> In(OccasionSpan span) =>
        span.View.All(AgreementCollection.PathName).SelectMany(record => Of(record, DatedAgreement.Of(record.As<Agreement>(), span.View), span));

    private IEnumerable<Occasion> Of(StoredRecord record, Agreement agreement, OccasionSpan span)
    {
        if (agreement.ExpiresOn is not null)
        {
            foreach (var term in Terms(agreement, span))
            {
                if (span.Contains(term.End))
                    yield return Of(OccasionEvents.AgreementExpires, TextOfEnd(agreement), record, agreement, term.End);
                if (term.NoticeBy is { } notice && span.Contains(notice) && Binds(agreement, notice))
                    yield return Of(OccasionEvents.AgreementNotice, OccasionEvents.AgreementNotice, record, agreement, notice);
            }
        }
        foreach (var day in ReviewDays(agreement, span))
            yield return Of(OccasionEvents.AgreementReview, OccasionEvents.AgreementReview, record, agreement, day);
    }

    // With tacit renewal one term follows another. The last day for notice is before the end, so terms that end after the period count too.
    private static IEnumerable<(DateOnly End, DateOnly? NoticeBy)> Terms(Agreement agreement, OccasionSpan span)
    {
        var day = span.From;
        while (StandingRules.On(agreement, day) is { ExpiresOn: { } end, DaysToExpiry: not null } standing)
        {
            yield return (end, standing.NoticeBy);
            if (end == DateOnly.MaxValue || (end > span.To && !(standing.NoticeBy <= span.To)))
                yield break;
            day = end.AddDays(1);
        }
    }

    private static IEnumerable<DateOnly> ReviewDays(Agreement agreement, OccasionSpan span)
    {
        if (agreement.ReviewEveryMonths is null)
            yield break;
        for (var day = span.From; day <= span.To;)
        {
            if (StandingRules.On(agreement, day).NextReviewOn is not { } next || next > span.To)
                yield break;
            if (StandingRules.On(agreement, next).NextReviewOn == next)
                yield return next;
            if (next == DateOnly.MaxValue)
                yield break;
            day = next.AddDays(1);
        }
    }

    private static bool Binds(Agreement agreement, DateOnly day) => StandingRules.On(agreement, day).DaysToExpiry is not null;

    private static string TextOfEnd(Agreement agreement) => agreement.Renewal?.Kind == RenewalKind.Tacit && agreement.Renewal.Months is >= 1
        ? OccasionEvents.AgreementExpires + ".tacit"
        : OccasionEvents.AgreementExpires;

    private Occasion Of(string deadline, string text, StoredRecord record, Agreement agreement, DateOnly day) => new()
    {
        Event = deadline,
        Subject = record.Key,
        Date = day,
        Title = OccasionTexts.Title(text, language => [agreement.Title.In(language)]),
        CountryIds = OccasionCountries.Partners(agreement.Parties, owner),
        AgencyIds = [.. AgreementFilters.AgenciesOf(agreement).Distinct()],
        Source = agreement.Source,
        Classification = agreement.Classification,
        LeadDays = leads.Of(deadline),
        Version = record.Version,
        ChangedAt = agreement.UpdatedAt,
        Slot = IsoDate.Text(day),
    };
}
