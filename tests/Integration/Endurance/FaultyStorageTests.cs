using System.Collections.Concurrent;
using System.Globalization;
using BangGiao.Integration.Registry;
using BangGiao.Registry.Decisions;
using BangGiao.Registry.Snapshots;
using BangGiao.Registry.Storage;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Endurance;

/// <summary>Several instances write through a network that fails in every way that a network can.</summary>
public sealed class FaultyStorageTests(FaultTally tally) : OnATable, IClassFixture<FaultTally>
{
    private const int WritersOfEach = 2;

    // Enough that a write is staged, because it does not fit one transaction.
    private const int Large = 150;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(Endurance.Seed, 3 * Endurance.Factor)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Whatever_fails_between_app_and_storage_each_write_is_there_once_and_no_reader_goes_back(int seed)
    {
        await using var proxy = await StorageProxy.StartAsync();
        var plan = new FaultPlan(seed);
        proxy.Fault = _ => plan.Next();
        var unanswered = new ConcurrentBag<string>();
        var count = seed % 2 == 0 ? 4 : 2;
        var instances = Enumerable.Range(0, count).Select(_ => new Instance(proxy.Table(Client.Name))).ToList();

        await Task.WhenAll(instances.SelectMany((instance, number) => Enumerable.Range(0, WritersOfEach).Select(writer =>
            new Writer(instance, $"{number}-{writer}", new Random((seed * 100) + (number * 10) + writer), unanswered).RunAsync())));
        plan.End();
        foreach (var name in unanswered)
            await WriteAsync(instances[0], name);

        var log = await Ledger.ProveAsync(instances[0].Table);
        var writes = count * WritersOfEach * Writer.Writes;
        Assert.Equal(writes, log.Where(change => change.Key.Id.StartsWith("first-", StringComparison.Ordinal)).Select(change => change.Key).Distinct().Count());
        Assert.Equal(log.Count, log.Select(change => change.Key).Distinct().Count() + writes - 1);
        var expected = Ledger.Of(await NewInstance().CurrentAsync());
        foreach (var instance in instances)
            Assert.Equal(expected, Ledger.Of(await instance.CurrentAsync()));
        Assert.Equal(writes, (int)(await instances[0].FindAsync("counter"))!.ToJson()["count"]!);
        Assert.All(plan.Made.Where(made => made.Key != StorageFault.Hang), made => Assert.True(made.Value > 0, $"Nothing was {made.Key}."));
        tally.Add(count, writes, plan.Made.Values.Sum(), unanswered.Count);
    }

    // Every write adds one to a counter, beside records of its own, so that a write that happens twice is seen. The sizes differ by name.
    private static Task<WriteResult> WriteAsync(Instance instance, string name) => instance.DecideAsync(
        now => WriteDecision.Write([Counted(now), Instance.Put("first-" + name), .. Enumerable.Range(1, SizeOf(name) - 1).Select(number => Instance.Put($"next-{number}-{name}"))]),
        new(name, name));

    private static int SizeOf(string name) => name.EndsWith("-large", StringComparison.Ordinal) ? Large : name.EndsWith("-three", StringComparison.Ordinal) ? 3 : 1;

    private static PlannedChange Counted(Snapshot now)
    {
        var counter = now.Find(Instance.Thing("counter"));
        var count = counter is null ? 0 : (int)counter.ToJson()["count"]!;
        return new(Instance.Thing("counter"), counter is null ? Operation.Create : Operation.Update, new JObject { ["id"] = "counter", ["count"] = count + 1 }, []);
    }

    private sealed class Writer(Instance instance, string id, Random random, ConcurrentBag<string> unanswered)
    {
        public const int Writes = 15;

        private long _seen;

        public async Task RunAsync()
        {
            for (var number = 0; number < Writes; number++)
            {
                var size = random.Next(20) switch { 0 => "-large", < 8 => "-three", _ => "" };
                var name = string.Create(CultureInfo.InvariantCulture, $"{id}-{number}{size}");
                try
                {
                    var written = await WriteAsync(instance, name);
                    _seen = Math.Max(_seen, written.Changes[^1].Version);
                }
                catch (StorageUnavailableException)
                {
                    unanswered.Add(name);
                }
                await ReadAsync();
            }
        }

        private async Task ReadAsync()
        {
            try
            {
                var version = (await instance.CurrentAsync()).Version;
                Assert.True(version >= _seen, $"The reader was at version {_seen} and is at {version}.");
                _seen = version;
            }
            catch (StorageUnavailableException)
            {
                // The reader gets a 503 too.
            }
        }
    }
}
