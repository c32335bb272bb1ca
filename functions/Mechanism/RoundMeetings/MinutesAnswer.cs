using BangGiao.Mechanism.ReviewCycles;
using BangGiao.Records.Model;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Values.Roles;

namespace BangGiao.Mechanism.RoundMeetings;

/// <summary>The minutes of the meeting that closes a review cycle, as recorded.</summary>
/// <param name="Cycle">The review cycle.</param>
/// <param name="AsOf">The day of the agenda: today, or the day of closing.</param>
/// <param name="Lang">The language of the texts.</param>
/// <param name="Dir">The direction in which they run.</param>
/// <param name="Classification">The highest classification of what the minutes tell of, at least internal.</param>
/// <param name="HeldOn">The day of the meeting; absent while no meeting is recorded.</param>
/// <param name="Place">The place.</param>
/// <param name="Chair">The chair.</param>
/// <param name="Secretary">The secretary, who took the minutes.</param>
/// <param name="Attendance">Those who were asked to attend.</param>
/// <param name="Sections">The items of the agenda.</param>
/// <param name="Discussion">What was said.</param>
/// <param name="Decisions">The decisions, by number, as they stand now.</param>
/// <param name="AgendaVersion">The registry's version that the items of the agenda are of: the same, or that of the closing.</param>
/// <param name="Version">The registry's version that the answer is of.</param>
public sealed record MinutesAnswer(
    RoundCycle Cycle,
    DateOnly AsOf,
    Language Lang,
    TextDirection Dir,
    Classification Classification,
    DateOnly? HeldOn,
    string? Place,
    string? Chair,
    string? Secretary,
    IReadOnlyList<MinutesAttendee> Attendance,
    IReadOnlyList<AgendaSection> Sections,
    string? Discussion,
    IReadOnlyList<AgendaDecision> Decisions,
    [Count] long AgendaVersion,
    [Count] long Version);

/// <summary>A person in minutes.</summary>
/// <param name="Name">The name.</param>
/// <param name="Post">The post.</param>
/// <param name="Agency">The agency; absent for none.</param>
/// <param name="Absent">Whether the person did not attend.</param>
public sealed record MinutesAttendee(string Name, string? Post, Named? Agency, bool Absent);
