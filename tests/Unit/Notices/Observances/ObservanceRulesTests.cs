using BangGiao.Notices.Observances;

namespace BangGiao.Unit.Notices.Observances;

public class ObservanceRulesTests
{
    [Theory]
    [InlineData(ObservanceKind.NationalDay, "FR", null, null, "07-14", "")]
    [InlineData(ObservanceKind.Founding, null, "unit", "1976-05-05", null, "")]
    [InlineData(ObservanceKind.NationalDay, "FR", null, null, null, "/foundedOn")]
    [InlineData(ObservanceKind.NationalDay, "FR", null, "1789-07-14", "07-14", "/foundedOn")]
    [InlineData(ObservanceKind.NationalDay, "FR", null, null, "14-07", "/yearlyOn")]
    [InlineData(ObservanceKind.NationalDay, "FR", null, null, "02-30", "/yearlyOn")]
    [InlineData(ObservanceKind.Founding, "FR", "unit", "1976-05-05", null, "/agencyId")]
    [InlineData(ObservanceKind.NationalDay, null, "unit", "1976-05-05", null, "/agencyId")]
    public void A_day_has_a_first_day_or_a_day_of_the_year_and_one_who_observes_it(ObservanceKind kind, string? country, string? agency, string? founded, string? yearly, string faults)
    {
        var day = new Observance { Id = "d", Title = new() { En = "Day" }, Kind = kind, CountryId = country, AgencyId = agency, FoundedOn = founded is null ? null : DateOnly.Parse(founded, null), YearlyOn = yearly };

        Assert.Equal(faults, string.Join(' ', ObservanceRules.Faults(day).Select(fault => fault.Pointer)));
    }

    [Fact]
    public void A_day_is_not_observed_until_before_it_began()
    {
        var day = new Observance { Id = "d", Title = new() { En = "Day" }, Kind = ObservanceKind.Other, FoundedOn = new(1976, 5, 5), ObservedUntil = new(1975, 1, 1) };

        Assert.Equal(["/observedUntil"], ObservanceRules.Faults(day).Select(fault => fault.Pointer));
    }
}
