namespace BangGiao.Values.Roles;

/// <summary>What a principal may do; each role may do what the ones before it may.</summary>
public enum Role
{
    /// <summary>Reads what is public, where the settings allow that to everybody.</summary>
    Public,

    /// <summary>Reads what is public or internal.</summary>
    Reader,

    /// <summary>Writes records and attachments.</summary>
    Editor,

    /// <summary>Does what concerns the registry as a whole.</summary>
    Admin,
}
