using BangGiao.Values.Languages;

namespace BangGiao.Unit.Values.Languages;

public sealed class ComposedTextTests
{
    [Fact]
    public void Letters_in_parts_become_one()
    {
        Assert.Equal("Việt Nam", ComposedText.Of("Vie\u0323\u0302t Nam"));
    }

    [Theory]
    [InlineData("a\uD800")]
    [InlineData("\uDC00é")]
    [InlineData("é\uFFFE")]
    public void Text_that_is_not_well_formed_stays_as_it_is(string text)
    {
        Assert.Equal(text, ComposedText.Of(text));
    }

    [Fact]
    public void A_character_beyond_the_first_plane_counts_once()
    {
        Assert.Equal(3, ComposedText.Length("a😀b"));
    }
}
