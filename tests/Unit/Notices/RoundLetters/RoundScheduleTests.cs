using BangGiao.Mechanism.ReviewCycles;
using BangGiao.Notices.RoundLetters;

namespace BangGiao.Unit.Notices.RoundLetters;

public sealed class RoundScheduleTests
{
    [Fact]
    public void Reminders_go_to_the_focal_point_then_to_the_deputy_then_to_the_superior() => Assert.Equal(
        [
            "2027-06-01 reviewCycle.invitation FocalPoint", "2027-06-16 reviewCycle.reminder FocalPoint", "2027-06-23 reviewCycle.reminder FocalPoint",
            "2027-06-27 reviewCycle.reminder Deputy", "2027-06-30 reviewCycle.reminder Superior",
        ],
        new RoundSchedule(new()).ToAgencies(Cycle("2027-06-01", "2027-06-30")).Select(Words));

    [Fact]
    public void On_the_first_day_and_before_it_nobody_is_reminded() => Assert.Equal(
        ["2027-06-20 reviewCycle.invitation FocalPoint", "2027-06-24 reviewCycle.reminder Deputy", "2027-06-27 reviewCycle.reminder Superior"],
        new RoundSchedule(new()).ToAgencies(Cycle("2027-06-20", "2027-06-27")).Select(Words));

    [Fact]
    public void The_chair_gets_a_list_at_the_beginning_and_one_after_the_end() => Assert.Equal(
        ["2027-06-01 reviewCycle.invitation Chair", "2027-07-01 reviewCycle.silence Chair"],
        new RoundSchedule(new()).ToChair(Cycle("2027-06-01", "2027-06-30")).Select(Words));

    [Theory]
    [InlineData("14;7", true)]
    [InlineData("", true)]
    [InlineData("91", false)]
    [InlineData("-1", false)]
    [InlineData("7,3", false)]
    [InlineData("1;2;3;4;5;6;7;8;9;10;11", false)]
    public void Days_are_few_and_bounded(string days, bool isValid) => Assert.Equal(isValid, !new RoundLetterOptions { FocalPointDays = days }.Faults().Any());

    [Fact]
    public void Addresses_and_languages_of_the_settings_are_checked()
    {
        var options = new RoundLetterOptions { Chair = "The chair <chair@example.org>", Language = "fr", ChairDays = "0" };

        Assert.Equal(["ChairDays", "Chair", "Language"], options.Faults().Select(fault => fault.Split(':', ' ')[1]));
    }

    private static string Words(RoundStep step) => $"{step.From:yyyy-MM-dd} {step.Event} {step.Role}";

    private static ReviewCycle Cycle(string opensOn, string dueOn) =>
        new() { Id = "round", Kind = ReviewCycleKind.Quarterly, Title = new() { En = "Round" }, OpensOn = DateOnly.Parse(opensOn, System.Globalization.CultureInfo.InvariantCulture), DueOn = DateOnly.Parse(dueOn, System.Globalization.CultureInfo.InvariantCulture) };
}
