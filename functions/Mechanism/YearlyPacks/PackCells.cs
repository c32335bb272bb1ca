using System.Globalization;
using BangGiao.Records.Codes;
using BangGiao.Records.Model;
using BangGiao.Records.Tables;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Profiles;
using BangGiao.Relations.Countries;
using BangGiao.Treaties.Deadlines;
using BangGiao.Values.Dates;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Values.Roles;
using BangGiao.Values.Sheets;

namespace BangGiao.Mechanism.YearlyPacks;

/// <summary>The cells of a pack's rows, for papers and sheets.</summary>
internal sealed class PackCells(RegistryView view, Vocabularies vocabularies, Language language)
{
    private static readonly PackColumn[] OfReport =
        [PackColumn.Section, PackColumn.Title, PackColumn.Partners, PackColumn.SignedOn, PackColumn.Place, PackColumn.InForceOn, PackColumn.Standing, PackColumn.Commitments, PackColumn.Missing];

    private static readonly PackColumn[] OfSigningPlan =
        [PackColumn.Title, PackColumn.Partners, PackColumn.Level, PackColumn.Fields, PackColumn.Step, PackColumn.StepOn, PackColumn.Place, PackColumn.Missing];

    private static readonly PackColumn[] OfImplementationPlan =
        [PackColumn.Section, PackColumn.Title, PackColumn.Agreement, PackColumn.Partners, PackColumn.DueOn, PackColumn.Status, PackColumn.Missing];

    private static readonly PackColumn[] OfConferences =
        [PackColumn.Title, PackColumn.Partners, PackColumn.StartsOn, PackColumn.EndsOn, PackColumn.Place, PackColumn.DueOn, PackColumn.ReportedOn, PackColumn.Missing];

    private static readonly PackColumn[] OfDelegations =
        [PackColumn.Section, PackColumn.Title, PackColumn.Partners, PackColumn.Head, PackColumn.Members, PackColumn.StartsOn, PackColumn.EndsOn, PackColumn.Place, PackColumn.Activity, PackColumn.ReportedOn, PackColumn.Missing];

    /// <summary>The language of the cells.</summary>
    public Language Language => language;

    /// <summary>The columns of a part.</summary>
    public IReadOnlyList<PackColumn> ColumnsOf(PackPart? part) => SlotOf(part) switch
    {
        PackSlot.Signing => OfSigningPlan,
        PackSlot.Implementation => OfImplementationPlan,
        PackSlot.Conferences => OfConferences,
        PackSlot.Delegations => OfDelegations,
        _ => OfReport,
    };

    /// <summary>The place of a part in the pack; null for the texts whose law is not decided.</summary>
    public PackSlot? SlotOf(PackPart? part) => view.Owner.Profile.Law?.YearlyPack?.SlotOf(part?.Code);

    /// <summary>The heading of a column.</summary>
    public string Heading(PackColumn column) => PackTexts.Of(language, $"column.{CodeName.Of(column)}");

    /// <summary>A cell of a paper.</summary>
    public string Text(PackEntry row, PackColumn column) => column switch
    {
        PackColumn.Section => Label("packSection", row.Section),
        PackColumn.Title => row.Article is { } article ? PackTexts.Of(language, "within", row.Title, article) : row.Title,
        PackColumn.Agreement => row.Agreement is { } agreement ? agreement.Name ?? agreement.Id : "",
        PackColumn.Partners => string.Join(PackTexts.Of(language, "comma"), row.CountryIds.Select(NameOf)),
        PackColumn.Level => row.Level is { } level ? Label("agreementLevel", level) : "",
        PackColumn.Fields => string.Join(PackTexts.Of(language, "comma"), row.Fields),
        PackColumn.Place => row.Place ?? "",
        PackColumn.Head => row.Head ?? "",
        PackColumn.Members => row.Members?.ToString(CultureInfo.InvariantCulture) ?? "",
        PackColumn.Activity => row.Activity is { } activity ? Label("activityStatus", activity) : "",
        PackColumn.Standing => row.Standing is { } standing ? Label("agreementStanding", standing) : "",
        PackColumn.Step => row.Step is { } step ? Label("procedureStep", step) : "",
        PackColumn.Status => StatusOf(row),
        PackColumn.Commitments => row.Commitments is > 0 and var count ? PackTexts.Of(language, "commitments", count, row.Complete ?? 0, row.Overdue ?? 0) : "",
        PackColumn.Missing => string.Join(PackTexts.Of(language, "semicolon"), row.Missing.Select(missing => missing.Detail is { } detail ? PackTexts.Of(language, "missing.detail", missing.Label, detail) : missing.Label)),
        _ => DateOf(row, column) is { } date ? WrittenDates.Text(date, language) : "",
    };

    /// <summary>A cell of a sheet: a day as a day, all else as text.</summary>
    public SheetCell Cell(PackEntry row, PackColumn column) =>
        DateOf(row, column) is { Precision: DatePrecision.Day } day ? SheetCell.Of(day.First) : SheetCells.OfText(Text(row, column));

    /// <summary>A classification in words.</summary>
    public string Label(Classification classification) => Label("classification", classification);

    /// <summary>The number of rows with each gap.</summary>
    public string Counted(IReadOnlyList<PackGapCount> missing) =>
        string.Join(PackTexts.Of(language, "semicolon"), missing.Select(gap => PackTexts.Of(language, "counted", gap.Label, gap.Count)));

    /// <summary>Whether a part is a plan for the year after.</summary>
    public static bool IsPlan(PackSlot? slot) => slot is PackSlot.Signing or PackSlot.Implementation;

    /// <summary>A part in a sentence: its article, its day, its data and how many rows it has.</summary>
    /// <param name="part">The part.</param>
    /// <param name="asOf">The day of the pack: the data go up to it where the article names no closing day.</param>
    public string Sentence(YearlyPackPart part, DateOnly asOf)
    {
        if (part.Note is { } note)
            return PackTexts.Of(language, "sentence.unruled", WrittenDates.Text(part.DataFrom!.Value, language), WrittenDates.Text(part.DataTo!.Value, language), part.Rows.Count, note);
        if (part.Rule is not { } rule || part.DueOn is not { } due)
            return PackTexts.Of(language, "sentence.undecided", part.Rows.Count);
        var article = PackTexts.Of(language, "article", rule.Law, rule.Article);
        var day = WrittenDates.Text(due, language);
        if (IsPlan(SlotOf(part.Part)))
            return PackTexts.Of(language, "sentence.plan", article, day, part.ForYear, part.Rows.Count);
        return part is { DataFrom: { } from, DataTo: { } to }
            ? PackTexts.Of(language, "sentence.report", article, day, WrittenDates.Text(from, language), WrittenDates.Text(to, language), part.Rows.Count)
            : PackTexts.Of(language, "sentence.open", article, day, WrittenDates.Text(part.DataTo ?? asOf, language), part.Rows.Count);
    }

    private static PartialDate? DateOf(PackEntry row, PackColumn column) => column switch
    {
        PackColumn.SignedOn => row.SignedOn,
        PackColumn.InForceOn => row.InForceOn,
        PackColumn.StepOn => row.StepOn,
        PackColumn.StartsOn => row.StartsOn,
        PackColumn.EndsOn => row.EndsOn,
        PackColumn.DueOn => row.DueOn,
        PackColumn.ReportedOn => row.ReportedOn,
        _ => null,
    };

    private string StatusOf(PackEntry row)
    {
        if (row.Duty is { } duty)
            return Label("obligationStatus", duty);
        if (row.Status is not { } status)
            return row.Commitments is null ? "" : Text(row, PackColumn.Commitments);
        var label = Label("commitmentStatus", status);
        return row.Progress is > 0 and var progress ? string.Create(CultureInfo.InvariantCulture, $"{label}, {progress}%") : label;
    }

    // A country without a record, such as the registry's own state, has its code.
    private string NameOf(string id) => view.Find(CountryKey.Of(id))?.As<Country>().Name.In(language) is { Length: > 0 } name ? name : id;

    private string Label<T>(string vocabulary, T code)
        where T : struct, Enum => vocabularies.Label(vocabulary, CodeName.Of(code)).In(language);
}

/// <summary>The columns of the parts of a pack.</summary>
internal enum PackColumn
{
    /// <summary>The section.</summary>
    Section,

    /// <summary>What the row is about.</summary>
    Title,

    /// <summary>The agreement of a commitment or duty.</summary>
    Agreement,

    /// <summary>The partners.</summary>
    Partners,

    /// <summary>In whose name it is concluded.</summary>
    Level,

    /// <summary>The fields of cooperation.</summary>
    Fields,

    /// <summary>The day of signing.</summary>
    SignedOn,

    /// <summary>The place.</summary>
    Place,

    /// <summary>The day of entry into force.</summary>
    InForceOn,

    /// <summary>The status of the agreement.</summary>
    Standing,

    /// <summary>The last step before signing.</summary>
    Step,

    /// <summary>Its day.</summary>
    StepOn,

    /// <summary>The first day of a conference or delegation.</summary>
    StartsOn,

    /// <summary>Its last day.</summary>
    EndsOn,

    /// <summary>The day by which something is due.</summary>
    DueOn,

    /// <summary>When the report was sent.</summary>
    ReportedOn,

    /// <summary>The status of a commitment or duty.</summary>
    Status,

    /// <summary>The commitments in an agreement.</summary>
    Commitments,

    /// <summary>The head of a delegation.</summary>
    Head,

    /// <summary>The number of its other members.</summary>
    Members,

    /// <summary>The status of a delegation.</summary>
    Activity,

    /// <summary>What is missing.</summary>
    Missing,
}
