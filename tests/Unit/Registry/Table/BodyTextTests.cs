using System.Text;
using Azure.Data.Tables;
using BangGiao.Registry.Table;
using BangGiao.Unit.Support;
using FsCheck;
using FsCheck.Fluent;

namespace BangGiao.Unit.Registry.Table;

public sealed class BodyTextTests
{
    private const int Part = 32 * 1024;

    // Lengths around the borders of the parts, with a pair of surrogates on or beside them.
    private static readonly Gen<string> AroundTheBorders =
        from parts in Gen.Choose(0, 4)
        from offset in Gen.Choose(-3, 3)
        from piece in AwkwardTexts.WellFormed
        from tail in Gen.Choose(0, 3).SelectMany(count => Gen.Elements("x", "é", "邦", "🇻🇳").ListOf(count))
        select new string('x', Math.Max(0, (parts * Part) + offset)) + "🇻🇳" + piece + string.Concat(tail);

    [Fact]
    public void Every_body_is_read_back_as_it_was_written_in_parts_that_are_text() => Law.Holds(
        AroundTheBorders,
        body =>
        {
            var row = new TableEntity("p", "r");
            BodyText.Write(row, body);
            var parts = row.Where(property => property.Key.StartsWith("Body", StringComparison.Ordinal)).Select(property => (string)property.Value).ToList();
            return BodyText.Read(row) == body && parts.TrueForAll(part => part.Length <= Part && IsText(part));
        },
        times: 200);

    [Fact]
    public void A_row_without_a_body_has_none() => Assert.Null(BodyText.Read(new("p", "r")));

    [Theory]
    [InlineData(262_144, "x", true)]
    [InlineData(262_145, "x", false)]
    [InlineData(131_072, "é", true)]
    [InlineData(131_073, "é", false)]
    public void The_limit_is_256_KiB_of_UTF_8(int length, string character, bool fits) =>
        Assert.Equal(fits, BodyText.Fits(new(character[0], length)));

    [Theory]
    [InlineData(163_840, "<", true)]
    [InlineData(163_841, "<", false)]
    [InlineData(163_840, "\"", true)]
    [InlineData(262_144, "\"", false)]
    public void A_character_that_is_escaped_for_storage_counts_with_its_escaped_length(int length, string character, bool fits) =>
        Assert.Equal(fits, BodyText.Fits(new(character[0], length)));

    private static bool IsText(string part) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(part)) == part;
}
