using BangGiao.Mechanism.Counting;
using BangGiao.Mechanism.KpiSeries;
using BangGiao.Mechanism.SigningKpis;
using BangGiao.Records.Model;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Values.Periods;

namespace BangGiao.Mechanism.SigningSeries;

/// <summary>The days from signing an agreement to each step of carrying it out, over time.</summary>
/// <param name="AsOf">The day of the figures. What was signed later does not count.</param>
/// <param name="Lang">The language of the texts.</param>
/// <param name="Dir">The direction in which they run.</param>
/// <param name="By">The length of the periods.</param>
/// <param name="Calendar">How their days are counted.</param>
/// <param name="Of">The agreements that each point is about: those signed by the last day of the period, or those signed in it.</param>
/// <param name="Steps">The days to each step, of all agreements in scope.</param>
/// <param name="Groups">The same of the groups with the most agreements in the last period, the largest first; absent without <c>group</c>.</param>
/// <param name="GroupsTotal">The number of groups; absent without <c>group</c>.</param>
/// <param name="Version">The registry's version that the answer is of: all points are as known at it.</param>
public sealed record SigningSeriesAnswer(
    DateOnly AsOf,
    Language Lang,
    TextDirection Dir,
    PeriodLength By,
    PeriodCalendar Calendar,
    SeriesPopulation Of,
    IReadOnlyList<SigningSeriesStep> Steps,
    IReadOnlyList<SigningSeriesGroup>? Groups,
    [Count] int? GroupsTotal,
    [Count] long Version);

/// <summary>The days from signing of a group.</summary>
/// <param name="Group">The agency or country by its id, the region by its name in English, the level by its code; with what it is called.</param>
/// <param name="Steps">The days to each step.</param>
public sealed record SigningSeriesGroup(Named Group, IReadOnlyList<SigningSeriesStep> Steps);

/// <summary>The days from signing to a step over time.</summary>
/// <param name="Id">The step.</param>
/// <param name="Title">The title.</param>
/// <param name="Points">A point for each period, oldest first.</param>
public sealed record SigningSeriesStep(SigningStep Id, string Title, IReadOnlyList<SigningSeriesPoint> Points);

/// <summary>The days from signing to a step in a period, with the lists behind them.</summary>
/// <param name="Period">The period, for example <c>2026-Q1</c>.</param>
/// <param name="From">Its first day.</param>
/// <param name="To">Its last day: of an official period, the day on which its data are closed.</param>
/// <param name="ReportsDueOn">The day by which reports on an official period are due; absent in the civil calendar.</param>
/// <param name="On">The day of the states: what was done later has not been done.</param>
/// <param name="Count">The number of agreements that have reached the step.</param>
/// <param name="Of">The number of those whose day of signing is known.</param>
/// <param name="MedianDays">The median number of days; absent where none has reached it.</param>
/// <param name="MostDays">The longest period; absent where none has reached it.</param>
/// <param name="Query">The list of those that have reached it.</param>
/// <param name="OfQuery">The list of those of which they are.</param>
/// <param name="Bands">The number of each duration, from the shortest. They add up to <paramref name="Count"/>.</param>
/// <param name="Compared">The same in another period; absent without <c>compareTo</c>, and where that period has no days or begins after the day of the figures.</param>
public sealed record SigningSeriesPoint(
    string Period,
    DateOnly From,
    DateOnly To,
    DateOnly? ReportsDueOn,
    DateOnly On,
    [Count] int Count,
    [Count] int Of,
    decimal? MedianDays,
    int? MostDays,
    [TextFormat("uri-reference")] string Query,
    [TextFormat("uri-reference")] string OfQuery,
    IReadOnlyList<AgeBand> Bands,
    SigningSeriesComparison? Compared);

/// <summary>The days from signing in the period with which another is compared, and what has changed since.</summary>
/// <param name="Period">The period.</param>
/// <param name="From">Its first day.</param>
/// <param name="To">Its last day.</param>
/// <param name="On">The day of its states.</param>
/// <param name="Count">The number of those that had reached the step.</param>
/// <param name="Of">The number of those that the share is of.</param>
/// <param name="MedianDays">The median number of days; absent where none had reached it.</param>
/// <param name="Query">The list of those that had reached it.</param>
/// <param name="DaysChange">By how many days the median is longer, or shorter; absent where one of the two has none.</param>
public sealed record SigningSeriesComparison(
    string Period,
    DateOnly From,
    DateOnly To,
    DateOnly On,
    [Count] int Count,
    [Count] int Of,
    decimal? MedianDays,
    [TextFormat("uri-reference")] string Query,
    decimal? DaysChange);
