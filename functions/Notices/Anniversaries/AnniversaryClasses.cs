using BangGiao.Records.Collections;
using BangGiao.Values.Languages;

namespace BangGiao.Notices.Anniversaries;

/// <summary>The vocabulary <c>anniversaryClass</c>: the names and labels of the configured tiers.</summary>
internal sealed record AnniversaryClasses(AnniversaryRules Rules) : Vocabulary("anniversaryClass", typeof(AnniversaryTier))
{
    public override IReadOnlyList<string> All => [.. Rules.Tiers.Select(tier => tier.Name)];

    public override IReadOnlyDictionary<string, LocalizedText> Labels => Rules.Tiers.ToDictionary(tier => tier.Name, tier => tier.Label);
}
