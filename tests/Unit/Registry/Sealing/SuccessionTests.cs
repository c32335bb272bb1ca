using BangGiao.Registry.Sealing;
using BangGiao.Registry.Snapshots;

namespace BangGiao.Unit.Registry.Sealing;

public sealed class SuccessionTests
{
    private static readonly List<Change> Log = Chain("kept", 4);
    private static readonly List<Change> Other = Chain("other", 4);

    [Theory]
    [InlineData(2, 4)]
    [InlineData(0, 3)]
    [InlineData(3, 3)]
    public void A_head_follows_each_earlier_one_of_its_history(int before, int after) =>
        Assert.True(Succession.Leads(At(Log, before), Between(Log, before, after), At(Log, after)));

    [Fact]
    public void A_lower_version_follows_nothing() => Assert.False(Succession.MayFollow(At(Log, 4), At(Log, 3)));

    [Fact]
    public void The_same_version_with_another_hash_does_not_follow() => Assert.False(Succession.MayFollow(At(Log, 4), At(Other, 4)));

    [Fact]
    public void Another_epoch_does_not_follow() => Assert.False(Succession.MayFollow(At(Log, 2), At(Log, 4) with { Epoch = "other" }));

    [Fact]
    public void An_emptied_table_does_not_follow() => Assert.False(Succession.MayFollow(At(Log, 2), Head.None));

    [Fact]
    public void Changes_of_another_history_do_not_lead_to_a_higher_version() =>
        Assert.False(Succession.Leads(At(Log, 2), Between(Other, 2, 4), At(Other, 4)));

    [Fact]
    public void A_gap_leads_nowhere() => Assert.False(Succession.Leads(At(Log, 1), Between(Log, 2, 4), At(Log, 4)));

    [Fact]
    public void A_log_that_was_replaced_while_it_was_read_leads_nowhere() =>
        Assert.False(Succession.Leads(At(Log, 1), [Log[1], Other[2], Other[3]], At(Other, 4)));

    [Fact]
    public void Where_no_hashes_are_the_numbers_decide()
    {
        var bare = Log.Select(change => change with { PriorHash = null }).ToList();

        Assert.True(Succession.Leads(At(Log, 2) with { Hash = null }, Between(bare, 2, 4), At(Log, 4) with { Hash = null }));
    }

    private static List<Change> Between(List<Change> log, int before, int after) => [.. log.Skip(before).Take(after - before)];

    private static Head At(List<Change> log, int version) => new(version, default, "epoch", new("tag"), null)
    {
        Hash = version == 0 ? null : LogHash.Of(log[version - 1], log[version - 1].PriorHash),
    };

    private static List<Change> Chain(string by, int length)
    {
        var log = new List<Change>();
        for (var version = 1; version <= length; version++)
        {
            log.Add(new()
            {
                Version = version,
                Key = new("things", "a"),
                Operation = Operation.Update,
                By = by,
                At = default,
                RequestId = "trace",
                Commit = "commit",
                Body = "{}",
                Previous = version - 1,
                DependencyVersion = 0,
                Dependents = [],
                PriorHash = version == 1 ? null : LogHash.Of(log[^1], log[^1].PriorHash),
            });
        }
        return log;
    }
}
