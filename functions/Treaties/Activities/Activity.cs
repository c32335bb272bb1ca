using BangGiao.Records.Model;
using BangGiao.Values.Dates;
using BangGiao.Values.Languages;

namespace BangGiao.Treaties.Activities;

/// <summary>An activity: a visit, a call, a consultation or a summit.</summary>
public sealed record Activity : Record
{
    /// <summary>The kind of activity.</summary>
    public required ActivityKind Kind { get; init; }

    /// <summary>The rank of the principal who took part.</summary>
    public ActivityLevel? Level { get; init; }

    /// <summary>The countries that took part. The registry's own state may be among them.</summary>
    public required IReadOnlyList<string> CountryIds { get; init; }

    /// <summary>The first day.</summary>
    public required PartialDate StartsOn { get; init; }

    /// <summary>The last day; absent when unknown.</summary>
    public PartialDate? EndsOn { get; init; }

    /// <summary>The place.</summary>
    public string? Place { get; init; }

    /// <summary>The title.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>The outcome.</summary>
    public LocalizedText? Outcome { get; init; }
}

/// <summary>The kinds of activities.</summary>
public enum ActivityKind
{
    /// <summary>A state visit.</summary>
    StateVisit,

    /// <summary>An official visit.</summary>
    OfficialVisit,

    /// <summary>A visit of another or unknown kind.</summary>
    Visit,

    /// <summary>A summit or another event of several states.</summary>
    MultilateralEvent,

    /// <summary>Talks by telephone or video.</summary>
    OnlineTalks,

    /// <summary>A meeting of ministers.</summary>
    MinisterialMeeting,

    /// <summary>A political consultation.</summary>
    Consultation,
}

/// <summary>The ranks of principals.</summary>
public enum ActivityLevel
{
    /// <summary>The leader of the Party.</summary>
    Party,

    /// <summary>The head of state.</summary>
    President,

    /// <summary>The head of government.</summary>
    PrimeMinister,

    /// <summary>The head of the National Assembly.</summary>
    Assembly,

    /// <summary>A minister, or a deputy of the head of government.</summary>
    Minister,

    /// <summary>A senior official.</summary>
    SeniorOfficial,
}
