namespace BangGiao.Registry.Snapshots;

/// <summary>The operation of a change.</summary>
public enum Operation
{
    /// <summary>The record was created.</summary>
    Create,

    /// <summary>The record was replaced or patched.</summary>
    Update,

    /// <summary>The record was deleted. Its history is kept.</summary>
    Delete,

    /// <summary>The record was restored after a deletion, or to an older state.</summary>
    Restore,
}
