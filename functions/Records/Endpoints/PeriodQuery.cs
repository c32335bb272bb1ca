using BangGiao.Records.Collections;
using BangGiao.Values.Json;
using BangGiao.Values.Periods;
using BangGiao.Web.Http;

namespace BangGiao.Records.Endpoints;

/// <summary>Reads the parameters <c>period</c> and <c>calendar</c>.</summary>
internal static class PeriodQuery
{
    /// <summary>The reporting period of a request; null when it is absent or invalid, which is a fault of the parameters.</summary>
    /// <param name="parameters">The parameters of the request.</param>
    /// <param name="rules">The owner's rules for official periods.</param>
    public static ReportingPeriod? Read(Parameters parameters, PeriodRules rules)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var calendar = ReadCalendar(parameters);
        if (parameters.Text(PeriodFilter.Parameter) is not { } text)
        {
            if (calendar is not null)
                parameters.Fault(CalendarFilter.Parameter, $"says how a period is counted: send it with {PeriodFilter.Parameter}");
            return null;
        }
        if (ReportingPeriod.TryParse(text, calendar ?? PeriodCalendar.Civil, rules, out var period))
            return period;
        parameters.Fault(PeriodFilter.Parameter, ReportingPeriod.TryParse(text, PeriodCalendar.Civil, rules, out _)
            ? rules.Unfit
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
