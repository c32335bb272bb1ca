namespace BangGiao.Mechanism.Commitments;

/// <summary>Why it cannot be told when a commitment is carried out.</summary>
public enum VagueReason
{
    /// <summary>It says no day by which it is to be carried out.</summary>
    NoDueDate,

    /// <summary>Its words only intend: no number, no date, nothing that will be there when it is done.</summary>
    IntentionOnly,

    /// <summary>An officer marked it so, though the gate finds nothing.</summary>
    MarkedByOfficer,
}

/// <summary>That a commitment is vague: kept and flagged, and left out of the denominators of the KPIs.</summary>
/// <param name="Reasons">Why; at least one.</param>
public sealed record Vagueness(IReadOnlyList<VagueReason> Reasons)
{
    /// <inheritdoc/>
    public bool Equals(Vagueness? other) => other is not null && Reasons.SequenceEqual(other.Reasons);

    /// <inheritdoc/>
    public override int GetHashCode() => Reasons.Count;
}
