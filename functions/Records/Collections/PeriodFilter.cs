using System.Diagnostics.CodeAnalysis;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Profiles;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Json;
using BangGiao.Values.Periods;

namespace BangGiao.Records.Collections;

/// <summary>The filter <c>period</c>: records with a date that may lie in a reporting period of the requested calendar.</summary>
internal sealed record PeriodFilter(string Description, RecordDates Dates) : Filter(
    Parameter, Description, ReportingPeriod.Requirements)
{
    /// <summary>The name of the parameter with the period.</summary>
    public const string Parameter = "period";

    public override Type ValueType => typeof(string);

    /// <summary>The owner's rules for official periods.</summary>
    public PeriodRules Rules { get; private init; } = PeriodRules.None;

    /// <summary>The span of a period in one calendar; null when it is not a period.</summary>
    public DaySpan? SpanOf(ReportingPeriod? period) => period is null ? null : new(Dates, period.From, period.ClosesOn);

    internal override Filter For(OwnerProfile profile) => this with { Rules = profile.Periods };

    internal override bool TryRead(string text, [NotNullWhen(true)] out Func<StoredRecord, RegistryView, bool>? accepts)
    {
        var span = ReportingPeriod.TryParse(text, PeriodCalendar.Civil, Rules, out var period) ? SpanOf(period) : null;
        accepts = (record, view) => span?.Meets(record, view) == true;
        return period is not null;
    }
}

/// <summary>The parameter <c>calendar</c>, which says how the days of <c>period</c> are counted. It selects nothing by itself.</summary>
internal sealed record CalendarFilter() : Filter(
    Parameter,
    "How the days of period are counted: civil (default), or official, as the rules of the owner's profile say: from a day of the month before to the day before that day of the last month.",
    CodeName.Requirements(typeof(PeriodCalendar)))
{
    /// <summary>The name of the parameter.</summary>
    public const string Parameter = "calendar";

    public override Type ValueType => typeof(PeriodCalendar);

    internal override bool TryRead(string text, [NotNullWhen(true)] out Func<StoredRecord, RegistryView, bool>? accepts)
    {
        accepts = (_, _) => true;
        return CodeName.TryParse<PeriodCalendar>(text, out _);
    }
}
