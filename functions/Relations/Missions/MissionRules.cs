using BangGiao.Records.Collections;
using BangGiao.Values.Dates;
using BangGiao.Values.Json;

namespace BangGiao.Relations.Missions;

/// <summary>Computes the status of missions and validates them.</summary>
public static class MissionRules
{
    /// <summary>The status on a day. A month or a year counts from its first day; the date of closing counts to the last.</summary>
    public static MissionStatus StatusOn(Mission mission, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(mission);
        if (mission.ClosedOn?.Last < day)
            return MissionStatus.Closed;
        if (mission.OpenedOn is { } opened)
            return opened.First <= day ? MissionStatus.Open : MissionStatus.Planned;
        return mission.SeenOpenOn?.First <= day ? MissionStatus.Open : MissionStatus.Unknown;
    }

    /// <summary>Whether it is one of the state's own missions and open on a day: the number that the plan's goals are about.</summary>
    public static bool CountsOn(Mission mission, DateOnly day) => IsOwn(mission) && StatusOn(mission, day) == MissionStatus.Open;

    /// <summary>Whether it is one of the state's own missions. Honorary consuls are not officials of the state.</summary>
    public static bool IsOwn(Mission mission)
    {
        ArgumentNullException.ThrowIfNull(mission);
        return mission.Type != MissionType.HonoraryConsulate;
    }

    /// <summary>The days on which the status changes.</summary>
    public static IEnumerable<DateOnly> TurningDays(Mission mission)
    {
        ArgumentNullException.ThrowIfNull(mission);
        if ((mission.OpenedOn ?? mission.SeenOpenOn)?.First is { } first)
            yield return first;
        if (mission.ClosedOn?.Last is { } last && last < DateOnly.MaxValue)
            yield return last.AddDays(1);
    }

    /// <summary>The errors of a mission.</summary>
    public static IEnumerable<FieldError> Faults(Mission mission, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(mission);
        foreach (var repeat in CommonRules.Repeats("/accreditedTo", mission.AccreditedTo))
            yield return repeat;
        foreach (var (index, id) in mission.AccreditedTo.Index())
        {
            if (id == mission.HostCountryId)
                yield return new($"/accreditedTo/{index}", "must not be the host country: a mission is always accredited to it");
        }
        foreach (var fault in DateFaults(mission, today))
            yield return fault;
    }

    private static IEnumerable<FieldError> DateFaults(Mission mission, DateOnly today)
    {
        if (mission.SeenOpenOn is { } seen)
        {
            if (mission.OpenedOn is not null)
                yield return new("/seenOpenOn", "must be left out when openedOn is given: it is for missions whose date of opening is unknown");
            if (seen.First > today)
                yield return new("/seenOpenOn", $"must not be after today, {IsoDate.Text(today)}");
        }
        if (IsBefore(mission.ClosedOn, mission.OpenedOn))
            yield return new("/closedOn", $"must not be before openedOn, {mission.OpenedOn}");
        else if (IsBefore(mission.ClosedOn, mission.SeenOpenOn))
            yield return new("/closedOn", $"must not be before seenOpenOn, {mission.SeenOpenOn}");
    }

    private static bool IsBefore(PartialDate? date, PartialDate? other) => date?.Last < other?.First;
}
