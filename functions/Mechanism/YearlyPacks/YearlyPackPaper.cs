using BangGiao.Records.Papers;
using BangGiao.Registry.Profiles;
using BangGiao.Values.Documents;
using BangGiao.Values.Languages;

namespace BangGiao.Mechanism.YearlyPacks;

/// <summary>The fields that the template of a yearly pack may name. They tell what the pack tells as JSON, and nothing else.</summary>
/// <param name="Head">The issuing body: the agency.</param>
/// <param name="Title">The heading.</param>
/// <param name="Subtitle">The day, the registry's version and the classification.</param>
/// <param name="Note">That the layout is the registry's own.</param>
/// <param name="Parts">Each part in a sentence: its article, its day, and how many rows it has.</param>
/// <param name="Missing">What is missing, each in a sentence.</param>
/// <param name="Treaties">The report on treaties; null when it has no rows.</param>
/// <param name="Agreements">The report on international agreements; null when it has no rows.</param>
/// <param name="Signing">The plan of signing; null when it has no rows.</param>
/// <param name="Implementation">The plan of implementation; null when it has no rows.</param>
/// <param name="Conferences">The report on international conferences; null when it has no rows.</param>
/// <param name="Delegations">The list of delegations; null when it has no rows.</param>
/// <param name="Undecided">The texts whose law is not decided; null when there are none.</param>
public sealed record YearlyPackPaper(
    PaperHead Head,
    string Title,
    string Subtitle,
    string Note,
    IReadOnlyList<YearlyPackLine> Parts,
    IReadOnlyList<YearlyPackLine> Missing,
    PaperTable? Treaties,
    PaperTable? Agreements,
    PaperTable? Signing,
    PaperTable? Implementation,
    PaperTable? Conferences,
    PaperTable? Delegations,
    PaperTable? Undecided)
{
    /// <summary>The kind of paper.</summary>
    public const string Kind = "yearlyPack";

    private static readonly IReadOnlyList<string> Annexes = ["treaties", "agreements", "signing", "implementation", "conferences", "delegations", "undecided"];

    /// <summary>The fields of a pack.</summary>
    internal static YearlyPackPaper Of(YearlyPackAnswer pack, PackCells cells, PaperHead head)
    {
        return new(
            head,
            PackTexts.Of(pack.Lang, "title", pack.Year, pack.Year + 1),
            PackTexts.Of(pack.Lang, "subtitle", WrittenDates.Text(pack.AsOf, pack.Lang), pack.Version, cells.Label(pack.Classification)),
            pack.Note,
            [.. pack.Parts.Select(part => new YearlyPackLine($"{part.Label}: {cells.Sentence(part, pack.AsOf)}"))],
            [.. pack.Parts.Where(part => part.Missing.Count > 0).Select(part => new YearlyPackLine($"{part.Label}: {cells.Counted(part.Missing)}"))],
            Table(PackSlot.Treaties),
            Table(PackSlot.Agreements),
            Table(PackSlot.Signing),
            Table(PackSlot.Implementation),
            Table(PackSlot.Conferences),
            Table(PackSlot.Delegations),
            Table(null));

        PaperTable? Table(PackSlot? slot)
        {
            var part = pack.Parts.FirstOrDefault(one => cells.SlotOf(one.Part) == slot);
            var columns = cells.ColumnsOf(part?.Part);
            var rows = part?.Rows ?? [];
            return rows.Count == 0 ? null : new([.. columns.Select(cells.Heading)], [.. rows.Select(row => new PaperRow([.. columns.Select(column => PaperText.Of(cells.Text(row, column)))]))])
            {
                Numbering = PaperLayout.RowNumber(pack.Lang),
            };
        }
    }

    /// <summary>The built-in template: what is sent and what is missing, and each part as an annex on wide pages.</summary>
    public static byte[] Template(Language language)
    {
        var layout = new PaperLayout(language);
        using var document = layout.Report("{{title}}", "{{subtitle}}");
        document.Add(WordStyles.Heading1, Text("heading.parts"))
            .Add(WordStyles.Plain, "{{#parts}}").Add(WordStyles.ListBullet, "{{text}}").Add(WordStyles.Plain, "{{/parts}}")
            .Add(WordStyles.Heading1, Text("heading.missing"))
            .Add(WordStyles.Plain, "{{#missing}}").Add(WordStyles.ListBullet, "{{text}}").Add(WordStyles.Plain, "{{/missing}}")
            .Add(WordStyles.Plain, "{{^missing}}").Add(WordStyles.Plain, Text("none")).Add(WordStyles.Plain, "{{/missing}}")
            .Add(WordStyles.Plain, "{{note}}");
        layout.AddEnd(document);
        foreach (var (index, field) in Annexes.Index())
        {
            layout.BeginAnnex(document, index + 1, Text($"annex.{field}"), wasLandscape: index > 0);
            PaperLayout.AddTable(document, field, Text("none"));
        }
        return document.ToBytes(isLandscape: true);

        string Text(string key) => PackTexts.Texts[key].In(language);
    }
}

/// <summary>A sentence of a pack.</summary>
/// <param name="Text">The sentence.</param>
public sealed record YearlyPackLine(string Text);
