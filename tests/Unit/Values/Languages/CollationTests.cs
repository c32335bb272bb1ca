using BangGiao.Unit.Support;
using BangGiao.Values.Languages;
using FsCheck.Fluent;

namespace BangGiao.Unit.Values.Languages;

public class CollationTests
{
    [Theory]
    [InlineData(Language.Vi, "d", "đ")]
    [InlineData(Language.Vi, "D", "Đ")]
    [InlineData(Language.Vi, "dz", "đ")]
    [InlineData(Language.Vi, "a", "ă")]
    [InlineData(Language.Vi, "az", "ă")]
    [InlineData(Language.Vi, "ăz", "â")]
    [InlineData(Language.Vi, "âz", "b")]
    [InlineData(Language.Vi, "Dominica", "Đan Mạch")]
    [InlineData(Language.Vi, "Đức", "Ethiopia")]
    [InlineData(Language.En, "Åland", "Albania")]
    [InlineData(Language.En, "austria", "Belgium")]
    [InlineData(Language.En, "austria", "Austria")]
    [InlineData(Language.Ar, "ألمانيا", "بلجيكا")]
    [InlineData(Language.Ar, "بلجيكا", "فرنسا")]
    public void Names_stand_where_readers_of_the_language_look_for_them(Language language, string first, string second)
    {
        Assert.True(Collation.For(language).Compare(first, second) < 0);
        Assert.True(Collation.For(language).Compare(second, first) > 0);
    }

    [Fact]
    public void Case_decides_only_between_texts_that_are_else_the_same() =>
        Assert.Equal(["an a", "An a", "An b", "an c"], new[] { "an c", "An b", "An a", "an a" }.Order(Collation.For(Language.En)));

    [Fact]
    public void Keys_sort_as_the_texts_do() => Law.Holds(
        from language in Gen.Elements(Language.En, Language.Vi, Language.Ar)
        from left in AwkwardTexts.Any
        from right in AwkwardTexts.Any
        select (Collation: Collation.For(language), Left: left, Right: right),
        sample =>
        {
            var byText = sample.Collation.Compare(sample.Left, sample.Right);
            var byKey = sample.Collation.SortKey(sample.Left).AsSpan().SequenceCompareTo(sample.Collation.SortKey(sample.Right));
            return Math.Sign(byText) == Math.Sign(byKey);
        },
        times: 2000);

    [Fact]
    public void Only_identical_texts_are_equal() => Law.Holds(
        AwkwardTexts.Any.Two(), pair => (Collation.For(Language.Vi).Compare(pair.Item1, pair.Item2) == 0) == (pair.Item1 == pair.Item2));

    [Fact]
    public void No_text_sorts_before_any_text() => Assert.True(Collation.For(Language.En).Compare(null, "") < 0);
}
