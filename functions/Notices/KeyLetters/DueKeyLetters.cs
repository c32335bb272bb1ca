using BangGiao.Notices.Channels;
using BangGiao.Notices.Notifications;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Roles;
using BangGiao.Values.Texts;

namespace BangGiao.Notices.KeyLetters;

/// <summary>Finds the letters of stored notifications again when they are sent, and writes them. A key that was extended or revoked meanwhile has none.</summary>
/// <param name="plan">Computes the letters.</param>
public sealed class DueKeyLetters(KeyLetterPlan plan)
{
    private static readonly TextCatalogue Texts = TextCatalogue.Of("KeyLetters");

    /// <summary>Whether letters are sent. Until there is a mail server, notifications wait.</summary>
    public bool AreOn => plan.IsOn;

    /// <summary>The message of a notification; null when what it tells is no longer so.</summary>
    public Message? Of(Notification notification, Snapshot snapshot, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(notification);
        return plan.DueOn(snapshot, notification.DueOn, today).FirstOrDefault(letter => letter.Id == notification.Id) is { } letter
            ? Message.OfLetter(notification, letter.Key.Id, letter.Address, letter.Language, Classification.Internal, Write(letter, today))
            : null;
    }

    /// <summary>The text of a letter. It has the name of the key, and nothing that opens the registry.</summary>
    internal static MailLetter Write(KeyLetter letter, DateOnly today)
    {
        var (language, day) = (letter.Language, MessageTexts.Day(letter.Language, letter.LastDay));
        return new(
            Texts.Text(language, "subject", letter.Key.Id, day),
            [
                Texts.Text(language, "greeting", letter.Key.Owner),
                Texts.Text(language, "body", letter.Key.Id, day, MessageTexts.Ahead(language, today, letter.LastDay)),
                Texts.Text(language, "advice"),
            ],
            [],
            [],
            Texts.Text(language, "footer", letter.Key.Id));
    }
}
