using BangGiao.Notices.Occasions;
using BangGiao.Records.Model;
using BangGiao.Values.Json;

namespace BangGiao.Notices.AnniversaryList;

/// <summary>A page of anniversaries.</summary>
/// <param name="Items">The anniversaries, the first first.</param>
/// <param name="Total">The number on all pages.</param>
/// <param name="Groups">Counts by region or by year, when <c>by</c> asks for them.</param>
/// <param name="Version">The registry's version that the answer is of.</param>
/// <param name="Next">The next page; absent on the last one.</param>
public sealed record AnniversariesAnswer(
    IReadOnlyList<AnniversaryItem> Items, [Count] int Total, IReadOnlyList<AnniversaryGroup>? Groups, [Count] long Version, [TextFormat("uri-reference")] string? Next);

/// <summary>An anniversary, with its reasons.</summary>
public sealed record AnniversaryItem : AnniversarySummary
{
    /// <summary>An anniversary with its reasons.</summary>
    public AnniversaryItem(Occasion occasion, AnniversaryReasonsAnswer why)
        : base(occasion) => Why = why;

    /// <summary>Why the day is one.</summary>
    public AnniversaryReasonsAnswer Why { get; init; }
}

/// <summary>An anniversary as a row of a table.</summary>
internal sealed record AnniversaryRow : AnniversarySummary
{
    public AnniversaryRow(Occasion occasion)
        : base(occasion) => Source = occasion.Source;

    /// <summary>The source of the fact.</summary>
    public Source? Source { get; init; }
}

/// <summary>Why a day is an anniversary.</summary>
public sealed record AnniversaryReasonsAnswer
{
    /// <summary>The fact whose day returns.</summary>
    public required string Fact { get; init; }

    /// <summary>The source of the fact.</summary>
    [WrittenAsNull]
    public required Source? Source { get; init; }

    /// <summary>That a later step has taken the place of this one; absent otherwise.</summary>
    public string? Superseded { get; init; }

    /// <summary>The rule of its class.</summary>
    public required string Rule { get; init; }

    /// <summary>The day for 29 February in years without one; absent for other days.</summary>
    public string? LeapDay { get; init; }

    /// <summary>The time zone of the calendar.</summary>
    public required string TimeZone { get; init; }

    /// <summary>The days on which subscribers hear of it.</summary>
    public required IReadOnlyList<LeadDay> LeadDays { get; init; }
}

/// <summary>The anniversaries of a region or a year.</summary>
/// <param name="Id">The region (UN M49; empty for none) or the year.</param>
/// <param name="Total">The total number.</param>
/// <param name="ByClass">The number of each class.</param>
/// <param name="ByYear">The number in each year, of a region.</param>
/// <param name="ByRegion">The number in each region, of a year.</param>
public sealed record AnniversaryGroup(
    string Id,
    [Count] int Total,
    [Count] IReadOnlyDictionary<string, int> ByClass,
    [Count] IReadOnlyDictionary<string, int>? ByYear,
    [Count] IReadOnlyDictionary<string, int>? ByRegion);
