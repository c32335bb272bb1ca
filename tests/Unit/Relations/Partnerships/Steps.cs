using BangGiao.Relations.Partnerships;
using BangGiao.Values.Dates;

namespace BangGiao.Unit.Relations.Partnerships;

/// <summary>Steps of one country.</summary>
internal static class Steps
{
    public static Partnership Step(string effectiveOn, string level, string? endsOn = null, string? sector = null) => new()
    {
        Id = $"fr-{effectiveOn}-{level}{sector}",
        CountryId = "FR",
        Level = new(level),
        EffectiveOn = PartialDate.Parse(effectiveOn),
        EndsOn = endsOn is null ? null : PartialDate.Parse(endsOn),
        Sector = sector,
    };

    public static Partnership Mark(string effectiveOn, string sector, string? endsOn = null) =>
        Step(effectiveOn, Levels.SectoralStrategic, endsOn, sector);

    public static PartnershipState? On(this IReadOnlyList<Partnership> steps, string day) => PartnershipLadder.StateOn(steps, Day(day));

    public static DateOnly Day(string day) => PartialDate.Parse(day).First;
}
