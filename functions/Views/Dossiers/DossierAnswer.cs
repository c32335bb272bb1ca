using BangGiao.Records.Model;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Values.Roles;
using BangGiao.Views.Briefs;

namespace BangGiao.Views.Dossiers;

/// <summary>The dossier of a visit as JSON.</summary>
/// <param name="Subject">The visit or meeting.</param>
/// <param name="AsOf">The day as of which facts are stated.</param>
/// <param name="Version">The registry's version that the facts are taken from.</param>
/// <param name="Lang">The language of the texts.</param>
/// <param name="Dir">The direction in which they run.</param>
/// <param name="Classification">The highest classification of what is in it, the briefs included.</param>
/// <param name="Title">The heading.</param>
/// <param name="Sections">The facts about the visit.</param>
/// <param name="Footnotes">The sources of these facts, in the order in which they are first named.</param>
/// <param name="Briefs">The briefs of the partners that the caller may see, at most five.</param>
/// <param name="More">The number of partners without a brief.</param>
public sealed record DossierAnswer(
    Subject Subject,
    DateOnly AsOf,
    [Count] long Version,
    Language Lang,
    TextDirection Dir,
    Classification Classification,
    string Title,
    IReadOnlyList<BriefSectionAnswer> Sections,
    IReadOnlyList<FootnoteAnswer> Footnotes,
    IReadOnlyList<BriefAnswer> Briefs,
    string? More)
{
    /// <summary>The JSON form of a dossier.</summary>
    public static DossierAnswer Of(Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        return new(
            Subject.Of(dossier.Subject),
            dossier.AsOf,
            dossier.Version,
            dossier.Language,
            dossier.Language.Direction(),
            dossier.Classification,
            dossier.Title,
            [.. dossier.Sections.Select(BriefSectionAnswer.Of)],
            [.. dossier.Footnotes.Select(FootnoteAnswer.Of)],
            [.. dossier.Briefs.Select(BriefAnswer.Of)],
            dossier.More);
    }
}
