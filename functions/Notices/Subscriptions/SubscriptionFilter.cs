using BangGiao.Notices.Anniversaries;
using BangGiao.Registry.Snapshots;
using BangGiao.Relations.Partnerships;
using BangGiao.Values.Roles;

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

    /// <summary>The record is of one of these collections.</summary>
    public IReadOnlyList<string> Collections { get; init; } = [];

    /// <summary>The record is one of these, as collection and id: <c>agreements/evfta</c>.</summary>
    public IReadOnlyList<string> Records { get; init; } = [];

    /// <summary>One of these was done to the record. Of <c>record.changed</c> only; other events match.</summary>
    public IReadOnlyList<Operation> Operations { get; init; } = [];

    /// <summary>The record has one of these classifications.</summary>
    public IReadOnlyList<Classification> Classifications { get; init; } = [];

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
        && Levels.SequenceEqual(other.Levels) && Classes.SequenceEqual(other.Classes) && AgencyIds.SequenceEqual(other.AgencyIds)
        && Collections.SequenceEqual(other.Collections) && Records.SequenceEqual(other.Records) && Operations.SequenceEqual(other.Operations)
        && Classifications.SequenceEqual(other.Classifications);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Importance, CountryIds.Count, Regions.Count, Levels.Count, Classes.Count, AgencyIds.Count);
}
