using System.Net;
using System.Text.RegularExpressions;
using BangGiao.Integration.Support;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Records.Papers;

[Collection(ShippedData.Name)]
public sealed partial class PapersTests(ShippedRegistry shipped)
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private const string Brief = "countries/JP/brief?asOf=2026-11-21";
    private const string Dossier = "activities/act-20221204-kr/dossier?asOf=2026-11-21";

    public static TheoryData<string, string> Papers => new()
    {
        { Brief, "en" }, { Brief, "vi" }, { Brief, "ar" }, { Dossier, "en" }, { Dossier, "vi" }, { Dossier, "ar" },
    };

    [Theory]
    [MemberData(nameof(Papers))]
    public async Task A_paper_is_a_valid_document_with_the_headings_of_the_facts(string path, string language)
    {
        using var paper = await OpenAsync($"{path}&lang={language}");
        var facts = await shipped.Client.GetJsonAsync($"{path}&lang={language}");

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(paper).Select(error => error.Description));
        var headings = Paragraphs(paper, "Heading1").Concat(Paragraphs(paper, "Heading2")).ToHashSet();
        Assert.All(facts.Descendants().OfType<JProperty>().Where(member => member.Name == "sections").SelectMany(member => member.Value), section => Assert.Contains(Plain((string)section["title"]!), headings));
        Assert.DoesNotContain("{{", paper.MainDocumentPart!.Document!.InnerText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    [InlineData("ar")]
    public async Task Every_source_is_one_footnote_of_Word(string language)
    {
        using var paper = await OpenAsync($"{Brief}&lang={language}");
        var facts = await shipped.Client.GetJsonAsync($"{Brief}&lang={language}");

        var notes = paper.MainDocumentPart!.FootnotesPart!.Footnotes!.Elements<Footnote>().Where(note => note.Type is null).ToList();
        Assert.Equal(facts["footnotes"]!.Count(), notes.Count);
        Assert.Equal(
            facts["footnotes"]!.Select(note => (string?)note["url"]).OfType<string>().Order(StringComparer.Ordinal),
            paper.MainDocumentPart.FootnotesPart.HyperlinkRelationships.Select(link => link.Uri.OriginalString).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Papers))]
    public async Task Mammoth_reads_its_headings_tables_and_footnotes(string path, string language)
    {
        var html = await OtherReaders.MammothAsync(await shipped.Client.GetByteArrayAsync($"{path}&lang={language}&format=docx"));

        using var paper = await OpenAsync($"{path}&lang={language}");
        Assert.Equal(Paragraphs(paper, "Heading1").Count(), Regex.Count(html, "<h1"));
        Assert.Equal(paper.MainDocumentPart!.Document!.Descendants<TableHeader>().Count(), Regex.Count(html, "<thead>"));
        Assert.Contains("id=\"footnote-1\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Papers))]
    public async Task LibreOffice_opens_it_and_saves_all_of_it_again(string path, string language)
    {
        var bytes = await shipped.Client.GetByteArrayAsync($"{path}&lang={language}&format=docx");

        using var before = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        using var after = WordprocessingDocument.Open(new MemoryStream(await OtherReaders.LibreOfficeAsync(bytes, "docx")), isEditable: false);

        Assert.Equal(Letters(before), Letters(after));
        Assert.Equal(Count<Table>(before), Count<Table>(after));
        Assert.Equal(Count<FootnoteReference>(before), Count<FootnoteReference>(after));
    }

    [Fact]
    public async Task The_head_of_a_Vietnamese_paper_is_that_of_Decree_30_and_leaves_number_day_and_signature_blank()
    {
        using var paper = await OpenAsync($"{Brief}&lang=vi");

        var head = paper.MainDocumentPart!.Document!.Body!.Elements<Table>().First().Descendants<Paragraph>().Select(paragraph => Spaces().Replace(paragraph.InnerText, " ")).Where(text => text.Length > 0);
        Assert.Equal(["Bộ Ngoại giao", "Số: /BC-BNG", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Hà Nội, ngày tháng năm "], head);
        Assert.Contains("- Lưu: VT.", Paragraphs(paper, "Recipients"));
    }

    [Fact]
    public async Task Accept_asks_for_Word_and_the_answer_has_a_file_name()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, Brief);
        request.Headers.TryAddWithoutValidation("Accept", Word);

        var answer = await shipped.Client.SendAsync(request);

        Assert.Equal((Word, "brief-JP.en.docx"), (answer.Content.Headers.ContentType!.MediaType, answer.Content.Headers.ContentDisposition!.FileName!.Trim('"')));
    }

    [Fact]
    public async Task Asked_again_it_is_a_304_and_otherwise_the_same_bytes()
    {
        var first = await shipped.Client.GetAsync($"{Dossier}&format=docx");
        var request = new HttpRequestMessage(HttpMethod.Get, $"{Dossier}&format=docx");
        request.Headers.TryAddWithoutValidation("If-None-Match", first.Headers.ETag!.ToString());

        Assert.Equal(HttpStatusCode.NotModified, (await shipped.Client.SendAsync(request)).StatusCode);
        Assert.Equal(await first.Content.ReadAsByteArrayAsync(), await shipped.Client.GetByteArrayAsync($"{Dossier}&format=docx"));
    }

    [Fact]
    public async Task There_is_a_paper_for_every_partner_and_every_visit()
    {
        var countries = await shipped.Client.GetJsonAsync("countries?limit=500&fields=id");
        var visits = await shipped.Client.GetJsonAsync("activities?limit=500&fields=id");

        foreach (var path in countries["items"]!.Select(item => $"countries/{item["id"]}/brief").Concat(visits["items"]!.Select(item => $"activities/{item["id"]}/dossier")))
        {
            using var paper = await OpenAsync($"{path}?lang=vi");
            Assert.NotEmpty(Paragraphs(paper, "Heading1"));
        }
    }

    [Theory]
    [InlineData("activities/act-20221204-kr/dossier?format=pdf", HttpStatusCode.BadRequest)]
    [InlineData("activities/none/dossier?format=docx", HttpStatusCode.NotFound)]
    [InlineData("paperTemplates/none", HttpStatusCode.NotFound)]
    public async Task A_paper_that_cannot_be_made_is_a_problem(string path, HttpStatusCode expected) =>
        await (await shipped.Client.GetAsync(path)).ProblemAsync(expected);

    private async Task<WordprocessingDocument> OpenAsync(string path) =>
        WordprocessingDocument.Open(new MemoryStream(await shipped.Client.GetByteArrayAsync($"{path}&format=docx")), isEditable: false);

    private static IEnumerable<string> Paragraphs(WordprocessingDocument paper, string style) => paper.MainDocumentPart!.Document!.Descendants<Paragraph>()
        .Where(paragraph => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value == style)
        .Select(paragraph => paragraph.InnerText.Replace("\u200F", "", StringComparison.Ordinal));

    private static string Plain(string text) => Regex.Replace(text, "[\u2066-\u2069]", "");

    // LibreOffice divides runs and spaces in another way.
    private static string Letters(WordprocessingDocument paper) => Spaces().Replace(
        string.Concat(paper.MainDocumentPart!.Document!.Descendants<Text>().Select(text => text.Text)).Replace("\u200F", "", StringComparison.Ordinal), "");

    private static int Count<T>(WordprocessingDocument paper)
        where T : OpenXmlElement => paper.MainDocumentPart!.Document!.Descendants<T>().Count();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
