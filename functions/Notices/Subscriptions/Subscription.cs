using BangGiao.Records.Model;
using BangGiao.Values.Languages;
using BangGiao.Values.Roles;

namespace BangGiao.Notices.Subscriptions;

/// <summary>Who is told what, how, and how long before.</summary>
public sealed record Subscription : Record
{
    /// <summary>What people call it; null for one that is known by its target.</summary>
    public LocalizedText? Title { get; init; }

    /// <summary>On which way it is told.</summary>
    public required Channel Channel { get; init; }

    /// <summary>Where to: an https address, an email address, or the name of a queue.</summary>
    public required string Target { get; init; }

    /// <summary>What webhooks are signed with: sent as <c>whsec_…</c> (Standard Webhooks), kept sealed, never read back.</summary>
    public string? Secret { get; init; }

    /// <summary>Secrets that were replaced and still sign for a while, sealed.</summary>
    public IReadOnlyList<FormerSecret> FormerSecrets { get; init; } = [];

    /// <summary>The events that are told, codes of the vocabulary <c>occasionEvent</c>; empty for all.</summary>
    public IReadOnlyList<string> Events { get; init; } = [];

    /// <summary>What of these events; everything when it says nothing.</summary>
    public SubscriptionFilter Filter { get; init; } = new();

    /// <summary>How many days before, 0 for the day itself; empty for the lead days that the event has of its own.</summary>
    public IReadOnlyList<int> LeadDays { get; init; } = [];

    /// <summary>The language of what is sent.</summary>
    public Language Language { get; init; }

    /// <summary>Whether anything is told at all.</summary>
    public bool Active { get; init; } = true;

    /// <summary>The first of the owner's days on which it is told again; what falls due before is not told.</summary>
    public DateOnly? PausedUntil { get; init; }

    /// <summary>The highest classification of what is told; at most that of who writes the subscription.</summary>
    public Classification Clearance { get; init; }

    /// <summary>When its target answered 410 and the registry ended it; null since it was taken up again.</summary>
    public DateTimeOffset? GoneAt { get; init; }
}

/// <summary>A secret that was replaced.</summary>
/// <param name="Secret">The secret, sealed.</param>
/// <param name="Until">Until when it signs beside the new one.</param>
public sealed record FormerSecret(string Secret, DateTimeOffset Until);
