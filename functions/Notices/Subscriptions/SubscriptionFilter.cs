using BangGiao.Relations.Partnerships;

namespace BangGiao.Notices.Subscriptions;

/// <summary>What is told of an event: what every list lets through; an empty list lets all through.</summary>
public sealed record SubscriptionFilter
{
    /// <summary>About one of these countries.</summary>
    public IReadOnlyList<string> CountryIds { get; init; } = [];

    /// <summary>About a country of one of these regions (UN M49).</summary>
    public IReadOnlyList<string> Regions { get; init; } = [];

    /// <summary>About a country whose partnership has one of these levels on the day.</summary>
    public IReadOnlyList<PartnershipLevel> Levels { get; init; } = [];

    /// <summary>Of one of these classes of anniversaries, as the settings name them; what is no anniversary has none.</summary>
    public IReadOnlyList<string> Classes { get; init; } = [];

    /// <summary>About what one of these agencies leads or coordinates.</summary>
    public IReadOnlyList<string> AgencyIds { get; init; } = [];

    /// <inheritdoc/>
    public bool Equals(SubscriptionFilter? other) =>
        other is not null && CountryIds.SequenceEqual(other.CountryIds) && Regions.SequenceEqual(other.Regions)
        && Levels.SequenceEqual(other.Levels) && Classes.SequenceEqual(other.Classes) && AgencyIds.SequenceEqual(other.AgencyIds);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(CountryIds.Count, Regions.Count, Levels.Count, Classes.Count, AgencyIds.Count);
}
