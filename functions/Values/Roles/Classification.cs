namespace BangGiao.Values.Roles;

/// <summary>Who may see a record, low to high.</summary>
public enum Classification
{
    /// <summary>Everybody, where the settings allow public reading.</summary>
    Public,

    /// <summary>Readers.</summary>
    Internal,

    /// <summary>Who has the confidential claim.</summary>
    Confidential,
}
