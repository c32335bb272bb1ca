using BangGiao.Notices.Anniversaries;
using BangGiao.Registry.Snapshots;
using BangGiao.Unit.Records;
using Newtonsoft.Json.Linq;
using static BangGiao.Unit.Notices.Occasions.Occurring;

namespace BangGiao.Unit.Notices.Occasions;

public class ObservanceOccasionsTests
{
    [Fact]
    public void A_day_with_its_first_year_has_a_number_of_years_and_a_class() =>
        Assert.Equal(["2026-05-05 observance.own 50 round"], Lines(2026, 2026, Day(new { kind = "founding", foundedOn = "1976-05-05" })));

    [Fact]
    public void A_day_without_it_returns_and_counts_no_years()
    {
        var day = Assert.Single(In(2027, 2027, Country("FR"), Day(new { countryId = "FR", yearlyOn = "07-14" })));

        Assert.Equal(("2027-07-14", "observance.partner", "FR: Our day"), ($"{day.Date:yyyy-MM-dd}", day.Event, day.Title.En));
        Assert.Null(day.Years);
        Assert.Null(day.Class);
        Assert.Equal(Importance.Low, day.Importance);
        Assert.True(day.IsAnniversary);
        Assert.Equal(["FR"], day.CountryIds);
        Assert.Equal([30, 7, 0], day.LeadDays);
    }

    [Fact]
    public void The_29th_of_February_is_kept_on_the_28th_in_years_that_have_none() => Assert.Equal(
        ["2027-02-28 observance.own", "2028-02-29 observance.own"], Lines(2027, 2028, Day(new { yearlyOn = "02-29" })));

    [Fact]
    public void A_day_that_is_observed_no_more_returns_no_more() =>
        Assert.Equal(["2026-07-14 observance.own"], Lines(2026, 2028, Day(new { yearlyOn = "07-14", observedUntil = "2026-12-31" })));

    private static StoredRecord Day(object fields)
    {
        var body = JObject.FromObject(new { title = new { en = "Our day" }, kind = "national_day" });
        body.Merge(JObject.FromObject(fields));
        return Registries.Stored("observances", "day", body);
    }
}
