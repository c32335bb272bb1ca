using BangGiao.Records.Model;

namespace BangGiao.Relations.AgencyAccounts;

/// <summary>The account of an agency: a principal with the key, group, app role or identity reports for the agency, if it holds the role reporter.</summary>
public sealed record AgencyAccount : Record
{
    /// <summary>The agency for which it reports.</summary>
    public required string AgencyId { get; init; }

    /// <summary>What the account is.</summary>
    public required AgencyAccountKind Kind { get; init; }

    /// <summary>
    /// The name of the API key, the object id of the group in Microsoft Entra ID, the value of the app role, or the object id of the
    /// person.
    /// </summary>
    public required string Value { get; init; }

    /// <summary>The first day on which it counts; null for no limit.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day on which it counts; null for no limit.</summary>
    public DateOnly? To { get; init; }

    /// <summary>A remark, for example the letter by which the agency named it.</summary>
    public string? Note { get; init; }

    /// <summary>The name by which a principal is compared with it.</summary>
    public string Membership => Kind switch
    {
        AgencyAccountKind.Key => $"key:{Value}",
        AgencyAccountKind.Group => $"group:{Value}",
        AgencyAccountKind.AppRole => $"role:{Value}",
        AgencyAccountKind.Person => $"token:{Value}",
    };

    /// <summary>Whether it counts on a day.</summary>
    public bool IsOn(DateOnly day) => !(From > day) && !(To < day);
}

/// <summary>The kinds of accounts.</summary>
public enum AgencyAccountKind
{
    /// <summary>An API key, by its name.</summary>
    Key,

    /// <summary>A group of Microsoft Entra ID, by its object id: the claim <c>groups</c>.</summary>
    Group,

    /// <summary>An app role of Microsoft Entra ID, by its value: the claim <c>roles</c>.</summary>
    AppRole,

    /// <summary>A person or app of Microsoft Entra ID, by its object id: the claim <c>oid</c>.</summary>
    Person,
}
