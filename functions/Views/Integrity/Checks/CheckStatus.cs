namespace BangGiao.Views.Integrity.Checks;

/// <summary>The result of a check.</summary>
public enum CheckStatus
{
    /// <summary>Nothing was found.</summary>
    Passed,

    /// <summary>There are findings.</summary>
    Failed,
}
