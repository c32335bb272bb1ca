using System.Globalization;
using BangGiao.Notices.Anniversaries;
using BangGiao.Records.Collections;
using BangGiao.Values.Json;

namespace BangGiao.Notices.Observances;

/// <summary>The validation rules of days that return every year, and the days on which they fall.</summary>
public static class ObservanceRules
{
    // A leap year, so that 29 February is a day of the year.
    private const string LeapYear = "2000-";

    /// <summary>The errors of a day.</summary>
    public static IEnumerable<FieldError> Faults(Observance observance)
    {
        ArgumentNullException.ThrowIfNull(observance);
        foreach (var fault in CommonRules.LengthFaults("/title", observance.Title, CommonRules.TitleLength))
            yield return fault;
        if (observance.FoundedOn is null == observance.YearlyOn is null)
            yield return new("/foundedOn", "is required, or yearlyOn when the first year is not known: one of the two, not both");
        if (observance.YearlyOn is { } day && Day(day) is null)
            yield return new("/yearlyOn", "must be a day of the year in the form MM-DD");
        if (observance is { CountryId: not null, AgencyId: not null })
            yield return new("/agencyId", "must be left out for a day of a partner");
        if (observance is { AgencyId: not null, Kind: not ObservanceKind.Founding })
            yield return new("/agencyId", "is for a founding only");
        if (observance.ObservedUntil < observance.FoundedOn)
            yield return new("/observedUntil", "must not be before foundedOn");
    }

    /// <summary>The day in a year on which a day of the form <c>MM-DD</c> is kept; null when it is no such day.</summary>
    public static DateOnly? DayIn(int year, string yearlyOn, AnniversaryRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return Day(yearlyOn) is { } day ? rules.DayIn(year, day) : null;
    }

    private static DateOnly? Day(string yearlyOn) =>
        DateOnly.TryParseExact(LeapYear + yearlyOn, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
