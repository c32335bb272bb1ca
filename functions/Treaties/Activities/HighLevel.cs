using BangGiao.Records.Visibility;

namespace BangGiao.Treaties.Activities;

/// <summary>Tells high-level activities from others: those of the key leaders.</summary>
/// <remarks>
/// "International commitments signed within high-level external activities" are what the ministry of foreign affairs follows up; the
/// glossary names the act. The key leaders are those of the Party, the State, the Government and the National Assembly.
/// </remarks>
public static class HighLevel
{
    /// <summary>Whether a key leader took part in an activity of this rank.</summary>
    public static bool IsOf(ActivityLevel? level) =>
        level is ActivityLevel.Party or ActivityLevel.President or ActivityLevel.PrimeMinister or ActivityLevel.Assembly;

    /// <summary>Whether an activity is a high-level one; false for one that the view does not have, and for a cancelled one.</summary>
    public static bool IsOf(string? activityId, RegistryView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return activityId is not null && view.Find(new(ActivityCollection.PathName, activityId))?.As<Activity>() is { IsCancelled: false } activity && IsOf(activity.Level);
    }
}
