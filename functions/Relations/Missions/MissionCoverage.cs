using BangGiao.Records.Visibility;
using BangGiao.Relations.Countries;

namespace BangGiao.Relations.Missions;

/// <summary>How the states with established relations are covered by missions on the day of a view.</summary>
public sealed class MissionCoverage
{
    private readonly List<Country> _states;
    private readonly ILookup<string, string> _accredited;
    private readonly HashSet<string> _resident;

    /// <summary>Reads the missions and states of a view.</summary>
    public MissionCoverage(RegistryView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var open = view.All<Mission>(MissionCollection.PathName).Where(mission => MissionRules.CountsOn(mission, view.AsOf)).ToList();
        _states = [.. view.All<Country>(CountryCollection.PathName)
            .Where(country => country.Kind == CountryKind.State)
            .Where(country => RelationsLedger.StatusOn(country, view.AsOf) == RelationsStatus.Established)];
        _resident = [.. open.Where(mission => mission.Type == MissionType.Embassy).Select(mission => mission.HostCountryId)];
        _accredited = open
            .SelectMany(mission => mission.AccreditedTo.Select(id => (Country: id, Mission: mission.Id)))
            .ToLookup(pair => pair.Country, pair => pair.Mission, StringComparer.Ordinal);
    }

    /// <summary>The number of states with established relations.</summary>
    public int States => _states.Count;

    /// <summary>The states with an open embassy.</summary>
    public IEnumerable<Country> Resident => _states.Where(state => _resident.Contains(state.Id));

    /// <summary>The states without an embassy that a mission in another country is accredited to.</summary>
    public IEnumerable<Country> Accredited => _states.Where(state => !_resident.Contains(state.Id) && _accredited.Contains(state.Id));

    /// <summary>The states with neither, as far as recorded.</summary>
    public IEnumerable<Country> Uncovered => _states.Where(state => !_resident.Contains(state.Id) && !_accredited.Contains(state.Id));

    /// <summary>The ids of the missions in other countries that are accredited to a state.</summary>
    public IEnumerable<string> AccreditedTo(Country state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return _accredited[state.Id];
    }
}
