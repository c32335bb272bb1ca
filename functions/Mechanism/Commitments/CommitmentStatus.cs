namespace BangGiao.Mechanism.Commitments;

/// <summary>The status of a commitment. Reviews with <see cref="Substantial"/> or <see cref="Complete"/> need evidence.</summary>
public enum CommitmentStatus
{
    /// <summary>No work has been done.</summary>
    NotStarted,

    /// <summary>Part of the work is done.</summary>
    Limited,

    /// <summary>Most of the work is done.</summary>
    Substantial,

    /// <summary>The commitment is carried out.</summary>
    Complete,

    /// <summary>The work is paused.</summary>
    Suspended,

    /// <summary>The commitment was abandoned.</summary>
    Cancelled,
}

/// <summary>The rules of each status.</summary>
public static class CommitmentStatuses
{
    /// <summary>Whether a review with this status needs evidence.</summary>
    public static bool NeedsEvidence(this CommitmentStatus status) => status is CommitmentStatus.Substantial or CommitmentStatus.Complete;

    /// <summary>Whether no work is left, so no further review is due.</summary>
    public static bool IsFinal(this CommitmentStatus status) => status is CommitmentStatus.Complete or CommitmentStatus.Cancelled;

    /// <summary>Whether a commitment with this status becomes overdue after its due date.</summary>
    public static bool CanBeOverdue(this CommitmentStatus status) => !status.IsFinal() && status != CommitmentStatus.Suspended;

    /// <summary>Whether a review with this status and progress shows work.</summary>
    public static bool ShowsWork(this CommitmentStatus status, int? progress) =>
        status is CommitmentStatus.Limited or CommitmentStatus.Substantial or CommitmentStatus.Complete || progress > 0;
}
