namespace BangGiao.Mechanism.Commitments;

/// <summary>Claims that no assessment has answered yet.</summary>
/// <param name="Since">The day on which the registry received the first of them, or else the day that it describes.</param>
/// <param name="Status">The status that the latest of them claims.</param>
public sealed record AwaitingAssessment(DateOnly Since, CommitmentStatus Status);
