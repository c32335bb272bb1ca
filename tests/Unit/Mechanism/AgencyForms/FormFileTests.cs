using BangGiao.Mechanism.AgencyForms;
using BangGiao.Mechanism.Commitments;
using BangGiao.Records.Codes;
using BangGiao.Relations.Agencies;
using BangGiao.Unit.Mechanism.Commitments;
using BangGiao.Unit.Mechanism.ReviewCycles;
using BangGiao.Unit.Records;
using BangGiao.Values.Languages;
using BangGiao.Values.Sheets;
using BangGiao.Web.Http;

namespace BangGiao.Unit.Mechanism.AgencyForms;

public class FormFileTests
{
    private static readonly Vocabularies Labels = new(Registries.Collections);
    private static readonly Agency Moc = new() { Id = "min-moc", Kind = AgencyKind.Ministry, Name = new() { En = "Construction" } };

    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Vi)]
    [InlineData(Language.Ar)]
    public async Task A_form_knows_in_each_language_what_it_is_and_a_blank_one_has_no_entries(Language language)
    {
        var file = FormFile.Read(await WrittenAsync(language), default);

        Assert.Equal(("2025-q2", "min-moc", 42, language), (file.CycleId, file.AgencyId, file.Version, file.Language));
        Assert.Equal(["c1 False", "c2 False"], file.Rows.Select(row => $"{row.Text(FormColumn.Id)} {row.HasEntries}"));
    }

    [Theory]
    [InlineData("Triển khai hạn chế")]
    [InlineData("trien khai han che")]
    [InlineData(" limited\u00A0")]
    [InlineData("محدود")]
    public async Task A_status_is_known_by_its_label_in_any_language_and_by_its_code(string status) =>
        Assert.Equal(CommitmentStatus.Limited, (await ReadAsync((FormColumn.Status, SheetCell.Of(status)))).Sent?.Status);

    [Theory]
    [InlineData("40 %")]
    [InlineData("٤٠٪")]
    public async Task Progress_is_a_number_in_the_digits_of_any_script(string progress) =>
        Assert.Equal(40, (await ReadAsync((FormColumn.Status, SheetCell.Of("limited")), (FormColumn.Progress, SheetCell.Of(progress)))).Sent?.Progress);

    [Fact]
    public async Task A_number_that_lost_its_format_is_the_day_that_its_workbook_counts() => Assert.Equal(
        new DateOnly(2025, 4, 3), (await ReadAsync((FormColumn.Status, SheetCell.Of("limited")), (FormColumn.On, SheetCell.Of(44_288, countsFrom1904: true)))).Sent?.On);

    [Theory]
    [InlineData("3/4/2025", "2025-04-03")]
    [InlineData("2025-04-03", "2025-04-03")]
    [InlineData("٣/٤/٢٠٢٥", "2025-04-03")]
    [InlineData("31/04/2025", null)]
    [InlineData("April", null)]
    [InlineData("04/2025", null)]
    public async Task A_day_that_was_typed_as_text_begins_with_the_day(string text, string? day)
    {
        var (sent, faults) = await ReadAsync((FormColumn.Status, SheetCell.Of("limited")), (FormColumn.On, SheetCell.Of(text)));

        Assert.Equal((day, day is null ? "G2" : null), (sent?.On?.ToString("yyyy-MM-dd", null), faults.SingleOrDefault()?.Cell));
    }

    [Fact]
    public async Task The_form_asks_for_the_missing_cells_of_a_group_that_belongs_together()
    {
        var (_, faults) = await ReadAsync((FormColumn.ObstacleText, SheetCell.Of("Money")), (FormColumn.NextStepOn, SheetCell.Of(new DateOnly(2025, 9, 30))));

        Assert.Equal(["E2", "I2", "J2", "M2"], faults.Select(fault => fault.Cell).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Evidence_is_one_to_a_line_and_an_unknown_file_is_named()
    {
        var (_, faults) = await ReadAsync((FormColumn.Status, SheetCell.Of("limited")), (FormColumn.Evidence, SheetCell.Of("https://example.org/a\nreport.pdf")));

        Assert.Contains("'report.pdf'", Assert.Single(faults).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sheet_without_the_columns_of_a_form_is_none()
    {
        var other = await SheetWriter.RenderAsync([new("x", [new("Id", 9), new("Status", 9)], [])]);

        Assert.Throws<RefusedException>(() => FormFile.Read(other, default));
    }

    private static async Task<(SentReview? Sent, IReadOnlyList<FormFault> Faults)> ReadAsync(params (FormColumn Column, SheetCell Cell)[] entries)
    {
        var file = FormFile.Read(await WrittenAsync(Language.Vi), default);
        var cells = file.Rows[0].Cells.ToDictionary();
        foreach (var (column, cell) in entries)
            cells[column] = cell;
        var reading = new FormEntries(file, file.Rows[0] with { Cells = cells }, Labels);
        return (reading.Read(Promises.Promise()), reading.Faults);
    }

    private static async Task<byte[]> WrittenAsync(Language language)
    {
        var report = Cycles.Cycle().On("2025-05-01", Cycles.Of("c1", "min-moc"), Cycles.Of("c2", "min-moc"));
        var sheets = new FormWorkbook(Cycles.Cycle(), Moc, Labels, language).Sheets(report.Items, 42);
        return await SheetWriter.RenderAsync(sheets);
    }
}
