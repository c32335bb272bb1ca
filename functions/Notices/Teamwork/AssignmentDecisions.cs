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
using Newtonsoft.Json.Linq;

namespace BangGiao.Notices.Teamwork;

/// <summary>Decides to whom records are given. Editors give them to anybody who may see them; everybody else takes what is nobody's, and gives back what is his or her own.</summary>
public sealed class AssignmentDecisions(CollectionRegistry collections, WorkLetterPlan letters, OwnerCalendar calendar)
{
    /// <summary>The collection.</summary>
    public Collection Collection => collections.TryFind(AssignmentCollection.PathName, out var found) ? found : throw new InvalidOperationException("There are no assignments.");

    /// <summary>Gives a record to somebody, or changes the day.</summary>
    /// <param name="on">The decisions on the newest state of the registry.</param>
    /// <param name="about">The record.</param>
    /// <param name="sent">What was sent.</param>
    /// <param name="by">Who writes, when, and who can be named.</param>
    public WriteDecision Put(RecordDecisions on, RecordKey about, SentAssignment sent, Writing by)
    {
        ArgumentNullException.ThrowIfNull(on);
        ArgumentNullException.ThrowIfNull(sent);
        ArgumentNullException.ThrowIfNull(by);
        var (view, snapshot) = (on.View, on.View.Snapshot);
        if (view.Find(about) is not { } record)
            return WriteDecision.Refuse(Refusals.NotFound(about));
        var key = AssignmentCollection.Of(about);
        var before = snapshot.Find(key)?.As<Assignment>();
        var people = by.People.TakingPart(snapshot, about, LeastOf(record)).Where(person => person.Name.Equals(sent.Person, StringComparison.OrdinalIgnoreCase)).ToList();
        if (Fault(people, before, sent) is { } fault)
            return WriteDecision.Refuse(Refusals.Invalid([fault]));
        var (credential, name) = people.Count == 1 ? (people[0].Credential, people[0].Name) : (before!.Assignee, before.Person);
        if (!by.Principal.Holds(Role.Editor) && (credential != by.Principal.Credential || (before is not null && before.Assignee != credential)))
            return WriteDecision.Refuse(new(RefusalKind.Forbidden, "Giving a record to somebody else requires the role editor. You can take one that is nobody's."));
        var fields = new JObject { ["id"] = key.Id, ["about"] = RecordJson.ToBody(Subject.Of(about)), ["person"] = name };
        if (sent.DueOn is { } day)
            fields["dueOn"] = IsoDate.Text(day);
        var decision = before is null && !by.HasPrecondition ? on.Create(Collection, fields) : on.Replace(Collection, key.Id, fields);
        return decision.Refusal is not null || decision.Changes is not [{ Body: { } body } change]
            ? decision
            : Finished(change, new(key, 0, 0, RecordJson.Write(body)), snapshot, before, credential, by);
    }

    /// <summary>Takes a record back: the work is done, or somebody else will do it.</summary>
    public WriteDecision Delete(RecordDecisions on, RecordKey about, WriteContext context)
    {
        ArgumentNullException.ThrowIfNull(on);
        ArgumentNullException.ThrowIfNull(context);
        var key = AssignmentCollection.Of(about);
        if (on.View.Find(about) is null)
            return WriteDecision.Refuse(Refusals.NotFound(about));
        if (on.View.Find(key)?.As<Assignment>() is not { } before)
            return WriteDecision.Refuse(new(RefusalKind.NotFound, $"The record {about} is given to nobody."));
        var (caller, stored) = (context.Principal.Credential, on.View.Snapshot.Find(key)!.As<Assignment>());
        return context.Principal.Holds(Role.Editor) || stored.Assignee == caller || stored.Assigner == caller
            ? on.Delete(Collection, key.Id)
            : WriteDecision.Refuse(new(RefusalKind.Forbidden, $"The record is given to {before.Person}, who gives it back, or an editor."));
    }

    // Whose it is may stay, whatever he or she may see now: an error would tell of it.
    private static FieldError? Fault(List<Person> people, Assignment? before, SentAssignment sent) => people.Count switch
    {
        1 => null,
        0 => before?.Person.Equals(sent.Person, StringComparison.OrdinalIgnoreCase) == true ? null : new("/person", "must be the name of somebody who may see the record and takes part in the work on it"),
        _ => new("/person", "is the name of several people: it does not say whom the record is given to"),
    };

    private WriteDecision Finished(PlannedChange change, StoredRecord made, Snapshot snapshot, Assignment? before, string credential, Writing by)
    {
        var assignment = made.As<Assignment>();
        assignment = before?.Assignee == credential
            ? assignment with { Assignee = before.Assignee, Assigner = before.Assigner, AssignedAt = before.AssignedAt, AssignedBy = before.AssignedBy }
            : assignment with { Assignee = credential, Assigner = by.Principal.Credential!, AssignedAt = by.Now, AssignedBy = by.Principal.Name };
        return WriteDecision.Write([
            change with { Body = StoredBodies.Of(assignment, made) },
            .. letters.Changes(WorkLetter.Of(assignment), snapshot, by.Principal.Name, calendar.Today, by.Now),
        ]);
    }

    private Classification LeastOf(StoredRecord record) => collections.ClassificationOf(record) is var has && has > Classification.Internal ? has : Classification.Internal;
}
