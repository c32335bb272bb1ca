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
    public async Task Who_may_see_more_has_more_in_the_paper_and_nobody_else()
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
            [PageOrientationValues.Portrait, PageOrientationValues.Landscape, PageOrientationValues.Landscape],
            paper.MainDocumentPart!.Document!.Descendants<SectionProperties>().Select(section => section.GetFirstChild<PageSize>()!.Orient!.Value));
        Assert.Contains("Phụ lục II", paper.MainDocumentPart.Document.InnerText, StringComparison.Ordinal);
    }

    private static async Task<WordprocessingDocument> OpenAsync(HttpClient client, string language) =>
        WordprocessingDocument.Open(new MemoryStream(await client.GetByteArrayAsync($"{ReviewedRegistry.Cycle}/report?format=docx&lang={language}")), isEditable: false);
}
