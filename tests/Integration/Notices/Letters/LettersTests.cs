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
    [InlineData("en", "55th anniversary of the establishment of diplomatic relations with Japan (21 September 1973)", "Comprehensive Strategic Partnership for Peace and Prosperity in Asia and the World, in force since 27 November 2023")]
    [InlineData("vi", "kỷ niệm 55 năm ngày thiết lập quan hệ ngoại giao với Nhật Bản (21/09/1973)", "Đối tác chiến lược toàn diện, từ 27/11/2023")]
    [InlineData("ar", "الذكرى السنوية الـ55 لإقامة العلاقات الدبلوماسية مع اليابان (21 سبتمبر 1973)", "شراكة استراتيجية شاملة منذ 27 نوفمبر 2023")]
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

    [Theory]
    [InlineData("en", "the Extensive Strategic Partnership for Peace and Prosperity in Asia with Japan (18 March 2014)")]
    [InlineData("vi", "khuôn khổ Đối tác chiến lược với Nhật Bản (18/03/2014)")]
    [InlineData("ar", "لإقامة شراكة استراتيجية مع اليابان (18 مارس 2014)")]
    public async Task A_step_has_its_own_name_in_the_language_of_the_letter_and_else_its_level(string language, string opening) => Assert.Contains(
        opening,
        (string?)(await shipped.Client.GetJsonAsync($"anniversaries/partnership.step:partnerships:jp-2014-03-18:2029-03-18/letter?lang={language}"))["opening"],
        StringComparison.Ordinal);

    [Theory]
    [InlineData("en", "our two sides", "countries")]
    [InlineData("vi", "quan hệ hai bên", "hai nước")]
    [InlineData("ar", "الجانبين", "بلدينا")]
    public async Task An_organisation_is_not_called_a_country(string language, string sides, string countries)
    {
        var letter = await shipped.Client.GetJsonAsync($"anniversaries/partnership.step:partnerships:eu-2026-01-29:2031-01-29/letter?asOf=2030-12-01&lang={language}");

        Assert.Contains(sides, (string?)letter["level"], StringComparison.Ordinal);
        Assert.DoesNotContain(countries, letter.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_kind_of_anniversary_has_a_letter()
    {
        var all = await shipped.Client.GetJsonAsync("anniversaries?from=2027-01-01&to=2028-12-31&limit=500");
        var first = all["items"]!.DistinctBy(item => (string)item["event"]!).ToDictionary(item => (string)item["event"]!, item => (string)item["id"]!);

        Assert.Equal(["agreement.signed", "mission.opened", "partnership.step", "relations.established"], first.Keys.Order(StringComparer.Ordinal));
        foreach (var (_, id) in first)
        {
            var letter = await shipped.Client.GetJsonAsync($"anniversaries/{id}/letter?lang=en");
            Assert.Equal(id, (string?)letter["id"]);
            Assert.Contains("anniversary of", (string?)letter["opening"], StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("anniversaries/relations.established:countries:JP:2028-09-22/letter")]
    [InlineData("anniversaries/relations.established:countries:XX:2028-09-21/letter?format=docx")]
    [InlineData("anniversaries/none/letter")]
    public async Task An_id_of_no_anniversary_has_no_letter(string path) => await (await shipped.Client.GetAsync(path)).ProblemAsync(HttpStatusCode.NotFound);

    [Fact]
    public async Task A_record_that_the_caller_may_not_see_has_no_letter()
    {
        await using var app = await RegistryApp.StartAsync();
        await app.CreateAsync("countries", Some.Country("FR", classification: "confidential"), app.Admin);
        const string OfFrance = "anniversaries/relations.established:countries:FR:2033-04-12/letter";

        Assert.Equal(HttpStatusCode.OK, (await app.Admin.GetAsync(OfFrance)).StatusCode);
        await (await app.Editor.GetAsync(OfFrance)).ProblemAsync(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("en", "Draft · Public", "Draft · Confidential")]
    [InlineData("vi", "Dự thảo · Công khai", "Dự thảo · Mật")]
    [InlineData("ar", "مسودة · عام", "مسودة · سري")]
    public async Task It_states_the_highest_classification_of_what_it_tells_of(string language, string lowest, string highest)
    {
        await using var app = await RegistryApp.StartAsync();
        await app.CreateAsync("countries", Some.Country("FR"));
        await app.CreateAsync("partnerships", new { id = "step", countryId = "FR", level = "strategic", effectiveOn = "2013-09-25", classification = "confidential" }, app.Admin);
        var path = $"anniversaries/relations.established:countries:FR:2033-04-12/letter?lang={language}";

        Assert.Equal(("confidential", "public"), ((string?)(await app.Admin.GetJsonAsync(path))["classification"], (string?)(await app.Editor.GetJsonAsync(path))["classification"]));
        Assert.Contains(highest, await TextAsync(app.Admin, path), StringComparison.Ordinal);
        Assert.Contains(lowest, await TextAsync(app.Editor, path), StringComparison.Ordinal);
    }

    private static async Task<string> TextAsync(HttpClient client, string path)
    {
        using var paper = WordprocessingDocument.Open(new MemoryStream(await client.GetByteArrayAsync($"{path}&format=docx")), isEditable: false);
        return paper.MainDocumentPart!.Document!.InnerText.Replace("\u200F", "", StringComparison.Ordinal);
    }
}
