using BangGiao.Treaties.Agreements;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Values.Periods;

namespace BangGiao.Mechanism.NamedCounts;

/// <summary>The count under each definition, from one day to another.</summary>
/// <param name="AsOf">The day. What was made or signed later does not count.</param>
/// <param name="Lang">The language of the texts.</param>
/// <param name="Dir">The direction in which they run.</param>
/// <param name="From">The first day on which what counts was made or signed: the later of the one asked for and the start of the period; absent without either.</param>
/// <param name="To">The last day: the earlier of the one asked for and the end of the period; absent without either.</param>
/// <param name="Period">The reporting period in which it was; absent when none is asked for.</param>
/// <param name="Counts">The counts.</param>
/// <param name="Published">
/// Figures of the mechanism that were published, each with the definition by which it is read, whatever days are asked for; absent when the
/// counts are narrowed by anything else, and for another state than Viet Nam.
/// </param>
/// <param name="Version">The registry's version that the answer is of.</param>
public sealed record CountsAnswer(
    DateOnly AsOf,
    Language Lang,
    TextDirection Dir,
    DateOnly? From,
    DateOnly? To,
    ReportingPeriod? Period,
    IReadOnlyList<NamedCount> Counts,
    IReadOnlyList<PublishedCount>? Published,
    [Count] long Version);

/// <summary>A count under a definition.</summary>
/// <param name="Id">The definition.</param>
/// <param name="Title">What is counted, in a few words.</param>
/// <param name="Definition">What counts, in a sentence.</param>
/// <param name="Count">The number of them.</param>
/// <param name="Query">The list of them.</param>
/// <param name="ByLevel">
/// The number of them concluded in each name; absent where no agreement is asked for. Agreements whose level is not recorded are in none.
/// </param>
public sealed record NamedCount(
    CountName Id, string Title, string Definition, [Count] int Count, [TextFormat("uri-reference")] string Query, IReadOnlyList<LevelCount>? ByLevel);

/// <summary>The number of agreements, or of commitments in them, concluded in each name.</summary>
/// <param name="Level">The level.</param>
/// <param name="Title">The title.</param>
/// <param name="Count">The number of them.</param>
/// <param name="Query">The list of them.</param>
public sealed record LevelCount(AgreementLevel Level, string Title, [Count] int Count, [TextFormat("uri-reference")] string Query);
