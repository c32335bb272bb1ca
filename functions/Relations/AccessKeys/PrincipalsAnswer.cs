using BangGiao.Relations.AgencyAccounts;
using BangGiao.Values.Roles;

namespace BangGiao.Relations.AccessKeys;

/// <summary>Who has which rights in the registry.</summary>
/// <param name="Items">The keys of the settings and of the registry by name, then the people and apps of Microsoft Entra ID that came, the last ones first.</param>
/// <param name="AppRoles">The app roles of Microsoft Entra ID and what they give; empty where the settings name no tenant. Who has them is assigned there.</param>
/// <param name="Mappings">The records of <c>agencyAccounts</c>: who reports for which agency.</param>
/// <param name="Version">The version of the registry.</param>
public sealed record PrincipalsAnswer(
    IReadOnlyList<ListedPrincipal> Items, IReadOnlyList<ListedAppRole> AppRoles, IReadOnlyList<ListedMapping> Mappings, long Version);

/// <summary>A principal and its rights.</summary>
/// <param name="Name">The name under which its changes are logged.</param>
/// <param name="Origin">Where its rights are given.</param>
/// <param name="Roles">The roles; of people of Microsoft Entra ID those of their last request.</param>
/// <param name="AgencyIds">The agencies for which it reports: its own, and those that <c>agencyAccounts</c> maps to it by name today.</param>
/// <param name="Confidential">Whether it sees confidential records.</param>
/// <param name="Owner">The person who answers for a key of the registry.</param>
/// <param name="State">The state of a key today.</param>
/// <param name="ExpiresOn">The last day of a key.</param>
/// <param name="FormerSecretUntil">Until when a replaced secret of the key is accepted too.</param>
/// <param name="LastUsedAt">The hour of its last request; absent when none is known.</param>
/// <param name="FormerSecretLastUsedAt">The hour of the last request with a replaced secret of the key.</param>
public sealed record ListedPrincipal(
    string Name,
    PrincipalOrigin Origin,
    IReadOnlyList<Role> Roles,
    IReadOnlyList<string> AgencyIds,
    bool Confidential,
    string? Owner = null,
    AccessKeyState? State = null,
    DateOnly? ExpiresOn = null,
    DateTimeOffset? FormerSecretUntil = null,
    DateTimeOffset? LastUsedAt = null,
    DateTimeOffset? FormerSecretLastUsedAt = null);

/// <summary>Where the rights of a principal are given.</summary>
public enum PrincipalOrigin
{
    /// <summary>A key of the settings, which only an operator changes.</summary>
    Settings,

    /// <summary>A key of <c>accessKeys</c>.</summary>
    Registry,

    /// <summary>A person or app of Microsoft Entra ID.</summary>
    Entra,
}

/// <summary>An app role of Microsoft Entra ID.</summary>
/// <param name="Value">The value of the claim <c>roles</c>.</param>
/// <param name="Role">The role that it gives; absent for the one that gives sight of confidential records.</param>
public sealed record ListedAppRole(string Value, Role? Role);

/// <summary>A record of <c>agencyAccounts</c>.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">What is mapped.</param>
/// <param name="Value">The name of the key, or the id of the group, person or app role.</param>
/// <param name="AgencyId">The agency.</param>
/// <param name="Valid">Whether it counts today.</param>
public sealed record ListedMapping(string Id, AgencyAccountKind Kind, string Value, string AgencyId, bool Valid);
