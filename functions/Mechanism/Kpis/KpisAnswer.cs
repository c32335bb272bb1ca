using BangGiao.Mechanism.Commitments;
using BangGiao.Mechanism.Counting;
using BangGiao.Mechanism.SigningKpis;
using BangGiao.Records.Model;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Values.Periods;

namespace BangGiao.Mechanism.Kpis;

/// <summary>The mechanism's figures as of a day.</summary>
/// <param name="AsOf">The day.</param>
/// <param name="Lang">The language of the texts.</param>
/// <param name="Dir">The direction in which they run.</param>
/// <param name="Period">The reporting period in which the commitments were made; absent when none is asked for.</param>
/// <param name="Figures">The figures of all commitments in scope.</param>
/// <param name="ByGovernmentStatus">The verifiable ones in each of the Government's four cells. Those without a due date, and suspended or cancelled ones, are in none.</param>
/// <param name="ObstaclesByLevel">The open obstacles of the verifiable ones, by the level that can settle them.</param>
/// <param name="ByAgency">The same figures of each lead agency, when <c>by=agency</c> asks for them.</param>
/// <param name="ByCountry">The same figures of each country, when <c>by=country</c> asks for them.</param>
/// <param name="ByGroup">The same figures of each region, level of partnership or field, when <c>by=region</c>, <c>level</c> or <c>sector</c> asks for them.</param>
/// <param name="Durations">How long the first action and the completion of the verifiable commitments took.</param>
/// <param name="Agreements">How long it takes from signing an agreement to carrying it out.</param>
/// <param name="Version">The registry's version that the answer is of.</param>
public sealed record KpisAnswer(
    DateOnly AsOf,
    Language Lang,
    TextDirection Dir,
    ReportingPeriod? Period,
    IReadOnlyList<KpiFigureItem> Figures,
    IReadOnlyList<GovernmentStatusFigure> ByGovernmentStatus,
    IReadOnlyList<ObstacleFigure> ObstaclesByLevel,
    IReadOnlyList<AgencyKpis>? ByAgency,
    IReadOnlyList<CountryKpis>? ByCountry,
    IReadOnlyList<GroupKpis>? ByGroup,
    CommitmentDurations Durations,
    SigningFigures Agreements,
    [Count] long Version);

/// <summary>The figures of an agency.</summary>
/// <param name="Agency">The agency.</param>
/// <param name="Figures">Its figures.</param>
public sealed record AgencyKpis(Named Agency, IReadOnlyList<KpiFigureItem> Figures);

/// <summary>The figures of a country.</summary>
/// <param name="Country">The country.</param>
/// <param name="Figures">Its figures.</param>
public sealed record CountryKpis(Named Country, IReadOnlyList<KpiFigureItem> Figures);

/// <summary>The figures of a region, a level of partnership or a field of cooperation.</summary>
/// <param name="Group">The region by its name in English, the level or the field by its code, with what it is called.</param>
/// <param name="Figures">Its figures.</param>
public sealed record GroupKpis(Named Group, IReadOnlyList<KpiFigureItem> Figures);

/// <summary>The number of days that commitments take, if their day of making is known.</summary>
/// <param name="ToFirstAction">From the making to the first review that shows work.</param>
/// <param name="ToCompletion">From the making to the completion.</param>
public sealed record CommitmentDurations(PeriodFigure ToFirstAction, PeriodFigure ToCompletion);

/// <summary>A figure, with the lists behind it.</summary>
/// <param name="Id">The figure.</param>
/// <param name="Title">The title.</param>
/// <param name="Numerator">The number counted.</param>
/// <param name="Denominator">The number of those that the share is of.</param>
/// <param name="Rate">The share, to four decimals; null where there is nothing to divide by.</param>
/// <param name="MedianDays">The median of days, of the figure that has one; absent where no day was counted.</param>
/// <param name="Query">The list of what is counted.</param>
/// <param name="DenominatorQuery">The list of that of which it is counted.</param>
public sealed record KpiFigureItem(
    Kpi Id,
    string Title,
    [Count] int Numerator,
    [Count] int Denominator,
    [WrittenAsNull] decimal? Rate,
    decimal? MedianDays,
    [TextFormat("uri-reference")] string Query,
    [TextFormat("uri-reference")] string DenominatorQuery);

/// <summary>The number of commitments in one of the Government's four cells.</summary>
/// <param name="Id">The cell.</param>
/// <param name="Title">The title.</param>
/// <param name="Count">The number of them.</param>
/// <param name="Query">The list of them.</param>
public sealed record GovernmentStatusFigure(GovernmentStatus Id, string Title, [Count] int Count, [TextFormat("uri-reference")] string Query);

/// <summary>The number of obstacles that a level can settle.</summary>
/// <param name="Level">The level.</param>
/// <param name="Title">The title.</param>
/// <param name="Obstacles">The number of open obstacles.</param>
/// <param name="Commitments">The number of their commitments.</param>
/// <param name="Query">The list of these commitments.</param>
public sealed record ObstacleFigure(SettlementLevel Level, string Title, [Count] int Obstacles, [Count] int Commitments, [TextFormat("uri-reference")] string Query);
