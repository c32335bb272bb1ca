using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Unit.Records;
using BangGiao.Values.Roles;
using BangGiao.Views.Search;
using Newtonsoft.Json.Linq;

namespace BangGiao.Unit.Views.Search;

/// <summary>A few records to search, as versions of a registry without any table.</summary>
internal static class Shelf
{
    public static StoredRecord Agency(string id, long sequence, object name, string classification = "public") =>
        Record("agencies", id, sequence, new JObject { ["kind"] = "ministry", ["name"] = JToken.FromObject(name), ["classification"] = classification });

    public static StoredRecord Country(string id, long sequence, object name, string classification = "public") =>
        Record("countries", id, sequence, new JObject { ["name"] = JToken.FromObject(name), ["classification"] = classification });

    public static StoredRecord Document(string id, long sequence, object title, params string[] countryIds) => Record(
        "documents",
        id,
        sequence,
        new JObject { ["type"] = "speech", ["title"] = JToken.FromObject(title), ["countryIds"] = new JArray(countryIds) });

    public static Snapshot Of(params IEnumerable<StoredRecord> records) => Edit(Snapshot.Empty, 1, edit =>
    {
        foreach (var record in records)
            edit.Of(record.Key.Collection).Put(record);
    });

    public static Snapshot Edit(Snapshot origin, long version, Action<SnapshotEdit> change)
    {
        var edit = new SnapshotEdit(origin);
        change(edit);
        return edit.ToSnapshot(Head.None with { Version = version, Epoch = "e" });
    }

    public static SearchIndex Index(Snapshot snapshot) => SearchIndex.Empty(Registries.Collections).Follow(snapshot);

    public static RegistryView View(Snapshot snapshot, Classification clearance = Classification.Public, Role role = Role.Public) =>
        new(Registries.Collections, snapshot, new(role, clearance), new(2026, 1, 1));

    public static IReadOnlyList<string> Find(SearchIndex index, RegistryView view, string query) =>
        [.. Hits(index, view, query).Select(hit => hit.Record.Key.ToString())];

    public static IReadOnlyList<SearchHit> Hits(SearchIndex index, RegistryView view, string query)
    {
        Assert.True(SearchQuery.TryParse(query, out var parsed), query);
        return new SearchRun(index, view, parsed).Hits();
    }

    private static StoredRecord Record(string collection, string id, long sequence, JObject fields) =>
        new(new(collection, id), sequence, 0, Registries.Stored(collection, id, fields).Body);
}
