using BangGiao.Unit.Support;
using BangGiao.Views.Integrity.Checks;
using FsCheck;
using FsCheck.Fluent;

namespace BangGiao.Unit.Views.Integrity.Checks;

public class LogGapsTests
{
    private const int Last = 30;

    private static readonly Gen<HashSet<int>> Versions =
        from there in Gen.Choose(1, Last).ListOf()
        select there.ToHashSet();

    [Fact]
    public void The_gaps_are_exactly_the_versions_that_are_missing() => Law.Holds(Versions, there =>
    {
        var gaps = Of(there);

        return Enumerable.Range(0, Last + 5).All(version => gaps.Has(version) == (version is >= 1 and <= Last && !there.Contains(version)));
    });

    [Fact]
    public void Gaps_stand_in_order_and_apart() => Law.Holds(Versions, there =>
    {
        var gaps = Of(there).All;

        return gaps.All(gap => gap.First <= gap.Last) && gaps.Zip(gaps.Skip(1)).All(pair => pair.First.Last + 1 < pair.Second.First);
    });

    [Fact]
    public void A_damaged_row_is_a_gap_of_its_own()
    {
        var gaps = new LogGaps(5);
        gaps.Pass(1);
        gaps.Pass(3, isDamaged: true);
        gaps.Pass(4);
        gaps.End();

        Assert.Equal([new(2, 2, false), new(3, 3, true), new(5, 5, false)], gaps.All);
    }

    [Fact]
    public void An_empty_log_lacks_nothing()
    {
        var gaps = new LogGaps(0);
        gaps.End();

        Assert.Empty(gaps.All);
    }

    private static LogGaps Of(HashSet<int> there)
    {
        var gaps = new LogGaps(Last);
        foreach (var version in there.Order())
            gaps.Pass(version);
        gaps.End();
        return gaps;
    }
}
