namespace BangGiao.Registry.Proofs;

/// <summary>A proof that a change belongs to the log, see ADR 42.</summary>
/// <param name="Version">The version of the change.</param>
/// <param name="Hash">Its hash in the chain, as 64 lower-case hexadecimal digits.</param>
/// <param name="TreeSize">The number of changes that the tree covers.</param>
/// <param name="RootHash">The root of the tree.</param>
/// <param name="InclusionPath">The path from the leaf of the change to the root.</param>
/// <param name="ConsistencyPath">The proof that the tree over the changes up to this one is the beginning of the tree.</param>
internal sealed record LogProof(
    long Version, string Hash, long TreeSize, byte[] RootHash, IReadOnlyList<byte[]> InclusionPath, IReadOnlyList<byte[]> ConsistencyPath);

/// <summary>Thrown when the log cannot prove what is asked: rows were altered or are missing, or have no hash. The message says which.</summary>
public sealed class UnprovableLogException : Exception
{
    /// <summary>Without a reason.</summary>
    public UnprovableLogException()
        : base("The log cannot prove this.")
    {
    }

    /// <summary>With the reason, for the client.</summary>
    public UnprovableLogException(string message)
        : base(message)
    {
    }

    /// <summary>With the reason and its cause.</summary>
    public UnprovableLogException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
