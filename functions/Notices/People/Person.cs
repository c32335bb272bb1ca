using BangGiao.Values.Roles;

namespace BangGiao.Notices.People;

/// <summary>A person who takes part in the work on records: the holder of a key, or an account of Microsoft Entra ID that has used the registry.</summary>
/// <param name="Name">The name under which changes are logged.</param>
/// <param name="Credential">The credential of the person: <c>key:</c> and the key's name, or <c>token:</c> and the token's subject. Never returned.</param>
/// <param name="Sight">The sight of the person.</param>
public sealed record Person(string Name, string Credential, Sight Sight);
