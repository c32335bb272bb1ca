using Azure.Data.Tables;
using BangGiao.Integration.Registry;
using BangGiao.Registry.Storage;

namespace BangGiao.Integration.Endurance;

/// <summary>The emulator is killed while instances write, and comes back with what it had on disk.</summary>
public sealed class KilledStorageTests
{
    private static readonly int Kills = Endurance.Factor;

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public async Task Instances_serve_and_continue_what_storage_still_has_after_it_was_killed(int count)
    {
        using var azurite = new OwnAzurite();
        await azurite.StartAsync();
        var table = new TableClient(azurite.ConnectionString, "registry", Quick());
        var instances = Enumerable.Range(0, count).Select(_ => new Instance(table)).ToArray();
        var random = new Random(Endurance.Seed + count);
        var lost = 0L;

        for (var kill = 0; kill < Kills; kill++)
        {
            var acknowledged = await WriteUntilKilledAsync(azurite, instances, kill, random.Next(5, 60));
            await azurite.StartAsync();

            var fresh = new Instance(table);
            var now = await fresh.CurrentAsync();
            foreach (var instance in instances)
                Assert.Equal(Ledger.Of(now), Ledger.Of(await instance.CurrentAsync()));
            foreach (var instance in instances)
                await instance.WriteAsync(Instance.Put($"after-{kill}"));
            await Ledger.ProveAsync(fresh.Table);
            lost += Math.Max(0, acknowledged - now.Version);
        }
        Endurance.Note(
            $"{count} instances, and the emulator killed (SIGKILL) under their writes, with its data on disk",
            $"{Kills} kills",
            $"the emulator lost {lost:N0} acknowledged changes; the instances noticed and continued");
    }

    // Returns the last version that was acknowledged before the kill.
    private static async Task<long> WriteUntilKilledAsync(OwnAzurite azurite, Instance[] instances, int kill, int writes)
    {
        var acknowledged = 0L;
        var done = 0;
        var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var writers = instances.Select((instance, number) => Task.Run(async () =>
        {
            for (var write = 0; ; write++)
            {
                try
                {
                    var version = (await instance.WriteAsync(Instance.Put($"{kill}-{number}-{write}"))).Changes[0].Version;
                    lock (enough)
                        acknowledged = Math.Max(acknowledged, version);
                    if (Interlocked.Increment(ref done) == writes)
                        enough.SetResult();
                }
                catch (StorageUnavailableException)
                {
                    return;
                }
            }
        })).ToList();
        await Task.WhenAny(enough.Task, Task.WhenAll(writers));
        Assert.True(enough.Task.IsCompleted, "The writers gave up before storage was killed.");
        await azurite.KillAsync();
        await Task.WhenAll(writers);
        return acknowledged;
    }

    private static TableClientOptions Quick()
    {
        var options = new TableClientOptions();
        (options.Retry.MaxRetries, options.Retry.Delay) = (1, TimeSpan.FromMilliseconds(5));
        return options;
    }
}
