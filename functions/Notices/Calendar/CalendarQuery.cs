using BangGiao.Notices.Anniversaries;
using BangGiao.Notices.Occasions;
using BangGiao.Records.Visibility;
using BangGiao.Values.Languages;
using BangGiao.Web.Http;

namespace BangGiao.Notices.Calendar;

/// <summary>The parsed query of a calendar feed.</summary>
/// <param name="Scope">The filter of occasions.</param>
/// <param name="Tiers">The tiers of the anniversaries in the feed; null for all. Deadlines have no tier.</param>
/// <param name="YearsBack">The number of calendar years before the current one.</param>
/// <param name="YearsAhead">The number of calendar years after the current one.</param>
/// <param name="Language">The language of the texts.</param>
/// <param name="FilterValues">The filter values of the request, for the calendar's name.</param>
internal sealed record CalendarQuery(
    OccasionScope Scope, IReadOnlyCollection<string>? Tiers, int YearsBack, int YearsAhead, Language Language, IReadOnlyList<string> FilterValues)
{
    private static readonly string[] FilterParameters = ["country", "region", "level", "class", "agency"];

    private const string All = "all";
    private const int MostYearsBack = 5;
    private const int MostYearsAhead = 10;

    /// <summary>
    /// Reads the parameters. Without <c>event</c> the feed has the anniversaries; <c>event=all</c> adds the deadlines. Without <c>class</c> the
    /// anniversaries of the lowest tier are left out, which are most of them; <c>class=all</c> adds them.
    /// </summary>
    public static CalendarQuery Read(Parameters parameters, AnniversaryRules rules)
    {
        var (isAll, hasAllTiers) = (parameters.ListText("event") == All, parameters.ListText("class") == All);
        var scope = OccasionQuery.ReadScope(parameters, isAll ? [All] : OccasionEvents.All);
        var events = isAll ? [] : scope.Events.Count > 0 ? scope.Events : OccasionEvents.Anniversaries;
        var classes = hasAllTiers ? parameters.Choices("class", [All]) : OccasionQuery.ReadClasses(parameters, rules);
        return new(
            scope with { Events = events, Classes = hasAllTiers ? [] : classes, AgencyIds = OccasionQuery.ReadAgencies(parameters) },
            classes.Count == 0 ? Important(rules) : null,
            (int)parameters.Number("yearsBack", 1, 0, MostYearsBack),
            (int)parameters.Number("yearsAhead", 3, 0, MostYearsAhead),
            parameters.Language(),
            [.. FilterParameters.Select(name => parameters.ListText(name)).OfType<string>().Where(value => value != All)]);
    }

    /// <summary>The occasions of the feed, in their order.</summary>
    public IEnumerable<Occasion> Select(IEnumerable<Occasion> occasions, RegistryView view) =>
        Scope.In(occasions, view).Where(occasion => Tiers is null || occasion.Class is not { } tier || Tiers.Contains(tier));

    /// <summary>The first and last day of the feed: whole years, so the feed stays the same from day to day.</summary>
    public (DateOnly From, DateOnly To) SpanOn(DateOnly day) =>
        (new(Math.Max(1, day.Year - YearsBack), 1, 1), new(Math.Min(DateOnly.MaxValue.Year, day.Year + YearsAhead), 12, 31));

    /// <summary>The name of the calendar.</summary>
    public string Name => CalendarTexts.Of(Language, "name") + (FilterValues.Count == 0 ? "" : $" ({string.Join(", ", FilterValues)})");

    private static List<string> Important(AnniversaryRules rules) =>
        [.. rules.Tiers.Take(Math.Max(1, rules.Tiers.Count - 1)).Select(tier => tier.Name)];
}
