using System.Security.Cryptography;

namespace BangGiao.Unit.Registry.Proofs;

/// <summary>The tree and the verifications of RFC 9162, written directly from its text and without recursion.</summary>
internal static class NaiveTree
{
    /// <summary>The root, by joining neighbours level by level; a node without a neighbour goes up as it is.</summary>
    public static byte[] Root(IEnumerable<byte[]> leaves)
    {
        var level = leaves.ToList();
        while (level.Count > 1)
            level = [.. level.Chunk(2).Select(pair => pair is [var left, var right] ? Node(left, right) : pair[0])];
        return level[0];
    }

    /// <summary>Section 2.1.3.2; null when the path has the wrong length.</summary>
    public static byte[]? RootOfPath(long index, long size, byte[] leaf, IEnumerable<byte[]> path)
    {
        var (node, last, root) = (index, size - 1, leaf);
        foreach (var sibling in path)
        {
            if (last == 0)
                return null;
            if (node % 2 == 1 || node == last)
            {
                root = Node(sibling, root);
                while (node % 2 == 0 && node > 0)
                    (node, last) = (node / 2, last / 2);
            }
            else
            {
                root = Node(root, sibling);
            }
            (node, last) = (node / 2, last / 2);
        }
        return last == 0 ? root : null;
    }

    /// <summary>Section 2.1.4.2.</summary>
    public static bool IsConsistent(long first, byte[] firstRoot, long second, byte[] secondRoot, IReadOnlyList<byte[]> path)
    {
        if (first == second)
            return path.Count == 0 && firstRoot.SequenceEqual(secondRoot);
        if (path.Count == 0)
            return false;
        var all = (first & (first - 1)) == 0 ? [firstRoot, .. path] : path;
        var (node, last) = (first - 1, second - 1);
        while (node % 2 == 1)
            (node, last) = (node / 2, last / 2);
        var (one, two) = (all[0], all[0]);
        foreach (var next in all.Skip(1))
        {
            if (last == 0)
                return false;
            if (node % 2 == 1 || node == last)
            {
                (one, two) = (Node(next, one), Node(next, two));
                while (node % 2 == 0 && node > 0)
                    (node, last) = (node / 2, last / 2);
            }
            else
            {
                two = Node(two, next);
            }
            (node, last) = (node / 2, last / 2);
        }
        return last == 0 && one.SequenceEqual(firstRoot) && two.SequenceEqual(secondRoot);
    }

    private static byte[] Node(byte[] left, byte[] right) => SHA256.HashData([1, .. left, .. right]);
}
