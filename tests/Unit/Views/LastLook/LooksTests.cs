using BangGiao.Registry.Table;
using BangGiao.Views.LastLook;

namespace BangGiao.Unit.Views.LastLook;

public sealed class LooksTests
{
    private static readonly KeptLook First = Look(10, 1, 9);

    [Fact]
    public void On_another_day_differences_are_told_since_the_last_opening()
    {
        var later = Look(12, 1, 16);
        var kept = Looks.Opened(Looks.Opened(Looks.Seen(First, "a"), later), Look(20, 2, 9));

        Assert.Equal((later, Look(20, 2, 9)), (kept.Since, kept.Opened));
    }

    [Fact]
    public void On_the_same_day_they_stay_those_since_the_same_state()
    {
        var second = Looks.Opened(Looks.Seen(First, "a"), Look(20, 2, 9));

        Assert.Equal(First, Looks.Opened(second, Look(30, 2, 17)).Since);
    }

    [Fact]
    public void Within_an_hour_nothing_is_written()
    {
        var kept = Looks.Seen(First, "a");

        Assert.Same(kept, Looks.Opened(kept, First with { Version = 11, At = First.At + Looks.Rest - TimeSpan.FromSeconds(1) }));
        Assert.NotSame(kept, Looks.Opened(kept, First with { Version = 11, At = First.At + Looks.Rest }));
    }

    [Theory]
    [InlineData(10, "a", true)]
    [InlineData(11, "a", true)]
    [InlineData(9, "a", false)]
    [InlineData(11, "b", false)]
    public void A_kept_look_counts_only_for_its_own_registry(long version, string epoch, bool counts) =>
        Assert.Equal(counts, Looks.AreOf(Looks.Seen(First, "a"), version, epoch));

    private static KeptLook Look(long version, int day, int hour) => new(version, new(2026, 3, day), new(2026, 3, day, hour, 0, 0, TimeSpan.Zero));
}
