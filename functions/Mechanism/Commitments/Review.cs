namespace BangGiao.Mechanism.Commitments;

/// <summary>What somebody said of a commitment's carrying out. It is never altered or taken away once it was said.</summary>
public sealed record Review
{
    /// <summary>The day of which it speaks.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Who said it.</summary>
    public required string By { get; init; }

    /// <summary>In whose voice.</summary>
    public required ReviewVoice Voice { get; init; }

    /// <summary>How far the commitment is.</summary>
    public required CommitmentStatus Status { get; init; }

    /// <summary>How far in percent, 0 to 100; 100 is complete and nothing else is.</summary>
    public int? Progress { get; init; }

    /// <summary>What was done, what is in the way, what is proposed.</summary>
    public string? Note { get; init; }

    /// <summary>What shows it.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <summary>The progress that was told, or that goes without saying: 0 when nothing was done, 100 when all was.</summary>
    public int? ProgressOrImplied => Progress ?? Status switch
    {
        CommitmentStatus.NotStarted => 0,
        CommitmentStatus.Complete => 100,
        _ => null,
    };

    /// <inheritdoc/>
    public bool Equals(Review? other) =>
        other is not null && On == other.On && By == other.By && Voice == other.Voice && Status == other.Status
        && Progress == other.Progress && Note == other.Note && Evidence.SequenceEqual(other.Evidence);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(On, By, Voice, Status, Progress, Note, Evidence.Count);
}
