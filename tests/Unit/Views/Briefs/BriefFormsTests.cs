using BangGiao.Values.Languages;
using BangGiao.Values.Roles;
using BangGiao.Views.Briefs;

namespace BangGiao.Unit.Views.Briefs;

public class BriefFormsTests
{
    private static readonly Brief Example = new()
    {
        CountryId = "JP",
        Name = "Japan",
        AsOf = new(2026, 11, 21),
        Version = 7,
        Language = Language.En,
        Classification = Classification.Public,
        Title = "Japan <script>",
        Subtitle = "As of",
        Sections =
        [
            new("agreements", "Agreements | all")
            {
                Lead = [new(["2 in force"], [])],
                Columns = ["Agreement", "Signed"],
                Items = [new(["A *bold* | <b>title</b>", "2023"], [1, 2], IsMarked: true)],
                More = "3 more",
            },
        ],
        FootnotesTitle = "Sources",
        Footnotes = [new(1, "https://example.org/a?b=1&c=2", ""), new(2, null, "a [link](https://example.org)")],
    };

    [Fact]
    public void The_text_of_a_record_is_never_markup_in_a_page()
    {
        var page = BriefHtml.Of(Example);

        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
        Assert.Contains("href=\"https://example.org/a?b=1&amp;c=2\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_text_of_a_record_is_never_markup_in_markdown()
    {
        var text = BriefMarkdown.Of(Example);

        Assert.Contains(@"**A \*bold\* \| \<b\>title\</b\>**", text, StringComparison.Ordinal);
        Assert.Contains(@"a \[link\](https://example.org)", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_footnotes_stand_after_the_last_cell_of_a_row()
    {
        Assert.Contains("| 2023[^1][^2] |", BriefMarkdown.Of(Example), StringComparison.Ordinal);
        Assert.Contains("<bdi>2023</bdi><sup><a href=\"#note-1\">1</a></sup>", BriefHtml.Of(Example), StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_in_markdown_is_parted_from_the_sentences_before_it() =>
        Assert.Contains("- 2 in force\n\n| Agreement | Signed |\n| --- | --- |\n", BriefMarkdown.Of(Example), StringComparison.Ordinal);
}
