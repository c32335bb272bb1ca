using BangGiao.Records.Collections;
using BangGiao.Records.ImportExport;
using BangGiao.Registry.Snapshots;
using BangGiao.Unit.Web.Access;
using BangGiao.Values.Json;
using BangGiao.Values.Roles;
using Newtonsoft.Json.Linq;

namespace BangGiao.Unit.Records;

/// <summary>The registry with the tables of <c>data/</c>, without any table of storage.</summary>
internal static class ShippedSnapshot
{
    private static readonly string[] Files =
        ["agencies", "countries", "partnerships", "activities", "agreements", "commitments", "missions", "targets", "holidays", "deadlineRules", "jubileeRules", "countries.names"];

    private static readonly Lazy<Task<Snapshot>> Loaded = new(LoadAsync);

    public static Task<Snapshot> Async => Loaded.Value;

    /// <summary>A registry with some records changed as a test wants them.</summary>
    /// <param name="origin">The registry.</param>
    /// <param name="change">Changes a body; false where it leaves it as it is.</param>
    public static Snapshot With(Snapshot origin, Func<RecordKey, JObject, bool> change)
    {
        var changed = origin.Collections
            .SelectMany(collection => origin[collection].All)
            .Select(record => (record.Key, Body: record.ToJson()))
            .Where(record => change(record.Key, record.Body));
        return Put(origin, changed);
    }

    private static async Task<Snapshot> LoadAsync()
    {
        var snapshot = Snapshot.Empty;
        foreach (var name in Files)
        {
            Assert.True(Registries.Collections.TryFind(name.Split('.')[0], out var collection));
            var table = await File.ReadAllBytesAsync(Path.Combine(Sources.Root, "data", name + ".csv"));
            snapshot = Import(snapshot, collection, await ImportFile.ReadTableAsync(collection, table, ImportChoices.Default, default));
        }
        return snapshot;
    }

    private static Snapshot Import(Snapshot before, Collection collection, ImportFile file)
    {
        var outcome = new ImportPlan(collection, file, snapshot => new(Registries.Collections, snapshot, Sight.OfTheRegistry(Classification.Confidential), new(2026, 11, 2))).On(before);
        Assert.Empty(outcome.Faults);
        return Put(before, outcome.Changes.Select(change => (change.Key, Registries.Stored(change.Key.Collection, change.Key.Id, change.Body!).ToJson())));
    }

    private static Snapshot Put(Snapshot before, IEnumerable<(RecordKey Key, JObject Body)> records)
    {
        var (edit, version) = (new SnapshotEdit(before), before.Version);
        foreach (var (key, body) in records)
            edit.Of(key.Collection).Put(new(key, ++version, 0, RecordJson.Write(body)));
        return edit.ToSnapshot(Head.None with { Version = version, Epoch = "e" });
    }
}
