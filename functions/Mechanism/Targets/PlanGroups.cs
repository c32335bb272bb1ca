using System.Globalization;
using BangGiao.Records.Codes;
using BangGiao.Records.Visibility;
using BangGiao.Values.Languages;

namespace BangGiao.Mechanism.Targets;

/// <summary>The plan's task groups with their targets, as a view has them on its day.</summary>
/// <param name="vocabularies">The names of the groups.</param>
public sealed class PlanGroups(Vocabularies vocabularies)
{
    /// <summary>All task groups in their order, including those without targets.</summary>
    public IEnumerable<PlanGroup> Of(RegistryView view, Language language)
    {
        ArgumentNullException.ThrowIfNull(view);
        var targets = view.All<Target>(TargetCollection.PathName).ToLookup(target => target.TaskGroup);
        return Enumerable.Range(1, TargetRules.TaskGroups).Select(group => new PlanGroup(
            group,
            vocabularies.Label(TargetCollection.TaskGroupVocabulary, group.ToString(CultureInfo.InvariantCulture)).In(language),
            [.. targets[group].Select(target => Item(target, TargetRules.StateOn(target, view), language))]));
    }

    private static PlanTarget Item(Target target, TargetState state, Language language) =>
        new(target.Id, target.Title.In(language), target.Metric, target.Unit?.In(language), target.Baseline, state.Current, state.Progress);
}
