using BangGiao.Records.Collections;
using BangGiao.Values.Dates;
using BangGiao.Values.Json;

namespace BangGiao.Relations.Countries;

/// <summary>Computes the status of relations on a day from their dated events.</summary>
public static class RelationsLedger
{
    /// <summary>The status on a day, from the latest event on or before it.</summary>
    public static RelationsStatus StatusOn(IEnumerable<RelationsEvent> events, DateOnly day) => events
        .Where(item => item.On.First <= day)
        .Select(item => After(item.Event))
        .LastOrDefault(RelationsStatus.None);

    /// <summary>The status of the relations with a country on a day: ended after the last day of its existence.</summary>
    public static RelationsStatus StatusOn(Country country, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(country);
        return day > country.ExistsUntil?.Last ? RelationsStatus.Ended : StatusOn(country.Relations.Events, day);
    }

    /// <summary>The date of the first establishment; null when it is after the day.</summary>
    public static PartialDate? EstablishedOn(IEnumerable<RelationsEvent> events, DateOnly day) => events
        .Where(item => item.Event == RelationsEventKind.Established && item.On.First <= day)
        .Select(item => (PartialDate?)item.On)
        .FirstOrDefault();

    /// <summary>The errors of a list of events: each must be possible after the previous one, and not earlier.</summary>
    public static IEnumerable<FieldError> Faults(string pointer, IReadOnlyList<RelationsEvent> events)
    {
        var status = RelationsStatus.None;
        foreach (var (index, item) in events.Index())
        {
            if (index > 0 && item.On < events[index - 1].On)
                yield return new($"{pointer}/{index}/on", $"must not be before {events[index - 1].On}, the date of the previous event");
            if (!IsPossible(status, item.Event))
                yield return new($"{pointer}/{index}/event", $"cannot be {CodeName.Of(item.Event)} when relations are {CodeName.Of(status)}");
            foreach (var fault in CommonRules.SourceFaults($"{pointer}/{index}/source", item.Source))
                yield return fault;
            status = After(item.Event);
        }
    }

    private static RelationsStatus After(RelationsEventKind kind) => kind switch
    {
        RelationsEventKind.Established or RelationsEventKind.Resumed => RelationsStatus.Established,
        RelationsEventKind.Interrupted => RelationsStatus.Interrupted,
        RelationsEventKind.Liaison => RelationsStatus.Liaison,
    };

    /// <summary>Whether an event is possible in a status.</summary>
    public static bool IsPossible(RelationsStatus status, RelationsEventKind kind) => (status, kind) switch
    {
        (RelationsStatus.None or RelationsStatus.Liaison, RelationsEventKind.Established) => true,
        (RelationsStatus.Established or RelationsStatus.Liaison, RelationsEventKind.Interrupted) => true,
        (RelationsStatus.None or RelationsStatus.Interrupted, RelationsEventKind.Liaison) => true,
        (RelationsStatus.Interrupted or RelationsStatus.Liaison, RelationsEventKind.Resumed) => true,
        _ => false,
    };
}
