using BangGiao.Notices.Anniversaries;
using BangGiao.Notices.Events;
using BangGiao.Notices.Observances;
using BangGiao.Notices.Occasions;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Owner;
using BangGiao.Relations.Missions;
using BangGiao.Relations.Partnerships;
using BangGiao.Values.Languages;
using BangGiao.Values.Texts;

namespace BangGiao.Notices.AnniversaryList;

/// <summary>
/// Explains an anniversary: the original event with its source, the tier rule, the leap-day and time-zone decision, and the lead days.
/// </summary>
public sealed class AnniversaryReasons(AnniversaryRules rules, OwnerState owner)
{
    private static readonly TextCatalogue Texts = TextCatalogue.Of("AnniversaryList");

    /// <summary>The text templates with their placeholders.</summary>
    internal static IEnumerable<LocalizedText> All => Texts.All;

    /// <summary>The explanation of one anniversary in a language.</summary>
    public AnniversaryReasonsAnswer Of(Occasion occasion, RegistryView view, Language language)
    {
        ArgumentNullException.ThrowIfNull(occasion);
        ArgumentNullException.ThrowIfNull(view);
        return new()
        {
            Fact = Fact(occasion, view, language),
            Source = occasion.Source,
            Superseded = IsSuperseded(occasion, view) ? Text(language, "partnership.superseded") : null,
            Rule = occasion is { Class: { } tier, Years: { } years } ? Rule(rules.Tier(tier)!, years, language) : Text(language, "rule.yearly"),
            LeapDay = occasion.OriginalDate is { Month: 2, Day: 29 } original ? LeapDay(original, occasion.Date, language) : null,
            TimeZone = Text(language, "timeZone", owner.Profile.TimeZone),
            LeadDays = LeadDay.Of(occasion),
        };
    }

    private static string LeapDay(DateOnly original, DateOnly kept, Language language) =>
        Text(language, kept.Day == original.Day ? "leapDay.kept" : "leapDay.moved", kept.Year, WrittenDates.Text(kept, language));

    private static string Fact(Occasion occasion, RegistryView view, Language language)
    {
        var record = view.Find(occasion.Subject)!;
        var country = occasion.CountryIds is [var first, ..] ? OccasionCountries.Name(OccasionCountries.Find(view, first), first, language) : "";
        if (occasion.Subject.Collection == ObservanceCollection.PathName)
            return Observed(occasion, record.As<Observance>(), country, language);
        var date = WrittenDates.Text(occasion.OriginalDate!.Value, language);
        return occasion.Event switch
        {
            OccasionEvents.PartnershipStep => Text(language, occasion.Event, country, date, view.Owner.Profile.LabelOf(record.As<Partnership>().Level).In(language)),
            OccasionEvents.AgreementSigned => Text(language, occasion.Event, record.As<Treaties.Agreements.Agreement>().Title.In(language), date),
            OccasionEvents.MissionOpened => Text(language, occasion.Event, country, date, MissionCollection.TitleIn(view, record.As<Mission>()).In(language)),
            _ => Text(language, occasion.Event, country, date),
        };
    }

    private static string Observed(Occasion occasion, Observance observance, string country, Language language)
    {
        var name = country.Length == 0 ? observance.Title.In(language) : $"{country}: {observance.Title.In(language)}";
        return occasion.OriginalDate is { } original
            ? Text(language, "observance.founded", name, WrittenDates.Text(original, language))
            : Text(language, "observance.yearly", name, WrittenDates.Text(occasion.Date, language));
    }

    private static bool IsSuperseded(Occasion occasion, RegistryView view)
    {
        if (occasion.Event != OccasionEvents.PartnershipStep)
            return false;
        var step = view.Find(occasion.Subject)!.As<Partnership>();
        return PartnershipLadder.StatusOn(step, PartnershipCollection.Of(step.CountryId, view), occasion.Date) == PartnershipStatus.Superseded;
    }

    private static string Rule(AnniversaryTier tier, int years, Language language)
    {
        var key = tier.DivisibleBy == 1 ? "rule.any" : tier.Remainder == 0 ? "rule.multiple" : "rule.remainder";
        return Text(language, key, tier.Label.In(language), tier.DivisibleBy, years, tier.Remainder);
    }

    private static string Text(Language language, string key, params object[] values) =>
        Texts.Text(language, key, values);
}
