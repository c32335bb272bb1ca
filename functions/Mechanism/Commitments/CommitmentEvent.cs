namespace BangGiao.Mechanism.Commitments;

/// <summary>What a country's timeline has of a commitment.</summary>
public enum CommitmentEvent
{
    /// <summary>It was made.</summary>
    Made,

    /// <summary>It was carried out.</summary>
    Completed,
}
