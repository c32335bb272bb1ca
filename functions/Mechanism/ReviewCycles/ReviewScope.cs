using BangGiao.Mechanism.Commitments;

namespace BangGiao.Mechanism.ReviewCycles;

/// <summary>Which commitments a round is about: those that every list lets through; a list that is empty lets all through.</summary>
public sealed record ReviewScope
{
    /// <summary>To one of these countries.</summary>
    public IReadOnlyList<string> CountryIds { get; init; } = [];

    /// <summary>Led by one of these agencies.</summary>
    public IReadOnlyList<string> AgencyIds { get; init; } = [];

    /// <summary>With one of these tags.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Made on or after this day; what is known to the month or year only may have been.</summary>
    public DateOnly? MadeFrom { get; init; }

    /// <summary>Made on or before this day; what is known to the month or year only may have been.</summary>
    public DateOnly? MadeTo { get; init; }

    /// <summary>Whether the round is about a commitment.</summary>
    public bool Includes(Commitment commitment)
    {
        ArgumentNullException.ThrowIfNull(commitment);
        return (CountryIds.Count == 0 || commitment.CountryIds.Any(CountryIds.Contains))
            && (AgencyIds.Count == 0 || AgencyIds.Contains(commitment.LeadAgencyId))
            && (Tags.Count == 0 || commitment.Tags.Any(Tags.Contains))
            && !(commitment.MadeOn.Last < MadeFrom)
            && !(commitment.MadeOn.First > MadeTo);
    }

    /// <inheritdoc/>
    public bool Equals(ReviewScope? other) =>
        other is not null && MadeFrom == other.MadeFrom && MadeTo == other.MadeTo
        && CountryIds.SequenceEqual(other.CountryIds) && AgencyIds.SequenceEqual(other.AgencyIds) && Tags.SequenceEqual(other.Tags);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(MadeFrom, MadeTo, CountryIds.Count, AgencyIds.Count, Tags.Count);
}
