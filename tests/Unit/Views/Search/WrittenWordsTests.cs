using System.Globalization;
using System.Text;
using BangGiao.Unit.Support;
using BangGiao.Views.Search;

namespace BangGiao.Unit.Views.Search;

public class WrittenWordsTests
{
    [Theory]
    [InlineData("Ả Rập Xê-út", "a rap xe ut")]
    [InlineData("Côte d’Ivoire", "cote d ivoire")]
    [InlineData("fr-2013-09-25", "fr 2013 09 25")]
    [InlineData("Nghị quyết 292/NQ-CP.", "nghi quyet 292 nq cp")]
    [InlineData("المملكة العربية السعودية", "المملكه العربيه السعوديه")]
    [InlineData("١٩٧٣", "1973")]
    [InlineData("½", "1 2")]
    [InlineData("🇻🇳 ! …", "")]
    [InlineData("ـ", "")]
    public void Words_are_runs_of_letters_and_digits_folded(string text, string terms) =>
        Assert.Equal(terms, string.Join(' ', WrittenWords.Of(text).Select(word => word.Term)));

    [Fact]
    public void A_word_is_where_it_stands_in_the_text_with_the_marks_on_its_letters()
    {
        var text = "Nước Pháp".Normalize(NormalizationForm.FormD);

        var word = WrittenWords.Of(text)[1];

        Assert.Equal("Pháp".Normalize(NormalizationForm.FormD), text.Substring(word.Start, word.Length));
    }

    [Fact]
    public void Words_never_begin_or_end_within_a_pair_of_surrogates_or_before_a_mark() => Law.Holds(
        AwkwardTexts.Any,
        text => WrittenWords.Of(text).TrueForAll(word => IsBoundary(text, word.Start) && IsBoundary(text, word.End) && word.Length > 0 && word.Term.Length > 0),
        times: 2000);

    private static bool IsBoundary(string text, int at) =>
        at == text.Length || !(char.IsLowSurrogate(text[at]) && at > 0 && char.IsHighSurrogate(text[at - 1]))
        && (at == 0 || !char.IsLetter(text[at - 1]) || CharUnicodeInfo.GetUnicodeCategory(text, at) != UnicodeCategory.NonSpacingMark);
}
