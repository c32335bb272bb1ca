using BangGiao.Records.Model;
using BangGiao.Treaties.Activities;
using BangGiao.Values.Dates;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Values.Roles;

namespace BangGiao.Mechanism.YearlyPacks;

/// <summary>A page of the delegations abroad and from abroad of a year, of all agencies.</summary>
/// <param name="Year">The year.</param>
/// <param name="AsOf">The day as of which they are listed: at the latest the last day of the year.</param>
/// <param name="Lang">The language of the texts.</param>
/// <param name="Dir">The direction in which they run.</param>
/// <param name="Classification">The highest classification of what the list tells of.</param>
/// <param name="DataFrom">The first day of the data.</param>
/// <param name="DataTo">The last day of the data.</param>
/// <param name="Rule">The article that asks for the list; absent while no rule is recorded.</param>
/// <param name="DueOn">The day by which it is due; absent while no rule is recorded.</param>
/// <param name="Note">What was not found of the law; absent when a rule is recorded.</param>
/// <param name="ByDirection">The numbers of those on all pages that go abroad, come from abroad, or say neither.</param>
/// <param name="Missing">The number of rows on all pages with each gap, the most frequent gap first.</param>
/// <param name="Items">The delegations in the order of their days.</param>
/// <param name="Total">The number on all pages.</param>
/// <param name="Version">The registry's version that the answer is of.</param>
/// <param name="Next">The next page; absent on the last one.</param>
public sealed record DelegationsAnswer(
    [Count] int Year,
    DateOnly AsOf,
    Language Lang,
    TextDirection Dir,
    Classification Classification,
    DateOnly DataFrom,
    DateOnly DataTo,
    PackRule? Rule,
    DateOnly? DueOn,
    string? Note,
    DelegationCounts ByDirection,
    IReadOnlyList<PackGapCount> Missing,
    IReadOnlyList<DelegationItem> Items,
    [Count] int Total,
    [Count] long Version,
    [TextFormat("uri-reference")] string? Next);

/// <summary>The number of delegations in each direction.</summary>
/// <param name="Outgoing">Delegations abroad.</param>
/// <param name="Incoming">Delegations from abroad.</param>
/// <param name="Undirected">Delegations of which neither is recorded.</param>
public sealed record DelegationCounts([Count] int Outgoing, [Count] int Incoming, [Count] int Undirected);

/// <summary>A delegation in the list of a year.</summary>
/// <param name="Id">The id of the activity.</param>
/// <param name="Agency">The agency that sends or receives it; absent when none is recorded.</param>
/// <param name="Section">Whether it goes abroad or comes from abroad.</param>
/// <param name="Kind">The kind of activity.</param>
/// <param name="Level">The rank of the principal.</param>
/// <param name="Title">The title.</param>
/// <param name="CountryIds">The countries without the registry's own state.</param>
/// <param name="Host">The host or inviting body, if it is not an agency of the registry.</param>
/// <param name="Head">The head of the delegation, with the post where it is recorded.</param>
/// <param name="Members">The number of other members that are recorded.</param>
/// <param name="StartsOn">The first day.</param>
/// <param name="EndsOn">The last day.</param>
/// <param name="Place">The place.</param>
/// <param name="Status">The recorded status.</param>
/// <param name="ReportedOn">When the report on its result was sent.</param>
/// <param name="Missing">What is missing.</param>
public sealed record DelegationItem(
    string Id,
    Named? Agency,
    PackSection Section,
    ActivityKind Kind,
    ActivityLevel? Level,
    string Title,
    IReadOnlyList<string> CountryIds,
    string? Host,
    string? Head,
    [Count] int Members,
    PartialDate StartsOn,
    PartialDate? EndsOn,
    string? Place,
    ActivityStatus? Status,
    PartialDate? ReportedOn,
    IReadOnlyList<PackGapItem> Missing);
