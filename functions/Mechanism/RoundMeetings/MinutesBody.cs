using BangGiao.Mechanism.ReviewCycles;
using BangGiao.Records.Codes;
using BangGiao.Records.Visibility;
using BangGiao.Values.Languages;
using BangGiao.Values.Roles;

namespace BangGiao.Mechanism.RoundMeetings;

/// <summary>Makes the minutes: the agenda as it was, the meeting and its decisions as they are recorded now.</summary>
internal sealed class MinutesBody(ReviewCycle cycle, RegistryView now, RegistryView then, Vocabularies vocabularies, Language language)
{
    public MinutesAnswer Json()
    {
        var agenda = new AgendaBody(cycle, then, vocabularies, language).Json();
        var named = new AgendaBody(cycle, now, vocabularies, language);
        var meeting = cycle.Meeting;
        return new(
            agenda.Cycle,
            agenda.AsOf,
            language,
            language.Direction(),
            Named(named).Append(agenda.Classification).Append(cycle.Classification).Append(Classification.Internal).Max(),
            meeting?.HeldOn,
            meeting?.Place,
            meeting?.Chair,
            meeting?.Secretary,
            [.. (meeting?.Attendance ?? []).Select(person => new MinutesAttendee(person.Name, person.Post, person.AgencyId is { } agency ? named.AgencyOf(agency) : null, person.Absent))],
            agenda.Sections,
            meeting?.Discussion?.In(language),
            [.. (cycle.Decisions ?? []).OrderBy(decision => decision.Number).Select(decision => named.Decision(cycle, decision))],
            then.Version,
            now.Version);
    }

    // Of the records that meeting and decisions name.
    private IEnumerable<Classification> Named(AgendaBody named) => (cycle.Meeting?.Attendance ?? [])
        .Select(person => person.AgencyId is { } agency ? named.ClassificationOf(agency) : null)
        .OfType<Classification>()
        .Concat((cycle.Decisions ?? []).SelectMany(named.ClassificationsOf));
}
