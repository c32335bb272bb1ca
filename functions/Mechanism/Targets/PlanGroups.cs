using System.Globalization;
using BangGiao.Records.Codes;
using BangGiao.Records.Visibility;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using Newtonsoft.Json.Linq;

namespace BangGiao.Mechanism.Targets;

/// <summary>Writes the task groups of the plan with their targets, for the day of a view.</summary>
/// <param name="vocabularies">The names of the groups.</param>
public sealed class PlanGroups(Vocabularies vocabularies)
{
    /// <summary>All task groups in their order, including those without targets.</summary>
    public IEnumerable<JObject> Of(RegistryView view, Language language)
    {
        ArgumentNullException.ThrowIfNull(view);
        var targets = view.All<Target>(TargetCollection.PathName).ToLookup(target => target.TaskGroup);
        return Enumerable.Range(1, TargetRules.TaskGroups).Select(group => new JObject
        {
            ["taskGroup"] = group,
            ["name"] = vocabularies.Label(TargetCollection.TaskGroupVocabulary, group.ToString(CultureInfo.InvariantCulture)).In(language),
            ["targets"] = new JArray(targets[group].Select(target => Item(target, TargetRules.StateOn(target, view), language))),
        });
    }

    private static JObject Item(Target target, TargetState state, Language language)
    {
        var item = new JObject { ["id"] = target.Id, ["title"] = target.Title.In(language), ["metric"] = target.Metric };
        if (target.Unit is not null)
            item["unit"] = target.Unit.In(language);
        if (target.Baseline is not null)
            item["baseline"] = RecordJson.ToBody(target.Baseline);
        item["current"] = state.Current is null ? null : RecordJson.ToBody(state.Current);
        item["progress"] = new JArray(state.Progress.Select(RecordJson.ToBody));
        return item;
    }
}
