using BangGiao.Notices.Subscriptions;

namespace BangGiao.Unit.Notices.Subscriptions;

public class SecretEncryptionTests
{
    private static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(number => (byte)number)];
    private static readonly byte[] Other = [.. Enumerable.Range(1, 32).Select(number => (byte)number)];

    [Fact]
    public void An_encrypted_secret_can_be_decrypted_for_its_own_subscription_only()
    {
        var encryption = new SecretEncryption(Key);

        var stored = encryption.Encrypt("desk", "whsec_secret");

        Assert.True(encryption.TryDecrypt("desk", stored, out var secret));
        Assert.Equal("whsec_secret", secret);
        Assert.False(encryption.TryDecrypt("other", stored, out _));
        Assert.False(new SecretEncryption(Other).TryDecrypt("desk", stored, out _));
    }

    [Fact]
    public void The_same_secret_is_never_stored_twice_alike() =>
        Assert.NotEqual(new SecretEncryption(Key).Encrypt("desk", "whsec_secret"), new SecretEncryption(Key).Encrypt("desk", "whsec_secret"));

    [Fact]
    public void A_former_key_still_opens() => Assert.True(new SecretEncryption(Other, Key).TryDecrypt("desk", new SecretEncryption(Key).Encrypt("desk", "x"), out _));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("whsec_abc")]
    [InlineData("sealed.v1.")]
    [InlineData("sealed.v1.!!!")]
    [InlineData("sealed.v1.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void A_text_that_was_not_encrypted_here_cannot_be_decrypted(string? stored) => Assert.False(new SecretEncryption(Key).TryDecrypt("desk", stored, out _));

    [Theory]
    [InlineData(23, false)]
    [InlineData(24, true)]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void A_secret_has_24_to_64_bytes(int bytes, bool isOne) =>
        Assert.Equal(isOne, WebhookSecret.TryRead("whsec_" + Convert.ToBase64String(new byte[bytes]), out _));

    [Fact]
    public void A_secret_that_was_made_is_one() => Assert.True(WebhookSecret.TryRead(WebhookSecret.New(), out _));
}
