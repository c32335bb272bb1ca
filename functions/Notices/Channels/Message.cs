using BangGiao.Notices.Notifications;
using BangGiao.Notices.Occasions;
using BangGiao.Notices.Subscriptions;
using BangGiao.Values.Languages;

namespace BangGiao.Notices.Channels;

/// <summary>One thing that is told to one subscriber: a notification with its occasion as the subscriber may see it, or a test.</summary>
public sealed record Message
{
    /// <summary>The event of a message that somebody asked for, to try the way out.</summary>
    public const string TestEvent = "subscription.test";

    /// <summary>The notification's id: the same at every try, so that who gets it twice knows.</summary>
    public required string Id { get; init; }

    /// <summary>The event.</summary>
    public required string Event { get; init; }

    /// <summary>Who is told.</summary>
    public required Subscription Subscription { get; init; }

    /// <summary>When the notification was made.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What it is about.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>The day on which it falls.</summary>
    public required DateOnly OccursOn { get; init; }

    /// <summary>How many days before that it was due to be told.</summary>
    public int LeadDays { get; init; }

    /// <summary>Whether it was found on a later day only.</summary>
    public bool Late { get; init; }

    /// <summary>The occasion; null for a test.</summary>
    public Occasion? Occasion { get; init; }

    /// <summary>The language that it is told in.</summary>
    public Language Language => Subscription.Language;

    /// <summary>A notification and its occasion.</summary>
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
            Late = notification.Late,
            Occasion = occasion,
        };
    }
}
