using BangGiao.Values.Dates;
using BangGiao.Values.Json;

namespace BangGiao.Relations.Partnerships;

/// <summary>The partnership with a country on a day.</summary>
public sealed record PartnershipState
{
    /// <summary>The level; null for a country that holds sectoral marks only.</summary>
    [WrittenAsNull]
    public PartnershipLevel? Level { get; init; }

    /// <summary>Since when that level has held without a break.</summary>
    [WrittenAsNull]
    public PartialDate? Since { get; init; }

    /// <summary>The step that is in effect.</summary>
    [WrittenAsNull]
    public string? Id { get; init; }

    /// <summary>The sectoral marks beside it.</summary>
    public IReadOnlyList<SectoralMark> Sectoral { get; init; } = [];

    /// <inheritdoc/>
    public bool Equals(PartnershipState? other) =>
        other is not null && Level == other.Level && Since == other.Since && Id == other.Id && Sectoral.SequenceEqual(other.Sectoral);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Level, Since, Id, Sectoral.Count);
}

/// <summary>A strategic partnership in one sector.</summary>
/// <param name="Id">The step.</param>
/// <param name="Sector">The sector.</param>
/// <param name="Since">Since when.</param>
public sealed record SectoralMark(string Id, string Sector, PartialDate Since);
