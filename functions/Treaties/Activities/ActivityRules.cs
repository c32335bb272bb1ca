using BangGiao.Records.Collections;
using BangGiao.Values.Json;

namespace BangGiao.Treaties.Activities;

/// <summary>The validation rules of activities.</summary>
public static class ActivityRules
{
    /// <summary>The errors of an activity.</summary>
    public static IEnumerable<FieldError> Faults(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return Countries(activity)
            .Concat(Dates(activity))
            .Concat(CommonRules.LengthFaults("/place", activity.Place, CommonRules.NameLength))
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
    }
}
