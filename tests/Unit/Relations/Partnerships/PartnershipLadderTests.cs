using BangGiao.Relations.Partnerships;
using BangGiao.Values.Dates;
using static BangGiao.Unit.Relations.Partnerships.Levels;
using static BangGiao.Unit.Relations.Partnerships.Steps;

namespace BangGiao.Unit.Relations.Partnerships;

public class PartnershipLadderTests
{
    private static readonly Partnership[] France = [Step("2013-09-25", Strategic), Step("2024-10-07", ComprehensiveStrategic)];

    private static readonly Partnership[] Japan =
        [Step("2009-04-20", Strategic), Step("2014-03-18", Strategic), Step("2023-11-27", ComprehensiveStrategic)];

    [Theory]
    [InlineData("2013-09-24", null)]
    [InlineData("2013-09-25", Strategic)]
    [InlineData("2024-10-06", Strategic)]
    [InlineData("2024-10-07", ComprehensiveStrategic)]
    [InlineData("2026-11-21", ComprehensiveStrategic)]
    public void The_level_is_that_of_the_latest_step(string day, string? level) => Assert.Equal(level, France.On(day)?.Level?.Code);

    [Fact]
    public void Without_a_step_there_is_no_partnership() => Assert.Null(Array.Empty<Partnership>().On("2026-01-01"));

    [Fact]
    public void A_step_to_the_same_level_keeps_the_day_since_which_the_level_holds()
    {
        var extended = Japan.On("2014-03-18")!;

        Assert.Equal(PartialDate.Parse("2009-04-20"), extended.Since);
        Assert.Equal(Japan[1].Id, extended.Id);
    }

    [Fact]
    public void A_higher_level_holds_since_its_own_step() =>
        Assert.Equal(PartialDate.Parse("2023-11-27"), Japan.On("2024-01-01")!.Since);

    [Fact]
    public void A_step_down_is_a_step_like_any_other()
    {
        Partnership[] steps = [Step("2001", ComprehensiveStrategic), Step("2010", Comprehensive)];

        Assert.Equal(Comprehensive, steps.On("2010-01-01")!.Level?.Code);
    }

    [Fact]
    public void Sectoral_marks_stand_beside_the_level()
    {
        Partnership[] netherlands = [Mark("2014-06", "food"), Mark("2010", "water"), Step("2019-04-09", Comprehensive)];

        var before = netherlands.On("2014-05-31")!;
        var now = netherlands.On("2020-01-01")!;

        Assert.Null(before.Level);
        Assert.Null(before.Since);
        Assert.Equal(["water"], before.Sectoral.Select(mark => mark.Sector));
        Assert.Equal(Comprehensive, now.Level?.Code);
        Assert.Equal(["water", "food"], now.Sectoral.Select(mark => mark.Sector));
    }

    [Fact]
    public void A_special_relationship_is_a_level() => Assert.Equal(Special, new[] { Step("1977-07-18", Special) }.On("1977-07-18")!.Level?.Code);

    [Theory]
    [InlineData("2012-12-31", "2012-12-31", Strategic)]
    [InlineData("2012-12-31", "2013-01-01", null)]
    [InlineData("2012-12", "2012-12-31", Strategic)]
    [InlineData("2012", "2012-12-31", Strategic)]
    [InlineData("2012", "2013-01-01", null)]
    public void A_step_is_in_effect_through_the_last_day_that_its_end_can_mean(string endsOn, string day, string? level) =>
        Assert.Equal(level, new[] { Step("2010", Strategic, endsOn) }.On(day)?.Level?.Code);

    [Theory]
    [InlineData("2010", "2009-12-31", "2010-01-01")]
    [InlineData("2010-05", "2010-04-30", "2010-05-01")]
    public void A_month_or_a_year_counts_from_its_first_day(string effectiveOn, string dayBefore, string firstDay)
    {
        Partnership[] steps = [Step(effectiveOn, Strategic)];

        Assert.Null(steps.On(dayBefore));
        Assert.Equal(PartialDate.Parse(effectiveOn), steps.On(firstDay)!.Since);
    }

    [Fact]
    public void The_same_level_again_after_an_end_holds_since_the_new_step()
    {
        Partnership[] steps = [Step("2001", Strategic, "2005-06-30"), Step("2008-01-01", Strategic)];

        Assert.Null(steps.On("2006-01-01"));
        Assert.Equal(PartialDate.Parse("2008-01-01"), steps.On("2009-01-01")!.Since);
    }

    [Fact]
    public void A_step_that_follows_on_the_day_after_an_end_is_no_break()
    {
        Partnership[] steps = [Step("2001", Strategic, "2005-06-30"), Step("2005-07-01", Strategic)];

        Assert.Equal(PartialDate.Parse("2001"), steps.On("2009-01-01")!.Since);
    }

    [Fact]
    public void A_renewal_that_ends_within_a_framework_that_lasts_is_no_break()
    {
        Partnership[] steps = [Step("2000", Comprehensive), Step("2001", Comprehensive, "2002"), Step("2005", Comprehensive)];

        Assert.Equal(PartialDate.Parse("2000"), steps.On("2003-01-01")!.Since);
        Assert.Equal(PartialDate.Parse("2000"), steps.On("2006-01-01")!.Since);
    }

    [Fact]
    public void After_a_higher_step_ended_the_level_below_holds_since_the_day_after()
    {
        Partnership[] steps = [Step("2000", Comprehensive), Step("2005", Strategic, "2006")];

        var state = steps.On("2008-01-01")!;

        Assert.Equal((Comprehensive, PartialDate.Parse("2007-01-01"), steps[0].Id), (state.Level!.Value.Code, state.Since!.Value, state.Id));
    }

    [Theory]
    [InlineData("9999")]
    [InlineData("9999-12-31")]
    public void An_end_at_the_end_of_time_is_an_end_like_any_other(string endsOn)
    {
        Partnership[] steps = [Step("2000", Comprehensive, endsOn), Step("2005", Comprehensive, endsOn)];

        Assert.Equal(PartialDate.Parse("2000"), steps.On("9999-12-31")!.Since);
    }

    [Theory]
    [InlineData("2013-09-24", PartnershipStatus.Upcoming, PartnershipStatus.Upcoming)]
    [InlineData("2013-09-25", PartnershipStatus.InEffect, PartnershipStatus.Upcoming)]
    [InlineData("2024-10-07", PartnershipStatus.Superseded, PartnershipStatus.InEffect)]
    public void A_step_is_upcoming_then_in_effect_then_superseded(string day, PartnershipStatus first, PartnershipStatus second) =>
        Assert.Equal([first, second], France.Select(step => PartnershipLadder.StatusOn(step, France, Day(day))));

    [Fact]
    public void A_step_that_ended_is_not_superseded()
    {
        Partnership[] steps = [Step("2001", Strategic, "2005"), Step("2003", ComprehensiveStrategic)];

        Assert.Equal(PartnershipStatus.Superseded, PartnershipLadder.StatusOn(steps[0], steps, Day("2004-01-01")));
        Assert.Equal(PartnershipStatus.Ended, PartnershipLadder.StatusOn(steps[0], steps, Day("2006-01-01")));
    }

    [Fact]
    public void A_sectoral_mark_is_never_superseded()
    {
        Partnership[] steps = [Mark("2010", "water"), Step("2019", Comprehensive)];

        Assert.Equal(PartnershipStatus.InEffect, PartnershipLadder.StatusOn(steps[0], steps, Day("2020-01-01")));
    }
}
