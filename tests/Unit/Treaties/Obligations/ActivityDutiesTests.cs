using BangGiao.Treaties.Activities;
using BangGiao.Values.Dates;

namespace BangGiao.Unit.Treaties.Obligations;

/// <summary>The report on a conference; the days are worked out by hand from Decision 06/2020/QĐ-TTg art. 4(2)(c).</summary>
public class ActivityDutiesTests(ShippedRules shipped) : IClassFixture<ShippedRules>
{
    private static readonly Activity Conference = new()
    {
        Id = "conference",
        Kind = ActivityKind.InternationalConference,
        Direction = ActivityDirection.AtHome,
        HostAgencyId = "min-moit",
        CountryIds = ["VN"],
        StartsOn = On("2026-02-13"),
        EndsOn = On("2026-02-14"),
        Title = new() { En = "Conference" },
    };

    [Theory]
    [InlineData("2026-02-13", "Awaiting ")]
    [InlineData("2026-02-14", "Open 2026-03-01")]
    [InlineData("2026-03-01", "Open 2026-03-01")]
    [InlineData("2026-03-02", "Overdue 2026-03-01 +1")]
    public void Its_report_is_due_fifteen_days_after_its_end_over_Tet_and_the_end_of_February(string day, string expected) =>
        Assert.Equal([expected], On(day, Conference));

    [Theory]
    [InlineData("2026-03-01", "Done 2026-03-01")]
    [InlineData("2026-03-03", "DoneLate 2026-03-01 +2")]
    public void A_report_that_was_sent_is_done(string reportedOn, string expected) =>
        Assert.Equal([expected], On("2026-04-01", Conference with { ReportedOn = On(reportedOn) }));

    [Fact]
    public void Fifteen_days_after_a_conference_at_the_end_of_a_year_are_in_the_next_one() =>
        Assert.Equal(["Open 2027-01-14"], On("2026-12-31", Conference with { StartsOn = On("2026-12-29"), EndsOn = On("2026-12-30") }));

    [Fact]
    public void A_conference_whose_last_day_is_not_known_has_a_duty_that_waits_for_it()
    {
        var duty = Assert.Single(shipped.Duties("2026-04-01", Conference with { EndsOn = null }));

        Assert.True(duty.IsEndAwaited);
        Assert.Equal("min-moit", duty.AgencyId);
    }

    [Fact]
    public void A_report_that_is_sent_later_does_not_end_the_wait_before() =>
        Assert.Single(shipped.Duties("2026-04-01", Conference with { EndsOn = null, ReportedOn = On("2026-04-02") }));

    [Fact]
    public void Cancelled_activities_activities_abroad_and_other_kinds_than_conferences_have_no_duties() => Assert.Empty(
        new[]
        {
            Conference with { Status = ActivityStatus.Cancelled }, Conference with { Direction = ActivityDirection.Outgoing }, Conference with { Kind = ActivityKind.MultilateralEvent },
            Conference with { StartsOn = On("2019-06-01"), EndsOn = On("2019-06-02") },
        }.SelectMany(activity => shipped.Duties("2026-04-01", activity)));

    private static PartialDate On(string date) => PartialDate.Parse(date);

    private IEnumerable<string> On(string day, Activity activity) =>
        shipped.Duties(day, activity).Select(duty => $"{duty.Status} {duty.DueOn:yyyy-MM-dd}" + (duty.DaysLate is { } late ? $" +{late}" : ""));
}
