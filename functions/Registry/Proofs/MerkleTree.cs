using System.Numerics;
using System.Security.Cryptography;

namespace BangGiao.Registry.Proofs;

/// <summary>A Merkle tree as in RFC 9162 section 2.1, with SHA-256. It is calculated from its leaves, or from roots that are known.</summary>
/// <param name="size">The number of leaves, at least 1.</param>
/// <param name="leaf">The hash of a leaf, by its index from 0.</param>
/// <param name="tile">The root of a whole tile, by its index from 0; null to calculate it from its leaves.</param>
internal sealed class MerkleTree(long size, Func<long, byte[]> leaf, Func<long, byte[]?> tile)
{
    /// <summary>The number of leaves of a tile, a subtree whose root may be known. It is a power of two.</summary>
    public const int TileSize = 256;

    private const byte LeafPrefix = 0;
    private const byte NodePrefix = 1;

    /// <summary>The hash of the whole tree.</summary>
    public byte[] Root() => Hash(0, size);

    /// <summary>The path from a leaf to the root (section 2.1.3.1), from the bottom up.</summary>
    /// <param name="index">The index of the leaf, from 0.</param>
    public IReadOnlyList<byte[]> InclusionPath(long index)
    {
        var path = new List<byte[]>();
        for (var (from, to) = (0L, size); to - from > 1;)
        {
            var middle = MiddleOf(from, to);
            path.Add(index < middle ? Hash(middle, to) : Hash(from, middle));
            (from, to) = index < middle ? (from, middle) : (middle, to);
        }
        path.Reverse();
        return path;
    }

    /// <summary>The proof that a tree of fewer leaves is the beginning of this one (section 2.1.4.1); empty for a tree of the same size.</summary>
    /// <param name="first">The size of the earlier tree, from 1 to the size of this one.</param>
    public IReadOnlyList<byte[]> ConsistencyPath(long first)
    {
        var path = new List<byte[]>();
        var (from, to) = (0L, size);
        while (first != to)
        {
            var middle = MiddleOf(from, to);
            path.Add(first <= middle ? Hash(middle, to) : Hash(from, middle));
            (from, to) = first <= middle ? (from, middle) : (middle, to);
        }
        // The verifier knows the root of the earlier tree, and so no other subtree that begins with the first leaf.
        if (from > 0)
            path.Add(Hash(from, to));
        path.Reverse();
        return path;
    }

    /// <summary>The hash of a leaf.</summary>
    public static byte[] LeafHash(ReadOnlySpan<byte> data) => SHA256.HashData([LeafPrefix, .. data]);

    /// <summary>The hash of a node.</summary>
    public static byte[] NodeHash(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right) => SHA256.HashData([NodePrefix, .. left, .. right]);

    private byte[] Hash(long from, long to)
    {
        if (to - from == TileSize && from % TileSize == 0 && tile(from / TileSize) is { } known)
            return known;
        if (to - from == 1)
            return leaf(from);
        var middle = MiddleOf(from, to);
        return NodeHash(Hash(from, middle), Hash(middle, to));
    }

    // The left subtree has as many leaves as the largest power of two below the number of leaves.
    private static long MiddleOf(long from, long to) => from + (1L << BitOperations.Log2((ulong)(to - from - 1)));
}
