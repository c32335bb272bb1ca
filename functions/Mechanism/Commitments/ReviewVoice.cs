namespace BangGiao.Mechanism.Commitments;

/// <summary>The author of a review.</summary>
public enum ReviewVoice
{
    /// <summary>The lead agency, about its own work.</summary>
    Claim,

    /// <summary>The ministry, about the lead agency's work.</summary>
    Assessment,
}
