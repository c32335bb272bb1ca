namespace BangGiao.Mechanism.SigningKpis;

/// <summary>The steps to which the days from signing an agreement are counted.</summary>
public enum SigningStep
{
    /// <summary>The receipt of the text by the ministry of foreign affairs.</summary>
    Copy,

    /// <summary>The filing of the implementation plan.</summary>
    Plan,

    /// <summary>The first action.</summary>
    FirstAction,

    /// <summary>The completion of all its commitments.</summary>
    Completion,
}
