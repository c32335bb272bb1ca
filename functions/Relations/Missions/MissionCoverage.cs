using BangGiao.Records.Visibility;
using BangGiao.Relations.Countries;

namespace BangGiao.Relations.Missions;

/// <summary>How the states with relations are covered by missions on a view's day.</summary>
public sealed class MissionCoverage
{
    private readonly List<Country> _states;
    private readonly ILookup<string, string> _accredited;
    private readonly HashSet<string> _resident;

    /// <summary>Looks at a view.</summary>
    public MissionCoverage(RegistryView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var open = view.All<Mission>(MissionCollection.PathName).Where(mission => MissionRules.CountsOn(mission, view.AsOf)).ToList();
        _states = [.. view.All<Country>(CountryCollection.PathName)
            .Where(country => country.Kind == CountryKind.State)
            .Where(country => RelationsLedger.StatusOn(country.Relations.Events, view.AsOf) == RelationsStatus.Established)];
        _resident = [.. open.Where(mission => mission.Type == MissionType.Embassy).Select(mission => mission.HostCountryId)];
        _accredited = open
            .SelectMany(mission => mission.AccreditedTo.Select(id => (Country: id, Mission: mission.Id)))
            .ToLookup(pair => pair.Country, pair => pair.Mission, StringComparer.Ordinal);
    }

    /// <summary>How many states there are.</summary>
    public int States => _states.Count;

    /// <summary>Those in which an embassy is open.</summary>
    public IEnumerable<Country> Resident => _states.Where(state => _resident.Contains(state.Id));

    /// <summary>Those without one, to which a mission elsewhere is accredited.</summary>
    public IEnumerable<Country> Accredited => _states.Where(state => !_resident.Contains(state.Id) && _accredited.Contains(state.Id));

    /// <summary>Those with neither, as far as is recorded.</summary>
    public IEnumerable<Country> Uncovered => _states.Where(state => !_resident.Contains(state.Id) && !_accredited.Contains(state.Id));

    /// <summary>The missions that are accredited to a state from elsewhere.</summary>
    public IEnumerable<string> AccreditedTo(Country state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return _accredited[state.Id];
    }
}
