using BangGiao.Registry.Profiles;
using BangGiao.Treaties.Activities;
using BangGiao.Treaties.Agreements;
using BangGiao.Treaties.Deadlines;

namespace BangGiao.Unit.Treaties.Deadlines;

public class DeadlineRuleTests
{
    private static readonly DeadlineRule Yearly = new()
    {
        Id = "yearly",
        Title = new() { En = "Report" },
        Law = "06/2020/QĐ-TTg",
        Article = "8",
        YearlyOn = "12-18",
        Bearer = DutyBearer.Lead,
        Reading = RuleReading.Read,
    };

    private static readonly DeadlineRule OfConferences = Yearly with { YearlyOn = null, ActivityKinds = [ActivityKind.InternationalConference], Days = 15 };

    [Theory]
    [InlineData("12-15", "12-14", "2025-12-15 2026-12-14")]
    [InlineData(null, null, "2026-01-01 2026-12-31")]
    [InlineData("03-01", "11-30", "2026-03-01 2026-11-30")]
    public void The_data_of_a_year_may_begin_in_the_year_before(string? from, string? to, string expected)
    {
        var (first, last) = DeadlineRuleRules.DataOf(Yearly with { DataFrom = from, DataTo = to }, 2026);

        Assert.Equal(expected, $"{first:yyyy-MM-dd} {last:yyyy-MM-dd}");
    }

    [Fact]
    public void Good_rules_have_no_faults() => Assert.Empty(Faults(Yearly with { PackPart = new PackPart("conference_report"), DataFrom = "12-15", DataTo = "12-14" }).Concat(Faults(OfConferences)));

    [Fact]
    public void Data_are_those_of_a_yearly_report() => Assert.Equal(
        ["/dataFrom", "/dataTo", "/packPart"],
        Faults(OfConferences with { DataFrom = "12-15", DataTo = "13-14", PackPart = new PackPart("conference_report") }));

    [Fact]
    public void A_period_from_the_end_of_an_activity_has_no_steps_of_an_agreement() => Assert.Equal(
        ["/activityKinds", "/days"],
        Faults(OfConferences with { Regime = new AgreementRegime("treaty"), From = [ProcedureStep.Signed], Days = -1 }));

    [Fact]
    public void A_direction_is_one_of_activities() => Assert.Equal(["/direction"], Faults(Yearly with { Direction = ActivityDirection.AtHome }));

    [Fact]
    public void An_owner_without_law_rules_records_none() =>
        Assert.Equal(["/law"], DeadlineRuleRules.Faults(Yearly, OwnerProfiles.Shipped("us")).Select(fault => fault.Pointer));

    private static IEnumerable<string> Faults(DeadlineRule rule) => DeadlineRuleRules.Faults(rule, OwnerProfiles.Default).Select(fault => fault.Pointer);
}
