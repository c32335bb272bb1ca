using BangGiao.Records.Papers;
using BangGiao.Values.Documents;
using BangGiao.Values.Languages;
using BangGiao.Views.Briefs;

namespace BangGiao.Views.Dossiers;

/// <summary>The fields that the template of a dossier may name. Their content is that of the dossier.</summary>
/// <param name="Head">The issuing body.</param>
/// <param name="Title">The heading.</param>
/// <param name="Subtitle">The day, the registry's version and the classification.</param>
/// <param name="Sections">The facts about the visit.</param>
/// <param name="Briefs">The briefs of the partners.</param>
/// <param name="More">The number of partners without a brief; empty when all have.</param>
public sealed record DossierPaper(
    PaperHead Head, string Title, string Subtitle, IReadOnlyList<BriefPaperSection> Sections, IReadOnlyList<DossierPaperBrief> Briefs, string More)
{
    /// <summary>The kind of paper.</summary>
    public const string Kind = "dossier";

    /// <summary>The fields of a dossier.</summary>
    public static DossierPaper Of(Dossier dossier, PaperHead head)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        return new(
            head,
            dossier.Title,
            dossier.Subtitle,
            [.. dossier.Sections.Select(section => BriefPaperSection.Of(section, dossier.Footnotes, dossier.Language))],
            [.. dossier.Briefs.Select(brief => new DossierPaperBrief(brief.Title, [.. brief.Sections.Select(section => BriefPaperSection.Of(section, brief.Footnotes, brief.Language))]))],
            dossier.More ?? "");
    }

    /// <summary>The built-in template.</summary>
    public static byte[] Template(Language language)
    {
        var layout = new PaperLayout(language);
        using var document = layout.Report("{{title}}", "{{subtitle}}");
        BriefPaperSection.AddTo(document);
        document.Add(WordStyles.Plain, "{{#briefs}}").Add(WordStyles.Heading1, "{{title}}");
        BriefPaperSection.AddTo(document, WordStyles.Heading2);
        document.Add(WordStyles.Plain, "{{/briefs}}")
            .Add(WordStyles.Plain, "{{#more}}").Add(WordStyles.Plain, "{{more}}").Add(WordStyles.Plain, "{{/more}}");
        layout.AddEnd(document);
        return document.ToBytes();
    }
}

/// <summary>The brief of a partner in a dossier.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Sections">The facts.</param>
public sealed record DossierPaperBrief(string Title, IReadOnlyList<BriefPaperSection> Sections);
