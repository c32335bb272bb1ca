using BangGiao.Views.Search;

namespace BangGiao.Unit.Views.Search;

public class SearchQueryTests
{
    [Theory]
    [InlineData("phap", "phap*", "")]
    [InlineData("Hiệp định  Pháp ", "hiep dinh phap*", "")]
    [InlineData("\"Hiệp định\" Pháp", "[hiep dinh] phap*", "")]
    [InlineData("Pháp \"Hiệp định\"", "phap [hiep dinh]", "")]
    [InlineData("“hiệp định", "[hiep dinh]", "")]
    [InlineData("hiệp -Pháp", "hiep", "phap")]
    [InlineData("hiệp -\"thương mại\" định", "hiep dinh*", "[thuong mai]")]
    [InlineData("-Xê-út Pháp", "phap*", "[xe ut]")]
    [InlineData("fr-2013-09", "fr 2013 09*", "")]
    [InlineData("Xê - út", "xe ut*", "")]
    public void Words_must_all_be_there_quotes_make_phrases_and_a_minus_excludes(string text, string required, string excluded)
    {
        Assert.True(SearchQuery.TryParse(text, out var query));

        Assert.Equal((required, excluded), (Say(query.Required), Say(query.Excluded)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  \t")]
    [InlineData("…!?, -")]
    [InlineData("\"\"")]
    [InlineData("-Pháp")]
    public void A_query_without_a_word_that_must_be_there_is_none(string? text) => Assert.False(SearchQuery.TryParse(text, out _));

    [Fact]
    public void A_query_is_bounded_in_characters_and_in_words()
    {
        Assert.True(SearchQuery.TryParse(new string('a', SearchQuery.MostCharacters), out _));
        Assert.False(SearchQuery.TryParse(new string('a', SearchQuery.MostCharacters + 1), out _));
        Assert.True(SearchQuery.TryParse(string.Join(' ', Enumerable.Repeat("a", SearchQuery.MostWords)), out _));
        Assert.False(SearchQuery.TryParse(string.Join(' ', Enumerable.Repeat("a", SearchQuery.MostWords + 1)), out _));
    }

    private static string Say(IEnumerable<SearchPhrase> phrases) => string.Join(' ', phrases.Select(phrase => phrase.Words.Count == 1
        ? Say(phrase.Words[0])
        : $"[{string.Join(' ', phrase.Words.Select(Say))}]"));

    private static string Say(SearchWord word) => word.IsPrefix ? word.Term + "*" : word.Term;
}
