using System.Security.Cryptography;
using BangGiao.Notices.MySubscriptions;
using BangGiao.Notices.Subscriptions;

namespace BangGiao.Unit.Notices.MySubscriptions;

public class ConfirmationTokensTests
{
    private static readonly byte[] Key = RandomNumberGenerator.GetBytes(32);
    private static readonly DateTimeOffset Noon = new(2027, 4, 12, 5, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_token_is_for_one_subscription_and_its_address_for_a_week()
    {
        var token = At(Noon).Make(Mine);

        Assert.True(At(Noon.AddDays(7)).IsFor(Mine, token));
        Assert.False(At(Noon.AddDays(7).AddSeconds(1)).IsFor(Mine, token));
        Assert.False(At(Noon).IsFor(Mine with { Target = "other@example.org" }, token));
        Assert.False(At(Noon).IsFor(Mine with { Id = "other" }, token));
        Assert.False(new ConfirmationTokens(new SecretEncryption(RandomNumberGenerator.GetBytes(32)), new Clock(Noon)).IsFor(Mine, token));
    }

    [Fact]
    public void A_token_of_the_former_key_is_still_good()
    {
        var token = At(Noon).Make(Mine);

        Assert.True(new ConfirmationTokens(new SecretEncryption(RandomNumberGenerator.GetBytes(32), Key), new Clock(Noon)).IsFor(Mine, token));
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("mine")]
    [InlineData("mine.")]
    [InlineData("mine.AAAA")]
    [InlineData("mine.????")]
    public void A_text_that_is_no_token_confirms_nothing(string text) => Assert.False(At(Noon).IsFor(Mine, text));

    [Fact]
    public void Whichever_character_of_a_token_is_changed_it_is_for_nothing()
    {
        var token = At(Noon).Make(Mine);

        // The last character has bits that are no part of the bytes.
        Assert.All(Enumerable.Range(0, token.Length - 1), place => Assert.False(At(Noon).IsFor(Mine, token[..place] + (token[place] == 'A' ? 'B' : 'A') + token[(place + 1)..])));
    }

    private static Subscription Mine => new() { Id = "mine", Channel = Channel.Email, Target = "officer@example.org" };

    private static ConfirmationTokens At(DateTimeOffset now) => new(new SecretEncryption(Key), new Clock(now));

    private sealed class Clock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
