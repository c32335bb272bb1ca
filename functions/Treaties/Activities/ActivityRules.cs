using BangGiao.Records.Collections;
using BangGiao.Records.Visibility;
using BangGiao.Values.Dates;
using BangGiao.Values.Json;

namespace BangGiao.Treaties.Activities;

/// <summary>The validation rules of activities.</summary>
public static class ActivityRules
{
    private const int MostMembers = 500;

    /// <summary>The errors of an activity.</summary>
    /// <param name="activity">The activity as it is to be stored.</param>
    /// <param name="view">The view with the other activities, and the day.</param>
    public static IEnumerable<FieldError> Faults(Activity activity, RegistryView view)
    {
        ArgumentNullException.ThrowIfNull(activity);
        ArgumentNullException.ThrowIfNull(view);
        return Countries(activity)
            .Concat(Dates(activity))
            .Concat(StatusFaults(activity, view.AsOf))
            .Concat(Persons(activity))
            .Concat(Parents(activity, view))
            .Concat(CommonRules.LengthFaults("/place", activity.Place, CommonRules.NameLength))
            .Concat(CommonRules.LengthFaults("/host", activity.Host, CommonRules.TitleLength))
            .Concat(CommonRules.LengthFaults("/title", activity.Title, CommonRules.TitleLength))
            .Concat(CommonRules.LengthFaults("/outcome", activity.Outcome, CommonRules.TextLength));
    }

    private static IEnumerable<FieldError> Countries(Activity activity) => activity.CountryIds.Count == 0
        ? [new("/countryIds", "must name at least one country: the partner, or the registry's own state for an event that it hosts")]
        : CommonRules.Repeats("/countryIds", activity.CountryIds);

    // A month or a year is an error only if no day of it satisfies the rule.
    private static IEnumerable<FieldError> Dates(Activity activity)
    {
        if (activity.EndsOn?.Last < activity.StartsOn.First)
            yield return new("/endsOn", $"must not be before startsOn, {activity.StartsOn}");
        if (activity.ReportedOn?.Last < activity.StartsOn.First)
            yield return new("/reportedOn", $"must not be before startsOn, {activity.StartsOn}");
    }

    private static IEnumerable<FieldError> StatusFaults(Activity activity, DateOnly today)
    {
        if (activity.Status == ActivityStatus.Held && activity.StartsOn.First > today)
            yield return new("/status", $"must not be held before the activity begins: startsOn, {activity.StartsOn}, is after today, {IsoDate.Text(today)}");
        if (activity.ReportedOn?.First > today)
            yield return new("/reportedOn", $"must not be after today, {IsoDate.Text(today)}");
        if (activity.ReportedOn is not null && activity.IsCancelled)
            yield return new("/reportedOn", "must be left out of a cancelled activity, which has no result");
        if (activity.Kind == ActivityKind.InternationalConference && activity.Direction is null)
            yield return new("/direction", "is required for an international conference: the law on conferences concerns those that are held at home");
    }

    private static IEnumerable<FieldError> Persons(Activity activity)
    {
        if (activity.Members.Count > MostMembers)
            yield return new("/members", $"has {activity.Members.Count} entries; at most {MostMembers} are allowed");
        var persons = activity.Members.Select((member, index) => (Pointer: $"/members/{index}", Person: member));
        foreach (var (pointer, person) in activity.Head is { } head ? persons.Prepend(("/head", head)) : persons)
        {
            foreach (var fault in CommonRules.LengthFaults($"{pointer}/name", person.Name, CommonRules.NameLength).Concat(CommonRules.LengthFaults($"{pointer}/post", person.Post, CommonRules.TitleLength)))
                yield return fault;
        }
    }

    private static IEnumerable<FieldError> Parents(Activity activity, RegistryView view)
    {
        // Only what the author sees counts: an error must not tell of a hidden activity. The set ends the loop when existing parents already form a cycle.
        var visited = new HashSet<string>(StringComparer.Ordinal);
        var ancestor = activity.ParentId;
        while (ancestor is not null && ancestor != activity.Id && visited.Add(ancestor))
            ancestor = view.Find(new(ActivityCollection.PathName, ancestor))?.As<Activity>().ParentId;
        if (ancestor == activity.Id)
            yield return new("/parentId", "must not make the activity part of itself, directly or through other activities");
    }
}
