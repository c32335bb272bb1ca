using BangGiao.Integration.Registry.Keeping;
using BangGiao.Registry.Decisions;
using BangGiao.Registry.Snapshots;
using FsCheck;
using FsCheck.Fluent;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Registry.Log;

/// <summary>Replaying or undoing the log results in every state that the registry had.</summary>
public sealed class ReplayTests : OnKeptSnapshots
{
    private static readonly string[] Ids = ["FR", "DE", "VN"];

    private static readonly Gen<Step> Steps =
        from kind in Gen.Elements(Enum.GetValues<StepKind>())
        from id in Gen.Choose(0, Ids.Length - 1)
        from other in Gen.Choose(0, Ids.Length - 1)
        from seed in Gen.Choose(0, 3)
        select new Step(kind, id, other, seed);

    [Fact]
    public void Whatever_is_done_to_things_the_log_replays_and_undoes_it() => Holds(15, async (instance, step) =>
    {
        var (id, other) = (Ids[step.Id], Ids[step.Other]);
        await instance.DecideAsync(snapshot => WriteDecision.Write(step.Kind switch
        {
            StepKind.Delete when snapshot.Find(Instance.Thing(id)) is not null => [Instance.Delete(id)],
            StepKind.Recreate => [Instance.Delete(id), Instance.Put(id, "new"), Instance.Put("x", $"{step.Seed}", Instance.Thing(id), Instance.Thing(other))],
            StepKind.Touch => [Instance.Put("x", $"{step.Seed}", Instance.Thing(id), Instance.Thing(other))],
            StepKind.Vanish => [Instance.Put(id), Instance.Put("y", "", Instance.Thing(id)), Instance.Delete(id)],
            StepKind.Restore => [Instance.Put(id) with { Operation = Operation.Restore }],
            StepKind.Many => [.. Enumerable.Range(0, 60).Select(number => Instance.Put($"{id}{number % 50}", "", Instance.Thing(other), Instance.Thing($"{other}1"))), Instance.Delete($"{id}7")],
            _ => [Instance.Put(id, $"{step.Seed}", Instance.Thing(other))],
        }));
    });

    [Fact]
    public void Whatever_is_done_to_records_the_log_replays_and_undoes_it() => Holds(15, async (instance, step) =>
    {
        var (countries, partnerships) = (new BangGiao.Relations.Countries.CountryCollection(), new BangGiao.Relations.Partnerships.PartnershipCollection());
        var (records, id) = (instance.Records, Ids[step.Id]);
        var current = await instance.CurrentAsync();
        var stepId = $"{id}-201{step.Seed}-01-01".ToLowerInvariant();
        var version = current.Find(new("countries", id))?.Version ?? 0;
        var stepVersion = current.Find(new("partnerships", stepId))?.Version ?? 0;
        var country = new JObject { ["id"] = id, ["name"] = new JObject { ["en"] = $"Country {step.Seed}" } };
        var partnership = new JObject { ["countryId"] = id, ["level"] = "strategic", ["effectiveOn"] = $"201{step.Seed}-01-01" };
        _ = step.Kind switch
        {
            StepKind.Create => await records.WriteAsync(Instance.Context(), decisions => decisions.Create(countries, country), default),
            StepKind.Patch => await records.WriteAsync(Instance.Context(Instance.IfMatch(version)), decisions => decisions.Patch(countries, id, new JObject { ["desk"] = $"{step.Seed}" }), default),
            StepKind.Delete => await records.WriteAsync(Instance.Context(Instance.IfMatch(version)), decisions => decisions.Delete(countries, id), default),
            StepKind.Restore => await records.RestoreAsync(countries, id, null, Instance.Context(), default),
            StepKind.Recreate => await records.WriteAsync(Instance.Context(Instance.IfMatch(stepVersion)), decisions => decisions.Delete(partnerships, stepId), default),
            StepKind.Vanish => await records.RestoreAsync(partnerships, stepId, null, Instance.Context(), default),
            StepKind.Many => await records.WriteAsync(Instance.Context(Instance.IfMatch(stepVersion)), decisions => decisions.Patch(partnerships, stepId, new JObject { ["countryId"] = Ids[step.Other] }), default),
            _ => await records.WriteAsync(Instance.Context(), decisions => decisions.Create(partnerships, partnership), default),
        };
    });

    [Fact]
    public async Task An_earlier_version_that_many_ask_for_at_once_is_made_once()
    {
        await using var proxy = await StorageProxy.StartAsync();
        var writer = NewInstance();
        for (var number = 0; number < 40; number++)
            await writer.WriteAsync(Instance.Put($"n{number % 5}", $"{number}"));
        var reader = new Instance(proxy.Table(Client.Name));
        await reader.CurrentAsync();
        proxy.Clear();

        var views = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => reader.History.AsKnownAtAsync(30, CancellationToken.None)));

        Assert.Single(views.Distinct());
        Assert.Equal(1, proxy.Asked.Count(asked => asked.Contains("filter", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_instant_is_the_version_that_was_current_then()
    {
        var instance = NewInstance();
        var written = new List<Change>();
        for (var number = 0; number < 9; number++)
            written.AddRange((await instance.WriteAsync(Instance.Put($"n{number}"))).Changes);

        foreach (var change in written)
        {
            Assert.Equal(change.Version, await instance.History.VersionAtAsync(change.At, CancellationToken.None));
            Assert.Equal(change.Version - 1, await instance.History.VersionAtAsync(change.At.AddTicks(-1), CancellationToken.None));
        }
    }

    private void Holds(int runs, Func<Instance, Step, Task> act)
    {
        var run = 0;
        Prop.ForAll(Steps.ListOf(25).ToArbitrary(), async steps => await RunAsync($"run{run++}", steps, act))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(runs));
    }

    private async Task RunAsync(string owner, IEnumerable<Step> steps, Func<Instance, Step, Task> act)
    {
        var instance = new Instance(Client, owner);
        var (seen, isKept) = (new Dictionary<long, string>(), false);
        foreach (var (number, step) in steps.Index())
        {
            await act(instance, step);
            var now = await instance.CurrentAsync();
            seen[now.Version] = Ledger.Of(now);
            // The first instance reads all rows, each later one starts from what the one before kept.
            if (number % 8 == 5)
                isKept |= await Keeping(owner: owner).KeepAsync() is not null;
        }

        var (fresh, kept) = (new Instance(Client, owner), Keeping(owner: owner));
        Assert.Equal(Ledger.OfAll(await instance.CurrentAsync()), Ledger.OfAll(await fresh.CurrentAsync()));
        Assert.Equal(Ledger.OfAll(await instance.CurrentAsync()), Ledger.OfAll(await kept.CurrentAsync()));
        Assert.True(isKept == kept.Said.Has("Loaded the kept snapshot"), $"{kept.Said}");
        await Ledger.ProveAsync(fresh.Table);
        foreach (var (version, then) in seen)
        {
            Assert.Equal(then, Ledger.Of(await fresh.History.AsKnownAtAsync(version, CancellationToken.None)));
            Assert.Equal(then, Ledger.Of(await kept.History.AsKnownAtAsync(version, CancellationToken.None)));
        }
    }

    private enum StepKind
    {
        Create,
        Patch,
        Delete,
        Recreate,
        Restore,
        Touch,
        Vanish,
        Many,
    }

    private sealed record Step(StepKind Kind, int Id, int Other, int Seed);
}
