using BangGiao.Values.Dates;
using BangGiao.Values.Json;

namespace BangGiao.Relations.Partnerships;

/// <summary>The partnership with a country on a day.</summary>
public sealed record PartnershipState
{
    /// <summary>The level; null for a country with sectoral partnerships only.</summary>
    [WrittenAsNull]
    public PartnershipLevel? Level { get; init; }

    /// <summary>The date since which the country has had that level without interruption.</summary>
    [WrittenAsNull]
    public PartialDate? Since { get; init; }

    /// <summary>The id of the step in effect.</summary>
    [WrittenAsNull]
    public string? Id { get; init; }

    /// <summary>The sectoral partnerships.</summary>
    public IReadOnlyList<SectoralMark> Sectoral { get; init; } = [];

    /// <inheritdoc/>
    public bool Equals(PartnershipState? other) =>
        other is not null && Level == other.Level && Since == other.Since && Id == other.Id && Sectoral.SequenceEqual(other.Sectoral);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Level, Since, Id, Sectoral.Count);
}

/// <summary>A strategic partnership in one sector.</summary>
/// <param name="Id">The id of the step.</param>
/// <param name="Sector">The sector.</param>
/// <param name="Since">The date since which it has been in effect.</param>
public sealed record SectoralMark(string Id, string Sector, PartialDate Since)
{
    /// <summary>The level of the step.</summary>
    internal PartnershipLevel Level { get; init; }
}
