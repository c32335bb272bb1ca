using BangGiao.Relations.Partnerships;
using BangGiao.Treaties.Activities;

namespace BangGiao.Views.Briefs;

/// <summary>A summary of a few lines: the level, the figures, the last visit, and the next important anniversary.</summary>
internal static class GlanceSection
{
    public static BriefSection Of(BriefContext scene) =>
        new("glance", scene.Text("glance")) { Items = [.. Lines(scene).OfType<string>().Select(line => BriefItem.Sentence(line))] };

    private static IEnumerable<string?> Lines(BriefContext scene) => [Level(scene), LastActivity(scene), CommitmentsSection.Glance(scene), AgreementsSection.Glance(scene), Jubilee(scene)];

    private static string? Level(BriefContext scene) =>
        PartnershipLadder.StateOn(PartnershipCollection.Of(scene.Country.Id, scene.View), scene.Day) is { Level: { } level, Since: { } since }
            ? scene.Text("glance.level", scene.Label(level), scene.Date(since))
            : null;

    private static string? LastActivity(BriefContext scene) => ActivityCollection
        .With(scene.Country.Id, scene.View)
        .Where(activity => activity.TookPlaceBy(scene.Day))
        .OrderByDescending(activity => activity.StartsOn)
        .Select(activity => scene.Text("glance.visit", scene.Date(activity.StartsOn), scene.Label("activityKind", activity.Kind)))
        .FirstOrDefault();

    private static string? Jubilee(BriefContext scene) => JubileesSection.First(scene) is { } jubilee
        ? scene.Text("glance.jubilee", jubilee.Title, scene.Date(jubilee.Day.Date), jubilee.Day.Years!)
        : null;
}
