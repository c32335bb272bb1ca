using BangGiao.Unit.Support;
using BangGiao.Values.Documents;
using BangGiao.Values.Languages;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BangGiao.Unit.Values.Documents;

public class TemplateTests
{
    [Fact]
    public void A_field_is_replaced_wherever_it_stands_in_a_sentence()
    {
        using var paper = Letters.Fill("From {{head.place}} to {{ country }}, {{nothing}}.");

        Assert.Equal("From Hà Nội to Japan, .", paper.Texts.First());
    }

    [Fact]
    public void A_field_that_Word_has_split_over_runs_is_one_field_and_looks_like_its_first_letter()
    {
        using var paper = new WordFile(Letters.Of(Letters.Runs("To {", "{head", ".pla", "ce}} now")).Fill(Letters.Example));

        Assert.Equal("To Hà Nội now", paper.Texts.Single());
        var run = paper.Body.Descendants<Run>().Single(run => WordFile.TextOf(run) == "Hà Nội");
        Assert.True(run.RunProperties!.Bold!.Val!.Value);
    }

    [Fact]
    public void A_field_beside_Arabic_text_is_found_although_marks_of_direction_stand_around_it()
    {
        using var paper = new WordFile(Letters.Template(Language.Ar, "في {{head.place}}، إلى {{country}}").Fill(Letters.Example));

        Assert.Equal("في Hà Nội، إلى Japan", paper.Texts.First().Replace("\u200F", "", StringComparison.Ordinal));
    }

    [Fact]
    public void A_block_of_paragraphs_is_repeated_for_every_item()
    {
        using var paper = Letters.Fill("{{#missions}}", "{{kind}}: {{city}} ({{head.place}})", "{{/missions}}", "End");

        Assert.Equal(["Đại sứ quán: Tokyo (Hà Nội)", "Tổng lãnh sự quán: Osaka (Hà Nội)", "End"], paper.Texts);
    }

    [Fact]
    public void A_row_that_begins_and_ends_its_own_block_is_repeated()
    {
        var table = new Table(new TableProperties(), new TableGrid(), Letters.Row("Kind", "City"), Letters.Row("{{#missions}}{{kind}}", "{{city}}{{/missions}}"));

        using var paper = new WordFile(Letters.Of(table, new Paragraph()).Fill(Letters.Example));

        Assert.Equal(["KindCity", "Đại sứ quánTokyo", "Tổng lãnh sự quánOsaka"], paper.Body.Descendants<TableRow>().Select(WordFile.TextOf));
    }

    [Fact]
    public void Rows_between_two_rows_of_marks_are_repeated()
    {
        var table = new Table(new TableProperties(), new TableGrid(), Letters.Row("{{#missions}}", ""), Letters.Row("{{kind}}", ""), Letters.Row("{{city}}", ""), Letters.Row("{{/missions}}", ""));

        using var paper = new WordFile(Letters.Of(table, new Paragraph()).Fill(Letters.Example));

        Assert.Equal(["Đại sứ quán", "Tokyo", "Tổng lãnh sự quán", "Osaka"], paper.Body.Descendants<TableRow>().Select(WordFile.TextOf));
    }

    [Fact]
    public void A_block_in_a_cell_leaves_its_row_alone()
    {
        var cell = new TableCell(Letters.Runs("{{#missions}}"), Letters.Runs("{{kind}}"), Letters.Runs("{{/missions}}"));

        using var paper = new WordFile(Letters.Of(new Table(new TableProperties(), new TableGrid(), new TableRow(cell)), new Paragraph()).Fill(Letters.Example));

        Assert.Equal("Đại sứ quánTổng lãnh sự quán", WordFile.TextOf(Assert.Single(paper.Body.Descendants<TableRow>())));
    }

    [Theory]
    [InlineData("isRound", "yes")]
    [InlineData("country", "yes")]
    [InlineData("nothing", "no")]
    public void A_block_stays_when_its_field_has_a_value_and_its_opposite_when_not(string field, string expected)
    {
        using var paper = Letters.Fill($"{{{{#{field}}}}}", "yes", $"{{{{/{field}}}}}", $"{{{{^{field}}}}}", "no", $"{{{{/{field}}}}}");

        Assert.Equal([expected], paper.Texts);
    }

    [Fact]
    public void A_table_takes_the_place_of_its_paragraph_and_repeats_its_head_row()
    {
        using var paper = Letters.Fill("{{visits}}");

        var table = Assert.Single(paper.Body.Elements<Table>());
        Assert.Equal(["DayVisit", "2023State visit"], table.Elements<TableRow>().Select(WordFile.TextOf));
        Assert.NotNull(table.Elements<TableRow>().First().TableRowProperties!.GetFirstChild<TableHeader>());
    }

    [Fact]
    public void A_source_is_a_footnote_of_Word_and_its_second_mention_refers_to_the_first()
    {
        using var paper = Letters.Fill("{{country}}", "{{visits}}");

        Assert.Equal(" Source A https://example.org/a", WordFile.TextOf(Assert.Single(paper.Footnotes)));
        Assert.Single(paper.Body.Descendants<FootnoteReference>());
        Assert.Contains("NOTEREF", Assert.Single(paper.Body.Descendants<SimpleField>()).Instruction!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Fields_of_headers_are_filled_too()
    {
        using var paper = new WordFile(Letters.WithHeader("{{country}}").Fill(Letters.Example));

        Assert.Equal("Japan", WordFile.TextOf(paper.Main.HeaderParts.Single().Header!));
    }

    [Fact]
    public void A_cell_whose_block_has_no_value_keeps_a_paragraph()
    {
        var cell = new TableCell(Letters.Runs("{{#nothing}}"), Letters.Runs("{{nothing}}"), Letters.Runs("{{/nothing}}"));

        using var paper = new WordFile(Letters.Of(new Table(new TableProperties(), new TableGrid(), new TableRow(cell)), new Paragraph()).Fill(Letters.Example));

        Assert.Empty(paper.Errors);
        Assert.Single(Assert.Single(paper.Body.Descendants<TableCell>()).Elements<Paragraph>());
    }

    [Fact]
    public void A_cell_that_ends_with_a_table_has_a_paragraph_after_it()
    {
        var inner = new Table(new TableProperties(), new TableGrid(), Letters.Row("{{country}}"));
        var cell = new TableCell(inner, Letters.Runs("{{#nothing}}"), Letters.Runs("{{/nothing}}"));

        using var paper = new WordFile(Letters.Of(new Table(new TableProperties(), new TableGrid(), new TableRow(cell)), new Paragraph()).Fill(Letters.Example));

        Assert.IsType<Paragraph>(paper.Body.Descendants<TableCell>().First().LastChild);
    }

    [Fact]
    public void A_table_whose_rows_have_no_value_is_left_out()
    {
        var rows = new Table(new TableProperties(), new TableGrid(), Letters.Row("{{#nothing}}", ""), Letters.Row("{{country}}", ""), Letters.Row("{{/nothing}}", ""));
        var row = new Table(new TableProperties(), new TableGrid(), Letters.Row("{{#nothing}}{{country}}", "{{/nothing}}"));

        using var paper = new WordFile(Letters.Of(rows, new Paragraph(), row, new Paragraph()).Fill(Letters.Example));

        Assert.Empty(paper.Errors);
        Assert.Empty(paper.Body.Descendants<Table>());
    }

    [Fact]
    public void A_cell_whose_only_table_is_left_out_keeps_a_paragraph()
    {
        var inner = new Table(new TableProperties(), new TableGrid(), Letters.Row("{{#nothing}}{{country}}", "{{/nothing}}"));
        var cell = new TableCell(Letters.Runs("{{^isRound}}"), Letters.Runs("{{/isRound}}"), inner);

        using var paper = new WordFile(Letters.Of(new Table(new TableProperties(), new TableGrid(), new TableRow(cell)), new Paragraph()).Fill(Letters.Example));

        Assert.IsType<Paragraph>(Assert.Single(Assert.Single(paper.Body.Descendants<TableCell>()).ChildElements));
    }

    [Fact]
    public void A_header_and_a_footer_whose_block_has_no_value_keep_a_paragraph()
    {
        using var paper = new WordFile(Letters.WithHeader("{{#nothing}}", "{{nothing}}", "{{/nothing}}").Fill(Letters.Example));

        Assert.Empty(paper.Errors);
        Assert.Single(paper.Main.HeaderParts.Single().Header!.Elements<Paragraph>());
        Assert.Single(paper.Main.FooterParts.Single().Footer!.Elements<Paragraph>());
    }

    [Fact]
    public void The_same_data_gives_the_same_bytes() => Assert.Equal(
        Letters.Template(Language.Vi, "{{country}}", "{{visits}}").Fill(Letters.Example), Letters.Template(Language.Vi, "{{country}}", "{{visits}}").Fill(Letters.Example));

    [Fact]
    public void Whatever_a_record_says_the_document_is_valid_and_has_no_new_field() => Law.Holds(
        AwkwardTexts.Any,
        text =>
        {
            var data = Letters.Example with { Nothing = text + "{{country}}", Country = PaperText.Of(text, true, new PaperNote(text, text)) };
            var language = LanguageTags.All[text.Length % LanguageTags.All.Count];
            using var paper = new WordFile(Letters.Template(language, "{{nothing}}", "{{country}}").Fill(data));
            return !paper.Errors.Any() && WordFile.TextOf(paper.Body).Contains("{{country}}", StringComparison.Ordinal);
        },
        times: 40);
}
