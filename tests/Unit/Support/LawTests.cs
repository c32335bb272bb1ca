using FsCheck.Fluent;

namespace BangGiao.Unit.Support;

public class LawTests
{
    [Fact]
    public void A_law_that_does_not_hold_fails() => Assert.ThrowsAny<Exception>(() => Law.Holds(Gen.Choose(0, 9), number => number < 0));

    [Fact]
    public void A_law_that_does_not_hold_after_a_wait_fails() => Assert.ThrowsAny<Exception>(() => Law.Holds(Gen.Choose(0, 9), async number =>
    {
        await Task.Yield();
        return number < 0;
    }));
}
