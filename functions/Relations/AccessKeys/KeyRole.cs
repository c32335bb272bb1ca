using BangGiao.Values.Roles;

namespace BangGiao.Relations.AccessKeys;

/// <summary>The roles that a key can give. The public needs no key.</summary>
public enum KeyRole
{
    /// <summary>Adds claims and files for its agencies.</summary>
    Reporter,

    /// <summary>Reads what is public or internal.</summary>
    Reader,

    /// <summary>Reads, adds the ministry's assessments, and closes review cycles.</summary>
    Assessor,

    /// <summary>Writes records and attachments.</summary>
    Editor,

    /// <summary>Does everything, and administers the registry as a whole.</summary>
    Admin,
}

/// <summary>The roles of principals that keys give.</summary>
public static class KeyRoles
{
    /// <summary>The role of the key's holder.</summary>
    public static Role Given(this KeyRole role) => role switch
    {
        KeyRole.Reporter => Role.Reporter,
        KeyRole.Reader => Role.Reader,
        KeyRole.Assessor => Role.Assessor,
        KeyRole.Editor => Role.Editor,
        KeyRole.Admin => Role.Admin,
    };
}
