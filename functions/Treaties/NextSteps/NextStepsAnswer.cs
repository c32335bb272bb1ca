using BangGiao.Records.Model;
using BangGiao.Treaties.Agreements;
using BangGiao.Treaties.Deadlines;
using BangGiao.Treaties.Obligations;
using BangGiao.Values.Dates;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;

namespace BangGiao.Treaties.NextSteps;

/// <summary>A page of the steps that somebody has to take next, before agreements are signed.</summary>
/// <param name="AsOf">The day.</param>
/// <param name="Lang">The language of the texts.</param>
/// <param name="Dir">The direction in which they run.</param>
/// <param name="Items">The steps: those with a last day first, then those that wait longest.</param>
/// <param name="Total">The number on all pages.</param>
/// <param name="ByStep">The number of each step; a step without any is left out.</param>
/// <param name="Version">The registry's version that the answer is of.</param>
/// <param name="Next">The next page; absent on the last one.</param>
public sealed record NextStepsAnswer(
    DateOnly AsOf,
    Language Lang,
    TextDirection Dir,
    IReadOnlyList<NextStepItem> Items,
    [Count] int Total,
    [Count] IReadOnlyDictionary<ProcedureStep, int> ByStep,
    [Count] long Version,
    [TextFormat("uri-reference")] string? Next);

/// <summary>A step that somebody has to take next.</summary>
/// <param name="Agreement">The agreement.</param>
/// <param name="Step">The step.</param>
/// <param name="Label">The same in words.</param>
/// <param name="Actor">The body that has to take it.</param>
/// <param name="Agency">The agency that has to take it; absent when nothing recorded names it.</param>
/// <param name="CountryIds">The parties of the agreement.</param>
/// <param name="Since">Since when it waits: the day of the last step taken, or of the request for the opinion.</param>
/// <param name="DaysWaited">The number of these days, from the first day that <c>since</c> can be.</param>
/// <param name="DueOn">The last day of the statutory period; absent when none runs.</param>
/// <param name="DaysAhead">Days from the day of the answer to the last day; negative for what is overdue.</param>
/// <param name="Status">The status of the duty by law; absent when no period runs.</param>
/// <param name="Rule">The statutory period; absent when none runs.</param>
public sealed record NextStepItem(
    Named Agreement,
    ProcedureStep Step,
    string Label,
    NextActor Actor,
    Named? Agency,
    IReadOnlyList<string> CountryIds,
    PartialDate? Since,
    [Count] int? DaysWaited,
    DateOnly? DueOn,
    int? DaysAhead,
    ObligationStatus? Status,
    NextStepRule? Rule);

/// <summary>The statutory period of a step.</summary>
/// <param name="Id">The id of the record in <c>deadlineRules</c>.</param>
/// <param name="Law">The law.</param>
/// <param name="Article">The article.</param>
/// <param name="Reading">The quality of the reading of the article.</param>
public sealed record NextStepRule(string Id, string Law, string Article, RuleReading Reading);
