using System.Text.RegularExpressions;
using BangGiao.Values.Languages;

namespace BangGiao.Notices.Anniversaries;

/// <summary>Which anniversaries are kept and when they are told of: the settings <c>Anniversaries__…</c>.</summary>
public sealed partial class AnniversaryOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Anniversaries";

    private const int MostYears = 1000;
    private const int MostLeadDays = 3660;

    /// <summary>The tiers, the highest first. Default: <c>round</c>, <c>five</c> and <c>other</c>; who sets one sets all.</summary>
    public IList<AnniversaryTierOptions> Tiers { get; } = [];

    /// <summary>When 29 February is kept in other years: <c>February28</c> (default) or <c>March1</c>.</summary>
    public LeapDayRule LeapDay { get; set; }

    /// <summary>The rules that these settings come to.</summary>
    public AnniversaryRules ToRules() => new(
        Tiers.Count == 0 ? AnniversaryRules.Default.Tiers : [.. Tiers.Select(ToTier)], LeapDay);

    /// <summary>Each fault of the settings, in a sentence.</summary>
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
                yield return $"{path}:Name is the name of another tier too.";
            if (tier.DivisibleBy is < 1 or > MostYears)
                yield return $"{path}:DivisibleBy must be a number of years from 1 to {MostYears}.";
            if (tier.Remainder < 0 || tier.Remainder >= Math.Max(1, tier.DivisibleBy))
                yield return $"{path}:Remainder must be from 0 to less than DivisibleBy.";
            if (tier.LeadDays.Any(days => days is < 0 or > MostLeadDays))
                yield return $"{path}:LeadDays must be days from 0 to {MostLeadDays}.";
        }
    }

    private static AnniversaryTier ToTier(AnniversaryTierOptions tier) => new(
        tier.Name, tier.DivisibleBy, tier.Remainder, [.. tier.LeadDays.Distinct().OrderDescending()], LabelOf(tier));

    private static LocalizedText LabelOf(AnniversaryTierOptions tier)
    {
        var known = AnniversaryRules.Default.Tier(tier.Name)?.Label;
        return new() { En = tier.En ?? known?.En ?? tier.Name, Vi = tier.Vi ?? known?.Vi ?? tier.Name, Ar = tier.Ar ?? known?.Ar ?? tier.Name };
    }

    [GeneratedRegex("^[a-z][a-z0-9_]{0,39}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}

/// <summary>One tier: <c>Anniversaries__Tiers__0__Name</c> and so on.</summary>
public sealed class AnniversaryTierOptions
{
    /// <summary>Its code: lower-case letters, digits, underscores.</summary>
    public string Name { get; set; } = "";

    /// <summary>Years that leave <see cref="Remainder"/> when they are divided by this belong to it. Default 1: all years.</summary>
    public int DivisibleBy { get; set; } = 1;

    /// <summary>What is left. Default 0: multiples.</summary>
    public int Remainder { get; set; }

    /// <summary>Days before the day itself on which it is told of; 0 for the day itself. Default: none.</summary>
    public IList<int> LeadDays { get; } = [];

    /// <summary>What it is called in English; its name where nothing is set.</summary>
    public string? En { get; set; }

    /// <summary>What it is called in Vietnamese.</summary>
    public string? Vi { get; set; }

    /// <summary>What it is called in Arabic.</summary>
    public string? Ar { get; set; }
}
