using BangGiao.Notices.Anniversaries;
using BangGiao.Notices.Occasions;
using BangGiao.Values.Languages;
using BangGiao.Web.Http;

namespace BangGiao.Notices.Calendar;

/// <summary>What a feed was asked for.</summary>
/// <param name="Scope">Which occasions.</param>
/// <param name="YearsBack">How many calendar years before this one.</param>
/// <param name="YearsAhead">How many calendar years after this one.</param>
/// <param name="Language">The language of what is told.</param>
/// <param name="Wanted">What was asked for in words, for the calendar's name.</param>
internal sealed record CalendarQuery(OccasionScope Scope, int YearsBack, int YearsAhead, Language Language, IReadOnlyList<string> Wanted)
{
    private static readonly string[] Narrowing = ["country", "region", "level", "class", "agency"];

    private const string AllEvents = "all";
    private const int MostYearsBack = 10;
    private const int MostYearsAhead = 20;

    /// <summary>Reads the parameters of a feed. Without <c>event</c> it has the anniversaries; <c>event=all</c> adds the deadlines.</summary>
    public static CalendarQuery Read(Parameters parameters, AnniversaryRules rules)
    {
        var isAll = parameters.Text("event") == AllEvents;
        var scope = OccasionQuery.ReadScope(parameters, isAll ? [AllEvents] : OccasionEvents.All);
        var events = isAll ? [] : scope.Events.Count > 0 ? scope.Events : OccasionEvents.Anniversaries;
        return new(
            scope with { Events = events, Classes = OccasionQuery.ReadClasses(parameters, rules), AgencyIds = OccasionQuery.ReadAgencies(parameters) },
            (int)parameters.Number("yearsBack", 1, 0, MostYearsBack),
            (int)parameters.Number("yearsAhead", 3, 0, MostYearsAhead),
            parameters.Language(),
            [.. Narrowing.Select(parameters.Text).OfType<string>()]);
    }

    /// <summary>The days of the feed: whole years, so that it stays the same from one day to the next.</summary>
    public (DateOnly From, DateOnly To) SpanOn(DateOnly day) =>
        (new(Math.Max(1, day.Year - YearsBack), 1, 1), new(Math.Min(DateOnly.MaxValue.Year, day.Year + YearsAhead), 12, 31));

    /// <summary>What the calendar is called.</summary>
    public string Name => CalendarTexts.Of(Language, "name") + (Wanted.Count == 0 ? "" : $" ({string.Join(", ", Wanted)})");
}
