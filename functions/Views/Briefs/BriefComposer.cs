using BangGiao.Notices.Occasions;
using BangGiao.Records.Codes;
using BangGiao.Records.Collections;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Languages;

namespace BangGiao.Views.Briefs;

/// <summary>Writes the brief on a country from a view.</summary>
public sealed class BriefComposer(CollectionRegistry collections, Vocabularies book, BriefTexts texts, OccasionCalendar calendar)
{
    /// <summary>The brief as of the view's day.</summary>
    public Brief Of(StoredRecord country, RegistryView view, Language language)
    {
        ArgumentNullException.ThrowIfNull(country);
        ArgumentNullException.ThrowIfNull(view);
        var scene = new BriefContext(collections, book, texts, calendar, view, country, language);
        var sections = Sections(scene).OfType<BriefSection>().ToList();
        var name = scene.Named(scene.Country.Name);
        return new()
        {
            CountryId = country.Key.Id,
            Name = name,
            AsOf = view.AsOf,
            Version = view.Version,
            Language = language,
            Classification = scene.Classification,
            Title = scene.Text("title", name),
            Subtitle = scene.Text("subtitle", scene.Date(view.AsOf), view.Version, scene.Label("classification", scene.Classification)),
            Sections = sections,
            FootnotesTitle = scene.Text("sources"),
            Footnotes = scene.Footnotes.All,
        };
    }

    private static IEnumerable<BriefSection?> Sections(BriefContext scene) =>
    [
        GlanceSection.Of(scene),
        RelationsSection.Of(scene),
        PartnershipSection.Of(scene),
        CommitmentsSection.Of(scene),
        AgreementsSection.Of(scene),
        ActivitiesSection.Of(scene),
        MissionsSection.Of(scene),
        JubileesSection.Of(scene),
        DocumentsSection.Of(scene),
    ];
}
