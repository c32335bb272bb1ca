using BangGiao.Notices.Channels;
using BangGiao.Notices.Comments;
using BangGiao.Notices.Notifications;
using BangGiao.Records.Collections;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Languages;
using BangGiao.Values.Roles;
using BangGiao.Values.Texts;

namespace BangGiao.Notices.WorkLetters;

/// <summary>
/// Finds the letters of stored notifications again when they are sent, and writes them. There is no letter if the comment was withdrawn, if
/// the record was assigned to somebody else, or if the person may no longer see the record or the comment.
/// </summary>
public sealed class DueWorkLetters(CollectionRegistry collections, WorkLetterPlan plan, Contacts contacts, DashboardPages pages)
{
    private const int MostLines = 40;
    private const string MyWork = "work";

    private static readonly TextCatalogue Texts = TextCatalogue.Of("WorkLetters");

    /// <summary>Whether letters are sent. While there is no mail server, notifications that were stored before wait.</summary>
    public bool AreOn => plan.IsOn;

    /// <summary>Whether a notification is of a letter about work.</summary>
    public static bool IsOne(Notification notification)
    {
        ArgumentNullException.ThrowIfNull(notification);
        return WorkEvents.All.Contains(notification.Event);
    }

    /// <summary>The message of a notification; null if the letter no longer applies.</summary>
    public Message? Of(Notification notification, Snapshot snapshot, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(notification);
        var letter = WorkLetter.AboutRecord(NotificationCollection.SubjectOf(notification), snapshot).FirstOrDefault(one => one.Id == notification.Id);
        if (letter is null || contacts.Of(letter.Credential, snapshot) is not { } contact)
            return null;
        var view = new RegistryView(collections, snapshot, contact.Sight, today);
        if (view.Find(letter.About) is not { } record || view.Find(letter.Source) is null)
            return null;
        var of = collections.Of(record);
        // A comment from before the record was classified has at least the present classification of the record.
        var classification = ((Classification[])[collections.LeastBeside(record), letter.Classification]).Max();
        return Message.OfLetter(notification, notification.Event, contact.Address, contact.Language, contact.Clearance, classification <= contact.Clearance
            ? Write(letter, contact.Language, of.TitleOf(record)?.In(contact.Language), pages.Of(letter.About, contact.Language))
            : WriteWithheld(letter, contact.Language, pages.At(MyWork, contact.Language)));
    }

    private static MailLetter Write(WorkLetter letter, Language language, string? title, string? page) =>
        Write(letter, language, title ?? Texts.Text(language, "aRecord"), [.. DayOf(letter, language), .. LinesOf(letter)], "page", page);

    // The clearance of the address is below the record's classification: the letter has neither its title, text and day, nor its id in a link.
    private static MailLetter WriteWithheld(WorkLetter letter, Language language, string? page) =>
        Write(letter, language, Texts.Text(language, "aRecord"), letter.Comment is null ? [] : [Texts.Text(language, "withheld")], "myWork", page);

    private static MailLetter Write(WorkLetter letter, Language language, string named, IEnumerable<string> lines, string link, string? page) => new(
        Texts.Text(language, $"{letter.Event}.subject", letter.By, named),
        [Texts.Text(language, $"{letter.Event}.body", letter.By, named), .. lines],
        [],
        page is null ? [] : [new(Texts.Text(language, link), page)],
        Texts.Text(language, "footer"));

    private static IEnumerable<string> DayOf(WorkLetter letter, Language language) =>
        letter.Assignment?.DueOn is { } due ? [Texts.Text(language, "dueOn", MessageTexts.Day(language, due))] : [];

    private static IEnumerable<string> LinesOf(WorkLetter letter) => letter.Comment is { } comment
        ? Mentions.Plain(comment.Body).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(MostLines)
        : [];
}
