using BangGiao.Records.Model;
using BangGiao.Relations.Agencies;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Values.Roles;

namespace BangGiao.Mechanism.YearlyPacks;

/// <summary>The agencies that have something to send for a year, and what is missing.</summary>
/// <param name="Year">The year that is reported on; the plans are for the year after.</param>
/// <param name="AsOf">The day as of which the packs are filled in: at the latest the last day of the year.</param>
/// <param name="Lang">The language of the texts.</param>
/// <param name="Dir">The direction in which they run.</param>
/// <param name="Note">That the owner's law asks for no yearly reports; absent where it asks for some.</param>
/// <param name="Classification">The highest classification of what the packs tell of.</param>
/// <param name="Items">The agencies by name, of which an account of agencies has its own only.</param>
/// <param name="Total">The total number.</param>
/// <param name="Version">The registry's version that the answer is of.</param>
public sealed record YearlyPacksAnswer(
    [Count] int Year,
    DateOnly AsOf,
    Language Lang,
    TextDirection Dir,
    string? Note,
    Classification Classification,
    IReadOnlyList<YearlyPackItem> Items,
    [Count] int Total,
    [Count] long Version);

/// <summary>The yearly pack of an agency in figures: how many rows each part has, and how many of them miss something.</summary>
/// <param name="Agency">The agency.</param>
/// <param name="Kind">The kind of agency.</param>
/// <param name="Treaties">Rows of the report on treaties.</param>
/// <param name="Agreements">Rows of the report on international agreements.</param>
/// <param name="Signing">Rows of the plan of signing.</param>
/// <param name="Implementation">Rows of the plan of implementation.</param>
/// <param name="Conferences">Rows of the report on international conferences.</param>
/// <param name="Delegations">Rows of the list of delegations.</param>
/// <param name="Undecided">Texts whose law is not decided.</param>
/// <param name="Incomplete">Rows of all parts that miss something.</param>
/// <param name="DueOn">The first day on which a part with rows is due; absent when the agency has only delegations and texts whose law is not decided.</param>
/// <param name="Classification">The highest classification of what the pack tells of.</param>
/// <param name="Missing">The number of rows with each gap, the most frequent gap first.</param>
public sealed record YearlyPackItem(
    Named Agency,
    AgencyKind Kind,
    [Count] int Treaties,
    [Count] int Agreements,
    [Count] int Signing,
    [Count] int Implementation,
    [Count] int Conferences,
    [Count] int Delegations,
    [Count] int Undecided,
    [Count] int Incomplete,
    DateOnly? DueOn,
    Classification Classification,
    IReadOnlyList<PackGapCount> Missing);
