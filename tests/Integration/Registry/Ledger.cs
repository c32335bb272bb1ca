using System.Globalization;
using BangGiao.Registry.Sealing;
using BangGiao.Registry.Snapshots;
using BangGiao.Registry.Table;

namespace BangGiao.Integration.Registry;

/// <summary>Invariants of every registry without running writes.</summary>
internal static class Ledger
{
    private const long Everything = 999_999_999_998;

    /// <summary>The whole content of a snapshot as text.</summary>
    public static string Of(Snapshot snapshot)
    {
        var rows = snapshot.Collections.SelectMany(name => snapshot[name].All).Select(RowOf);
        return string.Join('\n', rows.Order(StringComparer.Ordinal).Prepend(string.Create(CultureInfo.InvariantCulture, $"{snapshot.Version} {snapshot.At:O}")));
    }

    /// <summary>The same, with everything that it says of deleted records.</summary>
    public static string OfAll(Snapshot snapshot)
    {
        var deleted = snapshot.Collections.SelectMany(name => snapshot[name].Deleted.Select(pair => $"{name}/{pair.Key} {pair.Value}"));
        return string.Join('\n', deleted.Order(StringComparer.Ordinal).Prepend($"{snapshot.Head.Hash} {snapshot.Head.Epoch}").Prepend(Of(snapshot)));
    }

    /// <summary>The log, after checking that it has no gaps and that the rows are exactly the result of its replay.</summary>
    public static async Task<IReadOnlyList<Change>> ProveAsync(RegistryTable table)
    {
        var head = await table.ReadHeadAsync(CancellationToken.None);
        var log = await table.ReadLogAsync(1, Everything, CancellationToken.None).ToListAsync();
        var replayed = Snapshot.Empty.Apply(log, head);
        var records = await table.ReadRecordsAsync(CancellationToken.None).Select(RowOf).ToListAsync();
        var deleted = await table.ReadDeletedAsync(CancellationToken.None).ToListAsync();

        Assert.Null(head.Pending);
        Assert.Equal(Enumerable.Range(1, (int)head.Version).Select(version => (long)version), log.Select(change => change.Version));
        Assert.Equal(replayed.Collections.SelectMany(name => replayed[name].All).Select(RowOf).Order(StringComparer.Ordinal), records.Order(StringComparer.Ordinal));
        var gone = log.GroupBy(change => change.Key).Select(changes => changes.Last()).Where(change => change.Body is null);
        Assert.Equal(
            gone.Select(change => (change.Key, change.Version)).OrderBy(row => row.Version),
            deleted.Select(row => (row.Key, row.Deletion.Version)).OrderBy(row => row.Version));
        Assert.All(log.Zip(log.Skip(1)), pair => Assert.True(pair.First.At <= pair.Second.At));
        string? hash = null;
        foreach (var change in log)
        {
            Assert.Equal(hash, change.PriorHash);
            hash = LogHash.Of(change, hash);
        }
        Assert.Equal(hash, head.Hash);
        return log;
    }

    private static string RowOf(StoredRecord record) =>
        string.Create(CultureInfo.InvariantCulture, $"{record.Key} {record.Sequence} {record.DependencyVersion} {record.Body}");
}
