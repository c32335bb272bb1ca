using BangGiao.Records.Visibility;

namespace BangGiao.Relations.Missions;

/// <summary>The state's own missions on a view's day. Honorary consulates stand beside and are counted nowhere else.</summary>
public sealed class MissionNetwork
{
    private readonly RegistryView _view;
    private readonly List<Mission> _own;

    /// <summary>Takes the missions of a view.</summary>
    public MissionNetwork(RegistryView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        _view = view;
        var all = view.All<Mission>(MissionCollection.PathName).ToList();
        _own = [.. all.Where(MissionRules.IsOwn)];
        HonoraryConsulates = all.Count(mission => !MissionRules.IsOwn(mission) && MissionRules.StatusOn(mission, view.AsOf) == MissionStatus.Open);
    }

    /// <summary>The sorts of missions that are counted.</summary>
    public static IEnumerable<MissionType> OwnTypes => Enum.GetValues<MissionType>().Where(type => type != MissionType.HonoraryConsulate);

    /// <summary>Honorary consulates that are open.</summary>
    public int HonoraryConsulates { get; }

    /// <summary>How many are open.</summary>
    public int Open => With(MissionStatus.Open).Count();

    /// <summary>How many of each sort are open.</summary>
    public IReadOnlyDictionary<MissionType, int> ByType =>
        OwnTypes.ToDictionary(type => type, type => With(MissionStatus.Open).Count(mission => mission.Type == type));

    /// <summary>How many are open in each region; the empty name is for hosts without one.</summary>
    public IReadOnlyDictionary<string, int> ByRegion => With(MissionStatus.Open)
        .GroupBy(mission => MissionCollection.RegionOf(mission, _view) ?? "")
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.Count());

    /// <summary>Those that stand so.</summary>
    public IEnumerable<Mission> With(MissionStatus status) => _own.Where(mission => MissionRules.StatusOn(mission, _view.AsOf) == status);

    /// <summary>How many were open at the end of each year; in the view's own year, on the view's day.</summary>
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

/// <summary>The missions at the end of a year.</summary>
/// <param name="Year">The year.</param>
/// <param name="On">The day of the count.</param>
/// <param name="Open">How many were open.</param>
/// <param name="Unknown">Of how many nothing tells.</param>
/// <param name="Opened">How many were opened in it, as far as it is known.</param>
/// <param name="Closed">How many were closed in it.</param>
public sealed record MissionYear(int Year, DateOnly On, int Open, int Unknown, int Opened, int Closed);
