using BangGiao.Values.Languages;

namespace BangGiao.Mechanism.ReviewCycles;

/// <summary>A decision of the meeting that closes a review cycle.</summary>
public sealed record RoundDecision
{
    /// <summary>Its number in the review cycle, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>What was decided.</summary>
    public required LocalizedText Text { get; init; }

    /// <summary>The agency that carries it out.</summary>
    public required string AgencyId { get; init; }

    /// <summary>The last day; null for none.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>The item of the agenda that it answers; null for none.</summary>
    public DecidedItem? Item { get; init; }

    /// <summary>The commitment, or the milestone of one, that it has become; null while it is neither.</summary>
    public DecisionOutcome? Becomes { get; init; }

    /// <summary>The day on which it was carried out; null while it was not. What has become a commitment or a milestone is done with that.</summary>
    public DateOnly? DoneOn { get; init; }
}

/// <summary>The item of the agenda that a decision answers.</summary>
public sealed record DecidedItem
{
    /// <summary>The list in which it stood.</summary>
    public required AgendaKind Kind { get; init; }

    /// <summary>The commitment; null for an agency that is silent.</summary>
    public string? CommitmentId { get; init; }
}

/// <summary>What a decision has become.</summary>
public sealed record DecisionOutcome
{
    /// <summary>The commitment.</summary>
    public required string CommitmentId { get; init; }

    /// <summary>The number of its milestone, from 1 in the order in which they stand; null for the commitment itself.</summary>
    public int? Milestone { get; init; }
}

/// <summary>The lists of an agenda.</summary>
public enum AgendaKind
{
    /// <summary>Overdue commitments.</summary>
    Late,

    /// <summary>Commitments of which claim and assessment differ.</summary>
    Disputed,

    /// <summary>Obstacles that the agency cannot settle itself.</summary>
    Obstacle,

    /// <summary>Claims that await assessment.</summary>
    Awaiting,

    /// <summary>Agencies that have not reported.</summary>
    Silent,
}
