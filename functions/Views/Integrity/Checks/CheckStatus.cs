namespace BangGiao.Views.Integrity.Checks;

/// <summary>How a check came out.</summary>
public enum CheckStatus
{
    /// <summary>Nothing was found.</summary>
    Passed,

    /// <summary>What the findings say is so.</summary>
    Failed,
}
