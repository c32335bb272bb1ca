using BangGiao.Notices.Comments;
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

/// <summary>Decides on comments. A record or comment that the caller may not see does not exist for the caller.</summary>
public sealed class CommentDecisions(CollectionRegistry collections, WorkLetterPlan letters, OwnerCalendar calendar)
{
    /// <summary>The collection.</summary>
    public Collection Collection => collections.TryFind(CommentCollection.PathName, out var found) ? found : throw new InvalidOperationException("There are no comments.");

    /// <summary>Writes a comment on a record.</summary>
    /// <param name="on">The decisions on the newest state of the registry.</param>
    /// <param name="about">The record.</param>
    /// <param name="sent">The body of the request.</param>
    /// <param name="by">The caller, the instant, and the people who can be mentioned.</param>
    public WriteDecision Create(RecordDecisions on, RecordKey about, SentComment sent, Writing by)
    {
        ArgumentNullException.ThrowIfNull(on);
        ArgumentNullException.ThrowIfNull(sent);
        ArgumentNullException.ThrowIfNull(by);
        var (view, snapshot) = (on.View, on.View.Snapshot);
        if (view.Find(about) is not { } record)
            return WriteDecision.Refuse(Refusals.NotFound(about));
        var author = by.Principal.Credential!;
        var there = CommentCollection.On(about, snapshot).Where(comment => CommentCollection.IsAbout(comment, record));
        if (CommentBounds.Full(there, CommentCollection.By(author, snapshot), author, by.Now) is { } full)
            return WriteDecision.Refuse(full);
        Comment? answered = null;
        if (sent.ReplyTo is { } reply)
        {
            answered = view.Find(new(CommentCollection.PathName, reply))?.As<Comment>();
            if (answered is not { ReplyTo: null, WithdrawnAt: null } || CommentCollection.KeyOf(answered) != about)
                return Invalid(new("/replyTo", "must be the id of a comment on the same record that is no reply and was not withdrawn"));
        }
        var fields = new JObject
        {
            ["about"] = RecordJson.ToBody(Subject.Of(about)),
            ["body"] = sent.Body,
            ["classification"] = CodeName.Of(collections.LeastBeside(record)),
        };
        if (answered is not null)
            fields["replyTo"] = answered.Id;
        return Finished(on.Create(Collection, fields), snapshot, about, by, null, comment => comment with { Author = author, Answered = answered?.Author });
    }

    /// <summary>Changes the text of one's own comment.</summary>
    public WriteDecision Change(RecordDecisions on, string id, CommentChange sent, Writing by)
    {
        ArgumentNullException.ThrowIfNull(on);
        ArgumentNullException.ThrowIfNull(sent);
        ArgumentNullException.ThrowIfNull(by);
        if (Refused(on, id, out var before) is { } refusal)
            return WriteDecision.Refuse(refusal);
        if (before!.Author != by.Principal.Credential)
            return WriteDecision.Refuse(new(RefusalKind.Forbidden, "The comment is by somebody else. Only its author can change it."));
        var snapshot = on.View.Snapshot;
        var decision = on.Patch(Collection, id, new() { ["body"] = sent.Body });
        return Finished(decision, snapshot, CommentCollection.KeyOf(before), by, before, comment => comment with { EditedAt = by.Now });
    }

    /// <summary>Withdraws a comment, as its author or as an administrator. Its place and its replies stay; no answer shows its text any more.</summary>
    public static WriteDecision Withdraw(RecordDecisions on, string id, WriteContext context, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(on);
        ArgumentNullException.ThrowIfNull(context);
        if (Refused(on, id, out var before) is { } refusal)
            return WriteDecision.Refuse(refusal);
        if (before!.Author != context.Principal.Credential && !context.Principal.Holds(Role.Admin))
            return WriteDecision.Refuse(new(RefusalKind.Forbidden, "The comment is by somebody else. Only its author or an administrator can withdraw it."));
        var key = new RecordKey(CommentCollection.PathName, id);
        var stored = on.View.Snapshot.Find(key)!;
        if (!context.Precondition.IsGiven)
            return WriteDecision.Refuse(Refusals.PreconditionMissing(key, stored.Version));
        if (!context.Precondition.Holds(stored.Version))
            return WriteDecision.Refuse(Refusals.Stale(key, stored.Version));
        var gone = before with { Body = "", Mentions = [], Mentioned = [], WithdrawnAt = now };
        return WriteDecision.Write(new PlannedChange(key, Operation.Update, StoredBodies.Of(gone, stored), []));
    }

    // Adds the people whom the text mentions. Those who are named for the first time get a letter.
    private WriteDecision Finished(WriteDecision decision, Snapshot snapshot, RecordKey about, Writing by, Comment? before, Func<Comment, Comment> complete)
    {
        if (decision.Refusal is not null || decision.Changes is not [{ Body: { } body } change])
            return decision;
        var stored = new StoredRecord(change.Key, 0, 0, RecordJson.Write(body));
        var made = complete(stored.As<Comment>());
        // A comment is never less classified than its record was when the comment was written.
        if (snapshot.Find(about) is { } record && collections.LeastBeside(record) is var least && least > made.Classification)
            made = made with { Classification = least };
        var names = Mentions.In(made.Body);
        var present = by.People.TakingPart(
            snapshot, about, made.Classification, person => person.Credential == made.Answered || names.Contains(person.Name, StringComparer.OrdinalIgnoreCase));
        var found = names.Select(name => (Name: name, People: present.Where(person => person.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).ToList())).ToList();
        // A person whom the text named before stays named, whatever that person may see now, because an error would reveal it.
        var faults = found.Where(one => one.People.Count == 0 && before?.Mentions.Contains(one.Name, StringComparer.OrdinalIgnoreCase) != true)
            .Select(one => new FieldError("/body", $"mentions {one.Name}, which is not the name of somebody who may read comments on this record")).ToList();
        if (faults.Count > 0)
            return WriteDecision.Refuse(Refusals.Invalid(faults));
        made = made with
        {
            Mentions = [.. found.Select(one => one.People.FirstOrDefault()?.Name ?? one.Name)],
            Mentioned = [.. found.SelectMany(one => one.People).Select(person => person.Credential)],
        };
        var news = CommentCollection.ReadersOf(made).Except(before is null ? [] : before.Addressed.Select(one => one.Credential).Concat(CommentCollection.ReadersOf(before))).ToList();
        made = made with { Addressed = [.. made.Addressed, .. news.Select(credential => new Addressed(credential, by.Now))] };
        // A mailbox can have more rights than its owner has now. Such an owner is not among the people present and gets no letter.
        var told = WorkLetter.Of(made with { CreatedBy = before?.CreatedBy ?? by.Principal.Name })
            .Where(letter => news.Contains(letter.Credential) && present.Any(person => person.Credential == letter.Credential));
        return WriteDecision.Write([
            change with { Body = StoredBodies.Of(made, stored) },
            .. letters.Changes(told, snapshot, by.Principal.Credential!, calendar.Today, by.Now),
        ]);
    }

    private static Refusal? Refused(RecordDecisions on, string id, out Comment? before)
    {
        var key = new RecordKey(CommentCollection.PathName, id);
        before = on.View.Find(key) is null ? null : on.View.Snapshot.Find(key)?.As<Comment>();
        return before switch
        {
            null => Refusals.NotFound(key),
            { WithdrawnAt: not null } => new(RefusalKind.Conflict, "The comment was withdrawn and cannot be changed. Write a new one."),
            _ => null,
        };
    }

    private static WriteDecision Invalid(FieldError fault) => WriteDecision.Refuse(Refusals.Invalid([fault]));
}
