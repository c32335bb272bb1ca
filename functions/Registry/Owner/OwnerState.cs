using BangGiao.Registry.Profiles;

namespace BangGiao.Registry.Owner;

/// <summary>The state whose foreign relations the registry holds. It is a party to every agreement and has no record.</summary>
/// <param name="Code">The ISO 3166-1 alpha-2 code, for example <c>VN</c>.</param>
public sealed record OwnerState(string Code)
{
    /// <summary>The owner's profile: the values that differ from one owner to another, such as levels, languages and tiers. The profile of the state, if no other is set.</summary>
    public OwnerProfile Profile { get; init; } = OwnerProfiles.For(null, Code);
}
