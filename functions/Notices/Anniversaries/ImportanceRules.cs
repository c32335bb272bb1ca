using BangGiao.Registry.Profiles;
using BangGiao.Relations.Partnerships;

namespace BangGiao.Notices.Anniversaries;

/// <summary>The kind of fact of an anniversary, as far as its importance depends on it.</summary>
public enum AnniversaryMatter
{
    /// <summary>A memorandum or another text below the level of State and Government.</summary>
    OtherText,

    /// <summary>A treaty, or a text in the name of the State or the Government.</summary>
    StateText,

    /// <summary>The opening of a mission.</summary>
    Mission,

    /// <summary>A framework in one sector.</summary>
    SectoralFramework,

    /// <summary>A framework of partnership.</summary>
    Framework,

    /// <summary>Diplomatic relations.</summary>
    Relations,

    /// <summary>A day that a partner observes.</summary>
    PartnersDay,

    /// <summary>A day of the registry's own state.</summary>
    OwnDay,
}

/// <summary>Ranks anniversaries: by what they are of, by the number of years, and by the level of the partnership.</summary>
/// <remarks>
/// The three are added up to a weight, which orders all anniversaries; two limits divide the weights into <see cref="Importance"/>. An
/// anniversary of the tier of all other years is never above <see cref="Importance.Low"/>, except a day that is observed every year.
/// </remarks>
/// <param name="rules">The tiers of numbers of years.</param>
/// <param name="profile">The owner's profile, which weighs the levels.</param>
public sealed class ImportanceRules(AnniversaryRules rules, OwnerProfile profile)
{
    private const int HighFrom = 60;
    private const int MediumFrom = 45;
    private const int OfHighestTier = 30;
    private const int OfMiddleTier = 15;
    private const int OfSuperseded = -10;

    /// <summary>The weight of an anniversary.</summary>
    /// <param name="matter">The kind of fact.</param>
    /// <param name="tier">The name of its tier; null for a day whose first year is not known.</param>
    /// <param name="level">The level of the partnership that it concerns; null for none.</param>
    /// <param name="superseded">Whether a later step has taken the place of the framework.</param>
    public int Weight(AnniversaryMatter matter, string? tier, PartnershipLevel? level, bool superseded = false)
    {
        var isYearly = matter is AnniversaryMatter.OwnDay or AnniversaryMatter.PartnersDay;
        var weight = Of(matter) + OfTier(tier) + Of(level) + (superseded ? OfSuperseded : 0);
        return IsOfOtherYears(tier) && !isYearly ? Math.Min(weight, MediumFrom - 1) : weight;
    }

    /// <summary>The importance of a weight.</summary>
    public static Importance Of(int weight) => weight switch
    {
        >= HighFrom => Importance.High,
        >= MediumFrom => Importance.Medium,
        _ => Importance.Low,
    };

    private static int Of(AnniversaryMatter matter) => matter switch
    {
        AnniversaryMatter.OtherText => 5,
        AnniversaryMatter.StateText => 10,
        AnniversaryMatter.Mission => 10,
        AnniversaryMatter.SectoralFramework => 15,
        AnniversaryMatter.Framework => 25,
        AnniversaryMatter.Relations => 30,
        AnniversaryMatter.PartnersDay => 40,
        AnniversaryMatter.OwnDay => 50,
    };

    private int Of(PartnershipLevel? level) => level is { Code: var code } ? profile.Level(code)?.Weight ?? 0 : 0;

    private int OfTier(string? tier) => tier is null || IsOfOtherYears(tier) ? 0 : rules.RankOf(tier) == 0 ? OfHighestTier : OfMiddleTier;

    private bool IsOfOtherYears(string? tier) => tier is not null && rules.Tiers.Count > 1 && rules.Tier(tier) is { DivisibleBy: 1 };
}
