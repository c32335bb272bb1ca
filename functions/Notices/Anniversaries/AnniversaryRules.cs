using BangGiao.Registry.Profiles;

namespace BangGiao.Notices.Anniversaries;

/// <summary>Decides which tier an anniversary belongs to and on which day it is celebrated.</summary>
/// <param name="tiers">
/// The tiers, highest first. An anniversary belongs to the first tier that includes its years; without such a tier it is left out.
/// </param>
/// <param name="leapDay">The day that replaces 29 February in years that are not leap years.</param>
public sealed class AnniversaryRules(IReadOnlyList<AnniversaryTier> tiers, LeapDayRule leapDay)
{
    private const int LastYear = 9999;

    /// <summary>
    /// The rules of Viet Nam: <c>round</c> for years that end in 0 (<i>năm tròn</i>), <c>five</c> for years that end in 5, <c>other</c> for
    /// the rest.
    /// </summary>
    public static AnniversaryRules Default { get; } = Of(OwnerProfiles.Default, LeapDayRule.February28);

    /// <summary>The rules of an owner's profile.</summary>
    public static AnniversaryRules Of(OwnerProfile profile, LeapDayRule leapDay)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return new([.. profile.Anniversaries.Tiers.Select(tier => new AnniversaryTier(tier.Name, tier.DivisibleBy, tier.Remainder, tier.LeadDays, tier.Label))], leapDay);
    }

    /// <summary>The tiers, the highest first.</summary>
    public IReadOnlyList<AnniversaryTier> Tiers => tiers;

    /// <summary>The day that replaces 29 February in years that are not leap years.</summary>
    public LeapDayRule LeapDay => leapDay;

    /// <summary>The tier of a number of years; null when no tier includes it.</summary>
    public AnniversaryTier? TierOf(int years) => tiers.FirstOrDefault(tier => tier.Includes(years));

    /// <summary>The tier with that name; null when there is none.</summary>
    public AnniversaryTier? Tier(string name) => tiers.FirstOrDefault(tier => tier.Name == name);

    /// <summary>The rank of a tier: 0 for the highest.</summary>
    public int RankOf(string name)
    {
        var rank = tiers.Index().Where(pair => pair.Item.Name == name).Select(pair => (int?)pair.Index).FirstOrDefault();
        return rank ?? tiers.Count;
    }

    /// <summary>The day in a year on which a date is celebrated.</summary>
    public DateOnly DayIn(int year, DateOnly original)
    {
        if (original.Day <= DateTime.DaysInMonth(year, original.Month))
            return new(year, original.Month, original.Day);
        return leapDay == LeapDayRule.February28 ? new(year, 2, 28) : new(year, 3, 1);
    }

    /// <summary>All anniversaries of a date from one day to another, both included, in date order.</summary>
    public IEnumerable<Anniversary> Between(DateOnly original, DateOnly from, DateOnly to)
    {
        for (var year = Math.Max(from.Year, original.Year + 1); year <= Math.Min(to.Year, LastYear); year++)
        {
            var date = DayIn(year, original);
            if (date >= from && date <= to && TierOf(year - original.Year) is { } tier)
                yield return new(date, original, year - original.Year, tier);
        }
    }
}
