using BangGiao.Records.Model;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Values.Roles;

namespace BangGiao.Notices.Subscriptions;

/// <summary>A subscription: who is notified of what, through which channel, and how long before.</summary>
public sealed record Subscription : Record
{
    /// <summary>The title; null when the target is enough.</summary>
    public LocalizedText? Title { get; init; }

    /// <summary>The channel.</summary>
    public required Channel Channel { get; init; }

    /// <summary>The target: an https address, an email address, or the name of a queue.</summary>
    public required string Target { get; init; }

    /// <summary>The secret that signs webhooks: sent as <c>whsec_…</c> (Standard Webhooks), stored encrypted, never returned.</summary>
    public string? Secret { get; init; }

    /// <summary>Replaced secrets that still sign for a while, encrypted.</summary>
    public IReadOnlyList<FormerSecret> FormerSecrets { get; init; } = [];

    /// <summary>
    /// Whether the receiver of a webhook is asked whether it agrees before anything is sent to it (OPTIONS, CloudEvents HTTP Webhook 1.0
    /// section 4). Of people's own webhooks the setting <c>Notifications__HandshakeOfOwn</c> decides as well.
    /// </summary>
    public bool Handshake { get; init; }

    /// <summary>The events to notify of, codes of the vocabulary <c>occasionEvent</c>; empty for all events of days. Events of change must be named.</summary>
    public IReadOnlyList<string> Events { get; init; } = [];

    /// <summary>The filter on these events; without it all of them match.</summary>
    public SubscriptionFilter Filter { get; init; } = new();

    /// <summary>The numbers of days before an occasion, at most 12, 0 for the day itself; empty for the default lead days of the event.</summary>
    [MostItems(SubscriptionRules.MostLeads)]
    public IReadOnlyList<int> LeadDays { get; init; } = [];

    /// <summary>The language of the messages.</summary>
    public Language Language { get; init; }

    /// <summary>Whether notifications are created and sent.</summary>
    public bool Active { get; init; } = true;

    /// <summary>The first day of the owner's calendar after the pause. Nothing is created for days before it.</summary>
    public DateOnly? PausedUntil { get; init; }

    /// <summary>
    /// The highest classification of records in its notifications; at most the clearance of the principal who writes the subscription.
    /// </summary>
    public Classification Clearance { get; init; }

    /// <summary>The person who made it as an own subscription; absent for one that editors made.</summary>
    public SubscriptionOwner? Owner { get; init; }

    /// <summary>When the owner confirmed the mail address, or signed in with an account that has it; absent before, and where none is needed.</summary>
    public DateTimeOffset? ConfirmedAt { get; init; }

    /// <summary>Whether nothing is sent but the request to confirm the mail address.</summary>
    internal bool NeedsConfirmation => Owner is not null && Channel == Channel.Email && ConfirmedAt is null;

    /// <summary>When the target answered 410 and the registry deactivated the subscription; null after it is activated again.</summary>
    public DateTimeOffset? GoneAt { get; init; }
}

/// <summary>A replaced secret.</summary>
/// <param name="Secret">The secret, encrypted.</param>
/// <param name="Until">The instant until which it signs in addition to the new one.</param>
public sealed record FormerSecret(string Secret, DateTimeOffset Until);
