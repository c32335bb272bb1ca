using System.Diagnostics;
using BangGiao.Notices.Subscriptions;
using BangGiao.Records.Collections;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Owner;
using BangGiao.Registry.Snapshots;
using BangGiao.Relations.AccessKeys;
using BangGiao.Values.Roles;
using BangGiao.Views.Search;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Newtonsoft.Json.Linq;

namespace BangGiao.Benchmarks;

/// <summary>The search over many generated records, without storage and HTTP: what its index costs, and what a query takes.</summary>
internal static class SearchAtScale
{
    private const int Tries = 9;

    private static readonly string[] Words =
    [
        .. "hợp tác thương mại đầu tư giáo dục quốc phòng năng lượng nông nghiệp du lịch cooperation trade investment education defence energy tourism".Split(' '),
        .. "التعاون التجارة الاستثمار التعليم الدفاع الطاقة".Split(' '), .. Enumerable.Range(1, 5000).Select(number => $"từ{number}"),
    ];

    private static readonly string[] Codes = [.. Enumerable.Range(0, 200).Select(number => $"{(char)('A' + (number / 26))}{(char)('A' + (number % 26))}")];

    /// <summary>Prints the figures of a number of records.</summary>
    public static void Measure(int records)
    {
        var collections = new CollectionRegistry(new ServiceCollection().AddRooms(new ConfigurationBuilder().Build()).AddSingleton(new OwnerState("VN")).RemoveAll<SubscriptionPolicy>().RemoveAll<Administrators>().BuildServiceProvider().GetServices<Collection>(), new("VN"));
        var edit = new SnapshotEdit(Snapshot.Empty);
        foreach (var (number, code) in Codes.Index())
            edit.Of("countries").Put(Record("countries", code, number + 1, new() { ["name"] = new JObject { ["vi"] = $"Nước {Words[number + 40]}" } }));
        for (var number = 0; number < records; number++)
            edit.Of("documents").Put(Document(number, number + 1000));
        var snapshot = edit.ToSnapshot(Head.None with { Version = 1, Epoch = "e" });
        // Every list reads the typed record and keeps it: that is not the index's.
        var view = new RegistryView(collections, snapshot, new(Role.Public, Classification.Public), new(2026, 1, 1));
        Console.WriteLine($"{records} records, {view.All("documents").Count() + Codes.Length} seen");

        var before = GC.GetTotalMemory(forceFullCollection: true);
        var clock = Stopwatch.StartNew();
        var index = SearchIndex.Empty(collections).Follow(snapshot);
        Console.WriteLine($"made in {clock.ElapsedMilliseconds} ms");
        Console.WriteLine($"{(GC.GetTotalMemory(forceFullCollection: true) - before) / 1024 / 1024} MiB");
        foreach (var query in new[] { "từ77", "hop tac", "hop tac thuong mai", "\"hợp tác\"", "h", "AB", "من التعاون", "nuoc -hop" })
            Print(query, () => Hits(index, view, query));

        var times = new List<double>();
        for (var write = 0; write < 50; write++)
        {
            var next = new SnapshotEdit(snapshot);
            next.Of("documents").Put(Document(write * 7, 1_000_000 + write));
            snapshot = next.ToSnapshot(Head.None with { Version = write + 2, Epoch = "e" });
            clock.Restart();
            index = index.Follow(snapshot);
            times.Add(clock.Elapsed.TotalMilliseconds);
        }
        Console.WriteLine($"following one write: median {times.Order().ElementAt(25):0.0} ms, worst {times.Max():0.0} ms, {index.Segments.Count} segments");
    }

    private static int Hits(SearchIndex index, RegistryView view, string text) =>
        SearchQuery.TryParse(text, out var query) ? new SearchRun(index, view, query).Hits().Count : 0;

    private static void Print(string query, Func<int> search)
    {
        var hits = search();
        var times = Enumerable.Range(0, Tries).Select(_ =>
        {
            var clock = Stopwatch.StartNew();
            search();
            return clock.Elapsed.TotalMilliseconds;
        }).Order().ToList();
        Console.WriteLine($"{query}: {hits} hits, median {times[Tries / 2]:0.0} ms");
    }

    private static StoredRecord Document(int number, long sequence)
    {
        var random = new Random(number);
        return Record("documents", $"doc-{number}", sequence, new()
        {
            ["type"] = "dossier",
            ["title"] = new JObject { ["en"] = Text(random, 6), ["vi"] = Text(random, 8), ["ar"] = Text(random, 5) },
            ["abstract"] = new JObject { ["en"] = Text(random, 18), ["vi"] = Text(random, 18) },
            ["countryIds"] = new JArray(Codes[number % 200], Codes[(number * 7 + 1) % 200]),
        });
    }

    private static string Text(Random random, int words) =>
        string.Join(' ', Enumerable.Range(0, words).Select(_ => Words[random.Next(random.Next(3) == 0 ? Words.Length : 30)]));

    private static StoredRecord Record(string collection, string id, long sequence, JObject fields)
    {
        fields["id"] = id;
        foreach (var (name, value) in new[] { ("createdAt", "2026-01-01T00:00:00Z"), ("createdBy", "me"), ("updatedAt", "2026-01-01T00:00:00Z"), ("updatedBy", "me") })
            fields[name] = value;
        return new(new(collection, id), sequence, 0, fields.ToString(Newtonsoft.Json.Formatting.None));
    }
}
