using System.Collections.Frozen;
using BangGiao.Records.Visibility;

namespace BangGiao.Treaties.Deadlines;

/// <summary>Counts calendar days and working days. Saturdays, Sundays and recorded holidays are no working days.</summary>
/// <remarks>The day of the event does not count: a period of one day that starts on Monday ends on Tuesday.</remarks>
public sealed class WorkingCalendar
{
    private readonly FrozenSet<DateOnly> _closed;
    private readonly FrozenSet<DateOnly> _open;
    private readonly FrozenSet<int> _years;

    /// <summary>A calendar with exceptional days.</summary>
    /// <param name="holidays">The days that are not what their weekday says.</param>
    public WorkingCalendar(IEnumerable<Holiday> holidays)
    {
        var all = holidays.ToList();
        _closed = all.Where(day => day.Kind == HolidayKind.DayOff).Select(day => day.On).ToFrozenSet();
        _open = all.Where(day => day.Kind == HolidayKind.WorkingDay).Select(day => day.On).ToFrozenSet();
        _years = all.Where(day => day.Kind == HolidayKind.DayOff).Select(day => day.On.Year).ToFrozenSet();
    }

    /// <summary>The calendar of the holidays in a view.</summary>
    public static WorkingCalendar Of(RegistryView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return new(view.All<Holiday>(HolidayCollection.PathName));
    }

    /// <summary>Whether a day is a Saturday or Sunday.</summary>
    public static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    /// <summary>Whether the offices are open on a day.</summary>
    public bool IsWorkingDay(DateOnly day) => _open.Contains(day) || (!IsWeekend(day) && !_closed.Contains(day));

    /// <summary>Whether a holiday is recorded for every year of a period. If not, its working days are certainly wrong; if so, holidays may still be missing.</summary>
    public bool Knows(DateOnly from, DateOnly to) =>
        Enumerable.Range(Math.Min(from.Year, to.Year), Math.Abs(to.Year - from.Year) + 1).All(_years.Contains);

    /// <summary>The last day of a period.</summary>
    /// <param name="start">The day of the event.</param>
    /// <param name="days">The length; negative for a last day before the event.</param>
    /// <param name="kind">What is counted.</param>
    /// <param name="onDayOff">What happens when the last calendar day is a day off.</param>
    /// <returns>The day; null when it is beyond the calendar.</returns>
    public DateOnly? End(DateOnly start, int days, DayKind kind, LastDayRule onDayOff)
    {
        if (kind == DayKind.Working)
            return WorkingDays(start, days);
        var number = start.DayNumber + (long)days;
        if (number < DateOnly.MinValue.DayNumber || number > DateOnly.MaxValue.DayNumber)
            return null;
        var end = start.AddDays(days);
        while (onDayOff == LastDayRule.NextWorkingDay && !IsWorkingDay(end) && end < DateOnly.MaxValue)
            end = end.AddDays(1);
        return end;
    }

    private DateOnly? WorkingDays(DateOnly start, int days)
    {
        var day = start;
        for (var left = Math.Abs(days); left > 0;)
        {
            if (days > 0 ? day == DateOnly.MaxValue : day == DateOnly.MinValue)
                return null;
            day = day.AddDays(Math.Sign(days));
            if (IsWorkingDay(day))
                left--;
        }
        return day;
    }
}
