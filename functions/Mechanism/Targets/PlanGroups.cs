using System.Globalization;
using BangGiao.Records.Codes;
using BangGiao.Records.Visibility;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using Newtonsoft.Json.Linq;

namespace BangGiao.Mechanism.Targets;

/// <summary>Writes the plan's task groups with their targets, as a view has them on its day.</summary>
/// <param name="book">What the groups are called.</param>
public sealed class PlanGroups(Vocabularies book)
{
    /// <summary>Every group, in its order, one without a target too.</summary>
    public IEnumerable<JObject> Of(RegistryView view, Language language)
    {
        ArgumentNullException.ThrowIfNull(view);
        var targets = view.All<Target>(TargetCollection.PathName).ToLookup(target => target.TaskGroup);
        return Enumerable.Range(1, TargetRules.TaskGroups).Select(group => new JObject
        {
            ["taskGroup"] = group,
            ["name"] = book.Label(TargetCollection.TaskGroupVocabulary, group.ToString(CultureInfo.InvariantCulture)).In(language),
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
