using BangGiao.Notices.Assignments;
using BangGiao.Notices.People;
using BangGiao.Notices.WorkLetters;
using BangGiao.Records.Collections;
using BangGiao.Records.Model;
using BangGiao.Records.Writing;
using BangGiao.Registry.Decisions;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Dates;
using BangGiao.Values.Json;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using Newtonsoft.Json.Linq;

namespace BangGiao.Notices.Teamwork;

/// <summary>Decides on assignments. Editors assign records to anybody who may see them, and end any assignment; everybody else takes unassigned records, and ends assignments to or by themselves.</summary>
public sealed class AssignmentDecisions(CollectionRegistry collections, WorkLetterPlan letters, OwnerCalendar calendar)
{
    /// <summary>The collection.</summary>
    public Collection Collection => collections.TryFind(AssignmentCollection.PathName, out var found) ? found : throw new InvalidOperationException("There are no assignments.");

    /// <summary>Assigns a record to a person, or changes the day.</summary>
    /// <param name="on">The decisions on the newest state of the registry.</param>
    /// <param name="about">The record.</param>
    /// <param name="sent">The body of the request.</param>
    /// <param name="by">The caller, the instant, and the people who can be named.</param>
    public WriteDecision Put(RecordDecisions on, RecordKey about, SentAssignment sent, Writing by)
    {
        ArgumentNullException.ThrowIfNull(on);
        ArgumentNullException.ThrowIfNull(sent);
        ArgumentNullException.ThrowIfNull(by);
        var (view, snapshot) = (on.View, on.View.Snapshot);
        if (view.Find(about) is not { } record)
            return WriteDecision.Refuse(Refusals.NotFound(about));
        var key = AssignmentCollection.Of(about);
        // A record whose assignment the caller does not see counts as unassigned: the assignment is of an earlier record with the same id, or from a time when the record was confidential.
        var before = view.Find(key) is null ? null : snapshot.Find(key)?.As<Assignment>();
        var least = LeastOf(record, before);
        var people = by.People.TakingPart(snapshot, about, least, person => person.Name.Equals(sent.Person, StringComparison.OrdinalIgnoreCase));
        if (Named(people, before, sent, by.Principal) is not { } person)
            return WriteDecision.Refuse(Refusals.Invalid([Fault(people)]));
        if (!by.Principal.Holds(Role.Editor) && (person.Credential != by.Principal.Credential || (before is not null && before.Assignee != person.Credential)))
            return WriteDecision.Refuse(new(RefusalKind.Forbidden, "Assigning a record to somebody else requires the role editor. You can take a record that is not assigned."));
        var fields = new JObject { ["id"] = key.Id, ["about"] = RecordJson.ToBody(Subject.Of(about)), ["person"] = person.Name, ["classification"] = CodeName.Of(least) };
        if (sent.DueOn is { } day)
            fields["dueOn"] = IsoDate.Text(day);
        if (before is null && by.Precondition.IsGiven)
            return WriteDecision.Refuse(NotAssigned(about));
        var decision = before is null ? on.CreateOver(Collection, fields) : on.Replace(Collection, key.Id, fields);
        return decision.Refusal is not null || decision.Changes is not [{ Body: { } body } change]
            ? decision
            : Finished(change, new(key, 0, 0, RecordJson.Write(body)), on, record, before, person.Credential, by);
    }

    /// <summary>Ends an assignment: the work is done, or somebody else will do it.</summary>
    public WriteDecision Delete(RecordDecisions on, RecordKey about, WriteContext context)
    {
        ArgumentNullException.ThrowIfNull(on);
        ArgumentNullException.ThrowIfNull(context);
        var key = AssignmentCollection.Of(about);
        if (on.View.Find(about) is null)
            return WriteDecision.Refuse(Refusals.NotFound(about));
        if (on.View.Find(key)?.As<Assignment>() is not { } before)
            return WriteDecision.Refuse(NotAssigned(about));
        var (caller, stored) = (context.Principal.Credential, on.View.Snapshot.Find(key)!.As<Assignment>());
        return context.Principal.Holds(Role.Editor) || stored.Assignee == caller || stored.Assigner == caller
            ? on.Delete(Collection, key.Id)
            : WriteDecision.Refuse(new(RefusalKind.Forbidden, $"The record is assigned to {before.Person}. Only that person, the person who assigned it, or an editor can end the assignment."));
    }

    // An assignment may keep its person, whatever that person may see now, because an error would reveal it. Among several people with one name, that person is meant, or the caller.
    private static (string Credential, string Name)? Named(IReadOnlyList<Person> people, Assignment? before, SentAssignment sent, Principal caller)
    {
        if (before is not null && before.Person.Equals(sent.Person, StringComparison.OrdinalIgnoreCase))
            return (before.Assignee, before.Person);
        var person = people.FirstOrDefault(one => one.Credential == caller.Credential) ?? (people.Count == 1 ? people[0] : null);
        return person is null ? null : (person.Credential, person.Name);
    }

    private static FieldError Fault(IReadOnlyList<Person> people) => new("/person", people.Count == 0
        ? "must be the name of somebody who may see the record and takes part in the work on it"
        : "is the name of several people, so it does not say to whom the record is assigned");

    /// <summary>The refusal for a record that is assigned to nobody.</summary>
    internal static Refusal NotAssigned(RecordKey about) => new(RefusalKind.NotFound, $"The record {about} is not assigned.");

    private WriteDecision Finished(PlannedChange change, StoredRecord made, RecordDecisions on, StoredRecord record, Assignment? before, string credential, Writing by)
    {
        var assignment = made.As<Assignment>();
        if (before?.Assignee == credential)
        {
            assignment = assignment with { Assignee = before.Assignee, Assigner = before.Assigner, AssignedAt = before.AssignedAt, AssignedBy = before.AssignedBy };
            return WriteDecision.Write(change with { Body = StoredBodies.Of(assignment, made) });
        }
        // Never earlier than the record: with a clock that is behind, the assignment would count as that of an earlier record.
        var at = by.Now < record.CreatedAt ? record.CreatedAt : by.Now;
        assignment = assignment with { Assignee = credential, Assigner = by.Principal.Credential!, AssignedAt = at, AssignedBy = by.Principal.Name };
        if (before is null)
            assignment = assignment with { CreatedAt = at, CreatedBy = by.Principal.Name };
        return WriteDecision.Write([
            change with { Body = StoredBodies.Of(assignment, made) },
            .. letters.Changes(WorkLetter.Of(assignment), on.View.Snapshot, by.Principal.Credential!, calendar.Today, by.Now),
        ]);
    }

    // An assignment says who works on a record, so it has at least the classification of the record, and is never lowered.
    private Classification LeastOf(StoredRecord record, Assignment? before) =>
        ((Classification[])[collections.LeastBeside(record), before?.Classification ?? Classification.Internal]).Max();
}
