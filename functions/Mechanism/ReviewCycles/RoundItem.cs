using BangGiao.Mechanism.Commitments;

namespace BangGiao.Mechanism.ReviewCycles;

/// <summary>A commitment in a round.</summary>
/// <param name="Commitment">The commitment.</param>
/// <param name="Then">How it stood on the eve of the round.</param>
/// <param name="Now">How it stands on the day of the report.</param>
/// <param name="ReportedOn">The day of the lead agency's first claim in the round; null when it has been silent.</param>
public sealed record RoundItem(Commitment Commitment, CommitmentState Then, CommitmentState Now, DateOnly? ReportedOn)
{
    /// <summary>Whether a report was expected: something was left to be done when the round opened.</summary>
    public bool IsExpected => !Then.Status.IsFinal();

    /// <summary>Whether a report is still wanting: it was expected, did not come, and something is left to be done.</summary>
    public bool IsWaiting => IsExpected && ReportedOn is null && !Now.Status.IsFinal();

    /// <summary>Where it went since the eve of the round; null when it stands where it stood.</summary>
    public Movement? Movement => Movements.Between(Then, Now);
}
