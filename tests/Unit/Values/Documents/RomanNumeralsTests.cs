using BangGiao.Values.Documents;

namespace BangGiao.Unit.Values.Documents;

public class RomanNumeralsTests
{
    [Theory]
    [InlineData(1, "I")]
    [InlineData(3, "III")]
    [InlineData(4, "IV")]
    [InlineData(9, "IX")]
    [InlineData(14, "XIV")]
    [InlineData(1994, "MCMXCIV")]
    [InlineData(3999, "MMMCMXCIX")]
    public void A_number_is_written_in_roman_letters(int number, string expected) => Assert.Equal(expected, RomanNumerals.Of(number));

    [Theory]
    [InlineData(0)]
    [InlineData(4000)]
    public void A_number_that_has_no_roman_letters_is_refused(int number) => Assert.Throws<ArgumentOutOfRangeException>(() => RomanNumerals.Of(number));
}
