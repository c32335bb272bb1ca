namespace BangGiao.Mechanism.Commitments;

/// <summary>Who decided whether the completion of a commitment can be verified.</summary>
public enum VerifiableBy
{
    /// <summary>
    /// The automatic check (<see cref="VaguenessCheck"/>), again at each write: adding a missing due date updates the flag.
    /// </summary>
    Gate,

    /// <summary>An officer. The check does not change this decision.</summary>
    Officer,
}
