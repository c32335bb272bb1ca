using BangGiao.Registry.Proofs;

namespace BangGiao.Unit.Registry.Proofs;

public sealed class MerkleTreeTests
{
    private const int MostLeaves = 600;

    private static readonly byte[][] Leaves = [.. Enumerable.Range(0, MostLeaves).Select(number => MerkleTree.LeafHash(BitConverter.GetBytes(number)))];

    // The data of the test vectors of Certificate Transparency.
    private static readonly string[] KnownData =
        ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];

    [Theory]
    [InlineData(1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")]
    [InlineData(2, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125")]
    [InlineData(3, "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77")]
    [InlineData(4, "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")]
    [InlineData(5, "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4")]
    [InlineData(6, "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef")]
    [InlineData(7, "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c")]
    [InlineData(8, "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328")]
    public void The_roots_are_those_of_the_known_vectors(int size, string root)
    {
        var tree = new MerkleTree(size, index => MerkleTree.LeafHash(Convert.FromHexString(KnownData[index])), _ => null);

        Assert.Equal(root, Convert.ToHexStringLower(tree.Root()));
    }

    [Fact]
    public void The_root_of_every_size_is_that_of_the_naive_tree_with_known_tiles_and_without() => Assert.All(Sizes, size =>
    {
        var expected = NaiveTree.Root(Leaves.Take(size));

        Assert.Equal(expected, Tree(size).Root());
        Assert.Equal(expected, TreeOfTiles(size, -1).Root());
    });

    [Fact]
    public void The_path_of_every_leaf_leads_to_the_root() => Assert.All(Sizes, size =>
    {
        var root = NaiveTree.Root(Leaves.Take(size));
        foreach (var index in Some(size))
            Assert.Equal(root, NaiveTree.RootOfPath(index, size, Leaves[index], TreeOfTiles(size, index / MerkleTree.TileSize).InclusionPath(index)));
    });

    [Fact]
    public void The_path_of_a_leaf_does_not_lead_another_leaf_to_the_root() => Assert.All(Sizes.Where(size => size > 1), size =>
    {
        var root = NaiveTree.Root(Leaves.Take(size));
        foreach (var index in Some(size))
            Assert.NotEqual(root, NaiveTree.RootOfPath(index, size, Leaves[(index + 1) % size], Tree(size).InclusionPath(index)));
    });

    [Fact]
    public void Every_tree_is_proved_to_begin_with_every_smaller_one() => Assert.All(Sizes, size =>
    {
        var root = NaiveTree.Root(Leaves.Take(size));
        foreach (var first in Some(size).Select(index => index + 1))
        {
            var path = TreeOfTiles(size, (first - 1) / MerkleTree.TileSize).ConsistencyPath(first);

            Assert.True(NaiveTree.IsConsistent(first, NaiveTree.Root(Leaves.Take(first)), size, root, path), $"{first} of {size}");
        }
    });

    [Fact]
    public void No_tree_is_proved_to_begin_with_one_of_other_leaves() => Assert.All(Sizes, size =>
    {
        foreach (var first in Some(size).Select(index => index + 1))
        {
            var other = NaiveTree.Root(Leaves.Take(first - 1).Append(MerkleTree.LeafHash([42])));

            Assert.False(NaiveTree.IsConsistent(first, other, size, Tree(size).Root(), Tree(size).ConsistencyPath(first)), $"{first} of {size}");
        }
    });

    private static IEnumerable<int> Sizes => Enumerable.Range(1, MostLeaves);

    // The first, the last, and others that are the same in each run.
    private static IEnumerable<int> Some(int size)
    {
        var random = new Random(size);
        return [0, size - 1, .. Enumerable.Range(0, 4).Select(_ => random.Next(size))];
    }

    private static MerkleTree Tree(int size) => new(size, index => Leaves[index], _ => null);

    // As the log has it: the roots of whole tiles, and leaves of one tile and of the last one.
    private static MerkleTree TreeOfTiles(int size, int open) => new(
        size,
        index => index / MerkleTree.TileSize == open || index / MerkleTree.TileSize == size / MerkleTree.TileSize ? Leaves[index] : throw new InvalidOperationException($"Leaf {index} is not needed."),
        tile => tile < size / MerkleTree.TileSize ? NaiveTree.Root(Leaves.Skip((int)tile * MerkleTree.TileSize).Take(MerkleTree.TileSize)) : null);
}
