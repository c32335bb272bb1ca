using BangGiao.Notices.AnniversaryList;
using BangGiao.Notices.Calendar;
using BangGiao.Notices.Events;
using BangGiao.Notices.Occasions;
using BangGiao.Values.Languages;

namespace BangGiao.Unit.Notices.Occasions;

public class OccasionTextsTests
{
    [Theory]
    [InlineData(1, "1st")]
    [InlineData(2, "2nd")]
    [InlineData(3, "3rd")]
    [InlineData(4, "4th")]
    [InlineData(11, "11th")]
    [InlineData(12, "12th")]
    [InlineData(13, "13th")]
    [InlineData(21, "21st")]
    [InlineData(50, "50th")]
    [InlineData(111, "111th")]
    [InlineData(122, "122nd")]
    public void English_counts_with_ordinals(int years, string expected) => Assert.Equal(expected, OccasionTexts.Years(years, Language.En));

    [Fact]
    public void Every_event_has_a_text() => Assert.Empty(OccasionEvents.Codes.Except(OccasionTexts.Keys));

    [Fact]
    public void Every_text_is_there_in_every_language_and_tells_the_same() => Assert.All(Texts, text => Assert.All(LanguageTags.All, language =>
    {
        Assert.False(string.IsNullOrWhiteSpace(text.Exactly(language)), text.En);
        Assert.Equal(Gaps(text.En!), Gaps(text.Exactly(language)!));
    }));

    private static IEnumerable<LocalizedText> Texts =>
        OccasionTexts.Keys.Select(OccasionTexts.Of).Concat(AnniversaryReasons.All).Concat(CalendarTexts.All);

    private static IEnumerable<char> Gaps(string text) => text.Index().Where(pair => pair.Item == '{').Select(pair => text[pair.Index + 1]).Distinct().Order();
}
