using BangGiao.Notices.Assignments;
using BangGiao.Notices.Comments;
using BangGiao.Notices.Notifications;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Dates;
using BangGiao.Values.Json;
using BangGiao.Values.Roles;

namespace BangGiao.Notices.WorkLetters;

/// <summary>A letter to a person who was mentioned or answered in a comment, or to whom a record was assigned.</summary>
/// <param name="Event">The event, a code of <c>workLetter</c>.</param>
/// <param name="About">The record.</param>
/// <param name="Credential">The credential of the person.</param>
/// <param name="By">The name of the person who wrote the comment or made the assignment.</param>
/// <param name="Occasion">The part that distinguishes this letter from others of the same person and event: the comment, or the instant of the assignment.</param>
/// <param name="Classification">The classification of the comment or assignment.</param>
public sealed record WorkLetter(string Event, RecordKey About, string Credential, string By, string Occasion, Classification Classification)
{
    private const string OfComment = "comment";

    /// <summary>The comment; null for an assignment.</summary>
    public Comment? Comment { get; init; }

    /// <summary>The assignment; null for a comment.</summary>
    public Assignment? Assignment { get; init; }

    /// <summary>The comment or assignment.</summary>
    public RecordKey Source => Comment is { } comment ? new(CommentCollection.PathName, comment.Id) : AssignmentCollection.Of(About);

    /// <summary>The id of its notification: the same for the same comment and person, so that a comment causes one letter, even if a reply later becomes a mention.</summary>
    public string Id => NotificationIds.OfLetter(Comment is null ? Event : OfComment, Occasion, null, 0, null, CodeName.Of(AddresseeRole.Colleague), Credential);

    /// <summary>The letters about a comment.</summary>
    public static IEnumerable<WorkLetter> Of(Comment comment)
    {
        ArgumentNullException.ThrowIfNull(comment);
        return CommentCollection.ReadersOf(comment).Select(credential => new WorkLetter(
            comment.Mentioned.Contains(credential) ? WorkEvents.Mention : WorkEvents.Reply, CommentCollection.KeyOf(comment), credential, comment.CreatedBy, comment.Id, comment.Classification)
        {
            Comment = comment,
        });
    }

    /// <summary>The letter about an assignment; none if people assigned the record to themselves.</summary>
    public static IEnumerable<WorkLetter> Of(Assignment assignment)
    {
        ArgumentNullException.ThrowIfNull(assignment);
        if (assignment.Assignee == assignment.Assigner || assignment.AssignedAt is not { } at)
            yield break;
        yield return new(WorkEvents.Assignment, AssignmentCollection.KeyOf(assignment), assignment.Assignee, assignment.AssignedBy ?? "", $"{assignment.Id} {Instant.Text(at)}", assignment.Classification)
        {
            Assignment = assignment,
        };
    }

    /// <summary>All letters about a record in a state of the registry.</summary>
    public static IEnumerable<WorkLetter> AboutRecord(RecordKey about, Snapshot registry)
    {
        ArgumentNullException.ThrowIfNull(registry);
        return CommentCollection.On(about, registry).SelectMany(Of)
            .Concat(registry.Find(AssignmentCollection.Of(about)) is { } given ? Of(given.As<Assignment>()) : []);
    }

    /// <summary>The notification that is stored. It has neither the person nor an address: both are found again when the letter is sent.</summary>
    /// <param name="today">The current day.</param>
    public Notification ToNotification(DateOnly today) => new()
    {
        Id = Id,
        Event = Event,
        Subject = new(About.Collection, About.Id),
        OccursOn = today,
        LeadDays = 0,
        DueOn = today,
        Addressee = new(null, AddresseeRole.Colleague),
        Classification = Classification,
    };
}
