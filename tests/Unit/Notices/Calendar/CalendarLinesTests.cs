using System.Text;
using BangGiao.Notices.Calendar;
using BangGiao.Unit.Support;

namespace BangGiao.Unit.Notices.Calendar;

public class CalendarLinesTests
{
    private const int MostOctets = 75;

    [Fact]
    public void A_line_that_is_short_enough_stands_in_one_piece() =>
        Assert.Equal("SUMMARY:" + new string('a', 67) + "\r\n", Written("SUMMARY", new('a', 67)));

    [Fact]
    public void A_longer_one_goes_on_after_a_space() =>
        Assert.Equal("SUMMARY:" + new string('a', 67) + "\r\n a\r\n", Written("SUMMARY", new('a', 68)));

    [Theory]
    [InlineData("a,b;c\\d", "a\\,b\\;c\\\\d")]
    [InlineData("one\ntwo\r\nthree\rfour", "one\\ntwo\\nthree\\nfour")]
    [InlineData("a\u0007b\tc", "ab\tc")]
    [InlineData("X:\"y\"", "X:\"y\"")]
    public void A_character_with_a_meaning_in_a_text_is_escaped(string text, string expected) =>
        Assert.Equal($"T:{expected}\r\n", Written("T", text));

    [Fact]
    public void Several_texts_are_parted_by_commas_that_are_not_theirs()
    {
        var lines = new CalendarLines();

        lines.Texts("CATEGORIES", ["a,b", "c"]);

        Assert.Equal("CATEGORIES:a\\,b,c\r\n", lines.ToString());
    }

    [Fact]
    public void No_line_is_longer_than_75_octets_and_no_character_is_split() => Law.Holds(AwkwardTexts.WellFormed, piece =>
    {
        var text = string.Concat(Enumerable.Repeat(piece, 20));
        var lines = new CalendarLines();
        lines.Text("DESCRIPTION", text);

        var bytes = lines.ToBytes();

        var physical = Encoding.Latin1.GetString(bytes).Split("\r\n")[..^1];
        return physical.All(line => line.Length <= MostOctets && IsWhole(Encoding.Latin1.GetBytes(line)))
            && Encoding.UTF8.GetString(bytes).Replace("\r\n ", "", StringComparison.Ordinal) == $"DESCRIPTION:{Escaped(text)}\r\n";
    });

    private static bool IsWhole(byte[] line) => new UTF8Encoding(false, true).GetString(line) is not null;

    private static string Escaped(string text) => string.Concat(text.ReplaceLineEndings("\n")
        .Where(character => character is '\n' or '\t' || !char.IsControl(character))
        .Select(character => character switch { '\n' => "\\n", '\\' or ';' or ',' => $"\\{character}", _ => $"{character}" }));

    private static string Written(string property, string text)
    {
        var lines = new CalendarLines();
        lines.Text(property, text);
        return lines.ToString();
    }
}
