using System.Net;
using BangGiao.Integration.Records;
using BangGiao.Integration.Records.Papers;
using BangGiao.Integration.Records.Tables;
using BangGiao.Integration.Support;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BangGiao.Integration.Mechanism.YearlyPacks;

/// <summary>The pack of a ministry for 2026. The days are worked out by hand from the articles.</summary>
public sealed class YearlyPackTests : IAsyncLifetime
{
    private const string Pack = PackScene.Pack;

    private PackScene _scene = null!;

    private RegistryApp App => _scene.App;

    public async Task InitializeAsync() => _scene = await PackScene.StartAsync();

    public Task DisposeAsync() => _scene.DisposeAsync().AsTask();

    [Fact]
    public async Task Each_part_has_its_article_its_day_and_its_data()
    {
        var pack = await App.Reader.GetJsonAsync($"{Pack}?lang=en");

        Assert.Equal((2026, "2026-11-10", "min-moit"), ((int)pack["year"]!, (string?)pack["asOf"], (string?)pack["agency"]!["id"]));
        Assert.Equal(
            [
                "treaty_report 108/2016/QH13 79(6) 2026:  to , due 2026-11-15 in 5",
                "agreement_report 70/2020/QH14 46(3) 2026:  to , due 2026-11-15 in 5",
                "signing_plan 70/2020/QH14 46(1) 2027:  to , due 2026-11-15 in 5",
                "implementation_plan 70/2020/QH14 42(2) 2027:  to , due 2026-11-15 in 5",
                "conference_report 06/2020/QĐ-TTg 8(1)-(3) 2026: 2025-12-15 to 2026-12-14, due 2026-12-18 in 38",
                "delegation_list   2026: 2025-12-15 to 2026-12-14, due  in ",
                "   2026:  to , due  in ",
            ],
            pack["parts"]!.Select(part => $"{part["part"]} {part["rule"]?["law"]} {part["rule"]?["article"]} {part["forYear"]}: {part["dataFrom"]} to {part["dataTo"]}, due {part["dueOn"]} in {part["daysAhead"]}"));
        Assert.StartsWith("No official form", (string?)pack["note"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("treaty_report", "signed treaty")]
    [InlineData("agreement_report", "signed inside, signed new, carried_out old")]
    [InlineData("signing_plan", "preparing planned")]
    [InlineData("implementation_plan", "to_carry_out old, to_carry_out inside, to_carry_out new, commitment late, commitment open, duty ended, duty new")]
    [InlineData("conference_report", "conference across, conference forgotten")]
    [InlineData("delegation_list", "outgoing abroad")]
    [InlineData(null, "carried_out statement")]
    public async Task Each_text_commitment_duty_and_conference_stands_in_its_part(string? part, string rows) =>
        Assert.Equal(rows, string.Join(", ", (await _scene.PartAsync(part))["rows"]!.Select(row => $"{row["section"]} {row["subject"]!["id"]}")));

    [Theory]
    [InlineData("treaty_report", "treaty", "signatory, implementation_plan")]
    [InlineData("agreement_report", "new", "field, signing_place, signatory, commitment, overdue_duty Report and copy to the ministry (70/2020/QH14, art. 9(5), 13(5), 15(5), 17(5), 19(5), 22(6)), due 4 November 2026")]
    [InlineData("agreement_report", "old", "report Third quarter of 2026")]
    [InlineData("signing_plan", "planned", "field, signing_place, opinion Ministry of Foreign Affairs")]
    [InlineData("implementation_plan", "late", "")]
    [InlineData("implementation_plan", "open", "due_day, report Third quarter of 2026")]
    [InlineData("conference_report", "across", "")]
    [InlineData("conference_report", "forgotten", "place, outcome, held, overdue_duty Report on an international conference (06/2020/QĐ-TTg, art. 4(2)(c)), due 18 October 2026")]
    [InlineData("delegation_list", "abroad", "head, place, outcome, result_report 33/2009/QH12, art. 34(1)")]
    [InlineData(null, "statement", "regime, commitment")]
    public async Task Each_row_names_what_is_missing(string? part, string id, string missing)
    {
        var row = (await _scene.PartAsync(part))["rows"]!.First(one => (string?)one["subject"]!["id"] == id);

        Assert.Equal(missing, string.Join(", ", row["missing"]!.Select(gap => $"{gap["gap"]} {gap["detail"]}".TrimEnd())));
    }

    [Fact]
    public async Task A_row_tells_how_far_a_text_has_come()
    {
        var planned = (await _scene.PartAsync("signing_plan"))["rows"]!.Single();
        var old = (await _scene.PartAsync("agreement_report"))["rows"]!.Single(row => (string?)row["subject"]!["id"] == "old");

        Assert.Equal(("opinion_received", "2026-10-12", "FR"), ((string?)planned["step"], (string?)planned["stepOn"], (string?)planned["countryIds"]!.Single()));
        Assert.Equal(("in_force", 2, 0, 1), ((string?)old["standing"], (int)old["commitments"]!, (int)old["complete"]!, (int)old["overdue"]!));
    }

    [Fact]
    public async Task The_pack_of_an_earlier_year_is_as_of_its_last_day()
    {
        var pack = await App.Reader.GetJsonAsync($"{Pack}?year=2025");

        Assert.Equal((2025, "2025-12-31"), ((int)pack["year"]!, (string?)pack["asOf"]));
        Assert.Equal(["before"], (await _scene.PartAsync("conference_report", query: "&year=2025"))["rows"]!.Select(row => (string?)row["subject"]!["id"]));
    }

    [Fact]
    public async Task A_part_that_no_rule_of_the_year_asks_for_is_not_there()
    {
        var pack = await App.Reader.GetJsonAsync($"{Pack}?year=2018");

        Assert.DoesNotContain("agreement_report", pack["parts"]!.Select(part => (string?)part["part"]));
    }

    [Fact]
    public async Task An_account_of_an_agency_has_its_own_pack_and_is_told_nothing_of_others()
    {
        var own = (await _scene.PartAsync("implementation_plan", _scene.Ministry))["rows"]!.Select(row => $"{row["section"]} {row["subject"]!["id"]}");
        var other = await _scene.Ministry.GetAsync("agencies/min-moj/yearlyPack").RefusalAsync(HttpStatusCode.Forbidden);
        var nobody = await _scene.Ministry.GetAsync("agencies/nobody/yearlyPack").RefusalAsync(HttpStatusCode.Forbidden);
        var list = await _scene.Ministry.GetJsonAsync("yearlyPacks");

        Assert.Equal("to_carry_out old, to_carry_out new, commitment late, commitment open, duty ended, duty new", string.Join(", ", own));
        Assert.Equal((string?)other["detail"], (string?)nobody["detail"]);
        Assert.Equal(["min-moit"], list["items"]!.Select(item => (string?)item["agency"]!["id"]));
        await App.Anonymous.GetAsync(Pack).RefusalAsync(HttpStatusCode.Unauthorized);
        await App.Anonymous.GetAsync("yearlyPacks").RefusalAsync(HttpStatusCode.Unauthorized);
        await App.Reader.GetAsync("agencies/nobody/yearlyPack").RefusalAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_hidden_record_is_neither_in_the_pack_nor_counted_nor_in_its_classification()
    {
        Assert.Equal("inside, new", await SignedAsync(App.Reader));
        Assert.Equal("inside, new", await SignedAsync(App.Editor));
        Assert.Equal("inside, new", await SignedAsync(_scene.Assessor));
        Assert.Equal("new", await SignedAsync(_scene.Ministry));
        Assert.Equal("inside, sealed, new", await SignedAsync(App.Admin));
        Assert.Equal("internal internal confidential", string.Join(' ', await Task.WhenAll(new[] { _scene.Ministry, App.Reader, App.Admin }.Select(ClassificationAsync))));
        Assert.Equal((2, 3), (await AgreementsAsync(_scene.Ministry), await AgreementsAsync(App.Reader)));

        async Task<string> SignedAsync(HttpClient by) => string.Join(
            ", ", (await _scene.PartAsync("agreement_report", by))["rows"]!.Where(row => (string?)row["section"] == "signed").Select(row => (string?)row["subject"]!["id"]));

        static async Task<string?> ClassificationAsync(HttpClient by) => (string?)(await by.GetJsonAsync(Pack))["classification"];

        static async Task<int> AgreementsAsync(HttpClient by) => (int)(await by.GetJsonAsync("yearlyPacks"))["items"]!.Single(item => (string?)item["agency"]!["id"] == "min-moit")["agreements"]!;
    }

    [Fact]
    public async Task The_list_says_which_agencies_have_something_to_send_and_what_is_missing()
    {
        var list = await App.Reader.GetJsonAsync("yearlyPacks?lang=en");
        var table = await App.Reader.GetStringAsync("yearlyPacks?format=csv");

        var item = list["items"]!.Single(one => (string?)one["agency"]!["id"] == "min-moit");
        Assert.Equal("1 3 1 7 2 1", $"{item["treaties"]} {item["agreements"]} {item["signing"]} {item["implementation"]} {item["conferences"]} {item["undecided"]}");
        Assert.Equal("2026-11-15", (string?)item["dueOn"]);
        Assert.Equal(3, (int)item["missing"]!.Single(gap => (string?)gap["gap"] == "report")["count"]!);
        // The opinion that the ministry of foreign affairs owes since 29 October is part of no plan.
        Assert.Equal(["min-moit"], list["items"]!.Select(one => (string?)one["agency"]!["id"]));
        Assert.Equal(2, table.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task All_rows_are_one_table_and_a_workbook_has_a_sheet_for_each_part()
    {
        var table = await App.Reader.GetStringAsync($"{Pack}?format=csv");
        var sheets = await App.Reader.WorkbookAsync($"{Pack}?format=xlsx&lang=vi");

        Assert.Equal(1 + 16, table.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(
            ["Điều ước quốc tế", "Thỏa thuận quốc tế", "Kế hoạch ký kết", "Kế hoạch thực hiện", "Hội nghị, hội thảo quốc tế", "Đoàn ra, đoàn vào", "Chưa xác định luật áp dụng", "Thông tin"],
            sheets.Select(sheet => (string?)sheet["name"]));
        Assert.Equal(["planned"], sheets[2].Column("Mã").Select(cell => (string?)cell));
        Assert.Equal(["Chờ ý kiến: Bộ Ngoại giao"], sheets[2].Column("Còn thiếu").Select(cell => ((string)cell!).Split("; ")[^1]));
        Assert.Contains("Chưa tìm thấy mẫu chính thức", sheets[7].ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Treaties and international agreements in 2026", "Not reported in the last review cycle", "No official form")]
    [InlineData("vi", "Tình hình ký kết và thực hiện điều ước quốc tế, thỏa thuận quốc tế năm 2026 và kế hoạch năm 2027", "Chưa báo cáo trong đợt rà soát gần nhất", "Chưa tìm thấy mẫu chính thức")]
    [InlineData("ar", "إبرام المعاهدات والاتفاقات الدولية وتنفيذها في عام 2026", "لم يُبلّغ عنه في الدورة الأخيرة", "لم يُعثر على نموذج رسمي")]
    public async Task The_paper_tells_the_same_in_three_languages(string language, params string[] texts)
    {
        var paper = await PaperAsync(language);

        Assert.All(texts, text => Assert.Contains(text, paper, StringComparison.Ordinal));
        Assert.Contains("planned", paper, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_agency_issues_the_paper_in_the_layout_of_Decree_30()
    {
        var paper = await PaperAsync("vi");

        Assert.StartsWith("Bộ Công Thương", paper, StringComparison.Ordinal);
        Assert.All(["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "BÁO CÁO", "108/2016/QH13, Điều 79(6); thời hạn 15/11/2026; số liệu đến 10/11/2026", "06/2020/QĐ-TTg, Điều 8(1)-(3); thời hạn 18/12/2026; số liệu từ 15/12/2025 đến 14/12/2026", "Phụ lục V", "Phụ lục VI", "Danh sách đoàn ra, đoàn vào", "thời hạn và thời điểm chốt số liệu của danh sách này (Hướng dẫn số 05-HD/BĐNTW)"], text => Assert.Contains(text, paper, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("year=1944", "year")]
    [InlineData("year=3000", "year")]
    [InlineData("format=pdf", "format")]
    [InlineData("years=2026", "years")]
    [InlineData("asOf=9999-12-31", "asOf")]
    [InlineData("asOf=1944-12-31", "asOf")]
    public async Task A_parameter_at_fault_is_named(string query, string parameter) =>
        Assert.Equal([parameter], (await (await App.Reader.GetAsync($"{Pack}?{query}")).ProblemAsync(HttpStatusCode.BadRequest)).Parameters());

    [Fact]
    public async Task The_last_days_that_there_are_have_packs()
    {
        Assert.Equal(2999, await YearAsync("year=2999"));
        Assert.Equal(2026, await YearAsync("year=2026"));
        Assert.Equal(["asOf"], (await (await App.Reader.GetAsync("yearlyPacks?asOf=9999-12-31")).ProblemAsync(HttpStatusCode.BadRequest)).Parameters());

        async Task<int> YearAsync(string query) => (int)(await App.Reader.GetJsonAsync($"{Pack}?asOf=9999-12-31&{query}"))["year"]!;
    }

    [Theory]
    [InlineData("&year=2025", "")]
    [InlineData("&asOf=2026-08-02", "")]
    [InlineData("&asOf=2026-08-03", "planned")]
    public async Task A_text_is_in_the_plan_from_its_first_step_on(string query, string planned) =>
        Assert.Equal(planned, string.Join(", ", (await _scene.PartAsync("signing_plan", query: query))["rows"]!.Select(row => (string?)row["subject"]!["id"])));

    [Fact]
    public async Task A_text_without_steps_is_in_the_plan_from_the_day_on_which_it_was_recorded()
    {
        await PackScene.AddAsync(App, "agreements", new { id = "idea", title = new { en = "Idea" }, type = "memorandum", level = "ministry", status = "negotiating", parties = new[] { "VN", "JP" }, leadAgencyId = "min-moit" });

        Assert.Contains("idea", await PlannedAsync(""));
        Assert.DoesNotContain("idea", await PlannedAsync("&asOf=2026-11-09"));

        async Task<IEnumerable<string?>> PlannedAsync(string query) => (await _scene.PartAsync("signing_plan", query: query))["rows"]!.Select(row => (string?)row["subject"]!["id"]);
    }

    [Fact]
    public async Task A_text_of_two_parties_without_a_day_of_signing_misses_it()
    {
        await PackScene.AddAsync(App, "agreements", new { id = "undated", title = new { en = "Undated" }, type = "memorandum", level = "ministry", status = "in_force", inForceOn = "2025-05-05", parties = new[] { "VN", "JP" }, leadAgencyId = "min-moit" });

        var row = (await _scene.PartAsync("agreement_report"))["rows"]!.Single(one => (string?)one["subject"]!["id"] == "undated");

        Assert.Equal("signing_day", (string?)row["missing"]![0]!["gap"]);
    }

    [Fact]
    public async Task A_round_about_some_agencies_says_nothing_of_the_reports_of_others()
    {
        await PackScene.AddAsync(App, "reviewCycles", new { id = "special", kind = "quarterly", title = new { en = "About one ministry" }, opensOn = "2026-10-01", dueOn = "2026-10-31", scope = new { agencyIds = new[] { "min-moj" } } });

        var open = (await _scene.PartAsync("implementation_plan"))["rows"]!.Single(row => (string?)row["subject"]!["id"] == "open");

        Assert.Equal("Third quarter of 2026", (string?)open["missing"]!.Single(gap => (string?)gap["gap"] == "report")["detail"]);
    }

    [Fact]
    public async Task A_pack_is_as_classified_as_the_rule_of_a_duty_that_it_names()
    {
        await PackScene.AddAsync(App, "agreements", new { id = "of-justice", title = new { en = "Of justice" }, type = "memorandum", level = "ministry", status = "signed", signedOn = "2026-10-20", parties = new[] { "VN", "JP" }, leadAgencyId = "min-moj" });
        var before = await ClassificationAsync();
        var rule = await App.Admin.GetJsonAsync("deadlineRules/agreement-copy");
        await (await App.Admin.PatchJsonAsync("deadlineRules/agreement-copy", new { classification = "internal" }, rule.Version())).JsonAsync();

        Assert.Equal(("public", "internal"), (before, await ClassificationAsync()));

        async Task<string?> ClassificationAsync() => (string?)(await App.Reader.GetJsonAsync("agencies/min-moj/yearlyPack"))["classification"];
    }

    [Fact]
    public async Task An_account_of_an_agency_is_told_what_its_pack_lacks()
    {
        const string Said = "internal texts to which no commitment of the agency belongs are not included.";

        Assert.EndsWith(Said, await NoteAsync(_scene.Ministry), StringComparison.Ordinal);
        Assert.DoesNotContain(Said, await NoteAsync(App.Reader), StringComparison.Ordinal);

        static async Task<string> NoteAsync(HttpClient by) => (string)(await by.GetJsonAsync($"{Pack}?lang=en"))["note"]!;
    }

    [Fact]
    public async Task The_pack_comes_in_pdf_too()
    {
        await using var app = await Renderers.StartAsync(App);

        Assert.Contains(OtherReaders.Letters("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), await app.Reader.PdfTextAsync($"{Pack}?format=pdf&lang=vi"), StringComparison.Ordinal);
    }

    private async Task<string> PaperAsync(string language)
    {
        using var paper = WordprocessingDocument.Open(new MemoryStream(await App.Reader.GetByteArrayAsync($"{Pack}?format=docx&lang={language}")), isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(paper).Select(error => error.Description));
        return string.Concat(paper.MainDocumentPart!.Document!.Descendants<Text>().Select(text => text.Text.Trim('\u200F', '\u200E')));
    }
}
