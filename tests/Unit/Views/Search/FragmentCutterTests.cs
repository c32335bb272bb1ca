using System.Text;
using BangGiao.Unit.Support;
using BangGiao.Views.Search;
using FsCheck.Fluent;

namespace BangGiao.Unit.Views.Search;

public class FragmentCutterTests
{
    [Fact]
    public void Whole_words_are_marked_in_the_text_as_it_is_written() =>
        Assert.Equal("Hiệp định giữa Việt Nam và [Pháp]", Marked("Hiệp định giữa Việt Nam và Pháp", "phap"));

    [Fact]
    public void A_phrase_is_marked_where_it_stands_together_only() =>
        Assert.Equal("định [Hiệp] [định] hiệp", Marked("định Hiệp định hiệp", "\"hiep dinh\""));

    [Fact]
    public void A_word_that_is_being_typed_marks_the_whole_word() => Assert.Equal("[Pháp]", Marked("Pháp", "ph"));

    [Fact]
    public void A_text_without_the_words_has_no_fragment() => Assert.Null(Cut("Nhật Bản", "phap"));

    [Fact]
    public void Of_a_long_text_the_part_around_the_first_mark_is_left_between_ellipses()
    {
        var text = string.Join(' ', Enumerable.Repeat("một", 200).Append("Pháp").Concat(Enumerable.Repeat("hai", 200)));

        var marked = Marked(text, "phap")!;

        Assert.StartsWith("…một một", marked, StringComparison.Ordinal);
        Assert.EndsWith("hai…", marked, StringComparison.Ordinal);
        Assert.Contains(" [Pháp] ", marked, StringComparison.Ordinal);
        Assert.InRange(marked.Length, 100, 210);
    }

    [Fact]
    public void A_fragment_never_holds_half_of_a_character_and_its_marks_lie_within_it() => Law.Holds(
        from before in AwkwardTexts.WellFormed
        from times in Gen.Choose(0, 60)
        from after in AwkwardTexts.WellFormed
        select string.Concat(Enumerable.Repeat(before, times)) + " Pháp " + string.Concat(Enumerable.Repeat(after, times)),
        text => Cut(text, "phap") is { } fragment
            && fragment.Highlights.Count > 0
            && fragment.Highlights.All(part => part.Start >= 0 && part.Length > 0 && part.Start + part.Length <= fragment.Text.Length)
            && fragment.Text.EnumerateRunes().All(rune => rune != Rune.ReplacementChar));

    private static SearchFragment? Cut(string text, string query)
    {
        Assert.True(SearchQuery.TryParse(query, out var parsed));
        return FragmentCutter.Cut("/title/vi", null, text, parsed.Required);
    }

    private static string? Marked(string text, string query) => Cut(text, query) is not { } fragment
        ? null
        : fragment.Highlights.Reverse().Aggregate(
            fragment.Text, (marked, part) => marked.Insert(part.Start + part.Length, "]").Insert(part.Start, "["));
}
