using BangGiao.Mechanism.Targets;
using BangGiao.Records.Endpoints;
using BangGiao.Records.Visibility;
using BangGiao.Relations.Countries;
using BangGiao.Relations.Missions;
using BangGiao.Values.Dates;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Newtonsoft.Json.Linq;

namespace BangGiao.Views.Network;

/// <summary>GET /missionNetwork: the missions that are open on a day, by sort, region and year, against the plan's goals, and whom they cover.</summary>
public sealed class ReadMissionNetwork(RegistryViews views)
{
    private const int FirstYear = 1900;
    private const int LastYear = 2100;
    private const int YearsByDefault = 10;

    /// <summary>200, or 304; 400 for a parameter that is unknown or has a fault.</summary>
    /// <remarks><c>from</c> and <c>to</c> are years; in years to come, what is planned counts from its day on.</remarks>
    [Function(nameof(ReadMissionNetwork))]
    [Requires(Role.Public)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Api.Base + "missionNetwork")] HttpRequest request, CancellationToken cancellationToken)
    {
        var parameters = new Parameters(request);
        var (times, language) = (ViewParameters.Read(parameters), parameters.Language());
        var (from, to) = ((int)parameters.Number("from", 0, FirstYear, LastYear), (int)parameters.Number("to", 0, FirstYear, LastYear));
        if (to > 0 && from > to)
            parameters.Fault("from", $"must not be after {to}, the year in which the count ends");
        parameters.Done();
        var view = await views.OpenAsync(request, times, cancellationToken);
        var last = to > 0 ? to : Math.Max(view.AsOf.Year, from);
        return new ViewAnswer(view, language, () => Body(view, language, from > 0 ? from : last - YearsByDefault, last));
    }

    private static JObject Body(RegistryView view, Language language, int from, int to)
    {
        var network = new MissionNetwork(view);
        return new()
        {
            ["asOf"] = IsoDate.Text(view.AsOf),
            ["lang"] = language.Tag(),
            ["dir"] = language.Dir(),
            ["open"] = Open(network, view),
            ["unknown"] = Items(network.With(MissionStatus.Unknown), language),
            ["planned"] = Items(network.With(MissionStatus.Planned), language),
            ["honoraryConsulates"] = network.HonoraryConsulates,
            ["years"] = new JArray(network.Years(from, to).Select(year => RecordJson.ToBody(year))),
            ["goals"] = new JArray(view.All<Target>(TargetCollection.PathName)
                .Where(target => target.Metric == Metrics.MissionsOpen)
                .SelectMany(target => TargetRules.StateOn(target, view).Progress.Select(goal => Goal(target, goal)))),
            ["coverage"] = Coverage(new(view), language),
            ["version"] = view.Version,
        };
    }

    private static JObject Open(MissionNetwork network, RegistryView view)
    {
        var types = string.Join(',', MissionNetwork.OwnTypes.Select(type => CodeName.Of(type)));
        return new()
        {
            ["count"] = network.Open,
            ["byType"] = new JObject(network.ByType.Select(pair => new JProperty(CodeName.Of(pair.Key), pair.Value))),
            ["byRegion"] = new JObject(network.ByRegion.Select(pair => new JProperty(pair.Key, pair.Value))),
            ["query"] = $"/{Api.Base}{MissionCollection.PathName}?status=open&type={types}&asOf={IsoDate.Text(view.AsOf)}",
        };
    }

    private static JArray Items(IEnumerable<Mission> missions, Language language) => new(missions.Select(mission => new JObject
    {
        ["id"] = mission.Id,
        ["title"] = MissionCollection.TitleOf(mission).In(language),
        ["hostCountryId"] = mission.HostCountryId,
    }));

    private static JObject Goal(Target target, GoalProgress goal)
    {
        var body = RecordJson.ToBody(goal);
        body.AddFirst(new JProperty("target", target.Id));
        return body;
    }

    private static JObject Coverage(MissionCoverage coverage, Language language) => new()
    {
        ["states"] = coverage.States,
        ["resident"] = new JObject { ["count"] = coverage.Resident.Count() },
        ["accredited"] = Covered(coverage.Accredited, language, state => new JArray(coverage.AccreditedTo(state))),
        ["none"] = Covered(coverage.Uncovered, language, _ => null),
    };

    private static JObject Covered(IEnumerable<Country> states, Language language, Func<Country, JArray?> missions)
    {
        var items = states.Select(state =>
        {
            var item = new JObject { ["id"] = state.Id, ["name"] = state.Name.In(language) };
            if (missions(state) is { } accredited)
                item["missions"] = accredited;
            return item;
        }).ToList();
        return new() { ["count"] = items.Count, ["items"] = new JArray(items) };
    }
}
