using BangGiao.Records.Visibility;
using BangGiao.Values.Languages;

namespace BangGiao.Mechanism.Targets;

/// <summary>The plan's task groups with their targets, as a view has them on its day.</summary>
public static class PlanGroups
{
    /// <summary>All task groups in their order, including those without targets.</summary>
    public static IEnumerable<PlanGroup> Of(RegistryView view, Language language)
    {
        ArgumentNullException.ThrowIfNull(view);
        var targets = view.All<Target>(TargetCollection.PathName).ToLookup(target => target.TaskGroup);
        return view.Owner.Profile.TaskGroups.Index().Select(group => new PlanGroup(
            group.Index + 1,
            group.Item.In(language),
            [.. targets[group.Index + 1].Select(target => Item(target, TargetRules.StateOn(target, view), language))]));
    }

    private static PlanTarget Item(Target target, TargetState state, Language language) =>
        new(target.Id, target.Title.In(language), target.Metric, target.Unit?.In(language), target.Baseline, state.Current, state.Progress);
}
