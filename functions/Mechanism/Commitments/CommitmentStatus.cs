namespace BangGiao.Mechanism.Commitments;

/// <summary>How far a commitment is. Reviews that say <see cref="Substantial"/> or <see cref="Complete"/> need evidence.</summary>
public enum CommitmentStatus
{
    /// <summary>Nothing was done yet.</summary>
    NotStarted,

    /// <summary>Some was done.</summary>
    Limited,

    /// <summary>Most was done.</summary>
    Substantial,

    /// <summary>It is carried out.</summary>
    Complete,

    /// <summary>It is not worked on for the time being.</summary>
    Suspended,

    /// <summary>It was given up.</summary>
    Cancelled,
}

/// <summary>What a status means to the rules.</summary>
public static class CommitmentStatuses
{
    /// <summary>One of the top two, which nobody is believed without evidence.</summary>
    public static bool NeedsEvidence(this CommitmentStatus status) => status is CommitmentStatus.Substantial or CommitmentStatus.Complete;

    /// <summary>Nothing is left to be done, so no further review is due.</summary>
    public static bool IsFinal(this CommitmentStatus status) => status is CommitmentStatus.Complete or CommitmentStatus.Cancelled;

    /// <summary>The day by which it was to be carried out still counts.</summary>
    public static bool CanBeOverdue(this CommitmentStatus status) => !status.IsFinal() && status != CommitmentStatus.Suspended;

    /// <summary>Whether a review with that status and progress shows that work was done.</summary>
    public static bool ShowsWork(this CommitmentStatus status, int? progress) =>
        status is CommitmentStatus.Limited or CommitmentStatus.Substantial or CommitmentStatus.Complete || progress > 0;
}
