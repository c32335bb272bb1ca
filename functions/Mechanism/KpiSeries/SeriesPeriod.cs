using BangGiao.Values.Dates;
using BangGiao.Values.Periods;

namespace BangGiao.Mechanism.KpiSeries;

/// <summary>A period of a series.</summary>
/// <param name="Number">Its number in its row.</param>
/// <param name="Period">The period with its days.</param>
/// <param name="On">The day of the states: the last day of the period, or the day of the figures if that is earlier.</param>
internal sealed record SeriesPeriod(int Number, ReportingPeriod Period, DateOnly On)
{
    /// <summary>The period with a number; null for one that has no days, or that begins after the day of the figures.</summary>
    public static SeriesPeriod? Of(int number, PeriodRow row, SeriesPopulation population, DateOnly asOf)
    {
        if (row.At(number) is not { } period || period.From > asOf || !HasDates(period))
            return null;
        return new(number, period, population == SeriesPopulation.Made || period.ClosesOn > asOf ? asOf : period.ClosesOn);
    }

    /// <summary>Whether a commitment may have been made in the period.</summary>
    public bool Has(PartialDate madeOn) => madeOn.Last >= Period.From && madeOn.First <= Period.ClosesOn;

    // Records have no dates before, and no link can name such a day.
    private static bool HasDates(ReportingPeriod period) => period.From >= default(PartialDate).First;
}
