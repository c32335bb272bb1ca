using BangGiao.Mechanism.Targets;
using BangGiao.Records.Endpoints;
using BangGiao.Records.Visibility;
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

namespace BangGiao.Views.Network;

/// <summary>GET /missionNetwork: the missions that are open on a day, by type, region and year, against the plan's goals, and the states that they cover.</summary>
public sealed class ReadMissionNetwork(RegistryViews views)
{
    private const int FirstYear = 1900;
    private const int LastYear = 2100;
    private const int YearsByDefault = 10;

    /// <summary>200, or 304; 400 for an unknown or invalid parameter.</summary>
    /// <remarks><c>from</c> and <c>to</c> are years; in future years, a planned mission counts from its day on.</remarks>
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

    private static MissionNetworkViewAnswer Body(RegistryView view, Language language, int from, int to)
    {
        var network = new MissionNetwork(view);
        return new(
            view.AsOf,
            language,
            language.Direction(),
            Open(network, view),
            Items(network.With(MissionStatus.Unknown), view, language),
            Items(network.With(MissionStatus.Planned), view, language),
            network.HonoraryConsulates,
            [.. network.Years(from, to)],
            [.. view.All<Target>(TargetCollection.PathName)
                .Where(target => target.Metric == Metrics.MissionsOpen)
                .SelectMany(target => TargetRules.StateOn(target, view).Progress.Select(goal => Goal(target, goal)))],
            Coverage(new(view), language),
            view.Version);
    }

    private static OpenMissions Open(MissionNetwork network, RegistryView view)
    {
        var types = string.Join(',', MissionNetwork.OwnTypes.Select(type => CodeName.Of(type)));
        return new(
            network.Open,
            network.ByType,
            network.ByRegion,
            $"/{Api.Base}{MissionCollection.PathName}?status=open&type={types}&asOf={IsoDate.Text(view.AsOf)}");
    }

    private static List<MissionItem> Items(IEnumerable<Mission> missions, RegistryView view, Language language) =>
        [.. missions.Select(mission => new MissionItem(mission.Id, MissionCollection.TitleIn(view, mission).In(language), mission.HostCountryId))];

    private static MissionGoal Goal(Target target, GoalProgress goal) =>
        new(target.Id, goal.Year, goal.Value, goal.Distance, goal.Reached, goal.YearsLeft, goal.PacePerYear);

    private static CoverageAnswer Coverage(MissionCoverage coverage, Language language)
    {
        var accredited = coverage.Accredited.Select(state => new AccreditedState(state.Id, state.Name.In(language), [.. coverage.AccreditedTo(state)])).ToList();
        var none = coverage.Uncovered.Select(state => new UncoveredState(state.Id, state.Name.In(language))).ToList();
        return new(coverage.States, new(coverage.Resident.Count()), new(accredited.Count, accredited), new(none.Count, none));
    }
}
