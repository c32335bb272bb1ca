using System.Diagnostics;
using System.IO.Compression;
using System.Security.Cryptography;
using BangGiao.Notices.Subscriptions;
using BangGiao.Records.Collections;
using BangGiao.Records.Visibility;
using BangGiao.Registry.KeptSnapshots;
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

/// <summary>What the parts of a start from a kept snapshot cost, without storage and HTTP: reading it, redacting it, the first list and the first search.</summary>
internal static class StartParts
{
    private static readonly string[] Vietnamese = "thúc đẩy hợp tác quan hệ đối ngoại thương mại đầu tư giáo dục văn hóa du lịch nông nghiệp khoa học công nghệ quốc phòng an ninh nghị định thư lãnh sự".Split(' ');
    private static readonly string[] English = "promote cooperation trade investment education culture tourism agriculture science technology defence security protocol consular exchange training".Split(' ');

    /// <summary>Prints the figures of a number of commitments.</summary>
    public static void Measure(int count)
    {
        var collections = new CollectionRegistry(new ServiceCollection().AddRooms(new ConfigurationBuilder().Build()).AddSingleton(new OwnerState("VN")).RemoveAll<SubscriptionPolicy>().RemoveAll<Administrators>().BuildServiceProvider().GetServices<Collection>(), new("VN"));
        var blob = Blob(count);
        Console.WriteLine("| part | ms | processor ms | MB afterwards |\n| --- | ---: | ---: | ---: |");
        for (var round = 0; round < 2; round++)
            Measure(collections, blob);
    }

    private static void Measure(CollectionRegistry collections, byte[] blob)
    {
        Time("digest of the blob", () => SHA256.HashData(blob));
        Time("decompressing it", () =>
        {
            using var zip = new GZipStream(new MemoryStream(blob), CompressionMode.Decompress);
            zip.CopyTo(Stream.Null);
            return 0;
        });
        var edit = new SnapshotEdit(Snapshot.Empty);
        Time("reading it into records", () => SnapshotFile.Read(
            new MemoryStream(blob), record => edit.Of(record.Key.Collection).Put(record), (key, deletion) => edit.Of(key.Collection).Delete(key.Id, deletion), default));
        var snapshot = Time("making the snapshot", () => edit.ToSnapshot(Head.None with { Version = 1, Epoch = "e" }));
        Time("redacting it for a reader", () => View(Role.Reader, Classification.Internal).Hides(new("countries", "FR")));
        Time("the records that a reader sees", () => View(Role.Reader, Classification.Internal).All("commitments").Count());
        Time("redacting it for the public", () => View(Role.Public, Classification.Public).Hides(new("countries", "FR")));
        var index = Time("the index of words", () => SearchIndex.Empty(collections).Follow(snapshot));
        var next = new SnapshotEdit(snapshot);
        next.Of("commitments").Put(Commitment(1, 1_000_000));
        snapshot = next.ToSnapshot(Head.None with { Version = 2, Epoch = "e" });
        Time("redacting it after a write", () => View(Role.Reader, Classification.Internal).Hides(new("countries", "FR")));
        Time("the index of words after a write", () => index.Follow(snapshot));
        GC.KeepAlive(snapshot);
        GC.KeepAlive(index);

        RegistryView View(Role role, Classification clearance) => new(collections, snapshot, new(role, clearance), new(2026, 1, 1));
    }

    private static T Time<T>(string part, Func<T> step)
    {
        var worked = Environment.CpuUsage.TotalTime;
        var clock = Stopwatch.StartNew();
        var result = step();
        var (ms, cpu) = (clock.ElapsedMilliseconds, (Environment.CpuUsage.TotalTime - worked).TotalMilliseconds);
        Console.WriteLine(FormattableString.Invariant($"| {part} | {ms} | {cpu:0} | {GC.GetTotalMemory(forceFullCollection: true) / 1024 / 1024} |"));
        GC.KeepAlive(result);
        return result;
    }

    private static byte[] Blob(int count)
    {
        var edit = new SnapshotEdit(Snapshot.Empty);
        for (var number = 0; number < 50; number++)
            edit.Of("agencies").Put(Record("agencies", $"agency-{number}", number + 1, new() { ["kind"] = "ministry", ["name"] = new JObject { ["en"] = $"Agency {number}" } }));
        for (var number = 0; number < 200; number++)
            edit.Of("countries").Put(Record("countries", Code(number), number + 51, new() { ["kind"] = "state", ["name"] = new JObject { ["en"] = $"State {number}" }, ["region"] = "Asia" }));
        for (var number = 0; number < count; number++)
            edit.Of("commitments").Put(Commitment(number, number + 251));
        using var memory = new MemoryStream();
        SnapshotFile.Write(memory, edit.ToSnapshot(Head.None with { Version = count + 250, Epoch = "e", Hash = "" }), default);
        return memory.ToArray();
    }

    // About what a commitment of the shipped data has, with two reviews each.
    private static StoredRecord Commitment(int number, long version) => Record("commitments", $"c-{number:D6}", version, new()
    {
        ["title"] = new JObject { ["en"] = $"{Text(English, number, 6)} {number}", ["vi"] = $"{Text(Vietnamese, number, 9)} {number}" },
        ["countryIds"] = new JArray(Code(number % 200)),
        ["leadAgencyId"] = $"agency-{number % 50}",
        ["coordinatingAgencyIds"] = new JArray($"agency-{(number + 7) % 50}"),
        ["madeOn"] = $"202{number % 6}-0{1 + (number % 9)}-1{number % 9}",
        ["dueOn"] = $"202{6 + (number % 4)}-0{1 + (number % 9)}-20",
        ["verifiable"] = true,
        ["verifiableBy"] = "officer",
        ["reviewEveryMonths"] = 6,
        ["reviews"] = new JArray(Review(number, 1, "claim"), Review(number, 2, "assessment")),
        ["source"] = new JObject { ["url"] = $"https://example.org/{number}" },
        ["tags"] = new JArray($"tag-{number % 40}"),
    });

    private static JObject Review(int number, int place, string voice) => new()
    {
        ["id"] = $"r{place}",
        ["on"] = $"2025-0{place + 1}-15",
        ["by"] = "benchmark",
        ["voice"] = voice,
        ["status"] = "limited",
        ["progress"] = 20 * place,
        ["note"] = Text(Vietnamese, number + place, 12),
    };

    private static string Code(int number) => $"{(char)('A' + (number / 26))}{(char)('A' + (number % 26))}";

    private static string Text(string[] words, int seed, int count) =>
        string.Join(' ', Enumerable.Range(0, count).Select(place => words[((seed * 31) + (place * place * 7) + place) % words.Length]));

    private static StoredRecord Record(string collection, string id, long version, JObject fields)
    {
        var body = new JObject { ["id"] = id };
        body.Merge(fields);
        foreach (var (name, value) in new[] { ("createdAt", "2026-01-01T00:00:00.0000000Z"), ("createdBy", "benchmark"), ("updatedAt", "2026-01-01T00:00:00.0000000Z"), ("updatedBy", "benchmark"), ("classification", "public") })
            body[name] = value;
        return new(new(collection, id), version, 0, body.ToString(Newtonsoft.Json.Formatting.None));
    }
}
