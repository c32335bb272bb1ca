using BangGiao.Notices.Jubilees;
using BangGiao.Notices.Occasions;
using BangGiao.Records.Collections;
using BangGiao.Records.Visibility;
using BangGiao.Records.Writing;
using BangGiao.Registry.Decisions;
using BangGiao.Values.Dates;
using BangGiao.Values.Json;
using Newtonsoft.Json.Linq;

namespace BangGiao.Notices.OwedTasks;

/// <summary>The body of a request that says that a task for an anniversary is done.</summary>
public sealed record SentTaskDone
{
    /// <summary>The kind of the task.</summary>
    public required JubileeTaskKind Kind { get; init; }

    /// <summary>The record of the task, where there are several of a kind; absent for the only one, and for one whose record the caller does not see.</summary>
    public string? TaskId { get; init; }

    /// <summary>The day on which it was done. Default: today.</summary>
    public DateOnly? DoneOn { get; init; }

    /// <summary>A note. It is added to what the record says already.</summary>
    public string? Note { get; init; }

    /// <summary>The change that settles the task.</summary>
    /// <param name="decisions">The decisions of the caller.</param>
    /// <param name="collection">The collection of tasks.</param>
    /// <param name="calendar">The occasions.</param>
    /// <param name="anniversaryId">The anniversary.</param>
    /// <param name="agencies">The agencies whose tasks the caller may settle; null for all.</param>
    /// <param name="precondition">The precondition on the task's record.</param>
    internal WriteDecision Decide(RecordDecisions decisions, Collection collection, OccasionCalendar calendar, string anniversaryId, IReadOnlyList<string>? agencies, Precondition precondition)
    {
        var ministry = decisions.View.OfTheMinistry();
        // Both the caller and the ministry must see the anniversary: the caller must be allowed to know of it, and the ministry's rules require the task.
        if (calendar.Find(decisions.View, anniversaryId) is null || calendar.Find(ministry, anniversaryId) is not { } anniversary)
            return WriteDecision.Refuse(new(RefusalKind.NotFound, "There is no anniversary with that id. GET /anniversaries lists them."));
        var found = OccasionCalendar.TasksFor(anniversary, ministry)
            .Where(task => task.Kind == Kind && (TaskId is null || task.Record?.Id == TaskId))
            .Where(task => agencies is null || (task.AgencyId is { } agency && agencies.Contains(agency)))
            .ToList();
        // Without an id, the task is the one whose record the caller does not see. A rule has at most one task of a kind, so a repeat finds
        // the same one.
        var own = found.Find(task => TaskId is not null || !IsNamed(task, decisions.View)) ?? (found.Count == 1 ? found[0] : null);
        if (own is null && found.Count > 1)
            return WriteDecision.Refuse(Refusals.Invalid([new("/taskId", $"must name one of the {CodeName.Of(Kind)} tasks, because there are several; GET /owedTasks lists them")]));
        if (own is null)
            return WriteDecision.Refuse(new(RefusalKind.NotFound, "Your agencies have no such task for this anniversary. GET /owedTasks lists those that they have."));
        if (IsSettled(own, ministry))
            return WriteDecision.Refuse(new(RefusalKind.Conflict, $"This task was settled on {IsoDate.Text((own.Record!.DoneOn ?? own.Record.DroppedOn)!.Value)}. An editor can change that."));
        if (own.Record is null && precondition.IsGiven)
            return WriteDecision.Refuse(new(RefusalKind.Stale, "If-Match names a version, but nothing is recorded of this task yet. Send the request without If-Match."));
        var change = decisions.ForTheMinistry();
        return own.Record is { } record
            ? change.Amend(new(collection.Name, record.Id), new((_, fields, view) => Settle(fields, own, view), (_, fault) => fault.Pointer is "/doneOn" or "/note" ? fault : null))
            : change.Create(collection, New(anniversary, own, ministry));
    }

    private static bool IsNamed(PlannedTask task, RegistryView view) =>
        task.Record is { } record && view.Find(new(JubileeTaskCollection.PathName, record.Id)) is not null;

    private static bool IsSettled(PlannedTask task, RegistryView view) => task.StatusOn(view.AsOf) is JubileeTaskStatus.Done or JubileeTaskStatus.Dropped;

    private Refusal? Settle(JObject fields, PlannedTask task, RegistryView view)
    {
        fields["doneOn"] = IsoDate.Text(DoneOn ?? view.AsOf);
        // The record names the agency from now on, even if the rule changes. A record in which the desk named no agency stays the desk's.
        if (task.AgencyId is { } agency && (task.Record!.AgencyId is not null || !SaysMore(task.Record)))
            fields["agencyId"] = agency;
        if (Note is not null)
            fields["note"] = task.Record?.Note is { } before ? $"{before}\n{Note}" : Note;
        return null;
    }

    private static bool SaysMore(JubileeTask record) => record is not { Note: null, Responsible: null, Attachments.Count: 0 };

    private JObject New(Occasion anniversary, PlannedTask task, RegistryView view) => RecordJson.ToBody(new
    {
        OccasionId = anniversary.Id,
        task.Kind,
        Title = task.Kind == JubileeTaskKind.Other ? task.Rule?.Title : null,
        task.AgencyId,
        DoneOn = DoneOn ?? view.AsOf,
        Note,
    });
}
