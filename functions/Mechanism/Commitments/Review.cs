namespace BangGiao.Mechanism.Commitments;

/// <summary>A review of a commitment. Reviews are only added; they are never changed or removed.</summary>
public sealed record Review
{
    /// <summary>The day that the review describes.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The author: the name of the principal who sent it, or of whoever made it in the past.</summary>
    public required string By { get; init; }

    /// <summary>The day on which the registry received it; absent for reviews that were written with the record.</summary>
    public DateOnly? ReceivedOn { get; init; }

    /// <summary>Whether it is the lead agency's claim or the ministry's assessment.</summary>
    public required ReviewVoice Voice { get; init; }

    /// <summary>The status of the commitment.</summary>
    public required CommitmentStatus Status { get; init; }

    /// <summary>The progress in percent, 0 to 100. Only the status <c>complete</c> can have 100, and it cannot have less.</summary>
    public int? Progress { get; init; }

    /// <summary>A report of the work done (tiến độ).</summary>
    public string? Note { get; init; }

    /// <summary>What holds it up (vướng mắc). Of claims only.</summary>
    public IReadOnlyList<Obstacle> Obstacles { get; init; } = [];

    /// <summary>What the agency proposes (kiến nghị). Of claims only.</summary>
    public string? Proposal { get; init; }

    /// <summary>What will be done next. Of claims only.</summary>
    public NextStep? NextStep { get; init; }

    /// <summary>The evidence.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <summary>The progress, or the one that the status implies: 0 for <c>not_started</c>, 100 for <c>complete</c>.</summary>
    public int? ProgressOrImplied => Progress ?? Status switch
    {
        CommitmentStatus.NotStarted => 0,
        CommitmentStatus.Complete => 100,
        _ => null,
    };

    /// <inheritdoc/>
    public bool Equals(Review? other) =>
        other is not null && On == other.On && By == other.By && ReceivedOn == other.ReceivedOn && Voice == other.Voice && Status == other.Status
        && Progress == other.Progress && Note == other.Note && Proposal == other.Proposal && NextStep == other.NextStep
        && Obstacles.SequenceEqual(other.Obstacles) && Evidence.SequenceEqual(other.Evidence);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(On, By, Voice, Status, Progress, Note, Evidence.Count);
}
