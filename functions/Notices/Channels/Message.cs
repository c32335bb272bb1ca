using BangGiao.Notices.Notifications;
using BangGiao.Notices.Occasions;
using BangGiao.Notices.Subscriptions;
using BangGiao.Values.Languages;
using BangGiao.Values.Roles;

namespace BangGiao.Notices.Channels;

/// <summary>A message to one subscriber: a notification with its occasion as the subscriber may see it, or a test message.</summary>
public sealed record Message
{
    /// <summary>The event code of a test message.</summary>
    public const string TestEvent = "subscription.test";

    /// <summary>The id of the notification. It is the same on every attempt, so the recipient can recognise a duplicate.</summary>
    public required string Id { get; init; }

    /// <summary>The event code.</summary>
    public required string Event { get; init; }

    /// <summary>The subscription to send to.</summary>
    public required Subscription Subscription { get; init; }

    /// <summary>When the notification was created.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The title of the occasion.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>The day of the occasion.</summary>
    public required DateOnly OccursOn { get; init; }

    /// <summary>The number of days before the occasion on which the notification was due.</summary>
    public int LeadDays { get; init; }

    /// <summary>The day on which the notification was due; null for <see cref="LeadDays"/> before the occasion.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>The record's page on the dashboard; null without a public address, and for a record without a page.</summary>
    public string? Page { get; init; }

    /// <summary>Related facts that an officer needs next, as far as the subscriber may see them: for mails only.</summary>
    public IReadOnlyList<MailFact> Facts { get; init; } = [];

    /// <summary>Whether an attempt to send it failed before.</summary>
    public bool HasFailed { get; init; }

    /// <summary>Whether the notification was created after the day on which it was due.</summary>
    public bool Late { get; init; }

    /// <summary>The occasion; null for a test message.</summary>
    public Occasion? Occasion { get; init; }

    /// <summary>The text of a letter to a person; null for every other message.</summary>
    public MailLetter? Letter { get; init; }

    /// <summary>The language of the message.</summary>
    public Language Language => Subscription.Language;

    /// <summary>The message of a notification and its occasion.</summary>
    public static Message Of(Notification notification, Subscription subscription, Occasion occasion)
    {
        ArgumentNullException.ThrowIfNull(notification);
        ArgumentNullException.ThrowIfNull(occasion);
        return new()
        {
            Id = notification.Id,
            Event = notification.Event,
            Subscription = subscription,
            At = notification.CreatedAt,
            Title = occasion.Title,
            OccursOn = notification.OccursOn,
            LeadDays = notification.LeadDays,
            DueOn = notification.DueOn,
            HasFailed = notification.Attempts.Count > 0,
            Late = notification.Late,
            Occasion = occasion,
        };
    }

    /// <summary>The message of a notification that is a letter. The channels take a subscription, which a letter has none of.</summary>
    /// <param name="notification">The notification.</param>
    /// <param name="title">The title, for channels without the text.</param>
    /// <param name="address">Where it goes.</param>
    /// <param name="language">Its language.</param>
    /// <param name="clearance">The highest classification that may be sent there.</param>
    /// <param name="letter">The text.</param>
    public static Message OfLetter(Notification notification, string title, string address, Language language, Classification clearance, MailLetter letter)
    {
        ArgumentNullException.ThrowIfNull(notification);
        return new()
        {
            Id = notification.Id,
            Event = notification.Event,
            Subscription = new() { Id = notification.Id, Channel = Channel.Email, Target = address, Language = language, Clearance = clearance },
            At = notification.CreatedAt,
            Title = new LocalizedText { En = title },
            OccursOn = notification.OccursOn,
            LeadDays = notification.LeadDays,
            DueOn = notification.DueOn,
            Late = notification.Late,
            Letter = letter,
        };
    }
}
