using Azure;
using Azure.Data.Tables;
using BangGiao.Registry.Proofs;
using BangGiao.Registry.Snapshots;

namespace BangGiao.Integration.Registry.Proofs;

/// <summary>The requests to storage of the tree over the log, and that its cache is never used for another log.</summary>
public sealed class LogTreeTests : OnATable
{
    private const int Changes = 5000;
    private const int TileSize = MerkleTree.TileSize;

    private StorageProxy _proxy = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _proxy = await StorageProxy.StartAsync();
        await WriteAsync(NewInstance(), Changes);
    }

    public override async Task DisposeAsync()
    {
        await _proxy.DisposeAsync();
        await base.DisposeAsync();
    }

    [Fact]
    public async Task The_whole_log_is_read_once_a_new_process_reads_what_is_stored_and_a_proof_reads_two_ranges()
    {
        var (first, snapshot, _) = await NewTreeAsync();
        await first.RootAsync(snapshot, snapshot.Version, default);
        Assert.InRange(Asked("PriorHash"), 5, 12);

        var (tree, same, _) = await NewTreeAsync();
        await tree.RootAsync(same, same.Version, default);
        Assert.InRange(Asked("PriorHash"), 1, 3);

        _proxy.Clear();
        await tree.ProveAsync(same, 700, 4000, default);
        Assert.True(Asked("PriorHash") == 2 && _proxy.Asked.Count == 4, string.Join('\n', _proxy.Asked));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(4096)]
    [InlineData(4999)]
    [InlineData(5000)]
    public async Task The_root_is_that_of_the_hashes_in_the_log(int size)
    {
        var (tree, snapshot, instance) = await NewTreeAsync();
        var hashes = (await instance.History.ChangesAsync(2, size + 1, default)).Select(change => change.PriorHash).ToList();
        if (size == Changes)
            hashes.Add(snapshot.Head.Hash);

        var root = await tree.RootAsync(snapshot, size, default);

        Assert.Equal(new MerkleTree(size, index => MerkleTree.LeafHash(Convert.FromHexString(hashes[(int)index]!)), _ => null).Root(), root);
    }

    [Fact]
    public async Task New_changes_are_read_and_no_old_ones()
    {
        var (tree, snapshot, instance) = await NewTreeAsync();
        await tree.RootAsync(snapshot, snapshot.Version, default);
        await WriteAsync(instance, TileSize);
        var grown = await instance.CurrentAsync();
        _proxy.Clear();

        await tree.RootAsync(grown, grown.Version, default);

        Assert.Equal(2, Asked("PriorHash"));
        Assert.DoesNotContain(_proxy.Asked, asked => asked.Contains("log|000000000001", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Roots_that_are_stored_of_another_history_are_not_taken()
    {
        var (before, lost, _) = await NewTreeAsync();
        await before.RootAsync(lost, lost.Version, default);
        var stored = await Client.QueryAsync<TableEntity>(row => row.RowKey.CompareTo("tree|") > 0 && row.RowKey.CompareTo("tree}") < 0).ToListAsync();
        await Client.DeleteAsync();
        await Client.CreateAsync();
        var other = NewInstance();
        await WriteAsync(other, Changes);
        foreach (var row in stored)
            await Client.UpsertEntityAsync(row);

        var (tree, snapshot, _) = await NewTreeAsync();
        var root = await tree.RootAsync(snapshot, snapshot.Version, default);

        Assert.NotEmpty(stored);
        await Client.DeleteEntityAsync(stored[0].PartitionKey, stored[0].RowKey);
        var (fresh, again, _) = await NewTreeAsync();
        Assert.Equal(await fresh.RootAsync(again, again.Version, default), root);
    }

    [Fact]
    public async Task Hashes_that_are_other_ones_than_when_they_were_read_before_prove_nothing()
    {
        var (tree, snapshot, _) = await NewTreeAsync();
        await tree.RootAsync(snapshot, snapshot.Version, default);
        var row = (await Client.GetEntityAsync<TableEntity>("vn", "log|000000000100")).Value;
        row["PriorHash"] = new string('a', 64);
        await Client.UpdateEntityAsync(row, ETag.All, TableUpdateMode.Replace);

        var fault = await Assert.ThrowsAsync<UnprovableLogException>(() => tree.ProveAsync(snapshot, 5, snapshot.Version, default));

        Assert.StartsWith("The hashes of the changes 1 to 256 are not what they were", fault.Message, StringComparison.Ordinal);
    }

    private async Task<(LogTree Tree, Snapshot Snapshot, Instance Instance)> NewTreeAsync()
    {
        var instance = new Instance(_proxy.Table(Client.Name));
        var snapshot = await instance.CurrentAsync();
        _proxy.Clear();
        return (new(instance.Table, instance.Reader), snapshot, instance);
    }

    private int Asked(string words) => _proxy.Asked.Count(asked => asked.Contains(words, StringComparison.Ordinal));

    private static async Task WriteAsync(Instance instance, int changes)
    {
        foreach (var numbers in Enumerable.Range(0, changes).Chunk(40))
            await instance.WriteAsync([.. numbers.Select(_ => Instance.Put(Guid.NewGuid().ToString("n")))]);
    }
}
