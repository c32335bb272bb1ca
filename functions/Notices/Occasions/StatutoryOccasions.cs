using BangGiao.Notices.Events;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Owner;
using BangGiao.Treaties.Activities;
using BangGiao.Treaties.Agreements;
using BangGiao.Treaties.Deadlines;
using BangGiao.Treaties.Obligations;
using BangGiao.Values.Dates;
using BangGiao.Values.Languages;
using BangGiao.Values.Roles;

namespace BangGiao.Notices.Occasions;

/// <summary>The last days of statutory periods, and the days of yearly reports. A duty that is done by its last day has no deadline.</summary>
internal sealed class StatutoryOccasions(OccasionLeads leads, OwnerState owner)
{
    /// <summary>The deadlines in a period, unordered.</summary>
    public IEnumerable<Occasion> In(OccasionSpan span)
    {
        var rules = DeadlineRuleCollection.In(span.View);
        return rules.Count == 0 ? [] : Duties(rules, span).Concat(OfActivities(rules, span)).Concat(rules.SelectMany(rule => Reports(rule, span)));
    }

    private IEnumerable<Occasion> Duties(IReadOnlyList<DeadlineRule> rules, OccasionSpan span)
    {
        var duties = new ObligationRules(rules, WorkingCalendar.Of(span.View), span.To, span.View.Owner.Profile);
        foreach (var record in span.View.All(AgreementCollection.PathName))
        {
            var agreement = DatedAgreement.OfOwnState(record.As<Agreement>(), span.View);
            var due = duties.Ever(agreement, DatedAgreement.IsMultilateral(agreement, span.View)).Where(duty => IsDueIn(span, duty));
            // Duties of one agreement that are due on one day are one occasion.
            foreach (var day in due.GroupBy(duty => duty.DueOn!.Value))
                yield return Of(agreement, record.Version, day.Key, [.. day], span.View);
        }
    }

    private IEnumerable<Occasion> OfActivities(IReadOnlyList<DeadlineRule> rules, OccasionSpan span)
    {
        var duties = new ActivityDuties(rules, WorkingCalendar.Of(span.View), span.To);
        foreach (var record in span.View.All(ActivityCollection.PathName))
        {
            var activity = record.As<Activity>();
            foreach (var day in duties.Of(activity).Where(duty => IsDueIn(span, duty)).GroupBy(duty => duty.DueOn!.Value))
                yield return Of(activity, record.Version, day.Key, [.. day]);
        }
    }

    private static bool IsDueIn(OccasionSpan span, Obligation duty) =>
        duty.DueOn is { } due && span.Contains(due) && !(duty.DoneOn?.First <= due);

    private Occasion Of(Agreement agreement, long version, DateOnly day, IReadOnlyList<Obligation> duties, RegistryView view) => new()
    {
        Event = OccasionEvents.AgreementDuty,
        Subject = new(AgreementCollection.PathName, agreement.Id),
        Date = day,
        Title = OccasionTexts.Title(OccasionEvents.AgreementDuty, language => [agreement.Title.In(language), Words(duties, language)]),
        CountryIds = OccasionCountries.Partners(AgreementFilters.CountriesOf(agreement, view), owner),
        AgencyIds = [.. duties.Select(duty => duty.AgencyId).OfType<string>().Distinct()],
        Source = duties[0].Rule.Source,
        Classification = Highest(duties.Select(duty => duty.Rule.Classification).Append(agreement.Classification)),
        LeadDays = leads.Of(OccasionEvents.AgreementDuty),
        Version = version,
        ChangedAt = duties.Select(duty => duty.Rule.UpdatedAt).Append(agreement.UpdatedAt).Max(),
        Slot = IsoDate.Text(day),
    };

    private Occasion Of(Activity activity, long version, DateOnly day, IReadOnlyList<Obligation> duties) => new()
    {
        Event = OccasionEvents.ActivityDuty,
        Subject = new(ActivityCollection.PathName, activity.Id),
        Date = day,
        Title = OccasionTexts.Title(OccasionEvents.ActivityDuty, language => [activity.Title.In(language), Words(duties, language)]),
        CountryIds = OccasionCountries.Partners(activity.CountryIds, owner),
        AgencyIds = [.. duties.Select(duty => duty.AgencyId).OfType<string>().Distinct()],
        Source = duties[0].Rule.Source,
        Classification = Highest(duties.Select(duty => duty.Rule.Classification).Append(activity.Classification)),
        LeadDays = leads.Of(OccasionEvents.ActivityDuty),
        Version = version,
        ChangedAt = duties.Select(duty => duty.Rule.UpdatedAt).Append(activity.UpdatedAt).Max(),
        Slot = IsoDate.Text(day),
    };

    private IEnumerable<Occasion> Reports(DeadlineRule rule, OccasionSpan span)
    {
        for (var year = span.From.Year; year <= span.To.Year; year++)
        {
            if (DeadlineRuleRules.YearlyDay(rule, year) is { } day && span.Contains(day) && DeadlineRuleCollection.IsValidOn(rule, day))
                yield return Report(rule, day, span.View);
        }
    }

    private Occasion Report(DeadlineRule rule, DateOnly day, RegistryView view) => new()
    {
        Event = OccasionEvents.ReportDue,
        Subject = new(DeadlineRuleCollection.PathName, rule.Id),
        Date = day,
        Title = OccasionTexts.Title(OccasionEvents.ReportDue, language => [rule.Title.In(language), $"{rule.Law}, {rule.Article}"]),
        AgencyIds = rule.AgencyId is { } agency ? [agency] : [],
        Source = rule.Source,
        Classification = rule.Classification,
        LeadDays = leads.Of(OccasionEvents.ReportDue),
        Version = view.Find(new(DeadlineRuleCollection.PathName, rule.Id))?.Version ?? 0,
        ChangedAt = rule.UpdatedAt,
        Slot = $"{day.Year:0000}",
    };

    private static string Words(IEnumerable<Obligation> duties, Language language) =>
        string.Join("; ", duties.Select(duty => duty.Rule.Title.In(language)).Distinct());

    private static Classification Highest(IEnumerable<Classification> all) => all.Max();
}
