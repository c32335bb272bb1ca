using BangGiao.Notices.Anniversaries;
using BangGiao.Notices.Events;
using BangGiao.Notices.Observances;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Languages;

namespace BangGiao.Notices.Occasions;

/// <summary>Days that are observed every year: with a number of years where the first year is known.</summary>
internal sealed class ObservanceOccasions(AnniversaryRules rules, ImportanceRules importance)
{
    /// <summary>The days of a record in a period.</summary>
    public IEnumerable<Occasion> Of(StoredRecord record, OccasionSpan span, PartnerLevels levels)
    {
        var observance = record.As<Observance>();
        return DaysOf(observance, span)
            .Where(day => !(day.Date > observance.ObservedUntil))
            .Select(day => Of(record, observance, day.Date, day.Anniversary, span, levels));
    }

    private IEnumerable<(DateOnly Date, Anniversary? Anniversary)> DaysOf(Observance observance, OccasionSpan span)
    {
        if (observance.FoundedOn is { } founded)
        {
            foreach (var day in rules.Between(founded, span.From, span.To))
                yield return (day.Date, day);
        }
        for (var year = span.From.Year; observance.YearlyOn is { } yearly && year <= span.To.Year; year++)
        {
            if (ObservanceRules.DayIn(year, yearly, rules) is { } date && span.Contains(date))
                yield return (date, null);
        }
    }

    private Occasion Of(StoredRecord record, Observance observance, DateOnly date, Anniversary? day, OccasionSpan span, PartnerLevels levels)
    {
        var (isOwn, country) = (observance.CountryId is null, observance.CountryId is { } id ? OccasionCountries.Find(span.View, id) : null);
        var code = isOwn ? OccasionEvents.ObservanceOwn : OccasionEvents.ObservancePartner;
        return new Occasion
        {
            Event = code,
            Subject = record.Key,
            Date = date,
            OriginalDate = day?.OriginalDate,
            Years = day?.Years,
            Class = day?.Tier.Name,
            Title = OccasionTexts.Title(day is null ? code + ".yearly" : code, language => Words(observance, day, OccasionCountries.Name(country, observance.CountryId ?? "", language), language)),
            CountryIds = isOwn ? [] : [observance.CountryId!],
            AgencyIds = observance.AgencyId is { } agency ? [agency] : [],
            Source = observance.Source,
            Classification = observance.Classification,
            LeadDays = (day?.Tier ?? rules.Tiers[^1]).LeadDays,
            Version = record.Version,
            ChangedAt = observance.UpdatedAt,
            Slot = $"{date.Year:0000}",
            Weight = importance.Weight(isOwn ? AnniversaryMatter.OwnDay : AnniversaryMatter.PartnersDay, day?.Tier.Name, isOwn ? null : levels.Of(observance.CountryId!)),
        }.WithFactsOf(country);
    }

    private static object[] Words(Observance observance, Anniversary? day, string country, Language language) =>
        [observance.Title.In(language), day is null ? "" : OccasionTexts.Years(day.Years, language), country];
}
