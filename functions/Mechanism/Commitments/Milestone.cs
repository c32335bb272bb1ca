using BangGiao.Values.Dates;
using BangGiao.Values.Languages;

namespace BangGiao.Mechanism.Commitments;

/// <summary>A milestone on the way to carrying out a commitment.</summary>
public sealed record Milestone
{
    /// <summary>What is to be there.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>By when; a month or a year means its last day.</summary>
    public required PartialDate DueOn { get; init; }

    /// <summary>The day on which it was met; null while it is not.</summary>
    public DateOnly? MetOn { get; init; }

    /// <summary>Whether it was due before a day and not met by then.</summary>
    public bool IsMissedOn(DateOnly day) => DueOn.Last < day && !(MetOn <= day);
}
