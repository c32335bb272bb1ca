namespace BangGiao.Values.Roles;

/// <summary>The classification of a record, from low to high.</summary>
public enum Classification
{
    /// <summary>Visible to everybody, if the settings allow anonymous reading; otherwise to readers.</summary>
    Public,

    /// <summary>Visible to readers.</summary>
    Internal,

    /// <summary>Visible to principals with the right to read confidential records.</summary>
    Confidential,
}
