namespace BangGiao.Values.Roles;

/// <summary>A role of a principal. A principal may hold several; the highest decides what it reads.</summary>
/// <remarks>The order is that of reading. What a role may do is <see cref="Roles.Includes"/>, which is not the same order.</remarks>
public enum Role
{
    /// <summary>May read public records, if the settings allow anonymous reading.</summary>
    Public,

    /// <summary>
    /// May read, besides public records, what is internal about the commitments of its agencies, and add claims and files to those that its
    /// agencies lead.
    /// </summary>
    Reporter,

    /// <summary>May read public and internal records.</summary>
    Reader,

    /// <summary>May read public and internal records, add the ministry's assessments, and close review cycles.</summary>
    Assessor,

    /// <summary>May write records and attachments, and add claims that reached the ministry on paper. May not assess.</summary>
    Editor,

    /// <summary>May do everything, and administer the registry as a whole.</summary>
    Admin,
}

/// <summary>What the roles include.</summary>
public static class Roles
{
    /// <summary>Whether a role has the rights of another one.</summary>
    /// <remarks>An editor does not assess and a reader does not report: those rights are given by name.</remarks>
    /// <param name="held">The role that a principal holds.</param>
    /// <param name="required">The role that an operation requires.</param>
    public static bool Includes(this Role held, Role required) => required switch
    {
        Role.Public => true,
        Role.Reporter => held is Role.Reporter or Role.Editor or Role.Admin,
        Role.Reader => held >= Role.Reader,
        Role.Assessor => held is Role.Assessor or Role.Admin,
        Role.Editor => held >= Role.Editor,
        Role.Admin => held == Role.Admin,
        _ => false,
    };
}
