using BangGiao.Relations.Countries;
using BangGiao.Relations.Missions;

namespace BangGiao.Views.Briefs;

/// <summary>The missions in the country, and those in other countries that are accredited to it.</summary>
internal static class MissionsSection
{
    public static BriefSection Of(BriefContext scene)
    {
        var id = scene.Country.Id;
        var here = Open(scene, MissionCollection.In(id, scene.View)).ToList();
        var covering = Open(scene, MissionCollection.AccreditedTo(id, scene.View)).ToList();
        return new("missions", scene.Text("missions"))
        {
            Items =
            [
                .. here.OrderBy(mission => mission.Type).Select(mission => scene.Fact(mission, MissionCollection.PathName, [Here(scene, mission)])),
                .. covering.Select(mission => scene.Fact(mission, MissionCollection.PathName, [Covering(scene, mission)])),
                .. here.Count + covering.Count == 0 ? [BriefItem.Sentence(scene.Text("mission.none"))] : Array.Empty<BriefItem>(),
            ],
        };
    }

    private static IEnumerable<Mission> Open(BriefContext scene, IEnumerable<Mission> missions) => missions
        .Where(mission => scene.Derived<MissionDerived>(new(MissionCollection.PathName, mission.Id)).Status == MissionStatus.Open);

    private static string Here(BriefContext scene, Mission mission)
    {
        var (type, city) = (scene.Label("missionType", mission.Type), City(scene, mission));
        return mission.OpenedOn is { } opened ? scene.Text("mission.hereSince", type, city, scene.Date(opened)) : scene.Text("mission.here", type, city);
    }

    private static string Covering(BriefContext scene, Mission mission) => scene.Text(
        "mission.accredited",
        scene.Label("missionType", mission.Type),
        City(scene, mission),
        scene.Title(new(CountryCollection.PathName, mission.HostCountryId)));

    private static string City(BriefContext scene, Mission mission) =>
        mission.City is null ? scene.Title(new(CountryCollection.PathName, mission.HostCountryId)) : scene.Named(mission.City);
}
