using BangGiao.Records.Visibility;

namespace BangGiao.Relations.Missions;

/// <summary>The figures of the state's own missions on the day of a view. Honorary consulates are counted separately.</summary>
public sealed class MissionNetwork
{
    private readonly RegistryView _view;
    private readonly List<Mission> _own;

    /// <summary>Reads the missions of a view.</summary>
    public MissionNetwork(RegistryView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        _view = view;
        var all = view.All<Mission>(MissionCollection.PathName).ToList();
        _own = [.. all.Where(MissionRules.IsOwn)];
        HonoraryConsulates = all.Count(mission => !MissionRules.IsOwn(mission) && MissionRules.StatusOn(mission, view.AsOf) == MissionStatus.Open);
    }

    /// <summary>The types of missions that count as the state's own.</summary>
    public static IEnumerable<MissionType> OwnTypes => Enum.GetValues<MissionType>().Where(type => type != MissionType.HonoraryConsulate);

    /// <summary>The number of open honorary consulates.</summary>
    public int HonoraryConsulates { get; }

    /// <summary>The number of open missions.</summary>
    public int Open => With(MissionStatus.Open).Count();

    /// <summary>The number of open missions of each type.</summary>
    public IReadOnlyDictionary<MissionType, int> ByType =>
        OwnTypes.ToDictionary(type => type, type => With(MissionStatus.Open).Count(mission => mission.Type == type));

    /// <summary>The number of open missions in each region; the empty name is for host countries without a region.</summary>
    public IReadOnlyDictionary<string, int> ByRegion => With(MissionStatus.Open)
        .GroupBy(mission => MissionCollection.RegionOf(mission, _view) ?? "")
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.Count());

    /// <summary>The missions with a status.</summary>
    public IEnumerable<Mission> With(MissionStatus status) => _own.Where(mission => MissionRules.StatusOn(mission, _view.AsOf) == status);

    /// <summary>The figures at the end of each year; for the year of the view, on the day of the view.</summary>
    public IEnumerable<MissionYear> Years(int from, int to)
    {
        for (var year = from; year <= to; year++)
        {
            var on = year == _view.AsOf.Year ? _view.AsOf : new DateOnly(year, 12, 31);
            yield return new(
                year,
                on,
                _own.Count(mission => MissionRules.CountsOn(mission, on)),
                _own.Count(mission => MissionRules.StatusOn(mission, on) == MissionStatus.Unknown),
                _own.Count(mission => mission.OpenedOn?.Year == year && mission.OpenedOn?.First <= on),
                _own.Count(mission => mission.ClosedOn?.Year == year && mission.ClosedOn?.First <= on));
        }
    }
}

/// <summary>The figures of missions at the end of a year.</summary>
/// <param name="Year">The year.</param>
/// <param name="On">The day of the count.</param>
/// <param name="Open">The number of open missions.</param>
/// <param name="Unknown">The number of missions with the status unknown.</param>
/// <param name="Opened">The number of missions opened in the year, as far as known.</param>
/// <param name="Closed">The number of missions closed in the year.</param>
public sealed record MissionYear(int Year, DateOnly On, int Open, int Unknown, int Opened, int Closed);
