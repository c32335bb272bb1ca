using BangGiao.Values.Json;
using BangGiao.Values.Languages;

namespace BangGiao.Treaties.Agreements;

/// <summary>Agreements by their status on a day, and what falls due.</summary>
/// <param name="AsOf">The day.</param>
/// <param name="Lang">The language of the texts.</param>
/// <param name="Dir">The direction in which they run.</param>
/// <param name="Total">The number of agreements that are counted.</param>
/// <param name="ByStatus">The number of each status.</param>
/// <param name="Expiring">Those whose term ends within some days.</param>
/// <param name="Notice">Those whose last day of notice is within some days.</param>
/// <param name="Stale">Those whose recorded status contradicts their dates.</param>
/// <param name="Deadlines">What falls due within a year, the first first.</param>
/// <param name="Version">The registry's version that the answer is of.</param>
/// <param name="Groups">The same by country or by agency, when <c>by</c> asks for them.</param>
public sealed record PipelineAnswer(
    DateOnly AsOf,
    Language Lang,
    TextDirection Dir,
    [Count] int Total,
    IReadOnlyDictionary<StandingStatus, PipelineStatus> ByStatus,
    IReadOnlyList<Within> Expiring,
    IReadOnlyList<Within> Notice,
    PipelineCount Stale,
    IReadOnlyList<PipelineDeadline> Deadlines,
    [Count] long Version,
    IReadOnlyList<PipelineGroup>? Groups);

/// <summary>The agreements of one status.</summary>
/// <param name="Count">The number of them.</param>
/// <param name="Label">The status in words.</param>
/// <param name="Query">The list of them; null when the request filters by the same parameter already.</param>
public sealed record PipelineStatus([Count] int Count, string Label, [WrittenAsNull, TextFormat("uri-reference")] string? Query);

/// <summary>The agreements that something happens to within some days.</summary>
/// <param name="WithinDays">The number of days.</param>
/// <param name="Count">The number of agreements.</param>
/// <param name="Query">The list of them; null when the request filters by the same parameter already.</param>
public sealed record Within([Count] int WithinDays, [Count] int Count, [WrittenAsNull, TextFormat("uri-reference")] string? Query);

/// <summary>Some agreements.</summary>
/// <param name="Count">The number of them.</param>
/// <param name="Query">The list of them; null when the request filters by the same parameter already.</param>
public sealed record PipelineCount([Count] int Count, [WrittenAsNull, TextFormat("uri-reference")] string? Query);

/// <summary>Something that falls due.</summary>
/// <param name="On">The day.</param>
/// <param name="Days">The number of days until then.</param>
/// <param name="Kind">What falls due.</param>
/// <param name="Id">The agreement's id.</param>
/// <param name="Title">What the agreement is called.</param>
public sealed record PipelineDeadline(DateOnly On, int Days, DeadlineKind Kind, string Id, string Title);

/// <summary>The agreements with a country, or of an agency.</summary>
/// <param name="Id">The country's or the agency's id.</param>
/// <param name="Name">Its name; null when the caller may not see it.</param>
/// <param name="Total">The number of agreements.</param>
/// <param name="ByStatus">The number of each status; a status without agreements is left out.</param>
/// <param name="Expiring">The number of those that end within a year.</param>
/// <param name="Query">The list of them; null when the request filters by the same parameter already.</param>
public sealed record PipelineGroup(
    string Id,
    [WrittenAsNull] string? Name,
    [Count] int Total,
    [Count] IReadOnlyDictionary<StandingStatus, int> ByStatus,
    [Count] int Expiring,
    [WrittenAsNull, TextFormat("uri-reference")] string? Query);
