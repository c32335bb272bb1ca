using BangGiao.Records.Collections;
using BangGiao.Values.Dates;
using BangGiao.Values.Json;

namespace BangGiao.Relations.Countries;

/// <summary>What the dated facts of relations come to on a day.</summary>
public static class RelationsLedger
{
    /// <summary>How relations stood on a day: what the latest event by then made of them.</summary>
    public static RelationsStatus StatusOn(IEnumerable<RelationsEvent> events, DateOnly day) => events
        .Where(happened => happened.On.First <= day)
        .Select(happened => After(happened.Event))
        .LastOrDefault(RelationsStatus.None);

    /// <summary>When relations were first established, as seen on a day; null before.</summary>
    public static PartialDate? EstablishedOn(IEnumerable<RelationsEvent> events, DateOnly day) => events
        .Where(happened => happened.Event == RelationsEventKind.Established && happened.On.First <= day)
        .Select(happened => (PartialDate?)happened.On)
        .FirstOrDefault();

    /// <summary>What is wrong with a list of events: each must be possible after the one before, and not earlier.</summary>
    public static IEnumerable<FieldError> Faults(string pointer, IReadOnlyList<RelationsEvent> events)
    {
        var status = RelationsStatus.None;
        foreach (var (index, happened) in events.Index())
        {
            if (index > 0 && happened.On < events[index - 1].On)
                yield return new($"{pointer}/{index}/on", $"is before {events[index - 1].On}, the event above it: events stand in the order of time");
            if (!IsPossible(status, happened.Event))
                yield return new($"{pointer}/{index}/event", $"cannot be {CodeName.Of(happened.Event)} when relations are {CodeName.Of(status)}");
            foreach (var fault in CommonRules.SourceFaults($"{pointer}/{index}/source", happened.Source))
                yield return fault;
            status = After(happened.Event);
        }
    }

    private static RelationsStatus After(RelationsEventKind happened) => happened switch
    {
        RelationsEventKind.Established or RelationsEventKind.Resumed => RelationsStatus.Established,
        RelationsEventKind.Interrupted => RelationsStatus.Interrupted,
        RelationsEventKind.Liaison => RelationsStatus.Liaison,
    };

    /// <summary>Which event is possible in which status.</summary>
    public static bool IsPossible(RelationsStatus status, RelationsEventKind happened) => (status, happened) switch
    {
        (RelationsStatus.None or RelationsStatus.Liaison, RelationsEventKind.Established) => true,
        (RelationsStatus.Established or RelationsStatus.Liaison, RelationsEventKind.Interrupted) => true,
        (RelationsStatus.None or RelationsStatus.Interrupted, RelationsEventKind.Liaison) => true,
        (RelationsStatus.Interrupted or RelationsStatus.Liaison, RelationsEventKind.Resumed) => true,
        _ => false,
    };
}
