using BangGiao.Mechanism.Commitments;
using BangGiao.Mechanism.ReviewCycles;
using static BangGiao.Mechanism.Commitments.CommitmentStatus;
using static BangGiao.Unit.Mechanism.Commitments.Promises;

namespace BangGiao.Unit.Mechanism.ReviewCycles;

public class MovementTests
{
    private static readonly CommitmentStatus[] LowToHigh = [Cancelled, Suspended, NotStarted, Limited, Substantial, Complete];

    [Fact]
    public void Every_status_is_ahead_of_the_ones_below_it()
    {
        for (var low = 0; low < LowToHigh.Length; low++)
        {
            for (var high = low + 1; high < LowToHigh.Length; high++)
            {
                Assert.Equal(Movement.Forwards, Between(LowToHigh[low], null, LowToHigh[high], null));
                Assert.Equal(Movement.Backwards, Between(LowToHigh[high], null, LowToHigh[low], null));
            }
        }
    }

    [Theory]
    [InlineData(10, 20, Movement.Forwards)]
    [InlineData(20, 10, Movement.Backwards)]
    [InlineData(10, 10, null)]
    [InlineData(null, 10, null)]
    [InlineData(10, null, null)]
    public void Within_a_status_progress_tells_where_both_told_it(int? then, int? now, Movement? movement) =>
        Assert.Equal(movement, Between(Limited, then, Limited, now));

    [Fact]
    public void A_higher_status_is_ahead_whatever_the_progress() => Assert.Equal(Movement.Forwards, Between(Limited, 60, Substantial, 50));

    private static Movement? Between(CommitmentStatus then, int? before, CommitmentStatus now, int? after) => Movements.Between(
        Promise(reviews: [Claim("2025-03-01", then, before)]).On("2025-03-01"), Promise(reviews: [Claim("2025-03-01", now, after)]).On("2025-03-01"));
}
