namespace BangGiao.Mechanism.Commitments;

/// <summary>What holds up a commitment, as a claim reports it (vướng mắc).</summary>
public sealed record Obstacle
{
    /// <summary>The kind.</summary>
    public required ObstacleKind Kind { get; init; }

    /// <summary>The level that can settle it.</summary>
    public required SettlementLevel Level { get; init; }

    /// <summary>What it is.</summary>
    public required string Text { get; init; }
}

/// <summary>The kinds of obstacles.</summary>
public enum ObstacleKind
{
    /// <summary>A law or rule forbids it, contradicts another one, or is missing.</summary>
    Legal,

    /// <summary>Money is missing.</summary>
    Funding,

    /// <summary>A procedure or approval takes too long.</summary>
    Procedure,

    /// <summary>Agencies do not work together.</summary>
    Coordination,

    /// <summary>People or skills are missing.</summary>
    Capacity,

    /// <summary>The foreign partner does not do its part.</summary>
    Partner,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>The levels that can settle an obstacle or decide on a commitment, from low to high; the partner last.</summary>
public enum SettlementLevel
{
    /// <summary>The agency itself.</summary>
    Agency,

    /// <summary>Several ministries together.</summary>
    Ministries,

    /// <summary>The Government or the Prime Minister.</summary>
    Government,

    /// <summary>The National Assembly.</summary>
    NationalAssembly,

    /// <summary>The foreign partner.</summary>
    Partner,
}

/// <summary>The next step that a claim announces.</summary>
public sealed record NextStep
{
    /// <summary>What will be done.</summary>
    public required string Text { get; init; }

    /// <summary>By when.</summary>
    public required DateOnly DueOn { get; init; }
}

/// <summary>An answer to an obstacle. Answers are only added.</summary>
public sealed record ObstacleReply
{
    /// <summary>The number of the obstacle: all obstacles of the commitment's reviews are counted from 1, in the order of the reviews.</summary>
    public required int Obstacle { get; init; }

    /// <summary>The day of the answer.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The author.</summary>
    public required string By { get; init; }

    /// <summary>What was answered.</summary>
    public required string Text { get; init; }

    /// <summary>Whether the obstacle is settled by it.</summary>
    public bool Settled { get; init; }
}
