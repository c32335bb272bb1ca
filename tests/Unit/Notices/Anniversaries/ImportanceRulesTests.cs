using BangGiao.Notices.Anniversaries;
using BangGiao.Registry.Profiles;
using BangGiao.Relations.Partnerships;
using BangGiao.Unit.Relations.Partnerships;
using static BangGiao.Notices.Anniversaries.AnniversaryMatter;

namespace BangGiao.Unit.Notices.Anniversaries;

public class ImportanceRulesTests
{
    private static readonly ImportanceRules Rules = new(AnniversaryRules.Default, OwnerProfiles.Default);

    [Theory]
    [InlineData(AnniversaryMatter.Relations, "round", null, Importance.High)]
    [InlineData(AnniversaryMatter.Relations, "five", null, Importance.Medium)]
    [InlineData(AnniversaryMatter.Relations, "five", Levels.Special, Importance.High)]
    [InlineData(AnniversaryMatter.Relations, "other", Levels.Special, Importance.Low)]
    [InlineData(Framework, "round", Levels.Comprehensive, Importance.High)]
    [InlineData(Framework, "five", Levels.ComprehensiveStrategic, Importance.Medium)]
    [InlineData(SectoralFramework, "round", Levels.SectoralStrategic, Importance.Medium)]
    [InlineData(Mission, "round", null, Importance.Low)]
    [InlineData(Mission, "round", Levels.Comprehensive, Importance.Medium)]
    [InlineData(StateText, "five", Levels.Special, Importance.Low)]
    [InlineData(OtherText, "five", Levels.Special, Importance.Low)]
    [InlineData(OwnDay, null, null, Importance.Medium)]
    [InlineData(OwnDay, "other", null, Importance.Medium)]
    [InlineData(OwnDay, "round", null, Importance.High)]
    [InlineData(PartnersDay, null, null, Importance.Low)]
    [InlineData(PartnersDay, null, Levels.Comprehensive, Importance.Medium)]
    public void An_anniversary_matters_by_what_it_is_of_its_years_and_the_partnership(AnniversaryMatter matter, string? tier, string? level, Importance expected) =>
        Assert.Equal(expected, ImportanceRules.Of(Weight(matter, tier, level)));

    [Fact]
    public void Relations_and_frameworks_come_before_a_memorandum_of_the_same_years() => Assert.All(AnniversaryRules.Default.Tiers, tier =>
        Assert.All(Levels.All.Prepend(null), level =>
        {
            Assert.True(Weight(AnniversaryMatter.Relations, tier.Name, level) > Weight(OtherText, tier.Name, level));
            Assert.True(Weight(Framework, tier.Name, level) > Weight(OtherText, tier.Name, level));
        }));

    [Fact]
    public void A_framework_that_a_later_one_has_replaced_matters_less() =>
        Assert.True(Weight(Framework, "round", Levels.Strategic, superseded: true) < Weight(Framework, "round", Levels.Strategic));

    [Fact]
    public void The_last_of_some_tiers_is_low_only_when_it_is_of_all_other_years()
    {
        var rules = new ImportanceRules(new([.. AnniversaryRules.Default.Tiers.Take(2)], LeapDayRule.February28), OwnerProfiles.Default);

        Assert.Equal(Importance.Medium, ImportanceRules.Of(rules.Weight(AnniversaryMatter.Relations, "five", null)));
    }

    [Fact]
    public void A_single_tier_is_the_highest_and_not_the_lowest() => Assert.Equal(
        Importance.High,
        ImportanceRules.Of(new ImportanceRules(new([new("any", 1, 0, [], new() { En = "Any" })], LeapDayRule.February28), OwnerProfiles.Default).Weight(AnniversaryMatter.Relations, "any", null)));

    private static int Weight(AnniversaryMatter matter, string? tier, string? level, bool superseded = false) =>
        Rules.Weight(matter, tier, level is null ? null : new PartnershipLevel(level), superseded);
}
