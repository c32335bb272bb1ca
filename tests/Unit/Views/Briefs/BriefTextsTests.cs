using System.Text.RegularExpressions;
using BangGiao.Values.Languages;
using BangGiao.Views.Briefs;

namespace BangGiao.Unit.Views.Briefs;

public partial class BriefTextsTests
{
    private static readonly BriefTexts Texts = new();

    [Fact]
    public void Every_text_is_there_in_three_languages() =>
        Assert.DoesNotContain(Texts.Keys, key => Texts[key].All.Count() != 3);

    [Fact]
    public void A_text_has_the_same_gaps_in_each_language() => Assert.All(Texts.Keys, key =>
        Assert.Single(Texts[key].All.Select(text => string.Join(' ', Gap().Matches(text).Select(gap => gap.Value).Order())).Distinct()));

    [Theory]
    [InlineData(Language.Ar, "Tokyo", "سفارة، \u2068Tokyo\u2069.")]
    [InlineData(Language.Ar, "طوكيو", "سفارة، طوكيو.")]
    [InlineData(Language.En, "Tokyo", "سفارة, Tokyo.")]
    public void A_Latin_name_is_isolated_in_a_sentence_that_runs_from_right_to_left(Language language, string city, string expected) =>
        Assert.Equal(expected, Texts.Text(language, "mission.here", "سفارة", city));

    [Theory]
    [InlineData("2023-11-27", Language.En, "27 November 2023")]
    [InlineData("2023-11-27", Language.Vi, "27/11/2023")]
    [InlineData("2023-11-27", Language.Ar, "27 نوفمبر 2023")]
    [InlineData("2008-05", Language.En, "May 2008")]
    [InlineData("2008-05", Language.Vi, "tháng 5/2008")]
    [InlineData("2004", Language.Ar, "2004")]
    public void A_date_is_written_as_precisely_as_it_is_known(string date, Language language, string expected) =>
        Assert.Equal(expected, WrittenDates.Text(BangGiao.Values.Dates.PartialDate.Parse(date), language));

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Gap();
}
