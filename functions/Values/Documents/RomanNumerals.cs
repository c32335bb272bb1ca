namespace BangGiao.Values.Documents;

/// <summary>Writes roman numerals, which number annexes in Vietnamese papers (Decree 30/2020, appendix I).</summary>
public static class RomanNumerals
{
    private const int Largest = 3999;

    private static readonly IReadOnlyList<(int Value, string Letters)> Signs =
    [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ];

    /// <summary>A number from 1 to 3999, for example <c>IV</c> for 4.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such numeral.</exception>
    public static string Of(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, Largest);
        var written = "";
        foreach (var (value, letters) in Signs)
        {
            for (; number >= value; number -= value)
                written += letters;
        }
        return written;
    }
}
