using BangGiao.Notices.Events;
using BangGiao.Notices.Observances;
using BangGiao.Notices.Occasions;
using BangGiao.Relations.Missions;
using BangGiao.Relations.Partnerships;
using BangGiao.Treaties.Agreements;

namespace BangGiao.Views.Briefs;

/// <summary>
/// The anniversaries of the next two years whose day is known: of relations, steps, signings and openings, and the days that the partner
/// observes.
/// </summary>
internal static class JubileesSection
{
    private const int Most = 8;
    private const int Years = 2;

    public static BriefSection Of(BriefContext scene)
    {
        var all = Next(scene).ToList();
        return new("jubilees", scene.Text("jubilees"))
        {
            Lead = all.Count == 0 ? [BriefItem.Sentence(scene.Text("jubilees.none"))] : [],
            Columns = all.Count == 0 ? [] : [scene.Text("column.date"), scene.Text("column.anniversary"), scene.Text("column.years")],
            Items = [.. all.OrderBy(jubilee => Rank(scene, jubilee)).ThenBy(jubilee => jubilee.Date).Take(Most).OrderBy(jubilee => jubilee.Date).Select(jubilee => Item(scene, jubilee))],
        };
    }

    /// <summary>The next day that is no usual one, else the next one of all; for the glance at the top.</summary>
    public static (Occasion Day, string Title)? First(BriefContext scene) => Next(scene)
        .Where(jubilee => jubilee.Years is not null)
        .OrderBy(jubilee => Rank(scene, jubilee) == scene.Rules.Tiers.Count - 1).ThenBy(jubilee => jubilee.Date)
        .Select(jubilee => ((Occasion, string)?)(jubilee, TitleOf(scene, jubilee)))
        .FirstOrDefault();

    private static BriefItem Item(BriefContext scene, Occasion jubilee) => scene.Fact(
        scene.View.Find(jubilee.Subject)!,
        jubilee.Source,
        [scene.Date(jubilee.Date), TitleOf(scene, jubilee), YearsOf(scene, jubilee)],
        Rank(scene, jubilee) == 0);

    private static int Rank(BriefContext scene, Occasion jubilee) => jubilee.Class is { } tier ? scene.Rules.RankOf(tier) : scene.Rules.Tiers.Count;

    private static string YearsOf(BriefContext scene, Occasion jubilee) => jubilee.Class switch
    {
        "round" => scene.Text("jubilee.round", jubilee.Years!),
        "five" => scene.Text("jubilee.five", jubilee.Years!),
        "other" => $"{jubilee.Years}",
        null => "",
        var other => $"{jubilee.Years} ({scene.Rules.Tier(other)!.Label.In(scene.Language)})",
    };

    // A fact after the brief's day has no anniversary yet.
    private static IEnumerable<Occasion> Next(BriefContext scene) => scene.Anniversaries(Years)
        .Where(jubilee => !(jubilee.OriginalDate > scene.Day) && jubilee.CountryIds.Contains(scene.Country.Id));

    // The brief is about the country, so the titles leave it out.
    private static string TitleOf(BriefContext scene, Occasion jubilee)
    {
        var record = scene.View.Find(jubilee.Subject)!;
        scene.Count(record);
        return jubilee.Event switch
        {
            OccasionEvents.PartnershipStep => scene.Label(record.As<Partnership>().Level),
            OccasionEvents.AgreementSigned => scene.Named(record.As<Agreement>().Title),
            OccasionEvents.MissionOpened => $"{scene.Label("missionType", record.As<Mission>().Type)}, {scene.Named(record.As<Mission>().City)}",
            OccasionEvents.ObservancePartner => scene.Named(record.As<Observance>().Title),
            _ => scene.Text("jubilee.relations"),
        };
    }
}
