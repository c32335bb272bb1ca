namespace Azure.Data.Tables;

/// <summary>What a write does with the properties that it does not name.</summary>
public enum TableUpdateMode
{
    /// <summary>They stay as they are.</summary>
    Merge = 0,

    /// <summary>They go.</summary>
    Replace = 1,
}
