using System.Globalization;
using BangGiao.Registry.Decisions;
using BangGiao.Values.Dates;
using BangGiao.Values.Json;
using Newtonsoft.Json.Linq;

namespace BangGiao.Mechanism.ReviewCycles;

/// <summary>The rules of review cycles.</summary>
public static class ReviewCycleRules
{
    /// <summary>What is wrong with a round.</summary>
    /// <param name="cycle">As it is to be.</param>
    /// <param name="before">As it is; null for a new one, or one that is brought back.</param>
    public static IEnumerable<FieldError> Faults(ReviewCycle cycle, ReviewCycle? before)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        if (cycle.DueOn < cycle.OpensOn)
            yield return new("/dueOn", $"is before {IsoDate.Text(cycle.OpensOn)}, when the round opens");
        if (cycle.Scope is { MadeFrom: { } from, MadeTo: { } to } && to < from)
            yield return new("/scope/madeTo", $"is before {IsoDate.Text(from)}, where the scope begins");
        if (before is { Status: ReviewCycleStatus.Closed } && !SaysTheSame(cycle, before))
            yield return new("/status", $"is closed since {IsoDate.Text(before.ClosedOn!.Value)}: what a closed round says never changes any more; hold another round");
        else if (cycle is { Status: ReviewCycleStatus.Closed, ClosedAtVersion: null })
            yield return new("/status", $"is open until POST /reviewCycles/{cycle.Id}/close closes the round and freezes its report");
    }

    /// <summary>Closes a round on the registry as it is, or says why not.</summary>
    /// <param name="cycle">The round.</param>
    /// <param name="fields">Its stored fields, which are changed.</param>
    /// <param name="version">The registry's version that the report is made of from now on.</param>
    /// <param name="today">The owner's day.</param>
    public static Refusal? Close(ReviewCycle cycle, JObject fields, long version, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        ArgumentNullException.ThrowIfNull(fields);
        var name = $"{ReviewCycleCollection.PathName}/{cycle.Id}";
        if (cycle is { Status: ReviewCycleStatus.Closed, ClosedOn: { } closed })
            return new(RefusalKind.Conflict, $"The round {name} was closed on {IsoDate.Text(closed)} at version {cycle.ClosedAtVersion?.ToString(CultureInfo.InvariantCulture)}; {name}/report is its report.");
        if (today < cycle.OpensOn)
            return new(RefusalKind.Conflict, $"The round {name} opens on {IsoDate.Text(cycle.OpensOn)}: what has not begun cannot be closed.");
        fields["status"] = CodeName.Of(ReviewCycleStatus.Closed);
        fields["closedAtVersion"] = version;
        fields["closedOn"] = IsoDate.Text(today);
        return null;
    }

    // All that the report says of the round. Who may see it, its tags and its files (the minutes, say) stand outside of it.
    private static bool SaysTheSame(ReviewCycle one, ReviewCycle other) =>
        one.Kind == other.Kind && one.Title == other.Title && one.OpensOn == other.OpensOn && one.DueOn == other.DueOn && one.Scope == other.Scope
        && one.Status == other.Status && one.ClosedAtVersion == other.ClosedAtVersion && one.ClosedOn == other.ClosedOn;
}
