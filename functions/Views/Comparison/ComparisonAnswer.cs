using BangGiao.Values.Json;
using BangGiao.Values.Languages;

namespace BangGiao.Views.Comparison;

/// <summary>The differences between two days.</summary>
/// <param name="CompareTo">The earlier day.</param>
/// <param name="AsOf">The later day.</param>
/// <param name="Lang">The language of the texts.</param>
/// <param name="Dir">The direction in which they run.</param>
/// <param name="Facts">The figures of each fact on both days.</param>
/// <param name="Items">The differences, by fact and title.</param>
/// <param name="Total">The number of differences on all pages.</param>
/// <param name="Version">The registry's version that the answer is of.</param>
/// <param name="Next">The next page; absent on the last one.</param>
public sealed record ComparisonAnswer(
    DateOnly CompareTo,
    DateOnly AsOf,
    Language Lang,
    TextDirection Dir,
    IReadOnlyList<FactFigures> Facts,
    IReadOnlyList<Difference> Items,
    [Count] int Total,
    [Count] long Version,
    [TextFormat("uri-reference")] string? Next);

/// <summary>The figures of a fact on both days.</summary>
/// <param name="Id">The fact.</param>
/// <param name="Title">The title.</param>
/// <param name="Differences">The number of records that differ in it.</param>
/// <param name="Values">The number of records with each value.</param>
public sealed record FactFigures(ComparedFact Id, string Title, [Count] int Differences, IReadOnlyList<ValueFigures> Values);

/// <summary>The numbers of records with a value on both days.</summary>
/// <remarks>
/// Of countries, only states count; of missions, honorary consulates do not. A country with partnerships in several sectors counts once for
/// them.
/// </remarks>
/// <param name="Code">The value.</param>
/// <param name="Title">The title.</param>
/// <param name="Before">The number of records with it on the earlier day.</param>
/// <param name="BeforeQuery">The list of them.</param>
/// <param name="After">The number of records with it on the later day.</param>
/// <param name="AfterQuery">The list of them.</param>
/// <param name="Change">After less before.</param>
public sealed record ValueFigures(
    string Code,
    string Title,
    [Count] int Before,
    [TextFormat("uri-reference")] string BeforeQuery,
    [Count] int After,
    [TextFormat("uri-reference")] string AfterQuery,
    int Change);

/// <summary>A record that had another value on the later day than on the earlier one.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="FactTitle">What the fact is called.</param>
/// <param name="Collection">The collection of the record.</param>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="CountryIds">The countries that it is about.</param>
/// <param name="Before">The values on the earlier day: none where the record was not known, or had none.</param>
/// <param name="BeforeTitle">The titles; absent where there is none.</param>
/// <param name="After">The values on the later day.</param>
/// <param name="AfterTitle">The titles; absent where there is none.</param>
/// <param name="Counted">Whether the record counts in the figures.</param>
public sealed record Difference(
    ComparedFact Fact,
    string FactTitle,
    string Collection,
    string Id,
    string Title,
    IReadOnlyList<string> CountryIds,
    IReadOnlyList<string> Before,
    string? BeforeTitle,
    IReadOnlyList<string> After,
    string? AfterTitle,
    bool Counted);
