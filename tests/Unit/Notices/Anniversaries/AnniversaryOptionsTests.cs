using BangGiao.Notices.Anniversaries;
using BangGiao.Notices.Events;
using BangGiao.Notices.Occasions;
using BangGiao.Registry.Owner;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BangGiao.Unit.Notices.Anniversaries;

public class AnniversaryOptionsTests
{
    [Fact]
    public void Without_settings_the_usual_rules_hold()
    {
        using var services = Services();

        var rules = services.GetRequiredService<AnniversaryRules>();

        Assert.Equal(["round", "five", "other"], rules.Tiers.Select(tier => tier.Name));
        Assert.Equal(LeapDayRule.February28, rules.LeapDay);
        Assert.Equal([30, 7, 0], services.GetRequiredService<OccasionLeads>().Of(OccasionEvents.CommitmentDue));
    }

    [Fact]
    public void Tiers_that_are_set_take_the_place_of_all_usual_ones_and_known_names_keep_their_labels()
    {
        using var services = Services(
            ("Anniversaries:Tiers:0:Name", "round"), ("Anniversaries:Tiers:0:DivisibleBy", "10"),
            ("Anniversaries:Tiers:1:Name", "third"), ("Anniversaries:Tiers:1:DivisibleBy", "3"), ("Anniversaries:Tiers:1:Remainder", "1"),
            ("Anniversaries:Tiers:1:LeadDays:0", "7"), ("Anniversaries:Tiers:1:LeadDays:1", "30"), ("Anniversaries:Tiers:1:LeadDays:2", "7"));

        var rules = services.GetRequiredService<AnniversaryRules>();

        Assert.Equal("Năm tròn", rules.Tiers[0].Label.Vi);
        Assert.Equal([30, 7], rules.Tiers[1].LeadDays);
        Assert.Equal("third", rules.TierOf(31)!.Name);
        Assert.Null(rules.TierOf(32));
    }

    [Theory]
    [InlineData("Anniversaries:Tiers:0:Name", "Round!", "Anniversaries:Tiers:0:Name must be a code")]
    [InlineData("Anniversaries:Tiers:0:DivisibleBy", "0", "Anniversaries:Tiers:0:DivisibleBy must be a number of years from 1 to 1000.")]
    [InlineData("Anniversaries:Tiers:0:Remainder", "10", "Anniversaries:Tiers:0:Remainder must be from 0 to DivisibleBy - 1.")]
    [InlineData("Anniversaries:Tiers:0:LeadDays:0", "-1", "Anniversaries:Tiers:0:LeadDays must be numbers of days from 0 to 3660.")]
    [InlineData("Anniversaries:Tiers:1:Name", "tier", "Anniversaries:Tiers:0:Name is already the name of another tier.")]
    [InlineData("Anniversaries:LeapDay", "7", "Anniversaries:LeapDay must be February28 or March1.")]
    public void A_fault_of_the_settings_ends_the_start(string setting, string value, string fault)
    {
        using var services = Services(
            [.. new[] { ("Anniversaries:Tiers:0:Name", "tier"), ("Anniversaries:Tiers:0:DivisibleBy", "10") }.Where(usual => usual.Item1 != setting), (setting, value)]);

        var thrown = Assert.Throws<OptionsValidationException>(services.GetRequiredService<AnniversaryRules>);

        Assert.Contains(thrown.Failures, failure => failure.StartsWith(fault, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Occasions:LeadDays:CommitmentDone:0", "3", "Occasions:LeadDays:CommitmentDone is not a deadline; allowed are commitmentdue")]
    [InlineData("Occasions:LeadDays:CommitmentDue:0", "3661", "Occasions:LeadDays:CommitmentDue must be numbers of days from 0 to 3660.")]
    public void So_does_one_of_lead_days(string setting, string value, string fault)
    {
        using var services = Services((setting, value));

        var thrown = Assert.Throws<OptionsValidationException>(services.GetRequiredService<OccasionLeads>);

        Assert.Contains(thrown.Failures, failure => failure.StartsWith(fault, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Lead_days_that_are_set_take_the_place_of_that_event_s_usual_ones()
    {
        using var services = Services(("Occasions:LeadDays:AgreementNotice:0", "10"), ("Occasions:LeadDays:AgreementNotice:1", "60"));

        var leads = services.GetRequiredService<OccasionLeads>();

        Assert.Equal([60, 10], leads.Of(OccasionEvents.AgreementNotice));
        Assert.Equal([30, 7, 0], leads.Of(OccasionEvents.AgreementReview));
    }

    private static ServiceProvider Services(params (string Name, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value)))
            .Build();
        return new ServiceCollection().AddSingleton(new OwnerState("VN")).AddAnniversaries(configuration).AddOccasions(configuration).BuildServiceProvider();
    }
}
