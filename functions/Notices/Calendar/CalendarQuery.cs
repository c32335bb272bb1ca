using BangGiao.Notices.Anniversaries;
using BangGiao.Notices.Events;
using BangGiao.Notices.Occasions;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Owner;
using BangGiao.Values.Languages;
using BangGiao.Web.Http;

namespace BangGiao.Notices.Calendar;

/// <summary>The parsed query of a calendar feed.</summary>
/// <param name="Scope">The filter of occasions.</param>
/// <param name="YearsBack">The number of calendar years before the current one.</param>
/// <param name="YearsAhead">The number of calendar years after the current one.</param>
/// <param name="Language">The language of the texts.</param>
/// <param name="FilterValues">The filter values of the request, for the calendar's name.</param>
internal sealed record CalendarQuery(
    OccasionScope Scope, int YearsBack, int YearsAhead, Language Language, IReadOnlyList<string> FilterValues)
{
    private static readonly string[] FilterParameters = ["country", "region", "level", "class", "importance", "agency"];

    private const string All = "all";
    private const int MostYearsBack = 5;
    private const int MostYearsAhead = 10;

    /// <summary>
    /// Reads the parameters. Without <c>event</c> the feed has the anniversaries; <c>event=all</c> adds the deadlines. Where neither
    /// <c>importance</c> nor <c>class</c> is given and no event is named, the anniversaries of low importance are left out, which are most of
    /// them; <c>importance=all</c> adds them, and so does <c>class=all</c>.
    /// </summary>
    public static CalendarQuery Read(Parameters parameters, AnniversaryRules rules, OwnerState owner)
    {
        var (isAll, hasAllTiers) = (parameters.ListText("event") == All, parameters.ListText("class") == All);
        var scope = OccasionQuery.ReadScope(parameters, isAll ? [All] : OccasionEvents.All, owner);
        var events = isAll ? [] : scope.Events.Count > 0 ? scope.Events : OccasionEvents.Anniversaries;
        var classes = hasAllTiers ? parameters.Choices("class", [All]) : OccasionQuery.ReadClasses(parameters, rules);
        var least = OccasionQuery.ReadImportance(parameters, classes.Count == 0 && (isAll || scope.Events.Count == 0) ? Importance.Medium : null);
        return new(
            scope with { Events = events, Classes = hasAllTiers ? [] : classes, Least = least, AgencyIds = OccasionQuery.ReadAgencies(parameters) },
            (int)parameters.Number("yearsBack", 1, 0, MostYearsBack),
            (int)parameters.Number("yearsAhead", 3, 0, MostYearsAhead),
            parameters.Language(),
            [.. FilterParameters.Select(name => parameters.ListText(name)).OfType<string>().Where(value => value != All)]);
    }

    /// <summary>Whether the feed has anniversaries only, so that no deadline need be derived.</summary>
    public bool IsOfAnniversaries => Scope.Events.Count > 0 && Scope.Events.All(OccasionEvents.Anniversaries.Contains);

    /// <summary>The occasions of the feed, in their order.</summary>
    public IEnumerable<Occasion> Select(OccasionCalendar calendar, RegistryView view)
    {
        var (from, to) = SpanOn(view.AsOf);
        return Scope.In(IsOfAnniversaries ? calendar.Anniversaries(view, from, to) : calendar.Between(view, from, to), view);
    }

    /// <summary>The first and last day of the feed: whole years, so the feed stays the same from day to day.</summary>
    private (DateOnly From, DateOnly To) SpanOn(DateOnly day) =>
        (new(Math.Max(1, day.Year - YearsBack), 1, 1), new(Math.Min(DateOnly.MaxValue.Year, day.Year + YearsAhead), 12, 31));

    /// <summary>The name of the calendar.</summary>
    public string Name => CalendarTexts.Of(Language, "name") + (FilterValues.Count == 0 ? "" : $" ({string.Join(", ", FilterValues)})");
}
