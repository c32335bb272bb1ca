using BangGiao.Mechanism.Commitments;
using BangGiao.Mechanism.ReviewCycles;
using BangGiao.Records.Codes;
using BangGiao.Relations.Agencies;
using BangGiao.Values.Dates;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Values.Sheets;
using BangGiao.Values.Texts;

namespace BangGiao.Mechanism.AgencyForms;

/// <summary>Makes the form that an agency fills in: a sheet with its commitments, and one that says how.</summary>
/// <param name="cycle">The review cycle.</param>
/// <param name="agency">The agency.</param>
/// <param name="vocabularies">The labels of the drop-downs.</param>
/// <param name="language">The language of the form.</param>
internal sealed class FormWorkbook(ReviewCycle cycle, Agency agency, Vocabularies vocabularies, Language language)
{
    private const int GuideWidth = 110;

    /// <summary>The texts of forms.</summary>
    public static TextCatalogue Texts { get; } = TextCatalogue.Of("AgencyForms");

    /// <summary>The sheets.</summary>
    /// <param name="items">The commitments of the agency.</param>
    /// <param name="version">The registry's version.</param>
    public IReadOnlyList<SheetTable> Sheets(IEnumerable<ReviewCycleItem> items, long version) =>
    [
        Styled(new(Text("sheet"), [.. Enum.GetValues<FormColumn>().Select(Column)], items.Select(item => Row(item, version)))),
        Styled(new(Text("guide"), [new(Text("guide.title", cycle.Title.In(language), agency.Name.In(language)), GuideWidth) { IsWrapped = true }], Guide())),
    ];

    /// <summary>Which form it is.</summary>
    public static string NameOf(string cycleId, string agencyId) => $"{cycleId}/{agencyId}";

    private SheetTable Styled(SheetTable sheet) => sheet.In(language) with { IsProtected = true };

    private SheetColumn Column(FormColumn column) => new(Text($"column.{CodeName.Of(column)}"), WidthOf(column))
    {
        IsHidden = column is FormColumn.Form or FormColumn.Version,
        IsWrapped = column is FormColumn.Title or FormColumn.Latest,
        Entry = EntryOf(column) is { } entry ? entry with { Hint = Text($"hint.{CodeName.Of(column)}") } : null,
    };

    private SheetEntry? EntryOf(FormColumn column) => column switch
    {
        FormColumn.Status => OneOf("commitmentStatus"),
        FormColumn.ObstacleKind => OneOf("obstacleKind"),
        FormColumn.ObstacleLevel => OneOf("settlementLevel"),
        FormColumn.Progress => SheetEntry.WholeNumber(0, 100),
        FormColumn.On or FormColumn.NextStepOn => SheetEntry.Day,
        >= FormColumn.Note and <= FormColumn.Evidence => SheetEntry.Text,
        _ => null,
    };

    private SheetEntry OneOf(string vocabulary) => SheetEntry.OneOf([.. vocabularies.LabelsOf(vocabulary).Values.Select(label => label.In(language))]);

    private static int WidthOf(FormColumn column) => column switch
    {
        FormColumn.Id or FormColumn.Due or FormColumn.Progress or FormColumn.On or FormColumn.NextStepOn => 14,
        FormColumn.Latest or FormColumn.Status or FormColumn.ObstacleKind or FormColumn.ObstacleLevel => 22,
        _ => 40,
    };

    private List<SheetCell> Row(ReviewCycleItem item, long version)
    {
        var commitment = item.Commitment;
        var cells = Enum.GetValues<FormColumn>().Select(column => column switch
        {
            FormColumn.Id => SheetCell.Of(commitment.Id),
            FormColumn.Title => SheetCell.Of(commitment.Title.In(language)),
            FormColumn.Due => DueOf(commitment),
            FormColumn.Latest => SheetCell.Of(item.Now.Reviews.Claim is { } claim ? LatestOf(claim) : null),
            FormColumn.Form => SheetCell.Of(NameOf(cycle.Id, agency.Id)),
            FormColumn.Version => SheetCell.Of((double)version),
            _ => default,
        });
        return [.. cells];
    }

    private static SheetCell DueOf(Commitment commitment) => commitment.DueOn switch
    {
        { Precision: DatePrecision.Day } day => SheetCell.Of(day.First),
        { } date => SheetCell.Of(date.ToString()),
        null => default,
    };

    private string LatestOf(Review claim)
    {
        var status = vocabularies.Label("commitmentStatus", CodeName.Of(claim.Status)).In(language);
        return claim.Progress is { } progress
            ? Text("latest.progress", status, progress, IsoDate.Text(claim.On))
            : Text("latest", status, IsoDate.Text(claim.On));
    }

    private IEnumerable<IReadOnlyList<SheetCell>> Guide()
    {
        foreach (var key in Texts.Keys.Where(key => key.StartsWith("guide.step.", StringComparison.Ordinal)))
            yield return [SheetCell.Of(Text(key, IsoDate.Text(cycle.DueOn)))];
    }

    private string Text(string key, params object[] values) => Texts.Text(language, key, values);
}
