using BangGiao.Records.Papers;
using BangGiao.Values.Documents;
using BangGiao.Values.Languages;
using BangGiao.Values.Texts;

namespace BangGiao.Mechanism.ReviewCycles;

/// <summary>The fields that the template of a review cycle's report may name. They tell what the report tells as JSON, and nothing else.</summary>
/// <param name="Head">The issuing body.</param>
/// <param name="Title">The heading.</param>
/// <param name="Subtitle">The day, the registry's version and the classification.</param>
/// <param name="Cycle">What the review cycle is called.</param>
/// <param name="Figures">The figures in sentences.</param>
/// <param name="Agencies">The number of agencies that have reported.</param>
/// <param name="Reported">The agencies that have reported; null when none has.</param>
/// <param name="Silent">The agencies that have not; null when all have.</param>
/// <param name="Moved">The commitments whose status changed; null when none did.</param>
/// <param name="Late">The overdue commitments; null without any.</param>
/// <param name="Awaiting">The commitments with a claim that awaits assessment; null when there is none.</param>
/// <param name="Disputed">The commitments of which claim and assessment differ; null when there is none.</param>
/// <param name="Obstacles">The open obstacles above the power of the lead agency; null when there is none.</param>
public sealed record RoundPaper(
    PaperHead Head,
    string Title,
    string Subtitle,
    string Cycle,
    IReadOnlyList<RoundPaperFact> Figures,
    string Agencies,
    PaperTable? Reported,
    PaperTable? Silent,
    PaperTable? Moved,
    PaperTable? Late,
    PaperTable? Awaiting,
    PaperTable? Disputed,
    PaperTable? Obstacles)
{
    /// <summary>The kind of paper.</summary>
    public const string Kind = "round";

    private static readonly IReadOnlyList<string> Annexes = ["late", "awaiting", "disputed", "obstacles"];

    private static readonly TextCatalogue Texts = TextCatalogue.Of("ReviewCycles");

    /// <summary>The built-in template: the report, and the lists as annexes on wide pages.</summary>
    public static byte[] Template(Language language)
    {
        var layout = new PaperLayout(language);
        using var document = layout.Report("{{title}}", "{{subtitle}}");
        document.Add(WordStyles.Heading1, Texts["figures"].In(language))
            .Add(WordStyles.Plain, "{{#figures}}").Add(WordStyles.ListBullet, "{{text}}").Add(WordStyles.Plain, "{{/figures}}")
            .Add(WordStyles.Heading1, Texts["agencies"].In(language))
            .Add(WordStyles.Plain, "{{agencies}}");
        PaperLayout.AddTable(document, "reported", none: null);
        PaperLayout.AddTable(document, "silent", none: null);
        document.Add(WordStyles.Heading1, Texts["moved"].In(language));
        PaperLayout.AddTable(document, "moved", Texts["none"].In(language));
        layout.AddEnd(document);
        foreach (var (index, field) in Annexes.Index())
        {
            layout.BeginAnnex(document, index + 1, Texts[field].In(language), wasLandscape: index > 0);
            PaperLayout.AddTable(document, field, Texts["none"].In(language));
        }
        return document.ToBytes(isLandscape: true);
    }
}

/// <summary>A sentence of a paper.</summary>
/// <param name="Text">The sentence.</param>
public sealed record RoundPaperFact(string Text);
