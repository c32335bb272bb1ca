using BangGiao.Notices.Channels;
using BangGiao.Notices.Notifications;
using BangGiao.Notices.Subscriptions;
using BangGiao.Values.Languages;
using BangGiao.Values.Roles;
using BangGiao.Values.Texts;

namespace BangGiao.Notices.MySubscriptions;

/// <summary>Writes the mail that asks whether a mailbox wants what somebody subscribed it to. Nothing else is sent before it says so.</summary>
public sealed class ConfirmationLetters(ConfirmationTokens tokens, DashboardPages pages)
{
    /// <summary>The event of the letter, the only code of the vocabulary <c>subscriptionLetter</c>.</summary>
    public const string Event = "subscription.confirm";

    /// <summary>The name of the vocabulary.</summary>
    public const string Vocabulary = "subscriptionLetter";

    private static readonly TextCatalogue Texts = TextCatalogue.Of("MySubscriptions");

    /// <summary>Whether letters can be written: there is a key for tokens, and an address for links.</summary>
    public bool CanAsk => tokens.CanMake && pages.At("", Language.En) is not null;

    /// <summary>The notification that has the letter sent.</summary>
    /// <param name="subscription">The subscription.</param>
    /// <param name="number">The number of letters that its owner caused before.</param>
    /// <param name="today">The current day.</param>
    /// <param name="now">The current instant.</param>
    public static Notification Ask(Subscription subscription, int number, DateOnly today, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        return new()
        {
            Id = NotificationIds.OfChange(Event, new(SubscriptionCollection.PathName, subscription.Id), subscription.Target, number, subscription.Id),
            Event = Event,
            Subject = new(SubscriptionCollection.PathName, subscription.Id),
            OccursOn = today,
            LeadDays = 0,
            DueOn = today,
            SubscriptionId = subscription.Id,
            NextAttemptAt = now,
            Classification = Classification.Internal,
        };
    }

    /// <summary>The letter of a notification; null when the address was confirmed meanwhile, or nothing can be asked.</summary>
    public Message? Of(Notification notification, Subscription subscription)
    {
        ArgumentNullException.ThrowIfNull(notification);
        ArgumentNullException.ThrowIfNull(subscription);
        if (!subscription.NeedsConfirmation || !CanAsk)
            return null;
        var language = subscription.Language;
        var page = pages.At($"subscriptions/confirm?token={tokens.Make(subscription)}", language)!;
        return new()
        {
            Id = notification.Id,
            Event = Event,
            Subscription = subscription,
            At = notification.CreatedAt,
            Title = Texts["subject"],
            OccursOn = notification.OccursOn,
            DueOn = notification.DueOn,
            Letter = new(
                Texts.Text(language, "subject"),
                [Texts.Text(language, "body", subscription.Owner!.Name), Texts.Text(language, "otherwise", ConfirmationTokens.Days)],
                [],
                [new(Texts.Text(language, "link"), page)],
                Texts.Text(language, "footer")),
        };
    }
}
