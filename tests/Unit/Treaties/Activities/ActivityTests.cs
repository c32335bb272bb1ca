using BangGiao.Registry.Owner;
using BangGiao.Registry.Snapshots;
using BangGiao.Treaties.Activities;
using BangGiao.Unit.Records;
using BangGiao.Values.Dates;
using Newtonsoft.Json.Linq;

namespace BangGiao.Unit.Treaties.Activities;

public class ActivityTests
{
    private static readonly ActivityCollection Activities = new(new OwnerState("VN"));

    private static readonly Activity Good = new()
    {
        Id = "visit",
        Kind = ActivityKind.OfficialVisit,
        CountryIds = ["FR"],
        StartsOn = PartialDate.Parse("2024-10-06"),
        EndsOn = PartialDate.Parse("2024-10-07"),
        Title = new() { En = "Visit" },
    };

    [Fact]
    public void A_good_activity_breaks_no_rule() => Assert.Empty(Faults(Good));

    [Fact]
    public void An_activity_is_with_somebody() => Assert.Equal(
        ["/countryIds must name at least one country: the partner, or the registry's own state for an event that it hosts"],
        Faults(Good with { CountryIds = [] }));

    [Fact]
    public void A_country_stands_once() => Assert.Equal(["/countryIds/1 repeats FR; each value may occur only once"], Faults(Good with { CountryIds = ["FR", "FR"] }));

    [Theory]
    [InlineData("2024-10-06", "2024-10-06", null)]
    [InlineData("2024-10-06", "2024-10", null)]
    [InlineData("2024-10", "2024", null)]
    [InlineData("2024-10-06", "2024-10-05", "/endsOn must not be before startsOn, 2024-10-06")]
    [InlineData("2024-10", "2024-09-30", "/endsOn must not be before startsOn, 2024-10")]
    public void It_ends_on_the_day_on_which_it_began_or_later(string startsOn, string endsOn, string? fault) => Assert.Equal(
        fault is null ? [] : [fault], Faults(Good with { StartsOn = PartialDate.Parse(startsOn), EndsOn = PartialDate.Parse(endsOn) }));

    [Fact]
    public void Texts_are_as_long_as_people_read() => Assert.Equal(
        ["/place must be 1 to 200 characters, not only white space", "/title/vi has 501 characters; at most 500 are allowed", "/outcome/en has 20001 characters; at most 20000 are allowed"],
        Faults(Good with { Place = " ", Title = new() { En = new('x', 500), Vi = new('x', 501) }, Outcome = new() { En = new('x', 20_001) } }));

    [Fact]
    public void A_future_activity_is_not_held_and_a_cancelled_one_has_no_report() => Assert.Equal(
        ["/status must not be held before the activity begins: startsOn, 2026-01-02, is after today, 2026-01-01", "/reportedOn must be left out of a cancelled activity, which has no result"],
        Faults(Good with { StartsOn = PartialDate.Parse("2026-01-02"), EndsOn = null, Status = ActivityStatus.Held })
            .Concat(Faults(Good with { Status = ActivityStatus.Cancelled, ReportedOn = PartialDate.Parse("2024-10-08") })));

    [Fact]
    public void A_report_on_the_result_follows_the_activity_and_is_recorded_when_it_was_sent() => Assert.Equal(
        ["/reportedOn must not be before startsOn, 2024-10-06", "/reportedOn must not be after today, 2026-01-01"],
        Faults(Good with { ReportedOn = PartialDate.Parse("2024-10-05") }).Concat(Faults(Good with { ReportedOn = PartialDate.Parse("2026-01-02") })));

    [Fact]
    public void An_international_conference_says_where_it_is_held() => Assert.Equal(
        ["/direction is required for an international conference: the law on conferences concerns those that are held at home"],
        Faults(Good with { Kind = ActivityKind.InternationalConference }));

    [Fact]
    public void An_activity_is_not_part_of_itself() => Assert.Equal(
        ["/parentId must not make the activity part of itself, directly or through other activities"], Faults(Good with { ParentId = Good.Id }));

    [Fact]
    public void Persons_have_names() => Assert.Equal(
        ["/head/name must be 1 to 200 characters, not only white space", "/members/0/name must be 1 to 200 characters, not only white space"],
        Faults(Good with { Head = new() { Name = " " }, Members = [new() { Name = "" }] }));

    [Theory]
    [InlineData(null, "2024-10-06", true)]
    [InlineData(null, "2024-10-05", false)]
    [InlineData(ActivityStatus.Held, "2024-10-06", true)]
    [InlineData(ActivityStatus.Held, "2024-10-05", false)]
    [InlineData(ActivityStatus.Confirmed, "2024-10-06", false)]
    [InlineData(ActivityStatus.Cancelled, "2024-10-06", false)]
    public void An_activity_took_place_when_it_has_begun_and_nobody_says_otherwise(ActivityStatus? status, string day, bool took) =>
        Assert.Equal(took, (Good with { Status = status }).TookPlaceBy(PartialDate.Parse(day).First));

    [Theory]
    [InlineData("VN", null)]
    [InlineData("DE", "/countryIds/0")]
    public void Every_country_but_the_registrys_own_has_a_record(string country, string? pointer)
    {
        var check = Activities.Check(Visit("visit", country).ToJson(), null, View());

        Assert.Equal(pointer is null ? [] : [pointer], check.Refusal?.Errors.Select(fault => fault.Pointer) ?? []);
    }

    [Fact]
    public void A_timeline_tells_the_activities_with_a_country() => Assert.Equal(
        ["2024-10-06 activity.visit Visit"],
        Activities.TimelineOf("FR", View(Visit("one", "FR"), Visit("two", "VN"))).Select(entry => $"{entry.On} {entry.Event} {entry.Title!.En}"));

    [Theory]
    [InlineData("2024-10-05", false)]
    [InlineData("2024-10-06", true)]
    public void An_activity_is_a_fact_from_its_first_day_on(string day, bool known) =>
        Assert.Equal(known, Activities.IsKnownOn(Visit("visit", "FR"), PartialDate.Parse(day).First));

    private static BangGiao.Records.Visibility.RegistryView View(params StoredRecord[] records) => Registries.View(new(2026, 1, 1), [Registries.Country("FR"), .. records]);

    private static StoredRecord Visit(string id, string country) => Registries.Stored("activities", id, new JObject
    {
        ["kind"] = "visit",
        ["countryIds"] = new JArray(country),
        ["startsOn"] = "2024-10-06",
        ["title"] = new JObject { ["en"] = "Visit" },
    });

    private static IEnumerable<string> Faults(Activity activity) => ActivityRules.Faults(activity, View()).Select(fault => $"{fault.Pointer} {fault.Detail}");
}
