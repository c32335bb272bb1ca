using BangGiao.Registry.Profiles;

namespace BangGiao.Registry.Owner;

/// <summary>The state whose foreign relations the registry holds. It is a party to every agreement and has no record.</summary>
/// <param name="Code">The ISO 3166-1 alpha-2 code, for example <c>VN</c>.</param>
public sealed record OwnerState(string Code)
{
    /// <summary>What differs from one owner to another: levels, languages, tiers and the like. That of the state where nothing else is set.</summary>
    public OwnerProfile Profile { get; init; } = OwnerProfiles.For(null, Code);
}
