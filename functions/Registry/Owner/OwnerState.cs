namespace BangGiao.Registry.Owner;

/// <summary>The state whose foreign relations the registry holds: a party to every agreement, and no record of its own.</summary>
/// <param name="Code">Its code of ISO 3166-1 alpha-2, for example <c>VN</c>.</param>
public sealed record OwnerState(string Code);
