namespace BangGiao.Registry.Snapshots;

/// <summary>What a change did to its record.</summary>
public enum Operation
{
    /// <summary>The record did not exist before.</summary>
    Create,

    /// <summary>The record was replaced or patched.</summary>
    Update,

    /// <summary>The record was taken away; its history stays.</summary>
    Delete,

    /// <summary>The record was brought back, or set back to an older state.</summary>
    Restore,
}
