using BangGiao.Values.Languages;
using BangGiao.Values.Roles;

namespace BangGiao.Relations.AccessKeys;

/// <summary>What POST /accessKeys takes.</summary>
public sealed record SentAccessKey
{
    /// <summary>The key's name, under which its changes are logged; lower-case letters, digits and single hyphens.</summary>
    public required string Id { get; init; }

    /// <summary>The person who answers for the key.</summary>
    public required string Owner { get; init; }

    /// <summary>The owner's mail address, to which letters before the last day go; without it the owner gets none.</summary>
    public string? Email { get; init; }

    /// <summary>The language of these letters; English without it.</summary>
    public Language? Language { get; init; }

    /// <summary>The roles that the key gives; at least one of reporter, reader, assessor, editor and admin.</summary>
    public required IReadOnlyList<KeyRole> Roles { get; init; }

    /// <summary>The agencies for which a key with the role reporter reports.</summary>
    public IReadOnlyList<string> AgencyIds { get; init; } = [];

    /// <summary>Whether the key may read and write confidential records; no more than the caller's own.</summary>
    public bool Confidential { get; init; }

    /// <summary>The last day in the owner's time zone on which the key is valid; without it the key does not expire.</summary>
    public DateOnly? ExpiresOn { get; init; }

    /// <summary>A remark, for example the system that uses the key.</summary>
    public string? Note { get; init; }

    /// <summary>The classification of the key's record; internal without it.</summary>
    public Classification? Classification { get; init; }

    /// <summary>Tags.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];
}
