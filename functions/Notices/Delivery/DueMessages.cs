using BangGiao.Notices.Channels;
using BangGiao.Notices.Events;
using BangGiao.Notices.KeyLetters;
using BangGiao.Notices.MySubscriptions;
using BangGiao.Notices.Notifications;
using BangGiao.Notices.Outbox;
using BangGiao.Notices.RoundLetters;
using BangGiao.Notices.Subscriptions;
using BangGiao.Notices.WorkLetters;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Dates;
using Microsoft.Extensions.Options;

namespace BangGiao.Notices.Delivery;

/// <summary>
/// Finds the due notifications and checks each again: whether its subscription is active, and its occasion still exists and is visible to it.
/// </summary>
public sealed class DueMessages(
    ToldOccasions told, DueLetters letters, DueKeyLetters keyLetters, DueWorkLetters workLetters, ConfirmationLetters confirmations, SubscriptionSights sights, DashboardPages pages, OwnerCalendar calendar, IOptions<NotificationOptions> options)
{
    /// <summary>The due notifications.</summary>
    /// <param name="snapshot">The registry.</param>
    /// <param name="now">The current instant.</param>
    /// <param name="most">The maximum number of notifications.</param>
    /// <param name="isSkipped">Whether this run sends no more messages to a subscription at the moment.</param>
    /// <param name="cancellationToken">Cancels the reads of deleted records.</param>
    public async Task<DueList> OfAsync(Snapshot snapshot, DateTimeOffset now, int most, Func<Subscription, bool> isSkipped, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(isSkipped);
        var (messages, updates) = (new List<Message>(), new List<DeliveryUpdate>());
        var (toldIn, letterOf, pending) = (told.In(snapshot), letters.Of(snapshot, calendar.Today), Pending(snapshot));
        var held = pending.Where(notification => notification.Attempts is [.., { RetryAfter: { } until }] && until > now)
            .Select(notification => notification.SubscriptionId).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var notification in pending.Where(notification => !(notification.NextAttemptAt > now)).OrderBy(notification => notification.NextAttemptAt))
        {
            if (notification.SubscriptionId is { } waiting && held.Contains(waiting))
                continue;
            var (message, reason) = notification.SubscriptionId is { } id
                ? await ToSubscriptionAsync(notification, snapshot.Find(new(SubscriptionCollection.PathName, id))?.As<Subscription>(), isSkipped, toldIn, cancellationToken)
                : ToPerson(notification, letterOf, snapshot, isSkipped);
            if (message is not null)
                messages.Add(message);
            else if (reason is { } dead)
                updates.Add(new(notification.Id, one => RetrySchedule.Dead(one, dead)));
            if (messages.Count + updates.Count == most)
                break;
        }
        return new(messages, updates);
    }

    private async Task<(Message? Message, DeadReason? Reason)> ToSubscriptionAsync(
        Notification notification, Subscription? subscription, Func<Subscription, bool> isSkipped, ToldOccasions.ToldIn toldIn, CancellationToken cancellationToken)
    {
        if (subscription is not null && (IsPaused(subscription) || isSkipped(subscription)))
            return default;
        if (subscription is not { Active: true })
            return (null, DeadReason.SubscriptionEnded);
        if (IsTooOld(notification))
            return (null, DeadReason.TooOld);
        if (notification.Event == ConfirmationLetters.Event)
            return confirmations.Of(notification, subscription) is { } letter ? (letter, null) : (null, DeadReason.NoLongerSo);
        if (sights.Of(subscription, toldIn.Snapshot) is not { } sight)
            return (null, DeadReason.SubscriptionEnded);
        if (await toldIn.FindAsync(notification, subscription, sight, cancellationToken) is not { } occasion)
            return (null, DeadReason.NoLongerSo);
        return (Message.Of(notification, subscription, occasion) with
        {
            Page = pages.Of(occasion, subscription.Language),
            Facts = subscription.Channel == Channel.Email ? OfficerFacts.Of(occasion, toldIn.ViewOf(sight), subscription.Language) : [],
        }, null);
    }

    private (Message? Message, DeadReason? Reason) ToPerson(
        Notification notification, Func<Notification, Message?> roundLetterOf, Snapshot snapshot, Func<Subscription, bool> isSkipped)
    {
        if (IsTooOld(notification))
            return (null, DeadReason.TooOld);
        var (areOn, letterOf) = notification switch
        {
            _ when IsAboutKey(notification) => (keyLetters.AreOn, one => keyLetters.Of(one, snapshot, calendar.Today)),
            _ when DueWorkLetters.IsOne(notification) => (workLetters.AreOn, one => workLetters.Of(one, snapshot, calendar.Today)),
            _ => (letters.AreOn, roundLetterOf),
        };
        if (!areOn)
            return default;
        return letterOf(notification) switch
        {
            null => (null, DeadReason.NoLongerSo),
            var message when isSkipped(message.Subscription) => default,
            var message => (message, null),
        };
    }

    private static bool IsAboutKey(Notification notification) => notification.Event == OccasionEvents.AccessKeyExpires;

    private static IReadOnlyList<Notification> Pending(Snapshot snapshot) =>
    [
        .. snapshot[NotificationCollection.PathName].Index("pending", record => record.As<Notification>().Status == NotificationStatus.Pending ? (bool[])[true] : [])[true]
            .Select(record => record.As<Notification>()),
    ];

    private bool IsTooOld(Notification notification) => notification.ReplayedAt is null && notification.DueOn.AddDays(options.Value.MaxAgeDays) < calendar.Today;

    private bool IsPaused(Subscription subscription) => subscription.Active && calendar.Today < subscription.PausedUntil;
}

/// <summary>The due notifications.</summary>
/// <param name="Messages">The messages to send.</param>
/// <param name="Abandoned">Updates that mark notifications as dead without an attempt.</param>
public sealed record DueList(IReadOnlyList<Message> Messages, IReadOnlyList<DeliveryUpdate> Abandoned);
