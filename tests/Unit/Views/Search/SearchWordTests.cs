using BangGiao.Values.Languages;
using BangGiao.Views.Search;

namespace BangGiao.Unit.Views.Search;

public class SearchWordTests
{
    [Theory]
    [InlineData("السعودية", "سعودية")]
    [InlineData("سعودية", "السعودية")]
    [InlineData("والسعودية", "السعودية")]
    [InlineData("السعودية", "والسعودية")]
    [InlineData("فرنسا", "وفرنسا")]
    [InlineData("وفرنسا", "فرنسا")]
    [InlineData("للسعودية", "السعودية")]
    [InlineData("وزير", "وزير")]
    public void Arabic_words_answer_to_each_other_with_and_without_the_article_and_what_is_attached(string asked, string written) =>
        Assert.Equal(WordMatch.Whole, Word(asked).Match(TextFolding.Fold(written)));

    [Theory]
    [InlineData("وزير", "فرنسا")]
    [InlineData("ال", "السعودية")]
    [InlineData("phap", "phapluat")]
    [InlineData("hap", "phap")]
    public void Other_words_do_not(string asked, string written) => Assert.Equal(WordMatch.None, Word(asked).Match(TextFolding.Fold(written)));

    [Theory]
    [InlineData("ph", "phap")]
    [InlineData("السعو", "سعودية")]
    [InlineData("سعو", "والسعودية")]
    public void A_word_that_is_being_typed_answers_to_what_begins_with_it(string asked, string written) =>
        Assert.Equal(WordMatch.Beginning, Word(asked, isPrefix: true).Match(TextFolding.Fold(written)));

    private static SearchWord Word(string text, bool isPrefix = false) => new(TextFolding.Fold(text), isPrefix);
}
