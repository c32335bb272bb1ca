using BangGiao.Mechanism.ReviewCycles;
using BangGiao.Records.Model;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Values.Roles;

namespace BangGiao.Mechanism.RoundMeetings;

/// <summary>The agenda of the meeting that closes a review cycle.</summary>
/// <param name="Cycle">The review cycle.</param>
/// <param name="AsOf">The day of the answer: today, or the day of closing.</param>
/// <param name="Lang">The language of the texts.</param>
/// <param name="Dir">The direction in which they run.</param>
/// <param name="Classification">The highest classification of what the agenda tells of: at least internal where there are open decisions.</param>
/// <param name="Sections">The lists, always all five and in the same order.</param>
/// <param name="OpenDecisions">The decisions of earlier review cycles that are not carried out; empty for callers who see no internal records.</param>
/// <param name="Version">The registry's version that the answer is of.</param>
public sealed record AgendaAnswer(
    RoundCycle Cycle,
    DateOnly AsOf,
    Language Lang,
    TextDirection Dir,
    Classification Classification,
    IReadOnlyList<AgendaSection> Sections,
    IReadOnlyList<AgendaDecision> OpenDecisions,
    [Count] long Version);

/// <summary>A list of an agenda.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Kind">What it lists.</param>
/// <param name="Label">The same in words.</param>
/// <param name="Items">Its items.</param>
public sealed record AgendaSection([Count] int Number, AgendaKind Kind, string Label, IReadOnlyList<AgendaItem> Items);

/// <summary>An item of an agenda.</summary>
/// <param name="Number">Its number, such as 2.5.</param>
/// <param name="Commitment">The commitment; absent for an agency that is silent.</param>
/// <param name="Agency">The lead agency.</param>
/// <param name="Detail">What there is to decide about, in one sentence.</param>
public sealed record AgendaItem(string Number, RoundCommitment? Commitment, Named Agency, string Detail);

/// <summary>A decision in an agenda or in minutes.</summary>
/// <param name="ReviewCycle">The review cycle.</param>
/// <param name="Number">Its number there.</param>
/// <param name="Text">What was decided.</param>
/// <param name="Agency">The agency that carries it out.</param>
/// <param name="DueOn">The last day; absent for none.</param>
/// <param name="DoneOn">The day by which it was carried out; absent while it is open.</param>
/// <param name="Item">The item of the agenda that it answers; absent for none.</param>
/// <param name="Becomes">The commitment or milestone that it has become; absent while it is neither.</param>
public sealed record AgendaDecision(
    Named ReviewCycle, [Count] int Number, string Text, Named Agency, DateOnly? DueOn, DateOnly? DoneOn, DecidedItem? Item, DecisionOutcome? Becomes);
