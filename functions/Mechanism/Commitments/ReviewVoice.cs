namespace BangGiao.Mechanism.Commitments;

/// <summary>Who speaks in a review.</summary>
public enum ReviewVoice
{
    /// <summary>The lead agency, of its own work.</summary>
    Claim,

    /// <summary>The ministry, of the agency's work.</summary>
    Assessment,
}
