using BangGiao.Records.Model;
using BangGiao.Registry.Snapshots;
using BangGiao.Unit.Support;
using FsCheck.Fluent;

namespace BangGiao.Unit.Records.Model;

public class SlugTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("9")]
    [InlineData("fr-2013-09-25")]
    [InlineData("min-mofa")]
    public void Letters_digits_and_single_hyphens_are_a_slug(string text) => Assert.True(Slug.IsSlug(text));

    [Theory]
    [InlineData("")]
    [InlineData("-a")]
    [InlineData("a-")]
    [InlineData("a--b")]
    [InlineData("A")]
    [InlineData("a b")]
    [InlineData("a/b")]
    [InlineData("a\n")]
    [InlineData("đức")]
    [InlineData("ａ")]
    [InlineData("٣")]
    [InlineData("a|b")]
    [InlineData("..")]
    public void Anything_else_is_none(string text) => Assert.False(Slug.IsSlug(text));

    [Fact]
    public void A_slug_has_at_most_100_characters()
    {
        Assert.True(Slug.IsSlug(new string('a', 100)));
        Assert.False(Slug.IsSlug(new string('a', 101)));
    }

    [Fact]
    public void A_slug_needs_no_escape_in_a_path() => Law.Holds(
        AwkwardTexts.Any, text => !Slug.IsSlug(text) || (Uri.EscapeDataString(text) == text && !text.Any(char.IsUpper)));

    [Fact]
    public void A_made_id_is_a_slug() => Law.Holds(Gen.Constant(0), _ => Slug.IsSlug(Ids.New()), times: 50);
}
