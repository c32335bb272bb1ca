using System.Globalization;
using BangGiao.Registry.Decisions;
using BangGiao.Values.Dates;
using BangGiao.Values.Json;
using BangGiao.Values.Periods;
using Newtonsoft.Json.Linq;

namespace BangGiao.Mechanism.ReviewCycles;

/// <summary>The validation rules of review cycles.</summary>
public static class ReviewCycleRules
{
    /// <summary>The errors of a review cycle.</summary>
    /// <param name="cycle">The review cycle as it is to be stored.</param>
    /// <param name="before">The stored one; null for a new or restored one.</param>
    /// <param name="rules">The owner's rules for official periods.</param>
    public static IEnumerable<FieldError> Faults(ReviewCycle cycle, ReviewCycle? before, PeriodRules rules)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        ArgumentNullException.ThrowIfNull(rules);
        if (cycle.DueOn < cycle.OpensOn)
            yield return new("/dueOn", $"must not be before opensOn, {IsoDate.Text(cycle.OpensOn)}");
        if (cycle.Period is { } period && period.DaysBy(rules) is null)
            yield return new("/period/period", $"{ReportingPeriod.Requirements}; {(rules.All.Count == 0 ? "there is no official calendar" : $"the official calendar has rules from {rules.All[0].From}")}");
        if (cycle.Scope is { MadeFrom: { } from, MadeTo: { } to } && to < from)
            yield return new("/scope/madeTo", $"must not be before madeFrom, {IsoDate.Text(from)}");
        if (before is { Status: ReviewCycleStatus.Closed } && !HasSameReport(cycle, before))
            yield return new("/status", $"has been closed since {IsoDate.Text(before.ClosedOn!.Value)}: a closed review cycle cannot be changed; create a new one");
        else if (cycle is { Status: ReviewCycleStatus.Closed, ClosedAtVersion: null })
            yield return new("/status", $"must be open: only POST /reviewCycles/{cycle.Id}/close closes the review cycle");
    }

    /// <summary>Marks a review cycle ready for closing; a refusal when it is closed or has not opened yet.</summary>
    /// <param name="cycle">The review cycle.</param>
    /// <param name="fields">Its stored fields, which are changed.</param>
    /// <param name="sender">The name of the person who marks it.</param>
    /// <param name="today">The current day of the owner's calendar.</param>
    public static Refusal? Prepare(ReviewCycle cycle, JObject fields, string sender, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        ArgumentNullException.ThrowIfNull(fields);
        if (StateFault(cycle, today) is { } refusal)
            return refusal;
        fields["preparedBy"] = sender;
        fields["preparedOn"] = IsoDate.Text(today);
        return null;
    }

    /// <summary>The refusal to close a review cycle that the sender has prepared, or that nobody has; null when the sender may close it.</summary>
    /// <param name="cycle">The review cycle.</param>
    /// <param name="sender">The name of the person who closes it.</param>
    /// <param name="options">The settings.</param>
    public static Refusal? CloserFault(ReviewCycle cycle, string sender, ReviewCycleOptions options)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        ArgumentNullException.ThrowIfNull(options);
        var name = $"{ReviewCycleCollection.PathName}/{cycle.Id}";
        if (cycle.Status == ReviewCycleStatus.Closed)
            return null;
        if (cycle.PreparedBy is null && options.MustBePrepared)
            return new(RefusalKind.Conflict, $"The review cycle {name} is not marked ready: POST /{name}/prepare does that, and then somebody else closes it.");
        return cycle.PreparedBy == sender && !options.OnePersonMayClose
            ? new(RefusalKind.Forbidden, $"{sender} has prepared the review cycle {name}, so somebody else has to close it.")
            : null;
    }

    /// <summary>Closes a review cycle at the current version; a refusal when that is not possible.</summary>
    /// <param name="cycle">The review cycle.</param>
    /// <param name="fields">Its stored fields, which are changed.</param>
    /// <param name="version">The version of the registry that the report uses from now on.</param>
    /// <param name="today">The current day of the owner's calendar.</param>
    public static Refusal? Close(ReviewCycle cycle, JObject fields, long version, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        ArgumentNullException.ThrowIfNull(fields);
        if (StateFault(cycle, today) is { } refusal)
            return refusal;
        fields["status"] = CodeName.Of(ReviewCycleStatus.Closed);
        fields["closedAtVersion"] = version;
        fields["closedOn"] = IsoDate.Text(today);
        return null;
    }

    private static Refusal? StateFault(ReviewCycle cycle, DateOnly today)
    {
        var name = $"{ReviewCycleCollection.PathName}/{cycle.Id}";
        if (cycle is { Status: ReviewCycleStatus.Closed, ClosedOn: { } closed })
            return new(RefusalKind.Conflict, $"The review cycle {name} was closed on {IsoDate.Text(closed)} at version {cycle.ClosedAtVersion?.ToString(CultureInfo.InvariantCulture)}; {name}/report is its report.");
        return today < cycle.OpensOn
            ? new(RefusalKind.Conflict, $"The review cycle {name} opens on {IsoDate.Text(cycle.OpensOn)}; before that day it can be neither marked ready nor closed.")
            : null;
    }

    // The content of the report. Its marking follows the classification, which may still change, as may tags and attachments.
    private static bool HasSameReport(ReviewCycle one, ReviewCycle other) =>
        one.Kind == other.Kind && one.Title == other.Title && one.OpensOn == other.OpensOn && one.DueOn == other.DueOn && one.Scope == other.Scope && one.Period == other.Period
        && one.Status == other.Status && one.ClosedAtVersion == other.ClosedAtVersion && one.ClosedOn == other.ClosedOn;
}
