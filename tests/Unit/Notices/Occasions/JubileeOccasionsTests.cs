using BangGiao.Notices.Occasions;
using BangGiao.Registry.Snapshots;
using BangGiao.Unit.Records;
using BangGiao.Values.Roles;
using Newtonsoft.Json.Linq;
using static BangGiao.Unit.Notices.Occasions.Occurring;

namespace BangGiao.Unit.Notices.Occasions;

public class JubileeOccasionsTests
{
    private static readonly StoredRecord France = Country("FR", ("established", "1973-04-12"));

    [Fact]
    public void Tasks_that_are_due_on_one_day_are_one_occasion() => Assert.Equal(
        ["2033-02-11 jubilee.due Reception", "2033-03-29 jubilee.due Congratulatory letter or telegram, Gift"],
        Lines("2026-11-21", France, Rule("congratulation", 14), Rule("gift", 14), Rule("reception", 60)));

    [Fact]
    public void A_task_that_is_not_done_is_late_from_the_day_after_and_says_so()
    {
        var late = Days("2033-04-01", Classification.Internal, France, Rule("gift", 14))[^1];

        Assert.Equal(("2033-03-30", "jubilee.late"), ($"{late.Date:yyyy-MM-dd}", late.Event));
        Assert.Equal("Overdue since 29 March 2033: Gift (FR: 60th anniversary of diplomatic relations)", late.Title.En);
        Assert.StartsWith("Quá hạn từ 29/03/2033: Quà tặng", late.Title.Vi, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("doneOn")]
    [InlineData("droppedOn")]
    public void A_settled_task_is_due_no_more(string settled) => Assert.Empty(
        Lines("2033-04-01", France, Rule("gift", 14), Task("gift", new JObject { [settled] = "2033-03-31" })));

    [Fact]
    public void A_task_settled_after_its_day_was_late_before() => Assert.Equal(
        ["2033-03-29 jubilee.due Gift", "2033-03-30 jubilee.late Gift"],
        Lines("2033-03-30", France, Rule("gift", 14), Task("gift", new JObject { ["doneOn"] = "2033-03-31" })));

    [Fact]
    public void A_due_day_of_its_own_goes_before_that_of_the_rule() => Assert.Equal(
        ["2033-01-01 jubilee.due Gift"], Lines("2026-11-21", France, Rule("gift", 14), Task("gift", new JObject { ["dueOn"] = "2033-01-01" })));

    [Fact]
    public void A_task_that_no_rule_asks_for_is_due_on_the_day_itself() => Assert.Equal(
        ["2033-04-12 jubilee.due Gift"], Lines("2026-11-21", France, Task("gift", [], "relations.established:countries:FR:2033-04-12")));

    [Fact]
    public void A_period_of_one_day_finds_what_a_period_of_a_year_finds()
    {
        const string BeforeItsDateWasCorrected = "relations.established:countries:FR:2033-05-30";
        StoredRecord[] records =
        [
            France, Rule("gift", 14), Rule("reception", 60), Rule("article", 400),
            Task("wreath", new JObject { ["dueOn"] = "2033-01-01" }), Task("exhibition", [], BeforeItsDateWasCorrected),
        ];
        var view = Registries.View(new(2033, 4, 1), Classification.Internal, records);
        var (from, to) = (new DateOnly(2032, 1, 1), new DateOnly(2033, 12, 31));

        var days = Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).SelectMany(day => Occurring.Calendar.Deadlines(view, from.AddDays(day), from.AddDays(day)));

        Assert.Equal(Occurring.Calendar.Deadlines(view, from, to).Select(one => one.Id), days.Select(one => one.Id));
        Assert.Contains("jubilee.due:countries:FR:2033-04-12", days.Select(one => one.Id));
    }

    [Fact]
    public void Somebody_who_sees_public_records_only_has_no_tasks_and_every_task_is_internal()
    {
        Assert.Empty(Days("2033-04-01", Classification.Public, France, Rule("gift", 14)));
        Assert.All(Days("2033-04-01", Classification.Internal, France, Rule("gift", 14)), day => Assert.Equal(Classification.Internal, day.Classification));
    }

    [Fact]
    public void A_task_concerns_the_agency_that_has_it() => Assert.Equal(
        ["protocol"], Days("2026-11-21", Classification.Internal, France, Task("gift", new JObject { ["agencyId"] = "protocol" }, "relations.established:countries:FR:2033-04-12")).Single().AgencyIds);

    private static IEnumerable<string> Lines(string asOf, params StoredRecord[] records) => Days(asOf, Classification.Internal, records)
        .Select(day => $"{day.Date:yyyy-MM-dd} {day.Event} {day.Title.En!.Split(": ")[1].Split(" (")[0]}");

    private static IReadOnlyList<Occasion> Days(string asOf, Classification clearance, params StoredRecord[] records) =>
        Occurring.Calendar.Deadlines(Registries.View(DateOnly.Parse(asOf, null), clearance, records), new(2033, 1, 1), new(2033, 12, 31));

    private static StoredRecord Rule(string kind, int days) =>
        Registries.Stored("jubileeRules", $"{kind}-{days}", new JObject { ["kind"] = kind, ["daysBefore"] = days });

    private static StoredRecord Task(string kind, JObject fields, string occasion = "relations.established:countries:FR:2033-04-12")
    {
        fields["occasionId"] = occasion;
        fields["kind"] = kind;
        return Registries.Stored("jubileeTasks", kind, fields);
    }
}
