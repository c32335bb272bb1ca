using System.Net;
using BangGiao.Integration.Records;
using BangGiao.Integration.Records.Tables;
using BangGiao.Integration.Support;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Mechanism.AgencyForms;

/// <summary>A province downloads its form, fills it in with another maker's program, and sends it back. Rows 2 to 4 are gate, road and school.</summary>
public sealed class FormTests : IAsyncLifetime
{
    private FormScene _scene = null!;

    public async Task InitializeAsync() => _scene = await FormScene.StartAsync();

    public Task DisposeAsync() => _scene.DisposeAsync().AsTask();

    [Fact]
    public async Task The_form_has_the_provinces_commitments_and_only_entries_are_unlocked()
    {
        var sheets = await Workbooks.ReadAsync(await _scene.DownloadAsync());

        var form = sheets[0];
        Assert.Equal(["gate", "road", "school"], form.Column("Mã").Select(cell => (string?)cell));
        Assert.Equal([null, "Triển khai hạn chế, 10% (2025-03-31)", null], form.Column("Báo cáo gần nhất").Select(cell => (string?)cell));
        Assert.True((bool)form["isProtected"]!);
        Assert.Equal("E2 F2 G2 H2 I2 J2 K2 L2 M2 N2 O2", string.Join(' ', form["unlocked"]!));
        Assert.Equal("P Q", string.Join(' ', form["hiddenColumns"]!));
        Assert.Equal("list 'lists'!$A$2:$A$7", ((string)form["rules"]!["E2"]!).Replace("lists!", "'lists'!", StringComparison.Ordinal));
        Assert.StartsWith("whole 0 100", (string)form["rules"]!["F2"]!, StringComparison.Ordinal);
        Assert.Equal("hidden", (string?)sheets[2]["state"]);
        Assert.Contains("Thể chế, pháp lý", sheets[2]["rows"]!.Select(row => (string?)row[1]));
        Assert.StartsWith("Hướng dẫn điền biểu mẫu: Quý II năm 2025", (string)sheets[1]["rows"]![0]![0]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Status", false)]
    [InlineData("ar", "الحالة", true)]
    public async Task It_comes_in_the_language_that_is_asked_for(string language, string status, bool isRightToLeft)
    {
        var sheets = await Workbooks.ReadAsync(await _scene.DownloadAsync($"agency=lang-son&lang={language}"));

        Assert.Contains(status, sheets[0]["rows"]![0]!.Select(cell => (string?)cell));
        Assert.All(sheets.Take(2), sheet => Assert.Equal(isRightToLeft, (bool)sheet["rightToLeft"]!));
    }

    [Fact]
    public async Task The_rows_that_a_province_fills_in_become_claims_in_its_name()
    {
        var form = await FormScene.FillInAsync(
            await _scene.DownloadAsync(),
            ("Tình trạng", 2, "Triển khai hạn chế"), ("Tiến độ (%)", 2, "number 40"), ("Kết quả thực hiện", 2, "Đã họp hai bên"), ("Số liệu đến ngày", 2, "day 2025-06-10"),
            ("Vướng mắc: loại", 2, "Thể chế, pháp lý"), ("Vướng mắc: cấp giải quyết", 2, "Chính phủ, Thủ tướng Chính phủ"), ("Vướng mắc: nội dung", 2, "Chưa có nghị định"),
            ("Kiến nghị, đề xuất", 2, "Ban hành nghị định"), ("Công việc tiếp theo", 2, "Trình dự thảo"), ("Công việc tiếp theo: thời hạn", 2, "30/09/2025"),
            ("Tình trạng", 3, "complete"), ("Minh chứng", 3, "https://example.org/road"));

        var trial = await _scene.TryAsync(form);
        Assert.Equal("3 2 0 1", Counts(trial));
        Assert.Empty(await _scene.ReviewsAsync("gate"));
        Assert.Equal(["F2 progress  40", "E3 status limited complete"], CellsOf(trial, "F2", "E3"));

        Assert.Equal("3 2 0 1", Counts(await (await _scene.SendAsync(form)).JsonAsync()));
        var claim = (await _scene.App.Reader.GetJsonAsync("commitments/gate"))["reviews"]!.Single();
        Assert.Equal(
            "claim province 2025-06-10 limited 40 Đã họp hai bên legal government Chưa có nghị định Ban hành nghị định Trình dự thảo 2025-09-30",
            $"{claim["voice"]} {claim["by"]} {claim["on"]} {claim["status"]} {claim["progress"]} {claim["note"]} {claim["obstacles"]![0]!["kind"]} {claim["obstacles"]![0]!["level"]} "
            + $"{claim["obstacles"]![0]!["text"]} {claim["proposal"]} {claim["nextStep"]!["text"]} {claim["nextStep"]!["dueOn"]}");
        Assert.Equal(["claim dev-editor limited 10", "claim province complete"], await _scene.ReviewsAsync("road"));
        Assert.Empty(await _scene.ReviewsAsync("school"));
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_doubles_nothing_and_a_corrected_one_adds_a_claim()
    {
        var form = await FormScene.FillInAsync(await _scene.DownloadAsync(), ("Tình trạng", 2, "Triển khai hạn chế"), ("Tiến độ (%)", 2, "40 %"));
        await (await _scene.SendAsync(form)).JsonAsync();

        Assert.Equal("3 0 1 2", Counts(await (await _scene.SendAsync(form)).JsonAsync()));
        var corrected = await FormScene.FillInAsync(form, ("Tiến độ (%)", 2, "50"));
        Assert.Equal("3 1 0 2", Counts(await (await _scene.SendAsync(corrected)).JsonAsync()));

        Assert.Equal(["claim province limited 40", "claim province limited 50"], await _scene.ReviewsAsync("gate"));
    }

    [Fact]
    public async Task Every_wrong_cell_is_named_and_then_nothing_is_written()
    {
        var form = await FormScene.FillInAsync(
            await _scene.DownloadAsync(),
            ("Tình trạng", 2, "Gần xong"), ("Tiến độ (%)", 2, "140"), ("Công việc tiếp theo", 2, "Trình dự thảo"),
            ("Tình trạng", 3, "Hoàn thành"), ("Tiến độ (%)", 3, "60"), ("Tình trạng", 4, "Triển khai hạn chế"));

        var problem = await _scene.SendAsync(form).RefusalAsync(HttpStatusCode.UnprocessableEntity);

        Assert.Equal(["E2", "F2", "N2", "F3", "O3"], problem["errors"]!.Select(error => (string?)error["cell"]));
        Assert.All(problem["errors"]!, error => Assert.Equal("Báo cáo", (string?)error["sheet"]));
        Assert.Contains("Triển khai phần lớn", (string)problem["errors"]![0]!["detail"]!, StringComparison.Ordinal);
        Assert.Empty(await _scene.ReviewsAsync("school"));
    }

    [Theory]
    [InlineData("Mã", "school", "A4")]
    [InlineData("Mã", "bridge", "A2")]
    [InlineData("Mã", "secret", "A2")]
    [InlineData("Cam kết", "Something else", "B2")]
    public async Task A_locked_cell_that_was_changed_is_named(string title, string entry, string cell)
    {
        var form = await FormScene.FillInAsync(
            await _scene.DownloadAsync(), (title, 2, entry), ("Tình trạng", 2, "Triển khai hạn chế"), ("Tình trạng", 4, "Triển khai hạn chế"));

        var report = await _scene.TryAsync(form);

        Assert.Contains(cell, report["errors"]!.Select(error => (string?)error["cell"]));
        await _scene.SendAsync(form).RefusalAsync(HttpStatusCode.UnprocessableEntity);
        Assert.Empty(await _scene.ReviewsAsync("school"));
    }

    [Fact]
    public async Task A_dry_run_reports_changes_by_others_and_the_form_is_written_over_them_only_after_it()
    {
        var form = await FormScene.FillInAsync(await _scene.DownloadAsync(), ("Tình trạng", 2, "Triển khai hạn chế"), ("Tình trạng", 4, "Triển khai hạn chế"));
        await _scene.App.Editor.SendJsonAsync(HttpMethod.Patch, "commitments/gate", new { dueOn = "2027-01-31" }, ("If-Match", "*"));

        var trial = await _scene.TryAsync(form);
        var item = trial["items"]![0]!;
        Assert.Equal(("claim", "dev-editor", "dueOn"), ((string?)item["outcome"], (string?)item["meanwhile"]!["by"]!.Single(), (string?)item["meanwhile"]!["fields"]!.Single()));
        Assert.Null(trial["items"]![1]!["meanwhile"]);
        var problem = await _scene.SendAsync(form).RefusalAsync(HttpStatusCode.UnprocessableEntity);
        Assert.Equal(["A2"], problem["errors"]!.Select(error => (string?)error["cell"]));

        Assert.Equal("3 2 0 1", Counts(await (await _scene.SendAsync(form, $"unchangedSince={trial["version"]}")).JsonAsync()));
    }

    [Fact]
    public async Task The_form_of_another_agency_is_refused_and_an_editor_files_what_came_on_paper()
    {
        await _scene.Province.GetAsync($"{FormScene.Form}?agency=moc").RefusalAsync(HttpStatusCode.Forbidden);
        await _scene.Province.GetAsync($"{FormScene.Form}?agency=nobody").RefusalAsync(HttpStatusCode.Forbidden);
        await _scene.App.Editor.GetAsync($"{FormScene.Form}?agency=nobody").RefusalAsync(HttpStatusCode.NotFound);
        await _scene.App.Reader.GetAsync($"{FormScene.Form}?agency=moc").RefusalAsync(HttpStatusCode.Forbidden);
        var form = await FormScene.FillInAsync(await _scene.DownloadAsync("agency=moc&lang=en", _scene.Assessor), ("Status", 2, "Limited"));

        await _scene.SendAsync(form, "dryRun=true").RefusalAsync(HttpStatusCode.Forbidden);
        await _scene.SendAsync(form, "", _scene.Assessor).RefusalAsync(HttpStatusCode.Forbidden);
        await (await _scene.SendAsync(form, "", _scene.App.Editor)).JsonAsync();

        Assert.Equal(["claim dev-editor limited"], await _scene.ReviewsAsync("bridge"));
    }

    [Fact]
    public async Task Somebody_who_sends_no_forms_is_refused_before_the_file_is_read()
    {
        await _scene.SendAsync([1, 2, 3], "dryRun=true", _scene.Assessor).RefusalAsync(HttpStatusCode.Forbidden);
        await _scene.SendAsync([1, 2, 3], "", _scene.Assessor).RefusalAsync(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task An_admin_files_a_claim_too_and_no_assessment()
    {
        var form = await FormScene.FillInAsync(await _scene.DownloadAsync("agency=moc&lang=ar", _scene.App.Admin), ("الحالة", 2, "محدود"));

        await (await _scene.SendAsync(form, "", _scene.App.Admin)).JsonAsync();

        Assert.Equal(["claim dev-admin limited"], await _scene.ReviewsAsync("bridge"));
    }

    [Fact]
    public async Task A_form_that_libreoffice_saved_again_is_the_same_form()
    {
        var saved = await Workbooks.SavedByLibreOfficeAsync(await _scene.DownloadAsync());

        using var book = SpreadsheetDocument.Open(new MemoryStream(saved), isEditable: false);
        var sheet = book.WorkbookPart!.WorksheetParts.Select(part => part.Worksheet!).Single(sheet => sheet.Descendants<DataValidation>().Any());
        Assert.True(sheet.Descendants<SheetProtection>().Single().Sheet!.Value);
        Assert.Contains("list", sheet.Descendants<DataValidation>().Select(rule => rule.Type?.InnerText));
        var formats = book.WorkbookPart.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ToList();
        Assert.Equal(33, sheet.Descendants<Cell>().Count(cell => formats[(int)(cell.StyleIndex?.Value ?? 0)].Protection?.Locked?.Value == false));
        var form = await FormScene.FillInAsync(saved, ("Tình trạng", 2, "Triển khai hạn chế"), ("Số liệu đến ngày", 2, "day 2025-06-10"));
        Assert.Equal("3 1 0 2", Counts(await _scene.TryAsync(await Workbooks.SavedByLibreOfficeAsync(form))));
    }

    [Fact]
    public async Task A_file_that_is_no_form_of_the_open_review_cycle_is_refused()
    {
        var form = await _scene.DownloadAsync();
        await _scene.App.CreateAsync("reviewCycles", new { id = "2025-q3", kind = "quarterly", title = new { en = "Third" }, opensOn = "2025-07-01", dueOn = "2025-09-30" });
        var early = await FormScene.FillInAsync(await _scene.Province.WorkbookBytesAsync("reviewCycles/2025-q3/form?agency=lang-son"), ("Tình trạng", 2, "limited"));

        await _scene.SendAsync(early).RefusalAsync(HttpStatusCode.BadRequest);
        await _scene.SendAsync(await _scene.App.Reader.WorkbookBytesAsync("agencies?format=xlsx")).RefusalAsync(HttpStatusCode.BadRequest);
        await _scene.SendAsync([1, 2, 3]).RefusalAsync(HttpStatusCode.BadRequest);
        await _scene.Province.PostAsync("reviewCycles/2025-q3/form", Content(early)).RefusalAsync(HttpStatusCode.Conflict);
        await (await _scene.App.Admin.SendJsonAsync(HttpMethod.Post, "reviewCycles/2025-q2/close", null)).JsonAsync();
        await _scene.SendAsync(form).RefusalAsync(HttpStatusCode.Conflict);
        await _scene.Province.GetAsync($"{FormScene.Form}?agency=lang-son").RefusalAsync(HttpStatusCode.Conflict);
    }

    private static ByteArrayContent Content(byte[] form) => new(form) { Headers = { ContentType = new(Workbooks.MediaType) } };

    private static string Counts(JObject report) => $"{report["rows"]} {report["claims"]} {report["unchanged"]} {report["empty"]}";

    private static List<string> CellsOf(JObject report, params string[] addresses) => [.. report["items"]!.SelectMany(item => item["cells"]!)
        .Where(cell => addresses.Contains((string?)cell["cell"]))
        .Select(cell => $"{cell["cell"]} {cell["field"]} {cell["before"]} {cell["after"]}")];
}
