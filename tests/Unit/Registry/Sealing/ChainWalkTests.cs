using BangGiao.Registry.Sealing;
using BangGiao.Registry.Snapshots;

namespace BangGiao.Unit.Registry.Sealing;

/// <summary>A walk over the log ends only where each change holds the hash of the one before it and the head that of the last one.</summary>
public sealed class ChainWalkTests
{
    private static readonly List<Change> Log = Chain(6);

    private static string Hash(int version) => LogHash.Of(Log[version - 1], Log[version - 1].PriorHash);

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(6)]
    public void A_walk_from_any_change_of_the_log_leads_to_the_head(int from)
    {
        Assert.True(Leads(ChainWalk.From(from, Hash(from)), Log.Skip(from - 1), Head(6, Hash(6))));
        Assert.True(Leads(ChainWalk.OfAll(), Log, Head(6, Hash(6))));
    }

    [Fact]
    public void It_does_not_begin_with_a_change_of_another_hash_or_version()
    {
        Assert.False(ChainWalk.From(3, Hash(4)).Take(Log[2]));
        Assert.False(ChainWalk.From(3, Hash(3)).Take(Log[3]));
        Assert.False(ChainWalk.From(3, Hash(3)).Take(Log[2] with { By = "another" }));
        Assert.False(ChainWalk.OfAll().Take(Log[1]));
    }

    [Fact]
    public void It_does_not_go_over_a_gap_or_an_altered_change()
    {
        Assert.False(Leads(ChainWalk.OfAll(), Log.Where(change => change.Version != 3), Head(6, Hash(6))));
        Assert.False(Leads(ChainWalk.OfAll(), Log.Select(change => change.Version == 3 ? change with { Body = "{}" } : change), Head(6, Hash(6))));
        Assert.False(Leads(ChainWalk.From(2, Hash(2)), Log.Skip(1).Append(Log[5]), Head(6, Hash(6))));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(7)]
    public void It_ends_at_no_head_of_another_version(int version) => Assert.False(Leads(ChainWalk.OfAll(), Log, Head(version, Hash(6))));

    [Fact]
    public void It_ends_at_no_head_without_a_hash_and_at_none_before_it_has_begun()
    {
        Assert.False(Leads(ChainWalk.OfAll(), Log, Head(6, null)));
        Assert.False(ChainWalk.From(6, Hash(6)).EndsAt(Head(6, Hash(6))));
        Assert.False(ChainWalk.OfAll().EndsAt(Head(0, null)));
    }

    [Fact]
    public void Changes_of_a_version_without_hashes_are_covered_by_the_hash_after_them()
    {
        var old = Log.Take(2).Select(change => change with { PriorHash = null }).ToList();
        var first = LogHash.Of(old[0], null);
        var second = LogHash.Of(old[1], first);
        var third = Log[2] with { PriorHash = second };

        Assert.True(Leads(ChainWalk.OfAll(), [.. old, third], Head(3, LogHash.Of(third, second))));
        Assert.False(Leads(ChainWalk.OfAll(), [old[0] with { By = "another" }, old[1], third], Head(3, LogHash.Of(third, second))));
    }

    private static bool Leads(ChainWalk walk, IEnumerable<Change> changes, Head head) => changes.All(walk.Take) && walk.EndsAt(head);

    private static Head Head(long version, string? hash) => new(version, DateTimeOffset.UnixEpoch, "epoch", default, null) { Hash = hash };

    private static List<Change> Chain(int count)
    {
        var (changes, hash) = (new List<Change>(), (string?)null);
        for (var version = 1; version <= count; version++)
        {
            var change = new Change
            {
                Version = version,
                Key = new("things", $"t{version}"),
                Operation = Operation.Create,
                By = "writer",
                At = DateTimeOffset.UnixEpoch,
                RequestId = "request",
                Commit = "commit",
                Body = $"{{\"id\":\"t{version}\"}}",
                Previous = 0,
                DependencyVersion = 0,
                PriorHash = hash,
                Dependents = [],
            };
            changes.Add(change);
            hash = LogHash.Of(change, hash);
        }
        return changes;
    }
}
