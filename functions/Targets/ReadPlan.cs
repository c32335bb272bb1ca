using System.Globalization;
using BangGiao.Access;
using BangGiao.Codes;
using BangGiao.Dates;
using BangGiao.Http;
using BangGiao.Json;
using BangGiao.Languages;
using BangGiao.Records;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Newtonsoft.Json.Linq;

namespace BangGiao.Targets;

/// <summary>GET /plan: the plan's task groups with their targets, as of a day: where each stands, how far that is from its goals, and how fast it has to move.</summary>
public sealed class ReadPlan(Views views, CodeBook book)
{
    /// <summary>200, or 304.</summary>
    [Function(nameof(ReadPlan))]
    [Requires(Role.Public)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Api.Base + "plan")] HttpRequest request, CancellationToken cancellationToken)
    {
        var parameters = new Parameters(request);
        var (times, language) = (ViewParameters.Read(parameters), parameters.Language());
        parameters.Done();
        var view = await views.OpenAsync(request, times, cancellationToken);
        return new ViewAnswer(view, language, () => new JObject
        {
            ["asOf"] = IsoDate.Text(view.AsOf),
            ["lang"] = language.Tag(),
            ["dir"] = language.Dir(),
            ["groups"] = new JArray(Groups(view, language)),
            ["version"] = view.Version,
        });
    }

    private IEnumerable<JObject> Groups(RegistryView view, Language language)
    {
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
