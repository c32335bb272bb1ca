using BangGiao.Treaties.Deadlines;
using BangGiao.Values.Dates;

namespace BangGiao.Treaties.Obligations;

/// <summary>States how a duty stands whose period has started.</summary>
/// <param name="calendar">The calendar of working days.</param>
/// <param name="day">The day as of which it stands.</param>
internal sealed class StartedDuty(WorkingCalendar calendar, DateOnly day)
{
    /// <summary>The duty with its last day; unchanged when that is beyond the calendar.</summary>
    /// <param name="obligation">The duty.</param>
    /// <param name="start">The day of the event.</param>
    /// <param name="doneOn">When it was done; null while it is not.</param>
    public Obligation Of(Obligation obligation, DateOnly start, PartialDate? doneOn)
    {
        var rule = obligation.Rule;
        if (calendar.End(start, rule.Days!.Value, rule.DayKind, rule.OnDayOff) is not { } due)
            return obligation;
        var done = UpTo(doneOn);
        var lateOn = done is { } on ? on.Precision == DatePrecision.Day ? on.First : (DateOnly?)null : day;
        var daysLate = lateOn > due ? lateOn.Value.DayNumber - due.DayNumber : (int?)null;
        return obligation with
        {
            Status = (done is not null, daysLate is not null) switch
            {
                (true, true) => ObligationStatus.DoneLate,
                (true, false) => ObligationStatus.Done,
                (false, true) => ObligationStatus.Overdue,
                (false, false) => ObligationStatus.Open,
            },
            StartsOn = start,
            DueOn = due,
            DoneOn = done,
            DaysLate = daysLate,
            IsCalendarKnown = (rule.DayKind == DayKind.Calendar && rule.OnDayOff == LastDayRule.Stays) || calendar.Knows(start, due),
        };
    }

    // A step after the day has not been taken yet on the day.
    private PartialDate? UpTo(PartialDate? date) => date is { } on && on.First <= day ? date : null;
}
