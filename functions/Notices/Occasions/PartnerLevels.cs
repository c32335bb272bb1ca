using BangGiao.Records.Visibility;
using BangGiao.Relations.Partnerships;

namespace BangGiao.Notices.Occasions;

/// <summary>The levels of partnerships on the day of a view, each looked up once.</summary>
internal sealed class PartnerLevels(RegistryView view)
{
    private readonly Dictionary<string, PartnershipLevel?> _levels = new(StringComparer.Ordinal);

    /// <summary>The level of the partnership with a country, sectoral ones left out; null for none.</summary>
    public PartnershipLevel? Of(string countryId)
    {
        if (!_levels.TryGetValue(countryId, out var level))
            _levels[countryId] = level = PartnershipLadder.StateOn(PartnershipCollection.Of(countryId, view), view.AsOf)?.Level;
        return level;
    }

    /// <summary>The highest level of the partnerships with some countries.</summary>
    public PartnershipLevel? Highest(IEnumerable<string> countryIds) => countryIds.Select(Of).OfType<PartnershipLevel>()
        .Select(level => (PartnershipLevel?)level).MaxBy(level => view.Owner.Profile.RankOf(level!.Value.Code));

    /// <summary>Whether a later step has taken the place of this one by a day.</summary>
    public bool IsSuperseded(Partnership step, DateOnly day) =>
        PartnershipLadder.StatusOn(step, PartnershipCollection.Of(step.CountryId, view), day) == PartnershipStatus.Superseded;
}
