using BangGiao.Records.Model;
using BangGiao.Treaties.Agreements;
using BangGiao.Treaties.Deadlines;
using BangGiao.Values.Dates;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;

namespace BangGiao.Treaties.Obligations;

/// <summary>A page of duties.</summary>
/// <param name="AsOf">The day as of which they stand.</param>
/// <param name="Lang">The language of the texts.</param>
/// <param name="Dir">The direction in which they run.</param>
/// <param name="Note">That the owner has no law rules, and so nobody a duty; absent for an owner with some.</param>
/// <param name="Items">The duties, those due first first; those that await their event come last.</param>
/// <param name="Total">The number on all pages.</param>
/// <param name="ByStatus">The number of each status.</param>
/// <param name="Version">The registry's version that the answer is of.</param>
/// <param name="Next">The next page; absent on the last one.</param>
public sealed record ObligationsAnswer(
    DateOnly AsOf,
    Language Lang,
    TextDirection Dir,
    string? Note,
    IReadOnlyList<ObligationItem> Items,
    [Count] int Total,
    [Count] IReadOnlyDictionary<ObligationStatus, int> ByStatus,
    [Count] long Version,
    [TextFormat("uri-reference")] string? Next);

/// <summary>A duty.</summary>
/// <param name="Id">The agreement or activity and the rule, and for an opinion the body and the day on which it was asked.</param>
/// <param name="Agreement">The agreement; absent for a duty concerning an activity.</param>
/// <param name="Activity">The activity; absent for a duty concerning an agreement.</param>
/// <param name="Duty">What has to be done.</param>
/// <param name="Rule">The statutory period.</param>
/// <param name="Status">The status.</param>
/// <param name="Agency">The agency that has the duty; absent when it is not known.</param>
/// <param name="CountryIds">The parties of the agreement, or the countries of the activity.</param>
/// <param name="StartsOn">The day of the event from which the period counts.</param>
/// <param name="DueOn">The last day of the period.</param>
/// <param name="DaysAhead">Days from the day of the answer to the last day; negative for what has passed.</param>
/// <param name="DoneOn">When it was done.</param>
/// <param name="DaysLate">The number of days by which it was or is late.</param>
/// <param name="Evidence">The evidence that it was done.</param>
/// <param name="Awaits">The steps whose days are missing; <c>signing</c> stands for how the text was signed, <c>end</c> for the last day of the activity.</param>
/// <param name="CalendarKnown">
/// Whether a holiday is recorded for every year of the period; true where holidays do not matter. It does not say that all are recorded.
/// </param>
public sealed record ObligationItem(
    string Id,
    Named? Agreement,
    Named? Activity,
    string Duty,
    ObligationRuleItem Rule,
    ObligationStatus Status,
    Named? Agency,
    IReadOnlyList<string> CountryIds,
    DateOnly? StartsOn,
    DateOnly? DueOn,
    int? DaysAhead,
    PartialDate? DoneOn,
    [Count] int? DaysLate,
    IReadOnlyList<StepEvidence> Evidence,
    IReadOnlyList<string> Awaits,
    bool CalendarKnown);

/// <summary>The statutory period of a duty.</summary>
/// <param name="Id">The id of the record.</param>
/// <param name="Law">The law.</param>
/// <param name="Article">The article.</param>
/// <param name="From">The steps from which it counts; none when it counts from the end of an activity.</param>
/// <param name="Done">The step that has to be taken; absent when it is the report on an activity.</param>
/// <param name="Days">The number of days; negative for days before the event.</param>
/// <param name="DayKind">What is counted.</param>
/// <param name="Bearer">The bearer of the duty.</param>
/// <param name="Reading">The quality of the reading of the article.</param>
public sealed record ObligationRuleItem(
    string Id, string Law, string Article, IReadOnlyList<ProcedureStep> From, ProcedureStep? Done, int Days, DayKind DayKind, DutyBearer Bearer, RuleReading Reading);
