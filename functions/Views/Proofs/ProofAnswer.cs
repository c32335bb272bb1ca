using BangGiao.Registry.Proofs;
using BangGiao.Values.Json;

namespace BangGiao.Views.Proofs;

/// <summary>The proof that a change belongs to the log: RFC 9162 sections 2.1.3 and 2.1.4, with SHA-256. Hashes are 64 hexadecimal digits.</summary>
/// <param name="Version">The version of the change.</param>
/// <param name="Hash">Its hash in the chain of the log. The data of its leaf in the tree are these 32 bytes.</param>
/// <param name="Matches">Whether that is the hash that was asked for; absent when none was.</param>
/// <param name="TreeSize">The number of changes that the tree covers.</param>
/// <param name="RootHash">The root of the tree.</param>
/// <param name="InclusionPath">The path from the leaf, whose index is the version less 1, to the root.</param>
/// <param name="ConsistencyPath">The proof that the tree over the changes up to this version is the beginning of this tree; empty when it is this tree.</param>
/// <param name="SignedHead">The signed head of this tree (JWS); absent when nothing is signed, and for an earlier tree.</param>
internal sealed record ProofAnswer(
    [Count] long Version,
    string Hash,
    bool? Matches,
    [Count] long TreeSize,
    string RootHash,
    IReadOnlyList<string> InclusionPath,
    IReadOnlyList<string> ConsistencyPath,
    string? SignedHead)
{
    /// <summary>Describes a proof.</summary>
    /// <param name="proof">The proof.</param>
    /// <param name="hash">The hash that the client holds; null when it named none.</param>
    /// <param name="signed">The signed head of the tree; null when there is none.</param>
    public ProofAnswer(LogProof proof, string? hash, SignedHead? signed)
        : this(
            proof.Version,
            proof.Hash,
            hash is null ? null : hash == proof.Hash,
            proof.TreeSize,
            Convert.ToHexStringLower(proof.RootHash),
            [.. proof.InclusionPath.Select(Convert.ToHexStringLower)],
            [.. proof.ConsistencyPath.Select(Convert.ToHexStringLower)],
            signed?.Jws)
    {
    }
}
