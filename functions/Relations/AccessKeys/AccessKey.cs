using BangGiao.Records.Model;
using BangGiao.Values.Languages;

namespace BangGiao.Relations.AccessKeys;

/// <summary>An API key that an administrator made over HTTP. Its id is the name under which its changes are logged.</summary>
/// <remarks>The secret itself is not stored: the answer that makes or rotates the key is the only one that has it.</remarks>
public sealed record AccessKey : Record
{
    /// <summary>The person who answers for the key, for example <c>Nguyễn Văn An, Europe department</c>.</summary>
    public required string Owner { get; init; }

    /// <summary>The owner's mail address, to which letters before the last day go; without it the owner gets none.</summary>
    public string? Email { get; init; }

    /// <summary>The language of these letters; English without it.</summary>
    public Language? Language { get; init; }

    /// <summary>The roles that the key gives; at least one.</summary>
    public required IReadOnlyList<KeyRole> Roles { get; init; }

    /// <summary>
    /// The agencies for which a key with the role reporter reports. Those that <c>agencyAccounts</c> maps to the key are added.
    /// </summary>
    public IReadOnlyList<string> AgencyIds { get; init; } = [];

    /// <summary>Whether the key may read and write confidential records.</summary>
    public bool Confidential { get; init; }

    /// <summary>The last day in the owner's time zone on which the key is valid; null when it does not expire.</summary>
    public DateOnly? ExpiresOn { get; init; }

    /// <summary>A remark, for example the system that uses the key.</summary>
    public string? Note { get; init; }

    /// <summary>The SHA-256 of the secret's UTF-8 bytes, in lower-case hexadecimal.</summary>
    public string? SecretHash { get; init; }

    /// <summary>When the secret was made.</summary>
    public DateTimeOffset? SecretMadeAt { get; init; }

    /// <summary>Replaced secrets that are accepted for a while.</summary>
    public IReadOnlyList<FormerKeySecret> FormerSecrets { get; init; } = [];

    /// <summary>The instant until which a replaced secret is accepted beside the new one; null when none was replaced.</summary>
    public DateTimeOffset? FormerSecretUntil { get; init; }

    /// <summary>The instant of the revocation; null for a key that was not revoked.</summary>
    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>Whether the key is revoked, or its last day has passed, or it is active.</summary>
    public AccessKeyState StateOn(DateOnly day) =>
        RevokedAt is not null ? AccessKeyState.Revoked : ExpiresOn < day ? AccessKeyState.Expired : AccessKeyState.Active;

    /// <summary>Whether the key administers the registry on a day.</summary>
    public bool Administers(DateOnly day) => Roles.Contains(KeyRole.Admin) && StateOn(day) == AccessKeyState.Active;
}

/// <summary>A replaced secret.</summary>
/// <param name="Hash">The SHA-256 of the secret.</param>
/// <param name="Until">The instant until which it is accepted.</param>
public sealed record FormerKeySecret(string Hash, DateTimeOffset Until);

/// <summary>The states of a key.</summary>
public enum AccessKeyState
{
    /// <summary>It opens the registry.</summary>
    Active,

    /// <summary>Its last day has passed.</summary>
    Expired,

    /// <summary>An administrator revoked it, for good.</summary>
    Revoked,
}

/// <summary>The derived fields of a key.</summary>
/// <param name="State">The state on the day of the view.</param>
public sealed record AccessKeyDerived(AccessKeyState State);
