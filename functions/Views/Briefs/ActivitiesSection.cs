using BangGiao.Treaties.Activities;
using BangGiao.Values.Languages;

namespace BangGiao.Views.Briefs;

/// <summary>The latest visits and meetings, and the known future ones.</summary>
internal static class ActivitiesSection
{
    private const int Most = 6;

    public static BriefSection? Of(BriefContext scene)
    {
        var all = ActivityCollection
            .With(scene.Country.Id, scene.View)
            .OrderByDescending(activity => activity.StartsOn)
            .ToList();
        scene.Count(ActivityCollection.PathName, all);
        return all.Count == 0 ? null : new("activities", scene.Text("activities"))
        {
            Columns = [scene.Text("column.date"), scene.Text("column.activity"), scene.Text("column.place")],
            Items = [.. all.Take(Most).Select(activity => Row(scene, activity))],
            More = scene.More(all.Count, Most, $"{ActivityCollection.PathName}?country={scene.Country.Id}"),
        };
    }

    private static BriefItem Row(BriefContext scene, Activity activity)
    {
        var title = scene.Named(activity.Title);
        var outcome = activity.StartsOn.First <= scene.Day ? activity.Outcome?.In(scene.Language) : null;
        // Its day has passed, and nobody has said that it took place.
        var isOpen = activity.Status is ActivityStatus.Planned or ActivityStatus.Confirmed && (activity.EndsOn ?? activity.StartsOn).Last < scene.Day;
        if (isOpen)
            title = $"{title} ({scene.Label("activityStatus", activity.Status!.Value)})";
        return scene.Fact(
            activity,
            ActivityCollection.PathName,
            [
                WrittenDates.Text(activity.StartsOn, activity.EndsOn, scene.Language),
                string.IsNullOrEmpty(outcome) ? title : $"{title}. {outcome}",
                activity.Place ?? "",
            ],
            activity.StartsOn.First > scene.Day);
    }
}
