using BangGiao.Notices.Comments;
using FsCheck;
using FsCheck.Fluent;

namespace BangGiao.Unit.Notices.Comments;

public sealed class MentionsTests
{
    private static readonly string[] Names = ["dev-editor", "Nguyễn Văn An", "an.nguyen@mofa.gov.vn", "سفيان الحربي", "O’Brien, P.", "李明", "a", "x (desk)"];

    private static readonly string[] Between = ["", " ", "\n", "@", "[", "@[", "]", "a@b.example", "Please see ", "، ", "@ [x]", "[[", "@[ ]", "@[]", "@[x\ny]", "@[ x]", "@[x ]"];

    [Theory]
    [InlineData("Please look, @[Nguyễn Văn An], by Friday.", "Nguyễn Văn An")]
    [InlineData("@[an.nguyen@mofa.gov.vn] and @[dev-editor]", "an.nguyen@mofa.gov.vn|dev-editor")]
    [InlineData("@[a]@[b]@[A]", "a|b")]
    [InlineData("write to an@example.org or @dev-editor", "")]
    [InlineData("@[] @[ ] @[ x] @[x ] @[x\ny] @[[x]] @[x", "")]
    public void A_name_in_brackets_after_an_at_sign_is_mentioned_and_nothing_else(string text, string names) =>
        Assert.Equal(names.Split('|', StringSplitOptions.RemoveEmptyEntries), Mentions.In(text));

    [Fact]
    public void Names_are_found_in_their_order_whatever_stands_between_them() => Prop.ForAll(
        (from named in Gen.ListOf(Gen.Elements(Names)) from texts in Gen.ListOf(Gen.Elements(Between), 40) select (named, texts)).ToArbitrary(),
        pair =>
        {
            // A bracket that stands open before a mention takes nothing from it: names have no brackets.
            var text = string.Concat(pair.named.Take(39).Select((name, place) => pair.texts[place] + MentionOf(name)));

            return Mentions.In(text).SequenceEqual(pair.named.Take(39).Distinct(), StringComparer.OrdinalIgnoreCase);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_text_breaks_the_parser_and_what_it_finds_is_in_the_text() => Prop.ForAll(
        ArbMap.Default.ArbFor<NonNull<string>>(),
        text => Mentions.In(text.Get).All(name => MentionOf(name) is { } mention && text.Get.Contains(mention, StringComparison.Ordinal) && !name.AsSpan().ContainsAny('[', ']', '\n')))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void A_text_without_mentions_stays_as_it_is_for_people() =>
        Assert.Equal("an@example.org @Nguyễn Văn An @[ ]", Mentions.Plain("an@example.org @[Nguyễn Văn An] @[ ]"));

    [Fact]
    public void A_name_that_cannot_be_written_in_brackets_is_no_mention() => Assert.All(["", " ", "a]", "[a", "a\nb", new string('a', 201)], name => Assert.Null(MentionOf(name)));

    [Theory]
    [InlineData("one\n two\tthree", 80, "one two three")]
    [InlineData("@[an] says so", 6, "@an s…")]
    [InlineData("aaa😀bbb", 5, "aaa…")]
    public void An_excerpt_is_one_line_and_cuts_no_character(string body, int most, string expected) => Assert.Equal(expected, CommentCollection.Excerpt(body, most));

    // The mention of a name; null for a name that cannot stand in brackets.
    private static string? MentionOf(string name) => Mentions.In($"@[{name}]") is [var only] && only == name ? $"@[{name}]" : null;
}
