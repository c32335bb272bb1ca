using System.Globalization;

namespace BangGiao.Mechanism.Counting;

/// <summary>Spreads numbers of days over bands, each with the conditions that list what is in it.</summary>
/// <param name="least">The least number of days of each band, ascending. The first band has all that is less, too.</param>
/// <param name="leastFilter">The filter for at least a number of days.</param>
/// <param name="mostFilter">The filter for at most a number of days.</param>
internal sealed class DayBands(IReadOnlyList<int> least, string leastFilter, string mostFilter)
{
    /// <summary>The figure of a period: its median and its bands.</summary>
    /// <param name="days">The days of those that have both ends.</param>
    /// <param name="of">The number of those with the first end.</param>
    /// <param name="link">Makes the link to the list under conditions.</param>
    public PeriodFigure Of(IEnumerable<int> days, int of, Func<IReadOnlyList<KpiCondition>, string> link)
    {
        var sorted = days.Order().ToList();
        return new(sorted.Count, of, MedianOf(sorted), sorted.Count == 0 ? null : sorted[^1], Bands(sorted, link));
    }

    /// <summary>The bands with their counts.</summary>
    public IReadOnlyList<AgeBand> Bands(IReadOnlyList<int> days, Func<IReadOnlyList<KpiCondition>, string> link) =>
        [.. Enumerable.Range(0, least.Count).Select(place => Band(place, days, link))];

    /// <summary>The median of numbers in their order: of an even count the mean of the two in the middle; null without numbers.</summary>
    public static decimal? MedianOf(IReadOnlyList<int> sorted) => sorted.Count == 0 ? null : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2m;

    private AgeBand Band(int place, IReadOnlyList<int> days, Func<IReadOnlyList<KpiCondition>, string> link)
    {
        var (isFirst, isLast) = (place == 0, place == least.Count - 1);
        var (from, to) = (least[place], isLast ? int.MaxValue : least[place + 1] - 1);
        List<KpiCondition> conditions = [];
        if (!isFirst)
            conditions.Add(new(leastFilter, Number(from)));
        if (!isLast)
            conditions.Add(new(mostFilter, Number(to)));
        return new(from, isLast ? null : to, days.Count(number => (isFirst || number >= from) && number <= to), link(conditions));
    }

    private static string Number(int days) => days.ToString(CultureInfo.InvariantCulture);
}
