using System.Net;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace BangGiao.Integration.Notices.Letters;

[Collection(ShippedData.Name)]
public sealed class LettersTests(ShippedRegistry shipped)
{
    private const string Path = "anniversaries/relations.established:countries:JP:2028-09-21/letter";

    [Theory]
    [InlineData("en", "55th anniversary of the establishment of diplomatic relations with Japan (21 September 1973)", "Comprehensive strategic partnership, in force since 27 November 2023")]
    [InlineData("vi", "kỷ niệm 55 năm ngày thiết lập quan hệ ngoại giao với Nhật Bản (21/09/1973)", "Đối tác chiến lược toàn diện, từ 27/11/2023")]
    [InlineData("ar", "مرور 55 عامًا على إقامة العلاقات الدبلوماسية مع اليابان (21 سبتمبر 1973)", "شراكة استراتيجية شاملة منذ 27 نوفمبر 2023")]
    public async Task The_number_of_years_the_day_and_the_level_are_filled_in(string language, string opening, string level)
    {
        var letter = await shipped.Client.GetJsonAsync($"{Path}?lang={language}");
        using var paper = WordprocessingDocument.Open(new MemoryStream(await shipped.Client.GetByteArrayAsync($"{Path}?lang={language}&format=docx")), isEditable: false);

        Assert.Contains(opening, (string?)letter["opening"], StringComparison.Ordinal);
        Assert.Contains(level, (string?)letter["level"], StringComparison.Ordinal);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(paper).Select(error => error.Description));
        var text = paper.MainDocumentPart!.Document!.InnerText.Replace("\u200F", "", StringComparison.Ordinal);
        Assert.All(new[] { "addressees", "greeting", "opening", "level", "closing" }, field => Assert.Contains((string)letter[field]!, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_anniversary_of_a_year_has_a_letter()
    {
        var all = await shipped.Client.GetJsonAsync("anniversaries?from=2027-01-01&to=2027-12-31&limit=500");

        foreach (var id in all["items"]!.DistinctBy(item => (string)item["event"]!).Select(item => (string)item["id"]!))
            Assert.NotEmpty((string)(await shipped.Client.GetJsonAsync($"anniversaries/{id}/letter?lang=en"))["opening"]!);
    }

    [Theory]
    [InlineData("anniversaries/relations.established:countries:JP:2028-09-22/letter")]
    [InlineData("anniversaries/relations.established:countries:XX:2028-09-21/letter?format=docx")]
    [InlineData("anniversaries/none/letter")]
    public async Task What_is_no_anniversary_has_no_letter(string path) => await (await shipped.Client.GetAsync(path)).ProblemAsync(HttpStatusCode.NotFound);

    [Fact]
    public async Task A_record_that_the_caller_may_not_see_has_no_letter()
    {
        await using var app = await RegistryApp.StartAsync();
        await app.CreateAsync("countries", Some.Country("FR", classification: "confidential"), app.Admin);
        const string OfFrance = "anniversaries/relations.established:countries:FR:2033-04-12/letter";

        Assert.Equal(HttpStatusCode.OK, (await app.Admin.GetAsync(OfFrance)).StatusCode);
        await (await app.Editor.GetAsync(OfFrance)).ProblemAsync(HttpStatusCode.NotFound);
    }
}
