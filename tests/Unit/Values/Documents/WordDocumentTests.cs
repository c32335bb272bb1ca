using BangGiao.Values.Documents;
using BangGiao.Values.Languages;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BangGiao.Unit.Values.Documents;

public class WordDocumentTests
{
    public static TheoryData<Language> Languages => [.. LanguageTags.All];

    [Theory]
    [MemberData(nameof(Languages))]
    public void It_is_valid_in_every_language(Language language)
    {
        using var document = new WordDocument(language);
        document.Add(WordStyles.Title, "Title").Add(WordStyles.Heading1, "Heading").Add(WordStyles.ListBullet, "Item")
            .AddColumns(40, [new(WordStyles.HeadBold, "Issuer"), WordLine.Rule(20)], [new(WordStyles.HeadMotto, "Motto")])
            .Add(Letters.Example.Visits with { Numbering = "TT" }).AddRule(30).EndSection().Add(WordStyles.Plain, Letters.Example.Country);

        using var paper = new WordFile(document.ToBytes(isLandscape: true));

        Assert.Empty(paper.Errors);
    }

    [Fact]
    public void The_pages_are_those_of_Decree_30()
    {
        using var document = new WordDocument(Language.Vi);

        using var paper = new WordFile(document.Add(WordStyles.Title, "BÁO CÁO").ToBytes());

        var section = paper.Body.GetFirstChild<SectionProperties>()!;
        var (page, margin) = (section.GetFirstChild<PageSize>()!, section.GetFirstChild<PageMargin>()!);
        Assert.Equal((11906U, 16838U), (page.Width!.Value, page.Height!.Value));
        Assert.InRange(margin.Top!.Value, Twips(20), Twips(25));
        Assert.InRange(margin.Bottom!.Value, Twips(20), Twips(25));
        Assert.InRange((int)margin.Left!.Value, Twips(30), Twips(35));
        Assert.InRange((int)margin.Right!.Value, Twips(15), Twips(20));
        // The page number is in the top margin, and not on the first page.
        Assert.NotNull(section.GetFirstChild<TitlePage>());
        Assert.Contains("PAGE", paper.Main.HeaderParts.Single().Header!.Descendants<SimpleField>().Single().Instruction!.Value, StringComparison.Ordinal);
        Assert.Empty(paper.Main.FooterParts);
    }

    [Theory]
    [InlineData(Language.En, "en-GB")]
    [InlineData(Language.Vi, "vi-VN")]
    [InlineData(Language.Ar, "ar-SA")]
    public void The_text_has_its_language(Language language, string tag)
    {
        using var document = new WordDocument(language);

        using var paper = new WordFile(document.ToBytes());

        var languages = paper.Main.StyleDefinitionsPart!.Styles!.Descendants<DocumentFormat.OpenXml.Wordprocessing.Languages>().First();
        Assert.Equal(tag, language == Language.Ar ? languages.Bidi : languages.Val);
    }

    [Fact]
    public void Arabic_runs_from_right_to_left_and_a_Latin_name_in_it_does_not()
    {
        using var document = new WordDocument(Language.Ar);

        using var paper = new WordFile(document.Add(WordStyles.Plain, "زيارة \u2068Tokyo (CPTPP)\u2069، 8 مارس").Add(Letters.Example.Visits).ToBytes());

        var paragraph = paper.Paragraphs(WordStyles.Plain).First();
        Assert.NotNull(paragraph.ParagraphProperties!.BiDi);
        Assert.Equal(
            [("زيارة ", true), ("Tokyo (CPTPP)", false), ("\u200F، 8 مارس", true)],
            paragraph.Elements<Run>().Select(run => (WordFile.TextOf(run), run.RunProperties?.RightToLeftText is not null)));
        Assert.NotNull(paper.Body.Elements<Table>().Single().GetFirstChild<TableProperties>()!.BiDiVisual);
        Assert.NotNull(paper.Body.GetFirstChild<SectionProperties>()!.GetFirstChild<BiDi>());
    }

    [Fact]
    public void A_cell_without_an_Arabic_letter_runs_from_left_to_right_in_an_Arabic_table()
    {
        using var document = new WordDocument(Language.Ar);

        using var paper = new WordFile(document.Add(Letters.Example.Visits).ToBytes());

        var cell = paper.Paragraphs(WordStyles.TableText).Single(paragraph => WordFile.TextOf(paragraph) == "State visit");
        Assert.False(cell.ParagraphProperties!.BiDi!.Val!.Value);
    }

    [Fact]
    public void A_day_in_a_table_is_not_broken()
    {
        var table = new PaperTable(["Ngày", "Tên"], [new([PaperText.Of("27/11/2023"), PaperText.Of(new string('x', 400))])]);
        using var document = new WordDocument(Language.Vi);

        using var paper = new WordFile(document.Add(table).ToBytes());

        var width = int.Parse(paper.Body.Descendants<GridColumn>().First().Width!.Value!, System.Globalization.CultureInfo.InvariantCulture);
        Assert.InRange(width, 10 * 120, 10 * 180);
    }

    private static int Twips(double millimetres) => (int)Math.Round(millimetres * 1440 / 25.4);
}
