namespace BangGiao.Anniversaries;

/// <summary>One return of a day.</summary>
/// <param name="Date">The day on which it is kept.</param>
/// <param name="OriginalDate">The day that returns.</param>
/// <param name="Years">How many years lie between the two; at least 1.</param>
/// <param name="Class">Its class.</param>
public sealed record Anniversary(DateOnly Date, DateOnly OriginalDate, int Years, AnniversaryClass Class)
{
    /// <summary>The class of that many years: <c>round</c> ends in 0 (Decree 111/2018/NĐ-CP, <i>năm tròn</i>), <c>five</c> in 5.</summary>
    public static AnniversaryClass ClassOf(int years) => (years % 10) switch
    {
        0 => AnniversaryClass.Round,
        5 => AnniversaryClass.Five,
        _ => AnniversaryClass.Other,
    };

    /// <summary>The day on which a day is kept in a year: 29 February is kept on 28 February where there is none.</summary>
    public static DateOnly DayIn(int year, DateOnly original) =>
        new(year, original.Month, Math.Min(original.Day, DateTime.DaysInMonth(year, original.Month)));

    /// <summary>Every return of a day from one day to another, both included.</summary>
    public static IEnumerable<Anniversary> Between(DateOnly original, DateOnly from, DateOnly to)
    {
        for (var year = Math.Max(from.Year, original.Year + 1); year <= to.Year; year++)
        {
            var date = DayIn(year, original);
            if (date >= from && date <= to)
                yield return new(date, original, year - original.Year, ClassOf(year - original.Year));
        }
    }
}

/// <summary>How an anniversary ranks by its number of years.</summary>
public enum AnniversaryClass
{
    /// <summary>A round one.</summary>
    Round,

    /// <summary>One half-way between two round ones.</summary>
    Five,

    /// <summary>Any other.</summary>
    Other,
}
