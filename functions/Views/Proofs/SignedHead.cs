namespace BangGiao.Views.Proofs;

/// <summary>The head of the log at a version.</summary>
/// <param name="Version">The version.</param>
/// <param name="Hash">The hash of the last change.</param>
/// <param name="RootHash">The root of the Merkle tree over the changes up to it.</param>
internal sealed record LogHead(long Version, string Hash, string RootHash);

/// <summary>A head and its signature.</summary>
/// <param name="Head">The head.</param>
/// <param name="At">When it was signed; a JWS has whole seconds.</param>
/// <param name="KeyId">The thumbprint of the key.</param>
/// <param name="Jws">The JWS in its compact form.</param>
internal sealed record SignedHead(LogHead Head, DateTimeOffset At, string KeyId, string Jws);
