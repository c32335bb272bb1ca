using BangGiao.Mechanism.Kpis;
using BangGiao.Records.Model;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Values.Periods;

namespace BangGiao.Mechanism.KpiSeries;

/// <summary>The mechanism's figures over time.</summary>
/// <param name="AsOf">The day of the figures. What was made later does not count.</param>
/// <param name="Lang">The language of the texts.</param>
/// <param name="Dir">The direction in which they run.</param>
/// <param name="By">The length of the periods.</param>
/// <param name="Calendar">How their days are counted.</param>
/// <param name="Of">The commitments that each point is about.</param>
/// <param name="Figures">The figures of all commitments in scope.</param>
/// <param name="Groups">The same figures of the groups with the most commitments in the last period, the largest first; absent without <c>group</c>.</param>
/// <param name="GroupsTotal">The number of groups; absent without <c>group</c>.</param>
/// <param name="Version">The registry's version that the answer is of: all points are as known at it.</param>
public sealed record SeriesAnswer(
    DateOnly AsOf,
    Language Lang,
    TextDirection Dir,
    PeriodLength By,
    PeriodCalendar Calendar,
    SeriesPopulation Of,
    IReadOnlyList<SeriesFigure> Figures,
    IReadOnlyList<SeriesGroup>? Groups,
    [Count] int? GroupsTotal,
    [Count] long Version);

/// <summary>The figures of a group.</summary>
/// <param name="Group">The agency or country by its id, the region by its name in English, the level or the field by its code; with what it is called.</param>
/// <param name="Figures">Its figures.</param>
public sealed record SeriesGroup(Named Group, IReadOnlyList<SeriesFigure> Figures);

/// <summary>A figure over time.</summary>
/// <param name="Id">The figure.</param>
/// <param name="Title">The title.</param>
/// <param name="Measure">What its value is: the numerator, the rate or the median of days.</param>
/// <param name="Points">A point for each period, oldest first.</param>
public sealed record SeriesFigure(Kpi Id, string Title, KpiMeasure Measure, IReadOnlyList<SeriesPoint> Points);

/// <summary>A figure in a period, with the lists behind it.</summary>
/// <param name="Period">The period, for example <c>2026-Q1</c>.</param>
/// <param name="From">Its first day.</param>
/// <param name="To">Its last day: of an official period, the day on which its data are closed.</param>
/// <param name="ReportsDueOn">The day by which reports on an official period are due; absent in the civil calendar.</param>
/// <param name="On">The day of the states.</param>
/// <param name="Numerator">The number counted.</param>
/// <param name="Denominator">The number of those that the share is of.</param>
/// <param name="Rate">The share, to four decimals; null where there is nothing to divide by.</param>
/// <param name="MedianDays">The median of days, of the figure that has one; absent where no day was counted.</param>
/// <param name="Query">The list of what is counted.</param>
/// <param name="DenominatorQuery">The list of that of which it is counted.</param>
/// <param name="Compared">The same figure in another period; absent without <c>compareTo</c>, and where that period has no days or begins after the day of the figures.</param>
public sealed record SeriesPoint(
    string Period,
    DateOnly From,
    DateOnly To,
    DateOnly? ReportsDueOn,
    DateOnly On,
    [Count] int Numerator,
    [Count] int Denominator,
    [WrittenAsNull] decimal? Rate,
    decimal? MedianDays,
    [TextFormat("uri-reference")] string Query,
    [TextFormat("uri-reference")] string DenominatorQuery,
    SeriesComparison? Compared);

/// <summary>A figure in the period with which another is compared, and what has changed since.</summary>
/// <param name="Period">The period.</param>
/// <param name="From">Its first day.</param>
/// <param name="To">Its last day.</param>
/// <param name="On">The day of its states.</param>
/// <param name="Numerator">The number counted.</param>
/// <param name="Denominator">The number of those that the share is of.</param>
/// <param name="Rate">The share; null where there was nothing to divide by.</param>
/// <param name="MedianDays">The median of days; absent where there was none.</param>
/// <param name="Query">The list of what was counted.</param>
/// <param name="Change">By how many more, or fewer, are counted now.</param>
/// <param name="RateChange">By how much the share is higher, or lower; absent where one of the two has none.</param>
/// <param name="DaysChange">By how many days the median is longer, or shorter; absent where one of the two has none.</param>
public sealed record SeriesComparison(
    string Period,
    DateOnly From,
    DateOnly To,
    DateOnly On,
    [Count] int Numerator,
    [Count] int Denominator,
    [WrittenAsNull] decimal? Rate,
    decimal? MedianDays,
    [TextFormat("uri-reference")] string Query,
    int Change,
    decimal? RateChange,
    decimal? DaysChange);
