namespace BangGiao.Mechanism.Commitments;

/// <summary>The events of a commitment in a country's timeline.</summary>
public enum CommitmentEvent
{
    /// <summary>The commitment was made.</summary>
    Made,

    /// <summary>The commitment was completed.</summary>
    Completed,
}
