namespace BangGiao.Mechanism.Commitments;

/// <summary>Why the completion of a commitment cannot be verified.</summary>
public enum VagueReason
{
    /// <summary>It has no due date.</summary>
    NoDueDate,

    /// <summary>It contains words of intention, but no number, no date and no result that could be verified.</summary>
    IntentionOnly,

    /// <summary>An officer flagged it, although the automatic check finds no reason.</summary>
    MarkedByOfficer,
}

/// <summary>The flag of a vague commitment, which is left out of the denominators of the KPIs.</summary>
/// <param name="Reasons">The reasons; at least one.</param>
public sealed record Vagueness(IReadOnlyList<VagueReason> Reasons)
{
    /// <inheritdoc/>
    public bool Equals(Vagueness? other) => other is not null && Reasons.SequenceEqual(other.Reasons);

    /// <inheritdoc/>
    public override int GetHashCode() => Reasons.Count;
}
