using BangGiao.Records.Collections;
using BangGiao.Values.Dates;
using BangGiao.Values.Json;

namespace BangGiao.Relations.Missions;

/// <summary>How a mission stands on a day, and the rules that it has to keep.</summary>
public static class MissionRules
{
    /// <summary>How a mission stands on a day. A month or a year counts from its first day; an end, to the last day that it can mean.</summary>
    public static MissionStatus StatusOn(Mission mission, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(mission);
        if (mission.ClosedOn?.Last < day)
            return MissionStatus.Closed;
        if (mission.OpenedOn is { } opened)
            return opened.First <= day ? MissionStatus.Open : MissionStatus.Planned;
        return mission.SeenOpenOn?.First <= day ? MissionStatus.Open : MissionStatus.Unknown;
    }

    /// <summary>Whether it is a mission of the state's own and open on a day: what the plan's goals count.</summary>
    public static bool CountsOn(Mission mission, DateOnly day) => IsOwn(mission) && StatusOn(mission, day) == MissionStatus.Open;

    /// <summary>Whether it is a mission of the state's own: an honorary consul is none of its officials.</summary>
    public static bool IsOwn(Mission mission)
    {
        ArgumentNullException.ThrowIfNull(mission);
        return mission.Type != MissionType.HonoraryConsulate;
    }

    /// <summary>The days on which the status becomes another one.</summary>
    public static IEnumerable<DateOnly> TurningDays(Mission mission)
    {
        ArgumentNullException.ThrowIfNull(mission);
        if ((mission.OpenedOn ?? mission.SeenOpenOn)?.First is { } first)
            yield return first;
        if (mission.ClosedOn?.Last is { } last && last < DateOnly.MaxValue)
            yield return last.AddDays(1);
    }

    /// <summary>Each rule that a mission breaks on the day on which it is written.</summary>
    public static IEnumerable<FieldError> Faults(Mission mission, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(mission);
        foreach (var repeat in CommonRules.Repeats("/accreditedTo", mission.AccreditedTo))
            yield return repeat;
        foreach (var (index, id) in mission.AccreditedTo.Index())
        {
            if (id == mission.HostCountryId)
                yield return new($"/accreditedTo/{index}", "is the host, to which it is accredited anyway");
        }
        foreach (var fault in DateFaults(mission, today))
            yield return fault;
    }

    private static IEnumerable<FieldError> DateFaults(Mission mission, DateOnly today)
    {
        if (mission.SeenOpenOn is { } seen)
        {
            if (mission.OpenedOn is not null)
                yield return new("/seenOpenOn", "is for missions whose opening is not known, and openedOn is given");
            if (seen.First > today)
                yield return new("/seenOpenOn", "is to come: no source can have shown it");
        }
        if (IsBefore(mission.ClosedOn, mission.OpenedOn))
            yield return new("/closedOn", $"is before {mission.OpenedOn}, when it was opened");
        else if (IsBefore(mission.ClosedOn, mission.SeenOpenOn))
            yield return new("/closedOn", $"is before {mission.SeenOpenOn}, when it was seen open");
    }

    private static bool IsBefore(PartialDate? date, PartialDate? other) => date?.Last < other?.First;
}
