using BangGiao.Mechanism.Commitments;

namespace BangGiao.Mechanism.ReviewCycles;

/// <summary>A commitment in a review cycle.</summary>
/// <param name="Commitment">The commitment.</param>
/// <param name="Then">Its state on the day before the review cycle opened.</param>
/// <param name="Now">Its state on the day of the report.</param>
/// <param name="ReportedOn">The day of the lead agency's first claim in the review cycle; null without one.</param>
public sealed record ReviewCycleItem(Commitment Commitment, CommitmentState Then, CommitmentState Now, DateOnly? ReportedOn)
{
    /// <summary>Whether a report was expected: the status was not final when the review cycle opened.</summary>
    public bool IsExpected => !Then.Status.IsFinal();

    /// <summary>Whether a report is still missing: it was expected, has not come, and the status is not final.</summary>
    public bool IsWaiting => IsExpected && ReportedOn is null && !Now.Status.IsFinal();

    /// <summary>The movement since the day before the review cycle opened; null without one.</summary>
    public Movement? Movement => Movements.Between(Then, Now);
}
