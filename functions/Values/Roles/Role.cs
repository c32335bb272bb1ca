namespace BangGiao.Values.Roles;

/// <summary>The role of a principal. Each role includes the rights of those before it.</summary>
public enum Role
{
    /// <summary>May read public records, if the settings allow anonymous reading.</summary>
    Public,

    /// <summary>May read public and internal records.</summary>
    Reader,

    /// <summary>May write records and attachments.</summary>
    Editor,

    /// <summary>May administer the registry as a whole.</summary>
    Admin,
}
