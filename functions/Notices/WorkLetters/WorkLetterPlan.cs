using BangGiao.Notices.Assignments;
using BangGiao.Notices.Comments;
using BangGiao.Notices.Notifications;
using BangGiao.Registry.Decisions;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Json;
using Microsoft.Extensions.Options;

namespace BangGiao.Notices.WorkLetters;

/// <summary>Decides which letters a write causes. It uses neither HTTP nor storage.</summary>
/// <param name="contacts">The mailboxes of people.</param>
/// <param name="options">The settings, which say whether there is a mail server.</param>
public sealed class WorkLetterPlan(Contacts contacts, IOptions<NotificationOptions> options)
{
    /// <summary>The number of letters that one person can cause in a day. Beyond it people are notified by the bell only. Everybody who is addressed counts, with or without a mailbox.</summary>
    public const int MostADay = 100;

    /// <summary>Whether letters are sent: there is a mail server. Without one no letter is stored, because the bell already notifies the person.</summary>
    public bool IsOn => !string.IsNullOrEmpty(options.Value.Smtp.Host);

    /// <summary>The notifications to store with a write: those of letters that were not stored before and whose recipient has an address.</summary>
    /// <param name="letters">The letters about the comment or assignment.</param>
    /// <param name="snapshot">The registry.</param>
    /// <param name="author">The credential of the author.</param>
    /// <param name="today">The current day.</param>
    /// <param name="now">The current instant.</param>
    public IReadOnlyList<PlannedChange> Changes(IEnumerable<WorkLetter> letters, Snapshot snapshot, string author, DateOnly today, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(letters);
        ArgumentNullException.ThrowIfNull(snapshot);
        if (!IsOn)
            return [];
        var left = MostADay - CausedBy(author, snapshot, now.AddDays(-1));
        return
        [
            .. letters
                .Where(letter => snapshot.Find(new(NotificationCollection.PathName, letter.Id)) is null && contacts.Of(letter.Credential, snapshot) is not null)
                .Take(Math.Max(0, left))
                .Select(letter => new PlannedChange(new(NotificationCollection.PathName, letter.Id), Operation.Create, RecordJson.ToBody(letter.ToNotification(today)), [])),
        ];
    }

    private static int CausedBy(string author, Snapshot snapshot, DateTimeOffset since) =>
        CommentCollection.By(author, snapshot).Sum(comment => comment.Addressed.Count(one => one.At > since))
        + AssignmentCollection.By(author, snapshot).Count(given => given.Assignee != author && given.AssignedAt > since);
}
