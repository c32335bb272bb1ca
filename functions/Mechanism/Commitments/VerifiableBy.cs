namespace BangGiao.Mechanism.Commitments;

/// <summary>Who judged whether it can be told when a commitment is carried out.</summary>
public enum VerifiableBy
{
    /// <summary>The gate (<see cref="VaguenessCheck"/>), at each write anew: who adds the missing due day need not think of the flag.</summary>
    Gate,

    /// <summary>An officer, whose word stands whatever the gate finds.</summary>
    Officer,
}
