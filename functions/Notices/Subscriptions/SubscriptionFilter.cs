using BangGiao.Notices.Anniversaries;
using BangGiao.Relations.Partnerships;

namespace BangGiao.Notices.Subscriptions;

/// <summary>A filter on the events of a subscription: every list must match; an empty list matches everything.</summary>
public sealed record SubscriptionFilter
{
    /// <summary>The occasion concerns one of these countries.</summary>
    public IReadOnlyList<string> CountryIds { get; init; } = [];

    /// <summary>The occasion concerns a country of one of these regions (UN M49).</summary>
    public IReadOnlyList<string> Regions { get; init; } = [];

    /// <summary>The occasion concerns a country whose partnership has one of these levels on that day.</summary>
    public IReadOnlyList<PartnershipLevel> Levels { get; init; } = [];

    /// <summary>The anniversary is of one of these classes, as configured. Deadlines have no class.</summary>
    public IReadOnlyList<string> Classes { get; init; } = [];

    /// <summary>One of these agencies leads or coordinates what the occasion is about, or it concerns every agency, as a yearly report or a review cycle without scope.</summary>
    public IReadOnlyList<string> AgencyIds { get; init; } = [];

    /// <summary>
    /// The least importance of anniversaries. Without it, mails of subscriptions that name neither events nor <see cref="Classes"/> tell of
    /// medium and high importance, and all others of all. Deadlines have no importance.
    /// </summary>
    public Importance? Importance { get; init; }

    /// <summary>The least importance of the anniversaries that a channel tells of, where the subscription does not name their event; null for any.</summary>
    internal Importance? LeastFor(Channel channel) =>
        Importance ?? (channel == Channel.Email && Classes.Count == 0 ? Anniversaries.Importance.Medium : null);

    /// <inheritdoc/>
    public bool Equals(SubscriptionFilter? other) =>
        other is not null && Importance == other.Importance && CountryIds.SequenceEqual(other.CountryIds) && Regions.SequenceEqual(other.Regions)
        && Levels.SequenceEqual(other.Levels) && Classes.SequenceEqual(other.Classes) && AgencyIds.SequenceEqual(other.AgencyIds);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Importance, CountryIds.Count, Regions.Count, Levels.Count, Classes.Count, AgencyIds.Count);
}
