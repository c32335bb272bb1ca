using BangGiao.Records.Model;
using BangGiao.Values.Languages;
using BangGiao.Values.Periods;

namespace BangGiao.Mechanism.ReviewCycles;

/// <summary>One review cycle of the mechanism that reviews commitments.</summary>
public sealed record ReviewCycle : Record
{
    /// <summary>The interval of such review cycles.</summary>
    public required ReviewCycleKind Kind { get; init; }

    /// <summary>The title.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>The first day for reports.</summary>
    public required DateOnly OpensOn { get; init; }

    /// <summary>The last day for reports; later reports count as late.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>The reporting period that it is about, for example the first quarter in the official calendar; null for none.</summary>
    public CyclePeriod? Period { get; init; }

    /// <summary>The commitments under review; null for all.</summary>
    public ReviewScope? Scope { get; init; }

    /// <summary>Whether it is open. Only <c>POST …/close</c> closes it, and a closed one cannot be reopened.</summary>
    public ReviewCycleStatus Status { get; init; }

    /// <summary>Who marked it ready for closing; internal. Only <c>POST …/prepare</c> does.</summary>
    public string? PreparedBy { get; init; }

    /// <summary>The day on which it was marked ready; internal.</summary>
    public DateOnly? PreparedOn { get; init; }

    /// <summary>The version of the registry that the report of a closed review cycle uses.</summary>
    public long? ClosedAtVersion { get; init; }

    /// <summary>The day on which it was closed.</summary>
    public DateOnly? ClosedOn { get; init; }

    /// <summary>The meeting, for the minutes; internal. It can be recorded after the closing, because the report has none of it.</summary>
    public RoundMeeting? Meeting { get; init; }

    /// <summary>The decisions of the meeting; internal.</summary>
    public IReadOnlyList<RoundDecision>? Decisions { get; init; }
}

/// <summary>The reporting period of a review cycle.</summary>
public sealed record CyclePeriod
{
    /// <summary>The period: a month such as 2026-03, a quarter such as 2026-Q1, a half-year such as 2026-H1 or a year such as 2026.</summary>
    public required string Period { get; init; }

    /// <summary>How its days are counted.</summary>
    public PeriodCalendar Calendar { get; init; }

    /// <summary>The days of the period; null when it is not valid.</summary>
    /// <param name="rules">The owner's rules for official periods.</param>
    public ReportingPeriod? DaysBy(PeriodRules rules) => ReportingPeriod.TryParse(Period, Calendar, rules, out var period) ? period : null;
}
