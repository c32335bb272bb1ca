using System.Text.RegularExpressions;
using BangGiao.Registry.Profiles;
using BangGiao.Values.Languages;

namespace BangGiao.Notices.Anniversaries;

/// <summary>The anniversary tiers and the lead days of their notifications: the settings <c>Anniversaries__…</c>.</summary>
public sealed partial class AnniversaryOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "Anniversaries";

    private const int MostYears = 1000;
    private const int MostLeadDays = 3660;

    /// <summary>
    /// The tiers, highest first. Default: those of the owner's profile. A configured list replaces the whole default.
    /// </summary>
    public IList<AnniversaryTierOptions> Tiers { get; } = [];

    /// <summary>
    /// The day that replaces 29 February in years that are not leap years: <c>February28</c> (default) or <c>March1</c>.
    /// </summary>
    public LeapDayRule LeapDay { get; set; }

    /// <summary>The rules for these settings.</summary>
    /// <param name="profile">The owner's profile, which has the tiers where no setting has.</param>
    public AnniversaryRules ToRules(OwnerProfile profile)
    {
        var byDefault = AnniversaryRules.Of(profile, LeapDay);
        return Tiers.Count == 0 ? byDefault : new([.. Tiers.Select(tier => ToTier(tier, byDefault.Tier(tier.Name)?.Label))], LeapDay);
    }

    /// <summary>One sentence for each invalid setting.</summary>
    public IEnumerable<string> Faults()
    {
        if (!Enum.IsDefined(LeapDay))
            yield return "Anniversaries:LeapDay must be February28 or March1.";
        foreach (var (index, tier) in Tiers.Index())
        {
            var path = $"Anniversaries:Tiers:{index}";
            if (!Code().IsMatch(tier.Name))
                yield return $"{path}:Name must be a code of lower-case letters, digits and underscores.";
            if (Tiers.Count(other => other.Name == tier.Name) > 1)
                yield return $"{path}:Name is already the name of another tier.";
            if (tier.DivisibleBy is < 1 or > MostYears)
                yield return $"{path}:DivisibleBy must be a number of years from 1 to {MostYears}.";
            if (tier.Remainder < 0 || tier.Remainder >= Math.Max(1, tier.DivisibleBy))
                yield return $"{path}:Remainder must be from 0 to DivisibleBy - 1.";
            if (tier.LeadDays.Any(days => days is < 0 or > MostLeadDays))
                yield return $"{path}:LeadDays must be numbers of days from 0 to {MostLeadDays}.";
        }
    }

    private static AnniversaryTier ToTier(AnniversaryTierOptions tier, LocalizedText? known) => new(
        tier.Name,
        tier.DivisibleBy,
        tier.Remainder,
        [.. tier.LeadDays.Distinct().OrderDescending()],
        new() { En = tier.En ?? known?.En ?? tier.Name, Vi = tier.Vi ?? known?.Vi ?? tier.Name, Ar = tier.Ar ?? known?.Ar ?? tier.Name });

    [GeneratedRegex("^[a-z][a-z0-9_]{0,39}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}

/// <summary>One tier: the settings <c>Anniversaries__Tiers__0__Name</c> and so on.</summary>
public sealed class AnniversaryTierOptions
{
    /// <summary>The code of the tier: lower-case letters, digits and underscores, at most 40.</summary>
    public string Name { get; set; } = "";

    /// <summary>
    /// The tier contains the years that leave <see cref="Remainder"/> when divided by this number. Default 1: every year.
    /// </summary>
    public int DivisibleBy { get; set; } = 1;

    /// <summary>The remainder of that division. Default 0: multiples of <see cref="DivisibleBy"/>.</summary>
    public int Remainder { get; set; }

    /// <summary>The numbers of days before the anniversary on which notifications are sent; 0 is the day itself. Default: none.</summary>
    public IList<int> LeadDays { get; } = [];

    /// <summary>The English label. Default: the label of the built-in tier of that name, else <see cref="Name"/>.</summary>
    public string? En { get; set; }

    /// <summary>The Vietnamese label. Default as for <see cref="En"/>.</summary>
    public string? Vi { get; set; }

    /// <summary>The Arabic label. Default as for <see cref="En"/>.</summary>
    public string? Ar { get; set; }
}
