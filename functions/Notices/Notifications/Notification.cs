using BangGiao.Records.Model;

namespace BangGiao.Notices.Notifications;

/// <summary>What was, or is to be, told to one subscriber of one occasion at one lead.</summary>
/// <remarks>What the occasion says is not kept here: it is looked up when it is sent, as its subscriber may see it then.</remarks>
public sealed record Notification : Record
{
    /// <summary>The path name of the collection of subscriptions, which a notification names one of.</summary>
    public const string Subscriptions = "subscriptions";

    /// <summary>The event, a code of the vocabulary <c>occasionEvent</c>.</summary>
    public required string Event { get; init; }

    /// <summary>The record that it follows from.</summary>
    public required NotificationSubject Subject { get; init; }

    /// <summary>The day on which the occasion falls.</summary>
    public required DateOnly OccursOn { get; init; }

    /// <summary>How many days before.</summary>
    public required int LeadDays { get; init; }

    /// <summary>The day on which it was due to be told: that many days before.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>Whether it was found on a later day only.</summary>
    public bool Late { get; init; }

    /// <summary>Of an anniversary, the name of its tier.</summary>
    public string? Class { get; init; }

    /// <summary>Of an anniversary, how many years.</summary>
    public int? Years { get; init; }

    /// <summary>Who is told.</summary>
    public required string SubscriptionId { get; init; }

    /// <summary>How far it has come.</summary>
    public NotificationStatus Status { get; init; }

    /// <summary>Why it was given up; null when it was not.</summary>
    public DeadReason? Reason { get; init; }

    /// <summary>From when it is to be sent, or sent again; null when it is not pending.</summary>
    public DateTimeOffset? NextAttemptAt { get; init; }

    /// <summary>When it was delivered.</summary>
    public DateTimeOffset? DeliveredAt { get; init; }

    /// <summary>When an admin had it sent again; tries count from then.</summary>
    public DateTimeOffset? ReplayedAt { get; init; }

    /// <summary>Every try, first to last.</summary>
    public IReadOnlyList<Attempt> Attempts { get; init; } = [];
}

/// <summary>The record that a notification follows from.</summary>
/// <param name="Collection">Its collection.</param>
/// <param name="Id">Its id.</param>
public sealed record NotificationSubject(string Collection, string Id);
