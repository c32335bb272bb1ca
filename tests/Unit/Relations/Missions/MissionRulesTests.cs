using BangGiao.Relations.Missions;
using BangGiao.Values.Dates;

namespace BangGiao.Unit.Relations.Missions;

public class MissionRulesTests
{
    [Theory]
    [InlineData("1977-04-28", MissionStatus.Planned)]
    [InlineData("1977-04-29", MissionStatus.Open)]
    [InlineData("2020-06-30", MissionStatus.Open)]
    [InlineData("2020-07-01", MissionStatus.Closed)]
    public void A_mission_is_open_from_its_opening_to_the_last_day_of_its_closing_month(string day, MissionStatus status) =>
        Assert.Equal(status, MissionRules.StatusOn(Embassy.With("1977-04-29", closedOn: "2020-06"), Day(day)));

    [Theory]
    [InlineData("2021-12-31", MissionStatus.Unknown)]
    [InlineData("2022-01-01", MissionStatus.Open)]
    public void A_mission_whose_opening_is_not_known_is_open_since_a_source_shows_it_so(string day, MissionStatus status) =>
        Assert.Equal(status, MissionRules.StatusOn(Embassy.With(seenOpenOn: "2022"), Day(day)));

    [Fact]
    public void A_mission_that_nothing_is_known_of_counts_as_open_on_no_day() =>
        Assert.Equal(MissionStatus.Unknown, MissionRules.StatusOn(Embassy.With(), DateOnly.MaxValue));

    [Theory]
    [InlineData(MissionType.Embassy, true)]
    [InlineData(MissionType.ConsulateGeneral, true)]
    [InlineData(MissionType.PermanentMission, true)]
    [InlineData(MissionType.EconomicCulturalOffice, true)]
    [InlineData(MissionType.HonoraryConsulate, false)]
    public void Honorary_consulates_are_not_counted(MissionType type, bool counted) =>
        Assert.Equal(counted, MissionRules.CountsOn(Embassy.With("2000", type: type), Embassy.Today));

    [Theory]
    [InlineData("1977", null, "1978", "1977-01-01 1979-01-01")]
    [InlineData(null, "2022", null, "2022-01-01")]
    [InlineData("1977", null, "9999", "1977-01-01")]
    [InlineData(null, null, null, "")]
    public void The_status_turns_on_the_first_day_and_after_the_last(string? openedOn, string? seenOpenOn, string? closedOn, string days) => Assert.Equal(
        days, string.Join(' ', MissionRules.TurningDays(Embassy.With(openedOn, seenOpenOn, closedOn)).Select(IsoDate.Text)));

    [Theory]
    [InlineData("1977-04-29", null, null, null)]
    [InlineData(null, "2022", null, null)]
    [InlineData(null, "2026-11", null, null)]
    [InlineData("2027", null, null, null)]
    [InlineData("1977-04-29", null, "1977-04", null)]
    [InlineData("1977-04-29", null, "1977-03", "/closedOn must not be before openedOn, 1977-04-29")]
    [InlineData(null, "2022", "2021", "/closedOn must not be before seenOpenOn, 2022")]
    [InlineData("1977", "2022", null, "/seenOpenOn must be left out when openedOn is given: it is for missions whose date of opening is unknown")]
    [InlineData(null, "2026-12", null, "/seenOpenOn must not be after today, 2026-11-21")]
    public void Dates_stand_in_order(string? openedOn, string? seenOpenOn, string? closedOn, string? fault) =>
        Assert.Equal(fault is null ? [] : [fault], Faults(Embassy.With(openedOn, seenOpenOn, closedOn)));

    [Theory]
    [InlineData("MC,PT", null)]
    [InlineData("MC,MC", "/accreditedTo/1 repeats MC; each value may occur only once")]
    [InlineData("MC,FR", "/accreditedTo/1 must not be the host country: a mission is always accredited to it")]
    public void A_mission_is_accredited_to_others_than_its_host_and_once_to_each(string accreditedTo, string? fault) =>
        Assert.Equal(fault is null ? [] : [fault], Faults(Embassy.With("1977") with { AccreditedTo = accreditedTo.Split(',') }));

    private static IEnumerable<string> Faults(Mission mission) => MissionRules.Faults(mission, Embassy.Today).Select(fault => $"{fault.Pointer} {fault.Detail}");

    private static DateOnly Day(string day) => PartialDate.Parse(day).First;
}
