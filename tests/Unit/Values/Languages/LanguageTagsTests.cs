using BangGiao.Values.Languages;

namespace BangGiao.Unit.Values.Languages;

public class LanguageTagsTests
{
    [Theory]
    [InlineData("en", Language.En)]
    [InlineData("EN", Language.En)]
    [InlineData("vi-VN", Language.Vi)]
    [InlineData("ar-EG-u-nu-latn", Language.Ar)]
    public void A_tag_is_read_in_any_case_and_with_subtags(string tag, Language language)
    {
        Assert.True(LanguageTags.TryParse(tag, out var read));
        Assert.Equal(language, read);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("fr")]
    [InlineData("vie")]
    [InlineData("vi_VN")]
    [InlineData("vi-")]
    [InlineData("vi-Việt")]
    [InlineData(" vi")]
    public void Other_languages_and_malformed_tags_are_refused(string? tag) => Assert.False(LanguageTags.TryParse(tag, out _));

    [Theory]
    [InlineData(Language.En, "en", "ltr")]
    [InlineData(Language.Vi, "vi", "ltr")]
    [InlineData(Language.Ar, "ar", "rtl")]
    public void Each_language_knows_its_tag_and_direction(Language language, string tag, string direction)
    {
        Assert.Equal(tag, language.Tag());
        Assert.Equal(direction, language.Dir());
    }

    [Theory]
    [InlineData(null, Language.En)]
    [InlineData("", Language.En)]
    [InlineData("vi", Language.Vi)]
    [InlineData("fr, de;q=0.9", Language.En)]
    [InlineData("fr, ar;q=0.1", Language.Ar)]
    [InlineData("ar;q=0.4, vi;q=0.8, en;q=0.5", Language.Vi)]
    [InlineData("vi,ar", Language.Vi)]
    [InlineData("ar,vi", Language.Ar)]
    [InlineData("ar , en;q=1.0", Language.Ar)]
    [InlineData("vi-VN, en-GB;q=0.8", Language.Vi)]
    [InlineData("*", Language.En)]
    [InlineData("en;q=0, *", Language.Vi)]
    [InlineData("en;q=0.2, *;q=0.5", Language.Vi)]
    [InlineData("vi;q=0", Language.En)]
    [InlineData("VI;Q=1", Language.Vi)]
    [InlineData("ar;q=2, vi;q=0.001", Language.Vi)]
    [InlineData("ar;q=high, ;;, vi;level=1, en;q=0.3", Language.En)]
    public void The_header_s_weights_decide_then_its_order(string? header, Language language) =>
        Assert.Equal(language, LanguageTags.FromAcceptLanguage(header));
}
