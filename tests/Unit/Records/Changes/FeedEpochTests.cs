using BangGiao.Records.Changes;

namespace BangGiao.Unit.Records.Changes;

public sealed class FeedEpochTests
{
    private static readonly FeedEpoch Some = FeedEpoch.Of("0af76519", 57, new string('a', 64));

    [Fact]
    public void An_epoch_is_read_as_it_was_written() => Assert.Equal(Some, FeedEpoch.Parse(Some.Text));

    [Fact]
    public void An_epoch_of_the_head_alone_agrees_with_each_history_of_the_registry() =>
        Assert.True(FeedEpoch.Parse("0af76519").Agrees(FeedEpoch.Of("0af76519", 0, null)));

    [Fact]
    public void Another_registry_or_another_hash_does_not_agree()
    {
        Assert.False(Some.Agrees(Some with { Registry = "other" }));
        Assert.False(Some.Agrees(FeedEpoch.Of("0af76519", 57, new string('b', 64))));
    }

    [Fact]
    public void An_empty_registry_has_an_empty_epoch() => Assert.Equal("", FeedEpoch.None.Text);

    [Theory]
    [InlineData("x-y")]
    [InlineData("0af76519-x-abc")]
    [InlineData("-")]
    public void A_text_that_is_no_epoch_agrees_with_no_registry(string text) => Assert.False(FeedEpoch.Parse(text).Agrees(Some));
}
