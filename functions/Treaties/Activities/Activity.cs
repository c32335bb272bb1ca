using BangGiao.Records.Model;
using BangGiao.Values.Dates;
using BangGiao.Values.Languages;

namespace BangGiao.Treaties.Activities;

/// <summary>A visit, call, consultation or summit.</summary>
public sealed record Activity : Record
{
    /// <summary>What sort of activity it is.</summary>
    public required ActivityKind Kind { get; init; }

    /// <summary>The rank of the principal.</summary>
    public ActivityLevel? Level { get; init; }

    /// <summary>The countries that took part; the registry's own state may be among them.</summary>
    public required IReadOnlyList<string> CountryIds { get; init; }

    /// <summary>The first day.</summary>
    public required PartialDate StartsOn { get; init; }

    /// <summary>The last day, where it is known.</summary>
    public PartialDate? EndsOn { get; init; }

    /// <summary>Where it was.</summary>
    public string? Place { get; init; }

    /// <summary>What it is called.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>What came of it.</summary>
    public LocalizedText? Outcome { get; init; }
}

/// <summary>The sorts of activities.</summary>
public enum ActivityKind
{
    /// <summary>A state visit.</summary>
    StateVisit,

    /// <summary>An official visit.</summary>
    OfficialVisit,

    /// <summary>A visit of another or an unknown sort.</summary>
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
