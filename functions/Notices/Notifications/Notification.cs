using BangGiao.Records.Model;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Json;

namespace BangGiao.Notices.Notifications;

/// <summary>A notification about one occasion, a set number of days before it: to one subscription, or to a person who answers for reports or for a key.</summary>
/// <remarks>It holds no text of the occasion: the text is read when it is sent, as the subscription may see it at that time.</remarks>
public sealed record Notification : Record
{
    /// <summary>The collection name of the subscription that a notification belongs to.</summary>
    public const string Subscriptions = "subscriptions";

    /// <summary>The event, a code of the vocabulary <c>occasionEvent</c>; of a letter about a review cycle, of <c>roundLetter</c>; about work on a record, of <c>workLetter</c>.</summary>
    public required string Event { get; init; }

    /// <summary>The record that the occasion belongs to.</summary>
    public required NotificationSubject Subject { get; init; }

    /// <summary>The day of the occasion.</summary>
    public required DateOnly OccursOn { get; init; }

    /// <summary>The number of days before the occasion.</summary>
    public required int LeadDays { get; init; }

    /// <summary>
    /// The day on which the notification was due: <c>occursOn</c> minus <c>leadDays</c>; of an event of change, the day of the write; of an
    /// invitation to report the day on which it was found due, which may be any day of the review cycle.
    /// </summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>Whether the notification was created after the day on which it was due.</summary>
    public bool Late { get; init; }

    /// <summary>The tier of an anniversary; absent for a deadline.</summary>
    public string? Class { get; init; }

    /// <summary>The number of years of an anniversary; absent for a deadline.</summary>
    public int? Years { get; init; }

    /// <summary>The id of the subscription; absent for a letter to a person.</summary>
    public string? SubscriptionId { get; init; }

    /// <summary>The addressee of a letter about a review cycle, the end of a key or the work on a record; absent for a notification of a subscription.</summary>
    public NotificationAddressee? Addressee { get; init; }

    /// <summary>The number of the claim or assessment among the reviews of its commitment, from 1; absent for what is neither.</summary>
    public int? Number { get; init; }

    /// <summary>The change of the registry that it is about, or the first and last of many made at once; absent for an occasion of a day.</summary>
    public NotificationChanges? Changes { get; init; }

    /// <summary>The state of the delivery.</summary>
    public NotificationStatus Status { get; init; }

    /// <summary>Why the notification is dead; null otherwise.</summary>
    public DeadReason? Reason { get; init; }

    /// <summary>The earliest instant of the next attempt; null when the notification is not pending.</summary>
    public DateTimeOffset? NextAttemptAt { get; init; }

    /// <summary>The instant of the delivery.</summary>
    public DateTimeOffset? DeliveredAt { get; init; }

    /// <summary>The instant of the last replay, by an admin or because a dropped invitation is due again. The retry schedule counts attempts from then.</summary>
    public DateTimeOffset? ReplayedAt { get; init; }

    /// <summary>Every attempt, oldest first.</summary>
    public IReadOnlyList<Attempt> Attempts { get; init; } = [];
}

/// <summary>The changes of the registry that a notification is about.</summary>
/// <param name="First">The version that the first of them made.</param>
/// <param name="Last">The version that the last of them made.</param>
/// <param name="Operation">The operation on the record; absent if the notification is about many changes at once.</param>
public sealed record NotificationChanges([Count] long First, [Count] long Last, Operation? Operation);

/// <summary>The record that an occasion belongs to; the subscription itself for many changes at once.</summary>
/// <param name="Collection">The collection.</param>
/// <param name="Id">The record's id.</param>
public sealed record NotificationSubject(string Collection, string Id);

/// <summary>The addressee of a letter. The address is looked up on the day on which the letter is sent, and is not stored here.</summary>
/// <param name="AgencyId">The agency whose reports it is about; absent for the chair and for the owner of a key.</param>
/// <param name="Role">The role of the addressee.</param>
public sealed record NotificationAddressee(string? AgencyId, AddresseeRole Role);
