using BangGiao.Mechanism.Commitments;

namespace BangGiao.Mechanism.ReviewCycles;

/// <summary>The commitments that a review cycle is about: every list must match; an empty list matches everything.</summary>
public sealed record ReviewScope
{
    /// <summary>The commitment is to one of these countries.</summary>
    public IReadOnlyList<string> CountryIds { get; init; } = [];

    /// <summary>One of these agencies leads the commitment.</summary>
    public IReadOnlyList<string> AgencyIds { get; init; } = [];

    /// <summary>The commitment has one of these tags.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The commitment was made on or after this day. A month or a year matches if one of its days does.</summary>
    public DateOnly? MadeFrom { get; init; }

    /// <summary>The commitment was made on or before this day. A month or a year matches if one of its days does.</summary>
    public DateOnly? MadeTo { get; init; }

    /// <summary>Whether the review cycle is about a commitment.</summary>
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
