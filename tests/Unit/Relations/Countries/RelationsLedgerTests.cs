using BangGiao.Relations.Countries;
using BangGiao.Unit.Support;
using BangGiao.Values.Dates;
using FsCheck;
using FsCheck.Fluent;
using static BangGiao.Relations.Countries.RelationsEventKind;

namespace BangGiao.Unit.Relations.Countries;

public class RelationsLedgerTests
{
    private static readonly Gen<RelationsEvent> Events =
        from kind in Gen.Elements(Enum.GetValues<RelationsEventKind>())
        from day in Gen.Choose(0, 400)
        from length in Gen.Elements(4, 7, 10)
        select new RelationsEvent { Event = kind, On = PartialDate.Parse(IsoDate.Text(new DateOnly(1972, 1, 1).AddDays(day * 10))[..length]) };

    /// <summary>Every status, every event, and whether the one can happen in the other.</summary>
    public static TheoryData<RelationsStatus, RelationsEventKind, bool> Transitions => new()
    {
        { RelationsStatus.None, Established, true },
        { RelationsStatus.None, Interrupted, false },
        { RelationsStatus.None, Liaison, true },
        { RelationsStatus.None, Resumed, false },
        { RelationsStatus.Established, Established, false },
        { RelationsStatus.Established, Interrupted, true },
        { RelationsStatus.Established, Liaison, false },
        { RelationsStatus.Established, Resumed, false },
        { RelationsStatus.Interrupted, Established, false },
        { RelationsStatus.Interrupted, Interrupted, false },
        { RelationsStatus.Interrupted, Liaison, true },
        { RelationsStatus.Interrupted, Resumed, true },
        { RelationsStatus.Liaison, Established, true },
        { RelationsStatus.Liaison, Interrupted, true },
        { RelationsStatus.Liaison, Liaison, false },
        { RelationsStatus.Liaison, Resumed, true },
        { RelationsStatus.Ended, Established, false },
        { RelationsStatus.Ended, Interrupted, false },
        { RelationsStatus.Ended, Liaison, false },
        { RelationsStatus.Ended, Resumed, false },
    };

    [Theory]
    [MemberData(nameof(Transitions))]
    public void An_event_is_possible_in_some_statuses_only(RelationsStatus status, RelationsEventKind happened, bool possible) =>
        Assert.Equal(possible, RelationsLedger.IsPossible(status, happened));

    [Fact]
    public void The_table_of_transitions_has_every_pair()
    {
        var pairs = Transitions.Select(row => (row[0], row[1])).Distinct();

        Assert.Equal(Enum.GetValues<RelationsStatus>().Length * Enum.GetValues<RelationsEventKind>().Length, pairs.Count());
    }

    [Theory]
    [InlineData(Established, RelationsStatus.Established)]
    [InlineData(Interrupted, RelationsStatus.Interrupted)]
    [InlineData(Liaison, RelationsStatus.Liaison)]
    [InlineData(Resumed, RelationsStatus.Established)]
    public void The_latest_event_makes_the_status(RelationsEventKind happened, RelationsStatus status) =>
        Assert.Equal(status, RelationsLedger.StatusOn([On("1973-04-12", happened)], Day("2000-01-01")));

    [Theory]
    [InlineData("1973-04-12", "1973-04-11", "1973-04-12")]
    [InlineData("1973-04", "1973-03-31", "1973-04-01")]
    [InlineData("1973", "1972-12-31", "1973-01-01")]
    public void An_event_counts_from_the_first_day_that_it_can_mean(string on, string dayBefore, string firstDay)
    {
        RelationsEvent[] events = [On(on, Established)];

        Assert.Equal(RelationsStatus.None, RelationsLedger.StatusOn(events, Day(dayBefore)));
        Assert.Null(RelationsLedger.EstablishedOn(events, Day(dayBefore)));
        Assert.Equal(RelationsStatus.Established, RelationsLedger.StatusOn(events, Day(firstDay)));
        Assert.Equal(PartialDate.Parse(on), RelationsLedger.EstablishedOn(events, Day(firstDay)));
    }

    [Theory]
    [InlineData("1967-06-23", RelationsStatus.None)]
    [InlineData("1967-06-24", RelationsStatus.Established)]
    [InlineData("1977-12-30", RelationsStatus.Established)]
    [InlineData("1977-12-31", RelationsStatus.Interrupted)]
    [InlineData("1979-01-09", RelationsStatus.Interrupted)]
    [InlineData("1979-01-10", RelationsStatus.Established)]
    public void An_interruption_lasts_from_its_day_to_the_day_before_the_resumption(string day, RelationsStatus status) =>
        Assert.Equal(status, RelationsLedger.StatusOn(Interruption, Day(day)));

    [Fact]
    public void An_interruption_leaves_the_day_on_which_relations_were_first_established() =>
        Assert.Equal(PartialDate.Parse("1967-06-24"), RelationsLedger.EstablishedOn(Interruption, Day("2000-01-01")));

    [Fact]
    public void Without_events_there_never_were_relations() =>
        Assert.Equal(RelationsStatus.None, RelationsLedger.StatusOn([], Day("2000-01-01")));

    [Fact]
    public void Events_that_follow_from_each_other_have_no_fault() =>
        Assert.Empty(RelationsLedger.Faults("/events", [On("1960", Liaison), .. Interruption, On("1979-01-10", Interrupted), On("1990", Resumed)]));

    [Fact]
    public void Every_event_at_fault_is_pointed_at()
    {
        var faults = RelationsLedger.Faults("/events", [On("1973", Resumed), On("1972", Resumed), On("1974", Interrupted)]).ToList();

        Assert.Equal(["/events/0/event", "/events/1/on", "/events/1/event"], faults.Select(fault => fault.Pointer));
        Assert.Equal("cannot be resumed when relations are none", faults[0].Detail);
        Assert.Equal("must not be before 1973, the date of the previous event", faults[1].Detail);
    }

    [Fact]
    public void A_source_has_an_address_of_the_web()
    {
        var happened = On("1973", Established) with { Source = new() { Url = "ftp://example.org" } };

        var fault = Assert.Single(RelationsLedger.Faults("/events", [happened]));

        Assert.Equal("/events/0/source/url", fault.Pointer);
    }

    [Fact]
    public void For_events_without_a_fault_every_status_is_one_that_the_event_before_allows() => Law.Holds(
        Gen.Choose(0, 5).SelectMany(count => Events.ListOf(count)).Select(events => events.OrderBy(happened => happened.On).ToList()),
        events =>
        {
            var status = RelationsStatus.None;
            var allPossible = true;
            foreach (var happened in events)
            {
                allPossible &= RelationsLedger.IsPossible(status, happened.Event);
                status = RelationsLedger.StatusOn([happened], happened.On.First);
            }
            return allPossible == !RelationsLedger.Faults("", events).Any()
                && status == RelationsLedger.StatusOn(events, new(9999, 12, 31));
        });

    private static RelationsEvent[] Interruption =>
        [On("1967-06-24", Established), On("1977-12-31", Interrupted), On("1979-01-10", Resumed)];

    private static RelationsEvent On(string on, RelationsEventKind kind) => new() { Event = kind, On = PartialDate.Parse(on) };

    private static DateOnly Day(string day) => PartialDate.Parse(day).First;
}
