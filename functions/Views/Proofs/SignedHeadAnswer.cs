using BangGiao.Values.Json;

namespace BangGiao.Views.Proofs;

/// <summary>The signed heads of a month.</summary>
/// <param name="Month">The month (UTC), such as <c>2026-11</c>.</param>
/// <param name="Months">The months that have heads, the newest first.</param>
/// <param name="Items">The heads, the newest first: at most one for each hour.</param>
/// <param name="Version">The registry's version.</param>
internal sealed record SignedHeadListAnswer(string Month, IReadOnlyList<string> Months, IReadOnlyList<SignedHeadItem> Items, [Count] long Version);

/// <summary>A signed head in the list.</summary>
/// <param name="Id">The hour (UTC) in which it was signed: <c>2026-11-28T22</c>.</param>
/// <param name="Version">The version of the registry that it is of.</param>
internal sealed record SignedHeadItem(string Id, [Count] long Version);

/// <summary>A signed head.</summary>
/// <param name="Id">The hour (UTC) in which it was signed.</param>
/// <param name="Version">The version of the registry that it is of.</param>
/// <param name="Hash">The hash of the last change: with the version, the pair that a witness keeps.</param>
/// <param name="RootHash">The root of the Merkle tree over the changes up to that version.</param>
/// <param name="SignedAt">When it was signed.</param>
/// <param name="KeyId">The thumbprint of the key, as <c>GET /integrity/keys</c> has it.</param>
/// <param name="Jws">The head with its signature: a JWS (RFC 7515) in its compact form. The other members repeat its payload; a witness verifies and keeps this one.</param>
internal sealed record SignedHeadAnswer(string Id, [Count] long Version, string Hash, string RootHash, DateTimeOffset SignedAt, string KeyId, string Jws);
