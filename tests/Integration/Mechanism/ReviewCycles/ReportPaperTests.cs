using BangGiao.Integration.Support;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BangGiao.Integration.Mechanism.ReviewCycles;

public sealed class ReportPaperTests(ReportTests.Registry registry) : IClassFixture<ReportTests.Registry>
{
    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    [InlineData("ar")]
    public async Task The_paper_tells_whom_the_report_tells_of(string language)
    {
        var report = await registry.Mechanism.App.Anonymous.GetJsonAsync($"{ReviewedRegistry.Cycle}/report?lang={language}");

        using var paper = await OpenAsync(registry.Mechanism.App.Anonymous, language);

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(paper).Select(error => error.Description));
        var text = paper.MainDocumentPart!.Document!.InnerText;
        Assert.All(report["moved"]!.Concat(report["late"]!).Concat(report["disputed"]!), item => Assert.Contains((string)item["commitment"]!["title"]!, text, StringComparison.Ordinal));
        Assert.All(report["silent"]!.Concat(report["reported"]!), item => Assert.Contains((string)item["agency"]!["name"]!, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Somebody_who_may_see_more_has_more_in_the_paper_and_nobody_else()
    {
        using var own = await OpenAsync(registry.Mechanism.App.Admin, "en");
        using var publicly = await OpenAsync(registry.Mechanism.App.Anonymous, "en");

        Assert.Contains("Open bridge secret", own.MainDocumentPart!.Document!.InnerText, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", publicly.MainDocumentPart!.Document!.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_lists_are_annexes_on_wide_pages()
    {
        using var paper = await OpenAsync(registry.Mechanism.App.Anonymous, "vi");

        Assert.Equal(
            [PageOrientationValues.Portrait, .. Enumerable.Repeat(PageOrientationValues.Landscape, 4)],
            paper.MainDocumentPart!.Document!.Descendants<SectionProperties>().Select(section => section.GetFirstChild<PageSize>()!.Orient!.Value));
        Assert.Equal(
            ["Phụ lục I", "Phụ lục II", "Phụ lục III", "Phụ lục IV"],
            paper.MainDocumentPart.Document.Descendants<Paragraph>().Where(paragraph => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value == "AnnexNumber").Select(paragraph => paragraph.InnerText));
    }

    [Theory]
    [InlineData("en", "Commitments with a claim that awaits assessment", "Government", "claimed complete on 14 June 2025", "Not done, overdue: 1", "with an open obstacle: 1")]
    [InlineData("vi", "Danh mục cam kết chờ đánh giá", "Chính phủ, Thủ tướng Chính phủ", "tự báo cáo hoàn thành ngày 14/06/2025", "Chưa hoàn thành quá hạn: 1", "còn khó khăn, vướng mắc: 1")]
    [InlineData("ar", "الالتزامات التي تنتظر إفادتها التقييم", "الحكومة", "أُفيد بإنجازه في 14 يونيو 2025", "غير منجز وفات موعده: 1", "فيها عائق قائم: 1")]
    public async Task The_paper_tells_of_claims_that_wait_of_obstacles_and_of_the_four_cells_of_the_Government(
        string language, string awaiting, string level, string claimed, string cell, string obstructed)
    {
        await using var own = await ReviewedRegistry.StartAsync();
        await own.AssessAsync("tariff", new { status = "limited", progress = 20, on = "2025-06-01" });
        await own.ReviewAsync("tariff", new { status = "complete", on = "2025-06-14", evidence = new[] { new { url = "https://example.org/tariff" } } });
        await own.ReviewAsync("loan", new
        {
            status = "limited",
            progress = 10,
            on = "2025-06-13",
            obstacles = new[] { new { kind = "legal", level = "government", text = "The decree forbids it" } },
            proposal = "Amend the decree",
        });

        using var paper = await OpenAsync(own.App.Anonymous, language);

        var text = paper.MainDocumentPart!.Document!.InnerText.Replace("\u200F", "", StringComparison.Ordinal);
        Assert.All([awaiting, level, claimed, cell, obstructed, "The decree forbids it", "Amend the decree"], part => Assert.Contains(part, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en", "Public", "Confidential")]
    [InlineData("vi", "Công khai", "Mật")]
    [InlineData("ar", "عام", "سري")]
    public async Task It_states_the_highest_classification_of_what_is_in_it(string language, string lowest, string highest)
    {
        using var own = await OpenAsync(registry.Mechanism.App.Admin, language);
        using var publicly = await OpenAsync(registry.Mechanism.App.Anonymous, language);

        Assert.EndsWith($" · {highest}", Subtitle(own), StringComparison.Ordinal);
        Assert.EndsWith($" · {lowest}", Subtitle(publicly), StringComparison.Ordinal);
        Assert.Equal("confidential", (string?)(await registry.Mechanism.App.Admin.GetJsonAsync($"{ReviewedRegistry.Cycle}/report"))["classification"]);
        Assert.Equal("public", (string?)(await registry.Mechanism.App.Anonymous.GetJsonAsync($"{ReviewedRegistry.Cycle}/report"))["classification"]);
    }

    private static string Subtitle(WordprocessingDocument paper) => paper.MainDocumentPart!.Document!.Descendants<Paragraph>()
        .Single(paragraph => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value == "Subtitle").InnerText.Replace("\u200F", "", StringComparison.Ordinal);

    private static async Task<WordprocessingDocument> OpenAsync(HttpClient client, string language) =>
        WordprocessingDocument.Open(new MemoryStream(await client.GetByteArrayAsync($"{ReviewedRegistry.Cycle}/report?format=docx&lang={language}")), isEditable: false);
}
