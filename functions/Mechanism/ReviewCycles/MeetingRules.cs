using BangGiao.Mechanism.Commitments;
using BangGiao.Records.Collections;
using BangGiao.Records.Model;
using BangGiao.Records.Visibility;
using BangGiao.Relations.Agencies;
using BangGiao.Values.Dates;
using BangGiao.Values.Json;

namespace BangGiao.Mechanism.ReviewCycles;

/// <summary>The validation rules of a review cycle's meeting and its decisions.</summary>
public static class MeetingRules
{
    private const int MaxAttendance = 500;
    private const int MaxDecisions = 200;
    private const int MaxNumber = 999;

    /// <summary>The errors of the meeting and its decisions.</summary>
    /// <param name="cycle">The review cycle as it is to be stored.</param>
    /// <param name="view">The view with the commitments that decisions have become.</param>
    public static IEnumerable<FieldError> Faults(ReviewCycle cycle, RegistryView view)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        ArgumentNullException.ThrowIfNull(view);
        var meeting = cycle.Meeting is { } held ? MeetingFaults(held, cycle.OpensOn) : [];
        return meeting.Concat(DecisionFaults(cycle.Decisions ?? [], cycle.Meeting, view));
    }

    /// <summary>The references of the meeting and its decisions. A decision is hidden with the agency or commitment that it names.</summary>
    internal static IEnumerable<Reference> References(ReviewCycle cycle)
    {
        foreach (var (index, attendee) in (cycle.Meeting?.Attendance ?? []).Index())
        {
            if (attendee.AgencyId is { } agency)
                yield return new($"/meeting/attendance/{index}/agencyId", new(AgencyCollection.PathName, agency));
        }
        foreach (var (index, decision) in (cycle.Decisions ?? []).Index())
        {
            var pointer = $"/decisions/{index}";
            yield return new($"{pointer}/agencyId", new(AgencyCollection.PathName, decision.AgencyId)) { Item = pointer };
            if (decision.Item?.CommitmentId is { } commitment)
                yield return new($"{pointer}/item/commitmentId", new(CommitmentCollection.PathName, commitment)) { Item = pointer };
            if (decision.Becomes?.CommitmentId is { } become)
                yield return new($"{pointer}/becomes/commitmentId", new(CommitmentCollection.PathName, become)) { Item = pointer };
        }
    }

    private static IEnumerable<FieldError> MeetingFaults(RoundMeeting meeting, DateOnly opensOn)
    {
        if (meeting.HeldOn < opensOn)
            yield return new("/meeting/heldOn", $"must not be before opensOn, {IsoDate.Text(opensOn)}");
        if (meeting.Attendance.Count > MaxAttendance)
            yield return new("/meeting/attendance", $"has {meeting.Attendance.Count} entries; at most {MaxAttendance} are allowed");
        var lines = new[] { ("/meeting/place", meeting.Place), ("/meeting/chair", meeting.Chair), ("/meeting/secretary", meeting.Secretary) }
            .Concat(meeting.Attendance.Index().SelectMany(pair => new[] { ($"/meeting/attendance/{pair.Index}/name", pair.Item.Name), ($"/meeting/attendance/{pair.Index}/post", pair.Item.Post) }));
        foreach (var (pointer, text) in lines)
        {
            foreach (var fault in CommonRules.LengthFaults(pointer, text, CommonRules.NameLength))
                yield return fault;
        }
        foreach (var fault in CommonRules.LengthFaults("/meeting/discussion", meeting.Discussion, CommonRules.TextLength))
            yield return fault;
    }

    private static IEnumerable<FieldError> DecisionFaults(IReadOnlyList<RoundDecision> decisions, RoundMeeting? meeting, RegistryView view)
    {
        if (decisions.Count > MaxDecisions)
            yield return new("/decisions", $"has {decisions.Count} entries; at most {MaxDecisions} are allowed");
        foreach (var (index, decision) in decisions.Index())
        {
            var pointer = $"/decisions/{index}";
            if (decision.Number is < 1 or > MaxNumber || decisions.Take(index).Any(other => other.Number == decision.Number))
                yield return new($"{pointer}/number", $"must be a whole number from 1 to {MaxNumber} that no other decision of the review cycle has");
            if (decision.DueOn < meeting?.HeldOn)
                yield return new($"{pointer}/dueOn", $"must not be before the meeting, {IsoDate.Text(meeting.HeldOn)}");
            if (decision.DoneOn > view.AsOf)
                yield return new($"{pointer}/doneOn", $"must not be after today, {IsoDate.Text(view.AsOf)}");
            foreach (var fault in CommonRules.LengthFaults($"{pointer}/text", decision.Text, CommonRules.TextLength))
                yield return fault;
            if (decision.Item is { } item && item.CommitmentId is null != (item.Kind == AgendaKind.Silent))
                yield return new($"{pointer}/item/commitmentId", item.Kind == AgendaKind.Silent ? "is not allowed for an agency that is silent" : "is required for an item about a commitment");
            if (OutcomeFault($"{pointer}/becomes", decision, view) is { } outcome)
                yield return outcome;
        }
    }

    private static FieldError? OutcomeFault(string pointer, RoundDecision decision, RegistryView view)
    {
        if (decision.Becomes is not { } become || view.Find(new(CommitmentCollection.PathName, become.CommitmentId))?.As<Commitment>() is not { } commitment)
            return null;
        if (!IsOf(decision, commitment))
            return new($"{pointer}/commitmentId", $"must be a commitment that {decision.AgencyId} leads or coordinates; {commitment.LeadAgencyId} leads this one");
        return become.Milestone is { } number && (number < 1 || number > commitment.Milestones.Count)
            ? new($"{pointer}/milestone", commitment.Milestones.Count == 0 ? "must be absent: the commitment has no milestones" : $"must be the number of a milestone, 1 to {commitment.Milestones.Count}")
            : null;
    }

    /// <summary>Whether the agency of a decision leads or coordinates a commitment.</summary>
    internal static bool IsOf(RoundDecision decision, Commitment commitment) =>
        commitment.LeadAgencyId == decision.AgencyId || commitment.CoordinatingAgencyIds.Contains(decision.AgencyId);
}
