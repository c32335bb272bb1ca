using BangGiao.Notices.Channels;
using BangGiao.Notices.Comments;
using BangGiao.Notices.Notifications;
using BangGiao.Notices.Subscriptions;
using BangGiao.Records.Collections;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Languages;
using BangGiao.Values.Texts;

namespace BangGiao.Notices.WorkLetters;

/// <summary>
/// Finds the letters of stored notifications again when they are sent, and writes them. A comment that was withdrawn, a record that was
/// given to somebody else, and what the person may not see any more have none.
/// </summary>
public sealed class DueWorkLetters(CollectionRegistry collections, WorkLetterPlan plan, Contacts contacts, DashboardPages pages)
{
    private const int MostLines = 40;

    private static readonly TextCatalogue Texts = TextCatalogue.Of("WorkLetters");

    /// <summary>Whether letters are sent. Until there is a mail server, notifications wait.</summary>
    public bool AreOn => plan.IsOn;

    /// <summary>Whether a notification is of a letter about work.</summary>
    public static bool IsOne(Notification notification)
    {
        ArgumentNullException.ThrowIfNull(notification);
        return WorkEvents.All.Contains(notification.Event);
    }

    /// <summary>The message of a notification; null when there is nothing to tell any more.</summary>
    public Message? Of(Notification notification, Snapshot snapshot, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(notification);
        var letter = WorkLetter.AboutRecord(NotificationCollection.SubjectOf(notification), snapshot).FirstOrDefault(one => one.Id == notification.Id);
        if (letter is null || contacts.Of(letter.Credential, snapshot) is not { } contact)
            return null;
        var view = new RegistryView(collections, snapshot, contact.Sight, today);
        if (view.Find(letter.About) is not { } record || (letter.Comment is { } comment && view.Find(new(CommentCollection.PathName, comment.Id)) is null))
            return null;
        var of = collections.Of(record);
        var title = of.ClassificationOf(record) <= contact.Clearance ? of.TitleOf(record)?.In(contact.Language) : null;
        return Message(notification, contact, Write(letter, contact, title, pages.Of(letter.About, contact.Language)));
    }

    /// <summary>The text of a letter. It says no more than the clearance of the address: without it, only who wrote and where to read it.</summary>
    /// <param name="letter">The letter.</param>
    /// <param name="contact">The person's address, language and clearance.</param>
    /// <param name="title">The record's title; null where it is not to be said.</param>
    /// <param name="page">The record's page; null without a public address.</param>
    internal static MailLetter Write(WorkLetter letter, Contact contact, string? title, string? page)
    {
        var language = contact.Language;
        var named = title ?? Texts.Text(language, "aRecord");
        var day = letter.Assignment?.DueOn is { } due ? [Texts.Text(language, "dueOn", MessageTexts.Day(language, due))] : Array.Empty<string>();
        return new(
            Texts.Text(language, $"{letter.Event}.subject", letter.By, named),
            [Texts.Text(language, $"{letter.Event}.body", letter.By, named), .. day, .. LinesOf(letter, contact)],
            [],
            page is null ? [] : [new(Texts.Text(language, "page"), page)],
            Texts.Text(language, "footer"));
    }

    private static IEnumerable<string> LinesOf(WorkLetter letter, Contact contact)
    {
        if (letter.Comment is not { } comment)
            return [];
        return letter.Classification <= contact.Clearance
            ? Mentions.Plain(comment.Body).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(MostLines)
            : [Texts.Text(contact.Language, "withheld")];
    }

    // The channels take a subscription, which a letter has none of.
    private static Message Message(Notification notification, Contact contact, MailLetter letter) => new()
    {
        Id = notification.Id,
        Event = notification.Event,
        Subscription = new() { Id = notification.Id, Channel = Channel.Email, Target = contact.Address, Language = contact.Language, Clearance = contact.Clearance },
        At = notification.CreatedAt,
        Title = new LocalizedText { En = notification.Event },
        OccursOn = notification.OccursOn,
        LeadDays = notification.LeadDays,
        DueOn = notification.DueOn,
        Late = notification.Late,
        Letter = letter,
    };
}
