using BangGiao.Web.Access;

namespace BangGiao.Unit.Web.Access;

public sealed class KeySecretTests
{
    [Fact]
    public void A_secret_has_the_form_that_scanners_look_for_and_no_two_are_alike()
    {
        var secrets = Enumerable.Range(0, 200).Select(_ => KeySecret.New()).ToList();

        Assert.All(secrets, secret => Assert.Matches($"^{KeySecret.Pattern}$", secret));
        Assert.All(secrets, secret => Assert.True(KeySecret.IsWellFormed(secret), secret));
        Assert.Equal(200, secrets.Distinct().Count());
    }

    [Fact]
    public void The_random_digits_use_the_whole_alphabet_and_every_place()
    {
        var secrets = Enumerable.Range(0, 2000).Select(_ => KeySecret.New()[4..47]).ToList();

        // The first digit has 256 bits less than 42 digits can carry: 0 to 7.
        Assert.All(Enumerable.Range(1, 42), place => Assert.True(secrets.Select(secret => secret[place]).Distinct().Count() > 55, $"place {place}"));
        Assert.Equal(62, secrets.SelectMany(secret => secret).Distinct().Count());
    }

    [Theory]
    [InlineData("")]
    [InlineData("bgk_")]
    [InlineData("bgk_0000000000000000000000000000000000000000000000000")]
    [InlineData("bgc_0000000000000000000000000000000000000000000000000")]
    [InlineData("dev-admin")]
    public void Another_text_is_none(string text) => Assert.False(KeySecret.IsWellFormed(text));

    [Fact]
    public void One_wrong_digit_anywhere_makes_it_none()
    {
        var secret = KeySecret.New();

        for (var place = 0; place < secret.Length; place++)
        {
            var other = secret[place] == 'x' ? 'y' : 'x';
            Assert.False(KeySecret.IsWellFormed(secret.Remove(place, 1).Insert(place, other.ToString())), $"place {place}");
        }
        Assert.False(KeySecret.IsWellFormed(secret + "0"));
        Assert.False(KeySecret.IsWellFormed(secret[..^1] + "é"));
    }

    // The expected digits are those of zlib's crc32.
    [Fact]
    public void The_checksum_is_the_CRC_32_of_the_random_digits_in_base62()
    {
        var digits = new string('0', 43);

        Assert.True(KeySecret.IsWellFormed($"bgk_{digits}2CZclj"));
    }

    [Fact]
    public void The_hash_is_the_SHA_256_of_the_whole_text() =>
        Assert.Equal("35e8a422269f813eb2d4b8c01882f824578bb6705bbc88467c229581d9ee59df", KeySecret.HashOf($"bgk_{new string('0', 43)}2CZclj"));
}
