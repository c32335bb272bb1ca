using BangGiao.Records.Model;
using BangGiao.Treaties.Activities;
using BangGiao.Treaties.Agreements;
using BangGiao.Values.Dates;
using BangGiao.Values.Languages;

namespace BangGiao.Treaties.Deadlines;

/// <summary>A statutory period: the step that an article requires, its bearer, the number of days and their event, and the day since which it is in force.</summary>
/// <remarks>
/// A rule counts days from steps of an agreement, or from the end of an activity, or falls on the same day of every year.
/// </remarks>
public sealed record DeadlineRule : Record
{
    /// <summary>What has to be done.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>The law, for example <c>108/2016/QH13</c>.</summary>
    public required string Law { get; init; }

    /// <summary>The article, for example <c>26(1)</c>.</summary>
    public required string Article { get; init; }

    /// <summary>The agreements that it concerns; absent for a yearly report of another field.</summary>
    public AgreementRegime? Regime { get; init; }

    /// <summary>In whose name they are concluded; empty for any.</summary>
    public IReadOnlyList<AgreementLevel> Levels { get; init; } = [];

    /// <summary>Whether they have more than two participants; absent for any.</summary>
    public bool? Multilateral { get; init; }

    /// <summary>How they were signed; absent for any.</summary>
    public SigningKind? Signing { get; init; }

    /// <summary>Whether the short procedure is used; absent for any.</summary>
    public bool? ShortProcedure { get; init; }

    /// <summary>Whether they amend or extend another text; absent for any.</summary>
    public bool? Amending { get; init; }

    /// <summary>The activities from whose end the period counts until their report is sent; empty for a rule about agreements and a yearly report.</summary>
    public IReadOnlyList<ActivityKind> ActivityKinds { get; init; } = [];

    /// <summary>The direction of these activities; absent for any.</summary>
    public ActivityDirection? Direction { get; init; }

    /// <summary>The steps from which the period counts: from the last of them.</summary>
    public IReadOnlyList<ProcedureStep> From { get; init; } = [];

    /// <summary>The step that has to be taken.</summary>
    public ProcedureStep? Done { get; init; }

    /// <summary>The number of days; negative when it has to be done that many days before the event.</summary>
    public int? Days { get; init; }

    /// <summary>Whether calendar days or working days count.</summary>
    public DayKind DayKind { get; init; }

    /// <summary>What happens when the last calendar day is a day off.</summary>
    public LastDayRule OnDayOff { get; init; }

    /// <summary>The day of each year on which a yearly report is due, as <c>MM-DD</c>.</summary>
    public string? YearlyOn { get; init; }

    /// <summary>The part of the yearly pack of an agency that a yearly rule asks for; absent for another report.</summary>
    public PackPart? PackPart { get; init; }

    /// <summary>The first day of the data of a yearly report, as <c>MM-DD</c>; absent where the law names none, which is then 1 January.</summary>
    public string? DataFrom { get; init; }

    /// <summary>
    /// The last day of the data, as <c>MM-DD</c> of the year of the report; absent where the law names none, which is then 31 December.
    /// A first day after it is one of the year before.
    /// </summary>
    public string? DataTo { get; init; }

    /// <summary>The body that has to do it.</summary>
    public required DutyBearer Bearer { get; init; }

    /// <summary>The agency that has to do it, for the ministry of foreign affairs and the gazette.</summary>
    public string? AgencyId { get; init; }

    /// <summary>The first day on which an event starts the period.</summary>
    public PartialDate? ValidFrom { get; init; }

    /// <summary>The last such day.</summary>
    public PartialDate? ValidTo { get; init; }

    /// <summary>The quality of the reading of the article.</summary>
    public required RuleReading Reading { get; init; }
}

/// <summary>What is counted.</summary>
public enum DayKind
{
    /// <summary>Calendar days (ngày).</summary>
    Calendar,

    /// <summary>Working days (ngày làm việc).</summary>
    Working,
}

/// <summary>What happens to a period whose last calendar day is a day off.</summary>
public enum LastDayRule
{
    /// <summary>It ends on that day.</summary>
    Stays,

    /// <summary>It ends on the next working day.</summary>
    NextWorkingDay,
}

/// <summary>The bearer of a duty.</summary>
public enum DutyBearer
{
    /// <summary>The agency that proposes or signs the agreement: its lead agency.</summary>
    Lead,

    /// <summary>The body that is asked for its opinion.</summary>
    Consulted,

    /// <summary>The ministry of foreign affairs.</summary>
    Ministry,

    /// <summary>The Official Gazette.</summary>
    Gazette,
}

/// <summary>The quality of the reading of a rule's article.</summary>
public enum RuleReading
{
    /// <summary>The article was read.</summary>
    Read,

    /// <summary>The article was read as it stood before an amendment that was not read.</summary>
    ReadBeforeAmendment,

    /// <summary>Only an excerpt or summary was read.</summary>
    Excerpt,
}
