using System.Net.Http.Headers;
using BangGiao.Integration.Records.ImportExport;
using BangGiao.Integration.Support;

namespace BangGiao.Integration.Records.Tables;

public sealed class WorkbookAnswersTests : IAsyncLifetime
{
    private RegistryApp _app = null!;

    public async Task InitializeAsync()
    {
        _app = await RegistryApp.StartAsync();
        await _app.Editor.ReportAsync("countries", "id,name.en,name.vi,name.ar\nFR,France,Pháp,فرنسا\nJP,Japan,Nhật Bản,اليابان\n");
        await _app.Editor.ReportAsync("agencies", "id,kind,name.en,name.vi\nmin-a,ministry,Ministry A,Bộ A\n");
        await _app.Editor.ReportAsync(
            "commitments",
            "id,title.en,countryIds,leadAgencyId,madeOn,dueOn,reviewEveryMonths\n"
            + "c1,'=1+1,FR; JP,min-a,2025-01-15,2026-06-30,6\nc2,Early,FR,min-a,1899-12-01,2026,\nc3,Late,JP,min-a,2025-02,2026-05,12\n");
    }

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Fact]
    public async Task Days_are_days_partial_dates_are_text_and_numbers_are_numbers()
    {
        var sheet = (await _app.Reader.WorkbookAsync("export/commitments?format=xlsx&lang=en"))[0];

        Assert.Equal(["day 2025-01-15", "1899-12-01", "2025-02"], sheet.Column("Made on").Select(cell => (string?)cell));
        Assert.Equal(["day 2026-06-30", "2026", "2026-05"], sheet.Column("Due on").Select(cell => (string?)cell));
        Assert.Equal([6, null, 12], sheet.Column("Review interval in months").Select(cell => (int?)cell));
        Assert.Equal("=1+1", (string?)sheet.Column("Title (English)")[0]);
    }

    [Fact]
    public async Task Beside_codes_stand_names_in_the_language_that_was_asked_for()
    {
        var sheet = (await _app.Reader.WorkbookAsync("commitments?format=xlsx&lang=vi&sort=id"))[0];

        Assert.Equal(["FR; JP", "FR", "JP"], sheet.Column("Quốc gia").Select(cell => (string?)cell));
        Assert.Equal(["Pháp; Nhật Bản", "Pháp", "Nhật Bản"], sheet.Column("Quốc gia: tên gọi").Select(cell => (string?)cell));
        Assert.All(sheet.Column("Cơ quan chủ trì: tên gọi"), cell => Assert.Equal("Bộ A", (string?)cell));
    }

    [Fact]
    public async Task The_head_row_is_bold_and_stays_in_view_and_every_column_has_a_width()
    {
        var sheet = (await _app.Reader.WorkbookAsync("agencies?format=xlsx"))[0];

        Assert.Equal((1, true), ((int)sheet["frozen"]!, (bool)sheet["isHeadBold"]!));
        Assert.All(sheet["widths"]!, width => Assert.InRange((double)width, 8, 80));
    }

    [Theory]
    [InlineData("en", "yyyy-mm-dd")]
    [InlineData("vi", "dd/mm/yyyy")]
    [InlineData("ar", "dd/mm/yyyy")]
    public async Task Days_are_written_as_readers_of_the_language_expect(string language, string format)
    {
        var sheet = (await _app.Reader.WorkbookAsync($"commitments?format=xlsx&lang={language}"))[0];

        Assert.Equal(format, ((string?)sheet["dayFormat"])?.Replace("\\", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en", false)]
    [InlineData("vi", false)]
    [InlineData("ar", true)]
    public async Task An_arabic_sheet_begins_on_the_right(string language, bool isRightToLeft)
    {
        var sheets = await _app.Reader.WorkbookAsync($"countries?format=xlsx&lang={language}");

        Assert.All(sheets, sheet => Assert.Equal(isRightToLeft, (bool)sheet["rightToLeft"]!));
    }

    [Fact]
    public async Task The_second_sheet_says_that_a_page_is_one_and_where_the_rest_is()
    {
        var about = (await _app.Reader.WorkbookAsync("commitments?format=xlsx&limit=2&sort=id&asOf=2026-01-31&lang=en"))[1];

        var facts = about["rows"]!.Skip(1).ToDictionary(row => (string)row[0]!, row => (string?)row[1]);
        Assert.Equal("format=xlsx&limit=2&sort=id&asOf=2026-01-31&lang=en", facts["Query"]);
        Assert.Equal("day 2026-01-31", facts["As of the day"]);
        Assert.Equal(("2", "3"), (facts["Rows in this sheet"], facts["Rows in the whole list"]));
        Assert.StartsWith("The sheet has one page", facts["Completeness"], StringComparison.Ordinal);
        var next = (await _app.Reader.WorkbookAsync(facts["Next page"]!["/api/v1/".Length..]))[0];
        Assert.Equal(["c3"], next.Column("Id").Select(cell => (string?)cell));
    }

    [Fact]
    public async Task An_export_is_whole_and_says_so()
    {
        var about = (await _app.Reader.WorkbookAsync("export/commitments?format=xlsx&lang=vi"))[1];

        var facts = about["rows"]!.Skip(1).ToDictionary(row => (string)row[0]!, row => (string?)row[1]);
        Assert.Equal("Bảng này có toàn bộ danh sách.", facts["Mức độ đầy đủ"]);
        Assert.Equal("3", facts["Tổng số dòng của danh sách"]);
    }

    [Theory]
    [InlineData("countries", "countries")]
    [InlineData("export/countries", "countries")]
    [InlineData("kpis", "kpis")]
    [InlineData("kpis/signing", "signingSeries")]
    [InlineData("due?from=2026-01-01&to=2026-12-31", "due")]
    [InlineData("anniversaries", "anniversaries")]
    public async Task All_that_has_csv_has_a_workbook_by_the_header_accept_too(string target, string name)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, target);
        request.Headers.Accept.Add(MediaTypeWithQualityHeaderValue.Parse(Workbooks.MediaType));

        var answer = await _app.Reader.SendAsync(request);

        Assert.Equal(Workbooks.MediaType, answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal($"attachment; filename=\"{name}.xlsx\"", answer.Content.Headers.ContentDisposition?.ToString());
        Assert.Equal(2, (await Workbooks.ReadAsync(await answer.Content.ReadAsByteArrayAsync())).Count);
    }

    [Fact]
    public async Task A_name_that_the_reader_may_not_see_is_not_in_the_sheet()
    {
        await _app.Admin.ReportAsync("agencies", "id,kind,name.en,classification\nveiled,ministry,Veiled Office,confidential\n");
        await _app.Admin.ReportAsync("commitments", "id,title.en,countryIds,leadAgencyId,coordinatingAgencyIds,madeOn\nc4,Shared,FR,min-a,veiled,2025-03-01\n");

        var (seen, all) = (await _app.Reader.WorkbookAsync("export/commitments?format=xlsx&lang=en"), await _app.Admin.WorkbookAsync("export/commitments?format=xlsx&lang=en"));

        Assert.Contains("Veiled Office", all.ToString(), StringComparison.Ordinal);
        Assert.Contains("Shared", seen.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("veiled", seen.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_table_begins_with_a_mark_that_spreadsheets_need_unless_a_program_says_otherwise()
    {
        var marked = await _app.Reader.GetByteArrayAsync("countries?format=csv");
        var plain = await _app.Reader.GetByteArrayAsync("countries?format=csv&bom=false");

        Assert.Equal([0xEF, 0xBB, 0xBF, (byte)'i', (byte)'d', (byte)','], marked[..6]);
        Assert.Equal(marked[3..], plain);
    }
}
