using BangGiao.Values.Roles;

namespace BangGiao.Notices.People;

/// <summary>Somebody who takes part in the work on records: the holder of a key, or an account of Microsoft Entra ID that came.</summary>
/// <param name="Name">The name under which changes are logged.</param>
/// <param name="Credential">What identifies the person: <c>key:</c> and the key's name, or <c>token:</c> and the token's subject. Never returned.</param>
/// <param name="Sight">What the person may see.</param>
public sealed record Person(string Name, string Credential, Sight Sight);
