using BangGiao.Records.Collections;
using BangGiao.Values.Json;
using BangGiao.Values.Periods;
using BangGiao.Web.Http;

namespace BangGiao.Records.Endpoints;

/// <summary>Reads the parameters <c>period</c> and <c>calendar</c>.</summary>
internal static class PeriodQuery
{
    /// <summary>The reporting period of a request; null when it is absent or invalid, which is a fault of the parameters.</summary>
    public static ReportingPeriod? Read(Parameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var calendar = ReadCalendar(parameters);
        if (parameters.Text(PeriodFilter.Parameter) is not { } text)
        {
            if (calendar is not null)
                parameters.Fault(CalendarFilter.Parameter, $"says how a period is counted: send it with {PeriodFilter.Parameter}");
            return null;
        }
        if (ReportingPeriod.TryParse(text, calendar ?? PeriodCalendar.Civil, out var period))
            return period;
        parameters.Fault(PeriodFilter.Parameter, ReportingPeriod.TryParse(text, PeriodCalendar.Civil, out _)
            ? $"has no official days: the first rule for them applies from {PeriodRule.All[0].From}"
            : ReportingPeriod.Requirements);
        return null;
    }

    private static PeriodCalendar? ReadCalendar(Parameters parameters)
    {
        if (parameters.Text(CalendarFilter.Parameter) is not { } text)
            return null;
        if (CodeName.TryParse<PeriodCalendar>(text, out var calendar))
            return calendar;
        parameters.Fault(CalendarFilter.Parameter, CodeName.Requirements(typeof(PeriodCalendar)));
        return null;
    }
}
