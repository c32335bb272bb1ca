using BangGiao.Notices.Anniversaries;
using BangGiao.Records.Visibility;

namespace BangGiao.Notices.Jubilees;

/// <summary>Derives the tasks for an anniversary from the rules, and from what the desk recorded of them.</summary>
/// <param name="rules">The rules.</param>
public sealed class JubileePlan(IReadOnlyList<JubileeRule> rules)
{
    /// <summary>The plan of the rules that a view has.</summary>
    public static JubileePlan Of(RegistryView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return new([.. view.All<JubileeRule>(JubileeRuleCollection.PathName)]);
    }

    /// <summary>The numbers of days before an anniversary by which rules ask for something.</summary>
    public IEnumerable<int> Leads => rules.Select(rule => rule.DaysBefore).Distinct();

    /// <summary>The tasks for an anniversary, those due first first.</summary>
    /// <param name="jubilee">The anniversary.</param>
    /// <param name="records">The desk's records of its tasks.</param>
    public IReadOnlyList<PlannedTask> For(Jubilee jubilee, IEnumerable<JubileeTask> records)
    {
        ArgumentNullException.ThrowIfNull(jubilee);
        var recorded = records.ToList();
        var asked = rules.Where(rule => Asks(rule, jubilee)).GroupBy(rule => rule.Kind).Select(group => group.MaxBy(rule => rule.DaysBefore)!).ToList();
        var byRules = asked.Select(rule => new PlannedTask(jubilee, rule.Kind, rule, recorded.FirstOrDefault(task => task.Kind == rule.Kind))).ToList();
        // The first record of a kind answers the rule; every further one is a task of its own.
        var added = recorded.Where(task => !byRules.Exists(one => ReferenceEquals(one.Record, task))).Select(task => new PlannedTask(jubilee, task.Kind, null, task));
        return [.. byRules.Concat(added).OrderBy(task => task.DueOn).ThenBy(task => task.Kind).ThenBy(task => task.Record?.Id, StringComparer.Ordinal)];
    }

    private static bool Asks(JubileeRule rule, Jubilee jubilee) =>
        (rule.Events.Count == 0 || rule.Events.Contains(jubilee.Event))
        && (rule.Classes.Count == 0 || (jubilee.Class is { } tier && rule.Classes.Contains(tier)))
        && !(jubilee.Importance < rule.Importance)
        && !(jubilee.Date < rule.ValidFrom?.First) && !(jubilee.Date > rule.ValidTo?.Last)
        && jubilee.Date.DayNumber >= rule.DaysBefore;
}

/// <summary>An anniversary, as far as rules ask about it.</summary>
/// <param name="Event">The event.</param>
/// <param name="Class">The name of its tier; null for none.</param>
/// <param name="Importance">The importance.</param>
/// <param name="Date">The day.</param>
public sealed record Jubilee(string Event, string? Class, Importance Importance, DateOnly Date);

/// <summary>A task for an anniversary: asked for by a rule, or recorded, or both.</summary>
/// <param name="Jubilee">The anniversary.</param>
/// <param name="Kind">The kind of task.</param>
/// <param name="Rule">The rule that asks for it; null for a task that the desk added.</param>
/// <param name="Record">The desk's record of the task; null if there is none.</param>
public sealed record PlannedTask(Jubilee Jubilee, JubileeTaskKind Kind, JubileeRule? Rule, JubileeTask? Record)
{
    /// <summary>The day by which it is to be done.</summary>
    public DateOnly DueOn => Record?.DueOn ?? (Rule is null ? Jubilee.Date : Jubilee.Date.AddDays(-Rule.DaysBefore));

    /// <summary>The agency that has it; null when it is assigned to none.</summary>
    public string? AgencyId => Record?.AgencyId ?? Rule?.AgencyId;

    /// <summary>The status on a day. A task that was settled later is open on that day.</summary>
    public JubileeTaskStatus StatusOn(DateOnly day)
    {
        if (Record?.DoneOn <= day)
            return JubileeTaskStatus.Done;
        if (Record?.DroppedOn <= day)
            return JubileeTaskStatus.Dropped;
        return DueOn < day ? JubileeTaskStatus.Late : JubileeTaskStatus.Open;
    }
}
